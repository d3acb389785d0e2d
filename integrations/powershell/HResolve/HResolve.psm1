Set-StrictMode -Version 2.0

$script:Query = @'
query PowerShell($code: String!) {
  lookup(code: $code) {
    outcome
    code { written hex symbol meaning }
    byGuide {
      relation
      guide { slug title subject version sourceUrl attribution }
      entries { id version causes { plainText } steps { plainText } }
      firstSteps { plainText }
    }
    escalationPlainText
    suggestions { slug }
  }
}
'@

function Get-ErrorCodeText {
    param([object] $Value)
    if ($Value -is [System.Management.Automation.ErrorRecord]) { $Value = $Value.Exception }
    if ($Value -is [System.Exception]) {
        # The innermost exception is the one that failed; those around it often have the code of .NET itself.
        $inner = $Value.GetBaseException()
        if ($inner -is [System.ComponentModel.Win32Exception]) {
            # Its HResult is E_FAIL whatever went wrong; the error of Windows stands beside it.
            $number = $inner.NativeErrorCode
            if ($number -gt 0 -and $number -le 65535) { return '0x8007{0:X4}' -f $number }
            return '0x{0:X8}' -f $number
        }
        return '0x{0:X8}' -f $inner.HResult
    }
    # Intune and WMI show codes as signed numbers, exports also as texts.
    if ($Value -is [int] -or $Value -is [long] -or $Value -is [uint32]) {
        return $Value.ToString([System.Globalization.CultureInfo]::InvariantCulture)
    }
    return ([string] $Value).Trim()
}

function Resolve-ErrorCode {
    <#
    .SYNOPSIS
    Looks Windows error codes up on an hresolve server.
    .DESCRIPTION
    Takes codes in any spelling, error records and exceptions from the pipeline, and gives an object for each: what it means, and what each guide says
    under its own name. A code that no guide lists has the outcome UNLISTED and no steps.
    .PARAMETER Code
    A code such as 0x801C03ED or -2145647635, a symbol, an error record such as $Error[0], or an exception.
    .PARAMETER Server
    Address of the server. Default: the environment variable HRESOLVE_SERVER, or else http://127.0.0.1:4000.
    .EXAMPLE
    Resolve-ErrorCode 0x801C03ED -Server https://errors.example.org
    .EXAMPLE
    $Error[0] | Resolve-ErrorCode
    .EXAMPLE
    Import-Csv intune.csv | Select-Object -ExpandProperty ErrorCode | Resolve-ErrorCode | Format-Table Code, Outcome, Meaning
    #>
    [CmdletBinding()]
    [OutputType('HResolve.ErrorCode')]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)]
        [AllowEmptyString()]
        [object[]] $Code,

        [ValidatePattern('^https?://')]
        [string] $Server = $(if ($env:HRESOLVE_SERVER) { $env:HRESOLVE_SERVER } else { 'http://127.0.0.1:4000' })
    )

    begin {
        $address = $Server.TrimEnd('/') + '/graphql'
        $headers = @{ 'apollographql-client-name' = 'powershell' }
        $known = @{}
    }

    process {
        foreach ($each in $Code) {
            $text = Get-ErrorCodeText $each
            if (-not $known.ContainsKey($text)) {
                $body = @{ query = $script:Query; variables = @{ code = $text } } | ConvertTo-Json -Depth 4 -Compress
                $bytes = [System.Text.Encoding]::UTF8.GetBytes($body)
                try {
                    $answer = Invoke-RestMethod -Method Post -Uri $address -Headers $headers -Body $bytes -ContentType 'application/json; charset=utf-8'
                }
                catch {
                    Write-Error -Message "No answer from $address for '$text': $($_.Exception.Message)" -Category ConnectionError -TargetObject $each
                    continue
                }
                $failures = $answer.PSObject.Properties['errors']
                if ($null -ne $failures) {
                    Write-Error -Message "$address refused '$text': $($failures.Value[0].message)" -Category InvalidArgument -TargetObject $each
                    continue
                }
                $known[$text] = $answer.data.lookup
            }
            $lookup = $known[$text]
            $guides = @($lookup.byGuide | ForEach-Object {
                    [pscustomobject]@{
                        Title       = $_.guide.title
                        Slug        = $_.guide.slug
                        Version     = $_.guide.version
                        Relation    = $_.relation
                        Causes      = @($_.entries | ForEach-Object { $_.causes } | ForEach-Object { $_.plainText })
                        Steps       = @($_.entries | ForEach-Object { $_.steps } | ForEach-Object { $_.plainText })
                        FirstSteps  = @($_.firstSteps | ForEach-Object { $_.plainText })
                        Source      = $_.guide.sourceUrl
                        Attribution = $_.guide.attribution
                    }
                })
            [pscustomobject]@{
                PSTypeName  = 'HResolve.ErrorCode'
                Input       = $text
                Outcome     = $lookup.outcome
                Code        = $(if ($lookup.code) { $lookup.code.written })
                Symbol      = $(if ($lookup.code) { $lookup.code.symbol })
                Meaning     = $(if ($lookup.code) { $lookup.code.meaning })
                Guides      = $guides
                WhereToTurn = $lookup.escalationPlainText
                Suggestions = @($lookup.suggestions | ForEach-Object { $_.slug })
            }
        }
    }
}

Export-ModuleMember -Function Resolve-ErrorCode
