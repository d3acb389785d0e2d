/** True for a block of code with commands to run, by its language or its first line; false for a message or a log. */
export function holdsCommands(source: string): boolean {
  const [fence = '', ...lines] = source.trimStart().split('\n');
  const language = /^[`~]{3,}\s*\{?\.?([\w+-]+)/.exec(fence)?.[1]?.toLowerCase() ?? '';
  if (lines.every((line) => constant.test(line))) return false;
  if (shells.test(language)) return !lines.some((line) => message.test(line));
  if (language !== '') return false;
  const first = lines.find((line) => line.trim() !== '' && !/^\s*(?:#|::|REM\b)/i.test(line))?.trim() ?? '';
  return (prompt.test(first) || commands.test(first)) && !lines.some((line) => message.test(line));
}

/** The output of a failed command; PowerShell puts the name of the command before it: "Get-Item : Access is denied." */
const message =
  /exception from hresult|^\s*[A-Z][a-z]{2,}-[A-Z]\w{2,} : \S|^\s*(?:error|fehler|erreur|warning|ошибка|エラー|错误)\b.{0,40}0x[0-9a-f]{1,8}|^\s*(?:HRESULT|error code)\s?[:=]/iu;

/** "ERROR_FILE_NOT_FOUND = 0x80070002;", as a header has it; or an empty line, a comment, the end of the block. */
const constant = /^\s*$|^\s*(?:#(?!define)|\/\/|[`~]{3}|(?:#define\s+)?[A-Z][A-Z0-9_]{3,}(?: ?= ?|\s)\(?0x[0-9a-f])/i;

const shells =
  /^(?:powershell|pwsh|ps1|ps|cmd|bat|batch|batchfile|dos|dosbatch|bash|sh|shell|shell-?session|console|terminal|zsh|azurecli(?:-interactive)?|azurepowershell(?:-interactive)?|powershell-interactive|sql|reg)$/;
const prompt = /^(?:PS(?: [^>]{0,80})?>|[A-Za-z]:\\[^>]{0,80}>|\$ |sudo )/;
const commands =
  /^(?:(?:get|set|restart|start|stop|new|remove|add|enable|disable|repair|test|install|uninstall|invoke|reset|update|clear|import|register|unregister|resume|suspend)-[a-z]{3,}|(?:dism|sfc|net|sc|reg|chkdsk|bcdedit|bootrec|ipconfig|netsh|gpupdate|w32tm|wuauclt|usoclient|certutil|dsregcmd|slmgr(?:\.vbs)?|cscript|regsvr32|msiexec|powershell|taskkill|del|ren|rd|rmdir|copy|xcopy|robocopy|winrm|wsl|wsreset|nltest|klist|wmic|diskpart|vssadmin|wbadmin|winmgmt|mofcomp|lodctr|fsutil|icacls|takeown|attrib|esentutl|wevtutil|manage-bde|repadmin|dcdiag|nslookup|ping|tracert|systemctl|docker|kubectl)(?:\.exe)?(?=\s|$))/i;

/** True for a block of a header that defines results, which make entries of their own (definedNames.ts). */
export function definesResults(source: string): boolean {
  return definition.test(source);
}

const definition = /^[ \t]{0,9}#[ \t]{0,9}define[ \t]{1,9}\w{1,60}_\w{1,80}[ \t]{1,40}\w{0,30}\(?0x[0-9a-f]{8}/im;
