/** Small programs whose branches say something of codes: over lines, for several codes at once, in fields, behind commands. */
export const programTexts: ReadonlyMap<string, string> = new Map([
  [
    'branches.cs',
    `switch (unchecked((uint)error.HResult))
{
    case 0x80070005: // E_ACCESSDENIED
        return "The account may not write. Grant " +
               "it access to the folder.";
    case 0x80070020:
    case 0x80070021:
        throw new IOException("Another process holds the file.");
    case 0x80070070:
        result.RootCause = "The disk has no room.";
        result.RecommendedAction = "Delete old files.";
        break;
}
`,
  ],
  [
    'branches.ps1',
    `$hint = switch ($process.ExitCode) {
    1602 { "the set-up was stopped" }
    1603 { 'The set-up failed. See the log of the agent.' }
    default { "exit code $($process.ExitCode)" }
}
if ($process.ExitCode -eq 1618) {
    Write-Result -Msg "✗ Another set-up is running" -Success $false
}
`,
  ],
  [
    'branches.bat',
    `@echo off
if %errorlevel%==5 echo It is denied. Run this file as administrator.
if %ERRORLEVEL% EQU 3010 (
  echo A restart is needed.
)
`,
  ],
  [
    'branches.py',
    `ERRORS = {
    0x80070005:
        "It is denied to you, "
        "and to all.",
}
def explain(hresult):
    if hresult == 0x80070020:
        print('It is in use.')
        print('Close the editor.')
`,
  ],
]);
