/** Texts of bug reports and forums by what makes them hard, each with the codes to find in it, in order; none if it has none. */
export const reportTexts: Readonly<Record<string, readonly (readonly [text: string, ...codes: string[]])[]>> = {
  'a source path with a label glued to it or a stroke behind it': [
    ['错误代码：Wsl/Service/MountVhd/0x8007000F （#12）', '0x8007000F'],
    ['Error code: Wsl/CallMsi/ERROR_SERVICE_DISABLED/ what now?', '0x80070422'],
  ],
  'a step behind the word for failure': [['启动失败，失败步骤： 5'], ['Neustart: fehlgeschlagener Schritt: 5']],
  'a message glued to its code': [
    ['hr = 0x80041010The class is invalid', '0x80041010'],
    ['id 0x80041010Theta9'],
    ['0x80070005Access is denied', '0x80070005'],
  ],
  'an ordinal number of Hungarian': [['5-ös rendszerhiba történt.', '0x80070005'], ['5 hiba történt.']],
  'a blue screen that is called so in another language': [
    ["L'écran bleu affiche 0x00000050 et la machine redémarre, erreur", 'bugcheck-0x50'],
    ['На синем экране ошибка 0x0000003b', 'bugcheck-0x3B'],
    ['来宾操作系统报告它已失败，错误代码: 0x50', 'bugcheck-0x50'],
    ['Pantalla azul, error 0x00000050', 'bugcheck-0x50'],
    ['Der Drucker meldet Fehler 0x00000050', '0x80070050'],
  ],
  'numbers that programs give their own errors': [
    ['renvoie le code d’erreur 0xA017 pour ce nœud'],
    ["code d'erreur 0x01350017+0x00A100FD+0x000003F9"],
    ['SteamInit(0xf) failed with error 87: not running'],
    ['MongoClient: command failed with error 87: bad'],
    ['{"errorCode": 5023, "message": "no such city"}'],
    ['{"errorCode": 1603, "message": "setup failed"}', '0x80070643'],
  ],
  'the end of a job': [['Worker finished for job 7. Code: 139'], ['Code: 1753', '0x800706D9']],
  'Markdown and patterns around a code': [
    ['_The operation failed with error 0x0000007f_', '0x8007007F'],
    ['It says _0x80070005_ here', '0x80070005'],
    ['expect(text).toMatch(/0x80070005/)', '0x80070005'],
    ['(0x800706BA/0x80010108/…)', '0x800706BA', '0x80010108'],
    ['/files/0x80070005/readme.txt'],
  ],
  'a list of examples': [
    ['It ends with error codes (e.g., 87, 1117, 0x800f0950).', '0x80070057', '0x8007045D', '0x800F0950'],
    ['Codes z. B. 1603, 1618', '0x80070643', '0x80070652'],
  ],
  'decimals as debuggers mark them': [['LoadLibrary failed, Win32 error 0n126', '0x8007007E']],
  'numbers that Windows Installer writes': [
    ['MSI (c): Note: 1: 2228 2:  3: Error 4: SELECT x'],
    ['The install failed with Error 1406.'],
    ['Error 1400: Invalid window handle.', '0x80070578'],
    ['The service ended with the following error: %2'],
    ['The service ended with the following error: %%2', '0x80070002'],
  ],
  'connections of SQL Server': [
    ['(provider: SQL Network Interfaces, error: 26 - Locating the server)'],
    [
      'provider: Named Pipes Provider, error: 40 - Could not open a connection (Microsoft SQL Server, Error: 53)',
      '0x80070035',
    ],
    ['winerr 1326 means a bad password', '0x8007052E'],
  ],
  'Remote Desktop and LDAP': [
    ['Error code: 0x108\nExtended error code: 0x0'],
    ['Error code: 0x10. Server extended error code: 0x57'],
  ],
  'one number in two bases without brackets': [['Status = 1355 0x54b', '0x8007054B'], ['A 65 0x41, B 66 0x42']],
  'a line that a console broke': [
    ["msiexec was not successful. Exit code was\n '1603'.", '0x80070643'],
    ['msiexec was not successful. Its size was\n 1603.'],
  ],
  'libraries that number their errors': [
    ['Error: cannot create the FMOD::System instance (53)'],
    ['[OpenAL] Error (5) while loading'],
    ['CUDA: LoadLibrary failed with error 126', '0x8007007E'],
  ],
  'numbers of signing in without a label': [
    ['50058 again since the CA policy of Entra changed', 'AADSTS50058'],
    ['50058 rows since the policy changed'],
  ],
  'a script that ends with a result of Windows': [
    ['the script exits with 3010', '0x80070BC2'],
    ['python: windowserror ERROR 126', '0x8007007E'],
    ['the script exits with 30'],
  ],
  'a small number between two words for failure': [
    ['gives me Access Denied 5 Error', '0x80070005'],
    ['gives me 5 errors'],
  ],
  'a module whose time stamp has the failure bit, in other languages': [
    ['modul: hal.dll, Zeitstempel: 0xb1b2c3d4, Ausnahmecode: 0xc0000374', '0xC0000374'],
    ['módulo: a.dll, carimbo de data/hora: 0xe1b2c3d4'],
    ['метка времени: 0xf1b2c3d4'],
    ['时间戳: 0x91b2c3d4'],
    ['タイム スタンプ: 0x91b2c3d4'],
  ],
  'what a debugger lists': [
    ['8081a2b4 8bff            mov     edi,edi'],
    ['8081a2b4          nt!KeDelay (_KeDelay@4)'],
    ['PsLoadedModuleList = 0x8081a2b4'],
    ['kd> ba e 1 0x8081a2b4'],
    ['kd> !error 0x80070005', '0x80070005'],
  ],
  'the sentence of Windows behind a number, where SQL is spoken of': [
    ['SQL says error 21 (The device is not ready.) twice', '0x80070015'],
    ['SQL says error 21 (see above) twice'],
  ],
  'the errors of Basic': [
    ['If Err.Number <> -2114519035 Then', '0x81F70005'],
    ['If Err.Number <> 5 Then Exit Sub'],
    ["Run-time error '5': Invalid procedure call"],
  ],
  'what a program ended with, before the words for it': [
    ['assuming a 3010 return code from setup', '0x80070BC2'],
    ['a 12 exit code'],
  ],
  'a category of an event, in brackets behind its number': [['Application Error   1000    (100)   "The rest']],
  'a sign-in code that no table has': [
    ['The sign-in failed with error code 130555.', 'AADSTS130555'],
    ['The job failed with error code 130555.'],
  ],
  'lists of errors': [
    ['common errors: 53, 67, 1219 and more', '0x80070035', '0x80070043', '0x800704C3'],
    ['Windows 11\nerror codes like 1 (wrong function) or 5 (no access)', '0x80070001', '0x80070005'],
    ['errors: 53, warnings: 67'],
    ['rows with errors: 53, 67, 85'],
  ],
  'an exit code in brackets or behind a colon': [
    ['Execution failed with exit code [16].'],
    ['Build failed: exit code: 16'],
    ['Execution failed with exit code [1603].', '0x80070643'],
  ],
  'the message of C behind what Rust calls an error of the system': [
    ['Os { code: 2, kind: NotFound, message: "No such file or directory" }'],
    ['Os { code: 2, kind: NotFound, message: "Die Datei fehlt." }', '0x80070002'],
  ],
  'a number in brackets inside of brackets': [
    ['Windows 11\n(Error opening it: The file is not there.  (2)).', '0x80070002'],
  ],
  'what a printer shows in another language': [['OfficeJet: kod greške 83C0000B'], ['drukarka: error 83C0000B']],
  'live kernel events': [
    ['LiveKernelEvent Error #117 while playing', 'bugcheck-0x117'],
    ['LiveKernelEvent (1a8), then a LiveKernelEvent - 141', 'bugcheck-0x1A8', 'bugcheck-0x141'],
    ['LiveKernelEvent - a hardware error, and LiveKernelEvents added'],
  ],
  'a sign-in number that someone gets': [
    ['Entra ID is used for the apps.\nSince Monday she gets 50076.', 'AADSTS50076'],
    ['Entra ID is used for the apps.\nThe sync got 50076 rows.'],
    ['Since Monday she gets 50076.'],
  ],
  'what closes behind a bracket': [
    ['It said "was unable to start correctly (0x00000005)." and closed', '0x80070005'],
    ['**The driver could not be loaded (193)**', '0x800700C1'],
  ],
  'codes that a verb parts from their label': [['The error codes are 1072 and 1058.', '0x80070430', '0x80070422']],
  'numbers of events that people call errors': [
    ['Dans l’observateur d’événements on voit l’erreur avec le code 7010'],
    ['Look into the event viewer, in the section for the system, below all the other lines there: error 7009'],
    ['Windows 11\nThe import ended with error 7010.', '0x80071B62'],
  ],
  'errors that Windows has no message for, next to a database': [
    ['Windows 11\nSqlException: timeout expired. Unknown error 258', '0x80070102'],
    ['MySQL: Unknown error 1130'],
    ['Win32Exception in the SQL client: error 1326', '0x8007052E'],
  ],
  'a failure with 1, as most programs end': [['installer failed: 1'], ['installer failed: 5', '0x80070005']],
  'messages of Windows Installer': [
    ['MSI: error 1920 while the service was started'],
    ['error 1920 while the file was opened', '0x80070780'],
  ],
  'lines that a log numbers': [['20083 error syscall unlink'], ['1068 error when starting', '0x8007042C']],
  'names that a program wrote as one': [
    ['ConnectionRefused 1006: closed by the host'],
    ['ConnectionRefused 10061: closed by the host', '0x8007274D'],
  ],
  'a bug check of eight digits without a label': [
    ['La pantalla azul muestra „0x000000F4”, y nada más', 'bugcheck-0xF4'],
    ['Blue screen; address 0x000000F4'],
    ['Blue screen with 0x0000000A, 0x00000050, 0x000000F4 somewhere'],
    ['since the p2v 0x0000007B error on boot', 'bugcheck-0x7B'],
    ['getting 0x00000005 error on boot', '0x80070005'],
  ],
  'a name that a text calls a number by': [
    ['0x8008001D, known as CO_E_SERVER_EXEC_FAILURE, is one of COM', '0x8008001D'],
    ['0x8008001D, then CO_E_SERVER_EXEC_FAILURE', '0x8008001D', '0x80080005'],
  ],
  'what Windows Installer is documented to end with': [
    ['Installer failed with exit code: 87', '0x80070057'],
    ['The installation returned code 120', '0x80070078'],
    ['Installer failed with exit code: 88'],
    ['The worker failed with exit code: 87'],
  ],
  'a label and its number on two lines': [
    ['[Error\n1168] Element not found', '0x80070490'],
    ['an [Error] came\n1168] Element not found'],
  ],
  'a list below its label': [
    ['Several exit codes are no errors:\n257, 3010 and 1641', '0x80070BC2', '0x80070669'],
    ['Error codes of the setup:\n- 1603: fatal\n- 1618: another one runs', '0x80070643', '0x80070652'],
    ['Error codes of the tool:\n1 - no file\n2 - no rights'],
    ['Exit codes:\n\n- 1603\nThe port is\n- 1618', '0x80070643'],
    ['About error codes:\n1. Restart\n2. Try again'],
  ],
  'where a family begins and ends': [
    ['Windows Update has the range 0x80240000 to 0x8024FFFF'],
    ['0x80240000–0x8024FFFF'],
    ['from 0x8024001E to 0x80240020', '0x8024001E', '0x80240020'],
  ],
  'what says by its words which error it is, behind the name of another field': [
    ['In our case number `5` is passed which corresponds to `Access denied`', '0x80070005'],
    ['In our case number 5 is the newest'],
  ],
  'exceptions of a processor': [['CPU 0: Machine Check Exception: 5 Bank 4']],
  'a line of the program behind its file': [
    ['There was a failure - .\\Copy.cpp (351)'],
    ['Windows 11\nThere was a failure while starting (351)', '0x8007015F'],
  ],
  'the tool for services in another language': [
    ['[SC] EnumQueryServicesStatus:OpenService OPERAZIONI NON RIUSCITE 1060:', '0x80070424'],
    ['[SC] OpenService EPÄONNISTUI 5:', '0x80070005'],
    ['[SC] QueryServiceConfig 3 RUNNING'],
  ],
  'what Remote Desktop ends a session with': [
    ['Remote Desktop: the session ended because of an error. Error code: 0x4'],
    ['Remote Desktop: Error code: 0x80070005', '0x80070005'],
    ['The session ended because of an error. Error code: 0x4', '0x80070004'],
  ],
  'the answer of a service': [
    ['[error] the service responded with [7].'],
    ['Failed to open the service [7].', '0x80070007'],
  ],
  'a function and its line': [
    ['Error (native) PKCS11::Load:136'],
    ['Windows 11\nError in the native loader:136', '0x80070088'],
  ],
};
