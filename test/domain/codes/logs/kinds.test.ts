import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { hexOf } from '../../../../src/domain/codes/errorCode.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { seedListing } from '../listingOf.ts';

/** The codes of a text, the Win32 errors as the HRESULT that carries them. */
const find = (text: string) =>
  findErrorCodes(text, seedListing).found.map(({ code }) => hexOf(code <= 0xffff ? fromWin32(code) : code));
const suspects = (text: string) => findErrorCodes(text, seedListing).suspects;

const codes = {
  'a source path before the code': [
    ['Error code: Wsl/Service/0x8007273d', '0x8007273D'],
    ['Fehlercode: Wsl/Service/CreateInstance/0x80070005', '0x80070005'],
    ['Wsl/Service/CreateInstance/MountVhd/0x80070003', '0x80070003'],
    ['Error: Setup/Apply/0x80070070.', '0x80070070'],
    ['error code Wsl/EnumerateDistros/Service/0x80040154 was returned', '0x80040154'],
  ],
  'a number in brackets': [
    ['Access is denied. (5)', '0x80070005'],
    ['OpenService failed (1060)', '0x80070424'],
    ['The process could not be started: access denied (5).', '0x80070005'],
    ['Zugriff verweigert. (5)', '0x80070005'],
    ['It stopped (Code 0x000000B7)', '0x800700B7'],
    ['Der Dienst wurde beendet. (1053)', '0x8007041D'],
  ],
  'one number in two bases': [
    ['WIN32_EXIT_CODE    : 1077  (0x435)', '0x80070435'],
    ['The service is set to 1058 (0x422)', '0x80070422'],
    ['stopped with 1053 (0x41d)', '0x8007041D'],
    ['Win32: 1326 (0x0000052e)', '0x8007052E'],
    ['0x435 (1077) came back', '0x80070435'],
  ],
  'a short hexadecimal number behind a label': [
    ['status: 0x3a', '0x8007003A'],
    ['Last Run Result: 0x2', '0x80070002'],
    ['rc=0x57 while opening', '0x80070057'],
    ['Код ошибки: 0x5', '0x80070005'],
    ['result code 0x4C7', '0x800704C7'],
    ['{"status": "0x35"}', '0x80070035'],
  ],
  'a label that a clause parts from its number': [
    ['The error code that the tunnel reports is 13801.', '0x800735E9'],
    ['The error code returned on failure is 1722', '0x800706BA'],
    ['The error number we see at the branch office was 1326.', '0x8007052E'],
    ['Der Fehlercode aus dem Protokoll lautet 1332.', '0x80070534'],
    ['The HRESULT of the last call was 0x57', '0x80070057'],
  ],
  'an extend code': [
    ['0xC1900208, extended error: 0x4000C', '0xC1900208'],
    ['0xC1900101 - 0x20017', '0xC1900101'],
    ['0xC1900101-0x30018', '0xC1900101'],
    ['Result 0xC1900101, extend code 0x4000D', '0xC1900101'],
    ['8007042B - 4000D', '0x8007042B'],
  ],
  'digits in groups': [
    ['It said -2,147,024,891.', '0x80070005'],
    ['Error 2,147,942,405', '0x80070005'],
    ['Fehler 2.147.942.405', '0x80070005'],
    ['erreur 2 147 942 405', '0x80070005'],
    ["code 2'147'942'487", '0x80070057'],
  ],
  'a code broken at the end of a line': [
    ['The wizard shows 0x80090\n30e and closes.', '0x8009030E'],
    ['> It ends with 0x801C\n> 03ED on both', '0x801C03ED'],
    ['code 0x8007=\n0005 again', '0x80070005'],
    ['| 0x80090 | no  |\n| 30e     | yes |', '0x8009030E'],
    ['result -21470\n24891 here', '0x80070005'],
    ['0x80\r\n09\r\n030e', '0x8009030E'],
    ['# log: NTE_BAD_\n# KEYSET', '0x80090016'],
  ],
  'labels of many languages': [
    ['Systemfehler 5 aufgetreten.', '0x80070005'],
    ['Fehler 1053: Der Dienst antwortete nicht.', '0x8007041D'],
    ["Code d'erreur : 1722", '0x800706BA'],
    ['Código de error: 1326', '0x8007052E'],
    ['Codice errore 1060', '0x80070424'],
    ['Erro de sistema 53', '0x80070035'],
    ['Ошибка 1068: не удалось', '0x8007042C'],
    ['发生系统错误 5。', '0x80070005'],
    ['错误代码为 1722', '0x800706BA'],
    ['エラー コード: 1058', '0x80070422'],
    ['システム エラー 53 が発生しました。', '0x80070035'],
    ['시스템 오류 5', '0x80070005'],
    ['오류 코드는 1326', '0x8007052E'],
    ['Kod błędu: 1722', '0x800706BA'],
    ['foutcode 1326', '0x8007052E'],
    ['Sistem hatası 53', '0x80070035'],
    ['שגיאה 1722', '0x800706BA'],
    ['الخطأ 1326', '0x8007052E'],
  ],
  'labels of programs': [
    ['[SC] OpenService FAILED 1060:', '0x80070424'],
    ['[SC] OpenService FEHLER 1060:', '0x80070424'],
    ['System error 53 has occurred.', '0x80070035'],
    ['lpExitCode = 1603', '0x80070643'],
    ['dwLastError=1722', '0x800706BA'],
    ['GetLastError() returned 87', '0x80070057'],
    ['PermissionError: [WinError 5] Access is denied', '0x80070005'],
    ['Os { code: 5, kind: PermissionDenied }', '0x80070005'],
    ['(os error 32)', '0x80070020'],
    ['errno=10048', '0x80072740'],
    ['[Errno 10054] closed', '0x80072746'],
    ['Operating system error 5(Access is denied.)', '0x80070005'],
    ['exit code 3010', '0x80070BC2'],
    ['NativeErrorCode : 1314', '0x80070522'],
    ['NET HELPMSG 1060', '0x80070424'],
    ['CreateProcess error=2, ', '0x80070002'],
    ['we get a 1603 error on five machines', '0x80070643'],
    ['%%1058', '0x80070422'],
  ],
} as const;

