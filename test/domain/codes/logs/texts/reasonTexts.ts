/** Small texts, each with the codes to find and the reason that decides it. */
export interface ReasonText {
  readonly text: string;
  /** As addresses write them; Win32 errors as the HRESULT that carries them. */
  readonly codes: readonly string[];
  readonly because: string;
}

export const reasonTexts: readonly ReasonText[] = [
  {
    text: '1056 error means that the service is already started.',
    codes: ['0x80070420'],
    because: 'the words behind it are those of its name',
  },
  {
    text: '- 1618 = another installation is running already',
    codes: ['0x80070652'],
    because: 'the words behind it are those of its name, at the beginning of a line',
  },
  {
    text: 'We get `5`, which corresponds to `Access Denied`, each time.',
    codes: ['0x80070005'],
    because: 'a verb of meaning stands between it and its name',
  },
  {
    text: 'The plan is that 1056 services are started already.',
    codes: [],
    because: 'a count stands in the middle of a sentence that says nothing of a meaning',
  },
  { text: '1722 people are in the server room', codes: [], because: 'one word of its name is not enough' },
  {
    text: 'dism.exe /Online /Add-Driver failed with exit code 13',
    codes: ['0x8007000D'],
    because: 'DISM ends with the errors of Windows',
  },
  { text: 'mytool.exe failed with exit code 13', codes: [], because: 'any other program ends with numbers of its own' },
  { text: 'The MSI fails to install with 3010.', codes: ['0x80070BC2'], because: 'only installers end so' },
  { text: 'Upload the package with 1603 files', codes: [], because: 'what follows is counted' },
  { text: 'Error: Io(Os(1455))', codes: ['0x800705AF'], because: 'Rust shows an error of the system so' },
  { text: 'Linux, macOS (1455)', codes: [], because: 'it is the end of another word' },
  {
    text: '失败后返回的错误代码为 809。拨号连接已断开。',
    codes: ['0x80070329'],
    because: 'the text speaks of dialling, in Chinese',
  },
  {
    text: 'It returned 0x88890008 (APOERR_FORMAT_NOT_SUPPORTED).',
    codes: ['0x88890008'],
    because: 'the name in brackets is what the text calls the number, though headers know it of another',
  },
  {
    text: 'Error code: `Wsl/Service/CreateVm/HCS_E_HYPERV_NOT_INSTALLED`, it says',
    codes: ['0x80370102'],
    because: 'marks of Markdown around a source path are no part of it',
  },
  { text: 'if (code == (function_code | 0x80)) return;', codes: [], because: 'a program sets a bit' },
  { text: 'Modbus exception (error code 0x83)', codes: [], because: 'devices on a bus number their errors in a byte' },
  { text: 'The dump says X80090308: LdapErr', codes: ['0x80090308'], because: 'of its mark the zero is lost' },
  { text: 'axc0000005 is the name of a host', codes: [], because: 'more than the zero stands before the x' },
  {
    text: 'AcceptSecurityContext error, data 57, v23f0',
    codes: ['0x80070057'],
    because: 'a directory writes two digits in hexadecimal, too',
  },
  {
    text: 'LdapErr: DSID-0C090605, comment: AcceptSecurityC\nontext error, data 52e, v2580',
    codes: ['0x8007052E'],
    because: 'a console broke the line inside the label',
  },
  { text: 'row 3 of data 525, very long', codes: [], because: 'no version of a directory stands behind it' },
  {
    text: 'action fail windrv.c:703 setupdiinstalldevice: 1010',
    codes: ['0x800703F2'],
    because: 'the stop in a file name ends no sentence',
  },
  { text: 'RDP error code 0x4, extended error code 0x7', codes: [], because: 'Remote Desktop counts its own' },
  { text: 'MYLIB_ERROR_DNS_ERROR: 139', codes: [], because: 'it is the value of a constant' },
  { text: 'WIN32_LAST_ERROR: 139', codes: ['0x8007008B'], because: 'that constant is a field' },
  {
    text: "ConnectionResetError(104, 'Connection reset by peer')",
    codes: [],
    because: 'Python adds the message of C, whose numbers differ',
  },
  {
    text: "ConnectionResetError(10054, 'Connection reset by peer')",
    codes: ['0x80072746'],
    because: 'Windows Sockets share the message',
  },
  {
    text: 'Error: Failure code:2\n    at C:\\app\\node_modules\\x\\lib\\y.js:40:8',
    codes: [],
    because: 'Node.js ends so',
  },
  { text: 'version=0xa042ee00 startup=1', codes: [], because: 'it has another name, and nobody knows the number' },
  {
    text: 'answer=0x80004001 startup=1',
    codes: ['0x80004001'],
    because: 'it has another name, but everybody knows the number',
  },
  { text: 'The setup throws a "code 299" error', codes: ['0x8007012B'], because: 'a word stands on either side of it' },
  {
    text: 'Value | Result\n-- | --\n3010 | Successful, but a reboot is required',
    codes: ['0x80070BC2'],
    because: 'it begins a cell, and the next one says its name',
  },
  { text: 'Robocopy failed with error code 16', codes: [], because: 'Robocopy ends with a set of bits' },
  {
    text: 'Robocopy: ERROR 5 (0x00000005) Copying File a.txt',
    codes: ['0x80070005'],
    because: 'Robocopy writes the errors of Windows in both bases',
  },
  { text: 'WebSocket closed. Code: 1006', codes: [], because: 'web sockets close with 1000 to 1015' },
  {
    text: 'The scheduled task says status code 0x41303 or 267011.',
    codes: ['0x00041303'],
    because: 'no status of the web is so large, and the text speaks of tasks',
  },
  { text: 'It came to 267011 rows, or 0x41303.', codes: [], because: 'nothing speaks of tasks' },
  { text: 'ERROR [UnlockController:391] Unlock failed', codes: [], because: 'it is a line of a program' },
  { text: 'Could not open the file [lastError:5]', codes: ['0x80070005'], because: 'it is a field of a program' },
  {
    text: "L'erreur syst?me 67 s'est produite.",
    codes: ['0x80070043'],
    because: 'a wrong encoding lost a letter between the label and the number',
  },
  { text: 'Error? Page 67', codes: [], because: 'that question mark ends a sentence' },
  {
    text: 'Exit code (Decimal): -2068643838',
    codes: ['0x84B30002'],
    because: 'setups end with the failures of their own facilities, and the brackets say only the base',
  },
  { text: 'ended with exit code -536870873', codes: [], because: 'it has not the form of a failure of a facility' },
  {
    text: 'Exit code: -2061893606Error description: the wait failed',
    codes: ['0x851A001A'],
    because: 'the break before the next label is lost',
  },
  {
    text: 'HRESULT: 0x80131500StackTrace: none',
    codes: ['0x80131500'],
    because: 'the break before the next label is lost',
  },
  {
    text: "OSError(22, 'The semaphore timeout period has expired.', None, 121)",
    codes: ['0x80070079'],
    because: 'the fourth number of an exception of Python is that of Windows',
  },
  {
    text: "PermissionError(13, 'Access is denied', 'C:\\\\a.txt', 5, None)",
    codes: ['0x80070005'],
    because: 'the first number of an exception of Python is that of C',
  },
  { text: "row('a', None, 121)", codes: [], because: 'no message stands before it' },
  { text: '126 is module not found, as so often', codes: ['0x8007007E'], because: 'names shorten words' },
  {
    text: 'We get error code 7000 and 7009 in the event viewer.',
    codes: [],
    because: 'these are events of the service manager',
  },
  {
    text: 'Change it to 1602, which is the standard MSI exit code for that',
    codes: ['0x80070642'],
    because: 'the words behind it say that installers end with it',
  },
  { text: 'The year 1641 is the first', codes: [], because: 'nobody says that it is a code' },
  {
    text: 'The setup returns 3010, but no 3010 passed to the caller',
    codes: ['0x80070BC2'],
    because: 'what is passed to somebody is no count',
  },
  {
    text: 'bugcheck 0x139 with Parameter 1 of value 30 (0x1e)',
    codes: ['bugcheck-0x139'],
    because: 'a parameter holds it',
  },
  { text: 'SSO of the add-in fails with error 13006', codes: [], because: 'add-ins of Office number that themselves' },
  { text: 'IKE fails with error 13801', codes: ['0x800735E9'], because: 'it is none of an add-in' },
  {
    text: 'LoadLibrary failed for cl_dlls/client.dll:126',
    codes: ['0x8007007E'],
    because: 'a program that was built has no lines, so what stands behind its colon is the error',
  },
  { text: 'It failed in src/client.cpp:126', codes: [], because: 'the source of a program has lines' },
  {
    text: 'RegOpenKey(Root=-2147483646,Key=SOFTWARE\\nxlog,,BinaryType=1,,)',
    codes: [],
    because: 'the registry names its roots by numbers',
  },
  {
    text: 'RDP(10.0.0.8) exit with error code 516(Der Remotedesktop kann keine Verbindung herstellen',
    codes: [],
    because: 'Remote Desktop numbers why it disconnected in two bytes, the lower below 16',
  },
  {
    text: 'Remote Desktop Services failed to start with error code 1053',
    codes: ['0x8007041D'],
    because: 'the lower byte is no kind of a disconnection',
  },
  { text: 'The container failed: code 137', codes: [], because: '128 and the number of a signal' },
  {
    text: 'Error code 139: The system tried to delete the JOIN of a drive that is not joined.',
    codes: ['0x8007008B'],
    because: 'its message stands behind it',
  },
  {
    text: 'Fatal d3d error (24 dxgi_error_device_removed, 0x887a0005)',
    codes: ['0x887A0005'],
    because: 'the name of a code of another number stands behind it',
  },
  {
    text: 'It ends with error 5 ERROR_ACCESS_DENIED',
    codes: ['0x80070005'],
    because: 'the name behind it is that of its own number',
  },
  {
    text: 'f79234e8 8054a95b nt!CmSetValueKey(void * KeyHandle = 0x800007d4)+0x266',
    codes: [],
    because: 'a call on a stack is made of addresses and arguments',
  },
  {
    text: '#143 HYBRIS (null) in libgame.so+0x745d8fc [0xb4b608fc]',
    codes: [],
    because: 'behind an offset stands the address that it makes',
  },
  {
    text: 'unable to start the service: Access is denied. (5)\nhttps://github.com/a/b',
    codes: ['0x80070005'],
    because: 'where something is published says nothing of the program',
  },
  {
    text: 'a lot of 51005 errors for Exchange Online in the Azure AD sign-in logs',
    codes: ['AADSTS51005'],
    because: '"a lot of" numbers no lot, and no one counts so many errors',
  },
  {
    text: 'Stop 0×0000007E, puis erreur 0×87D1041C',
    codes: ['bugcheck-0x7E', '0x87D1041C'],
    because: 'blogs write the x as a sign of multiplication',
  },
  {
    text: 'CreateFile failed on wintun device: Access is denied.   (errno=5)',
    codes: ['0x80070005'],
    because: 'the message of Windows stands before it',
  },
  { text: 'open failed: (errno=5)', codes: [], because: 'the number of C is another one' },
  {
    text: '| Model | Error Code 1 (Hex) | Error Code 2 |',
    codes: [],
    because: 'the columns of a table are numbered',
  },
  { text: 'Roblox error code 277', codes: [], because: 'a game numbers its errors itself' },
  { text: 'can0 7E8 NRC answers: error 0x31', codes: [], because: 'devices on a bus answer with bytes of their own' },
  {
    text: 'Error 10061. No connection could be made.',
    codes: ['0x8007274D'],
    because: 'Windows Installer has no message of that number',
  },
  {
    text: 'Kan niet verbinden: fout 1231. De locatie antwoordt niet.',
    codes: ['0x800704CF'],
    because: 'no message either',
  },
  {
    text: 'Error 1326. Logon failure: bad user name.',
    codes: ['0x8007052E'],
    because: 'the words of its name go on, not those of the installer',
  },
  { text: 'Error 1335. The file Data1.cab is corrupt.', codes: [], because: 'Windows Installer has that message' },
  { text: 'rc=5 Access is denied', codes: ['0x80070005'], because: 'the words of its name follow' },
  { text: "'The semaphore timed out' [121]", codes: ['0x80070079'], because: 'they stand before the bracket' },
  {
    text: 'écran bleu\nNTFS : 0x00000024\nFAT32 : 0x00000023',
    codes: ['bugcheck-0x24', 'bugcheck-0x23'],
    because: 'the digits of a word are no parameter of a bug check',
  },
  {
    text: 'Windows cannot verify the signature of the drivers for this device.\n\n(Code 52)',
    codes: ['devicemanager-52'],
    because: 'a bracket on a line of its own belongs to the sentence before it',
  },
  { text: 'It cost me 5 euros.\n(Code 52)', codes: [], because: 'the sentence speaks of no device' },
  { text: 'OSPF LSA 0x80000003 age 1722', codes: [], because: 'routers number their announcements so' },
  { text: 'dmesg: ata1.00: status 0x1F error 0x04', codes: [], because: 'they are registers of a disk' },
  {
    text: '2274 error Build failed\n2274 error gyp ERR! not ok',
    codes: [],
    because: 'npm numbers the lines of its log',
  },
  {
    text: 'The thread 0x1a4c has exited with code 259 (0x103).',
    codes: [],
    because: 'a thread ends with what it likes',
  },
  {
    text: 'cannot find a DC in the domain: 0x54b, last error is 0x0',
    codes: ['0x8007054B'],
    because: 'it ends a failure',
  },
  { text: 'ldap_add_s failed: 0x32', codes: [], because: 'LDAP has numbers of its own' },
];
