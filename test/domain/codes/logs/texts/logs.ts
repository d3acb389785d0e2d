/** Texts as people paste them, written for these tests in the manner of the programs named, with the codes to find. */
export const logs = [
  {
    log: 'a dsregcmd /status block',
    codes: ['0xC000006D', '0x801C001D'],
    text: `
+----------------------------------------------------------------------+
| Diagnostic Data                                                      |
+----------------------------------------------------------------------+
     Diagnostics Reference : www.contoso.example/dsreg/0x80072ee7
              User Context : SYSTEM
               Client Time : 2024-05-07 09:41:13.000 UTC
      AD Connectivity Test : PASS
     AD Configuration Test : FAIL [0x0]
        DRS Discovery Test : SKIPPED
      Previous Registration : 2024-05-07 09:40:02.000 UTC
         Attempt Status : 0xc000006d
        Credential Type : Password
           Correlation ID : 801c03ed-8009-4d3f-9c0b-80070005beef
          Endpoint URI : https://login.contoso.example/8007/0x80090005/token/
           HTTP Method : POST
            HTTP Error : 0x0
           HTTP status : 400
               Error Phase : discover
          Client ErrorCode : 0x801c001d
                Thumbprint : D293213EF327483560EED8410CAE36BB67208179
`,
  },
  {
    log: 'an event of the user device registration log',
    codes: ['0x801C03F2', '0x801C0451'],
    text: `Log Name: Microsoft-Windows-User Device Registration/Admin
Event ID: 304    Task Category: None    Level: Error    Keywords: 0x4000000000000000
Automatic registration failed at join phase.
Exit code: An unexpected error. The request failed. (0x801c03f2/-2145647630)
Server error: The device object was not found (id: 6a8ab3b5-801c-03ed-9f10-80090005aaaa).
Debug Output: joinMode: Join drsInstance: azure registrationType: fallback tenantId: 11111111-2222-3333-4444-555555555555
Windows Hello for Business provisioning returned DSREG status 0x801C0451.`,
  },
  {
    log: 'an enrolment log of Autopilot',
    codes: ['0x80180014', '0x87D1041C', '0x81036502'],
    text: `[2024-05-07T09:41:13.0800705Z] MDM enroll: failed (Unknown Win32 Error code: 0x80180014)
[2024-05-07T09:41:15.1801103Z] App 801c03ed-0000-4111-8222-933344445555 detection result code -2016345060, version 80.90.0.5
[2024-05-07T09:41:16Z] {"Status":"Failed","ErrorCode":"-2130483966","Path":"C:\\\\ProgramData\\\\0x80070005\\\\log.txt"}`,
  },
  {
    log: 'a log of Windows Setup',
    codes: ['0xC1900101', '0x800704C7', '0xC1900208'],
    text: `2024-05-07 09:41:13, Info  MOUPG  Setup phase change: [SetupPhaseInstall] -> [SetupPhaseError], 0x00000003
2024-05-07 09:41:13, Error SP     CSetupPlatform: operation failed, error: 0xC1900101 - 0x4000D
2024-05-07 09:41:14, Error MOUPG  CDlpTask::Cancel(1247): Result = 0x800704C7[gle=0x00000002]
2024-05-07 09:41:14, Info  SP     Wrote C:\\$WINDOWS.~BT\\Sources\\Panther\\0x8007000d.xml at 10.0.22621.1
2024-05-07 09:41:15, Warn  MOUPG  Finalize: exiting with 0xC1900208 => 0x0`,
  },
  {
    log: 'an exception of .NET',
    codes: ['0x80131500', '0x80070005', '0x80004005'],
    text: `System.Runtime.InteropServices.COMException (0x80131500): Exception from HRESULT: 0x80131500
 ---> System.UnauthorizedAccessException: Access is denied. (Exception from HRESULT: 0x80070005 (E_ACCESSDENIED))
   at Contoso.Join.Run(String id) in D:\\build\\0x80090005\\Join.cs:line 1753
   at System.Threading.Thread.StartCallback() offset 0x80012345 in file:line:column <filename unknown>:0:0
System.ComponentModel.Win32Exception (0x80004005): Unspecified error`,
  },
  {
    log: 'the dialog of Windows Hello, as a user retypes it',
    codes: ['0x801C044F'],
    text: `Something went wrong. We weren't able to set up your PIN.
Sometimes it helps to try again or you can skip for now and do this later.  Error code: 0x801c044f.`,
  },
  {
    log: 'a stop of a service, and a crash',
    codes: ['0x8007042B', '0xC0000409', '0xE0434352'],
    text: `The Passport Container service terminated with the following error: 0x8007042B, event 7023, process id 0x2f4c
Faulting application name: app.exe, version: 1.2.80090005.4, time stamp: 0x65a1b2c3
Exception code: 0xc0000409  Fault offset: 0x800b1e2f  Faulting process id: 0x8001c2d4
Application exited with code -532462766 (0xe0434352)`,
  },
] as const;