const notCodes = {
  'codes of other kinds': [
    'Reason Code: 0x80020010',
    'Reason code 23, Event ID: 1000',
    'Verification code: 1326',
    'This device cannot start. (Code 10)',
    '(EventID: 7023)',
  ],
  'addresses and registers': [
    'EIP=80070005 ebx=c0000005',
    'RIP: 0x80070005',
    'at address 0x8A3F1C20',
    'Fault offset: 0x80012345',
    'hwnd 0x80020004',
  ],
  'statuses of HTTP': [
    'HTTP error 503',
    'The remote server returned an error: (401)',
    'status code 500',
    'Error 404',
    'StatusCode: 1723',
  ],
  'results of other programs': [
    'npm ERR! code 1',
    'make: *** [all] Error 2',
    'Process exited with code 1',
    'exit status 87',
    "Run-time error '5':",
    'ERRORLEVEL 5',
  ],
  databases: [
    'Error: 18456, Severity: 14, State: 38.',
    'SQL error: 26 - Error Locating Server',
    'ERROR 1045 (28000): Access denied for user',
    'Msg 1205, Level 13, State 51',
    'SQLSTATE[HY000] [2002] error 1130',
  ],
  'Remote Access where nothing speaks of it': [
    'error 619',
    'Error 691',
    'failed with error 633',
    'Fehler 678',
    'error code 809',
  ],
  'Windows Installer': [
    'Product: Contoso -- Error 1722. There is a problem with this Windows Installer package.',
    'Action ended 09:41:13: InstallFinalize. Return value 3.',
    'Error 1327. Invalid Drive: U:',
    'DEBUG: Error 2769: Custom Action',
    'Internal Error 2203',
  ],
  'numbers of C': [
    '[Errno 13] Permission denied',
    'errno: -4048',
    'errno 2',
    'error=13, Permission denied',
    'errno = 110',
  ],
  'numbers of people': [
    'ticket 80070005',
    'phone 2149319661',
    'order number 80090016',
    'KB 2147942405',
    'invoice 80070643',
  ],
  counts: ['Errors (5)', 'Error 3/10', 'error 5 times', 'Failed 87 files', 'Failed jobs (5)'],
} as const;

const slips = [
  ['The dialog says Ox801C03ED today', 'Ox801C03ED', '0x801C03ED'],
  ['It shows 0x8OO7OOO5 at the end', '0x8OO7OOO5', '0x80070005'],
  ['we scanned 0x 801C 03ED from it', '0x 801C 03ED', '0x801C03ED'],
  ['code 0x801С03ED (Cyrillic)', '0x801С03ED', '0x801C03ED'],
  ['with 0x8007005 again', '0x8007005', '0x80070005'],
  ['with 0x800700005 again', '0x800700005', '0x80070005'],
  ['error 8007005 in the log', '8007005', '0x80070005'],
  ['failed: 0x801C03EDD.', '0x801C03EDD', '0x801C03ED'],
  ['it says 0x8024 0FFF', '0x8024 0FFF', '0x80240FFF'],
  ['first 0x8ABC\n> 1FFF then', '0x8ABC\n> 1FFF', undefined],
  ['error 0x8009 0005 on the cover', '0x8009 0005', '0x80090005'],
] as const;

describe('findErrorCodes, kind by kind', () => {
  it.each(Object.entries(codes).flatMap(([kind, texts]) => texts.map(([text, code]) => ({ text, code, kind }))))(
    'finds in $text the code $code, because of $kind',
    ({ text, code }) => {
      expect(find(text)).toEqual([code]);
    },
  );

  it.each(Object.entries(notCodes).flatMap(([kind, texts]) => texts.map((text) => ({ text, kind }))))(
    'finds nothing in $text, because of $kind',
    ({ text }) => {
      expect(find(text)).toEqual([]);
    },
  );

  it.each([
    'VPN error 809',
    'RasClient: error code 691',
    'The dial-up connection failed with error 633',
    'rasdial: Fehler 678',
    'PPP error 619',
  ])('finds in %s a code, because it speaks of Remote Access', (text) => {
    expect(find(text)).toHaveLength(1);
  });

  it.each(slips)('suspects in %j the slip %j and offers %s', (text, slip, code) => {
    expect(find(text)).toEqual([]);
    const [suspect] = suspects(text);
    expect(suspect?.text).toBe(slip);
    if (code !== undefined) expect(suspect?.suggestions.map(hexOf)).toContain(code);
  });
});
