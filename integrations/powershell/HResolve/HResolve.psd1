@{
    RootModule        = 'HResolve.psm1'
    ModuleVersion     = '0.2.0'
    GUID              = '6d0f1c52-9a0e-4d0b-8f43-2b7c5a8e1d94'
    Author            = 'The authors of hresolve'
    Description       = 'Looks Windows error codes up on an hresolve server.'
    PowerShellVersion = '5.1'
    FunctionsToExport = @('Resolve-ErrorCode')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
