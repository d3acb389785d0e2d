import { namedIn } from '../../tables/codeNames.ts';
import type { Objection } from './labelledNumber.ts';
import { isBeforeOtherName, isExplained, isMessageOf, isNamedBefore } from './describedByName.ts';

/** Programs, devices and services that number their errors themselves: their numbers are none of Windows, whatever the label says. */
export const ownNumbers: readonly Objection[] = [
  {
    why: 'curl writes its own number in brackets, and the message of Windows behind it',
    holds: ({ before }) => before.endsWith('(') && /\bcurl: ?\($/i.test(before),
  },
  {
    why: '9009 is what the command interpreter ends with if it finds no such command',
    holds: ({ value, before }) => value === 9009 && /\bexit|\berrorlevel|\breturn/i.test(before),
  },
  {
    why: 'exceptions of Python carry the number of C first: "PermissionError(13, \'...\')"',
    holds: ({ value, before }) => value < 200 && before.endsWith('Error(') && !before.endsWith('WindowsError('),
  },
  {
    why: 'add-ins of Office fail to sign in with 13000 to 13013: "SSO error 13006"',
    holds: ({ value, before, after }) =>
      value >= 13_000 && value < 13_014 && /\bSSO\b|getAccessToken|\badd-?ins?\b/.test(before + after),
  },
  {
    why: 'the service manager numbers its events from 7000 on, and people call them errors: "error 7009 in the event viewer"',
    holds: ({ value, before, after, isAbout }) =>
      value >= 7_000 &&
      value < 7_046 &&
      (isAbout('events') || /\bevent|ereignis|événement|\bevento|событи|事件|イベント/i.test(before + after)),
  },
  {
    why: 'databases number their errors themselves, except those of Windows Sockets, those of Windows when they connect, those of services that do not start, those that Windows has no message for, and those that its message stands behind: "Error: 18456, Severity: 14", "error: 26 - ...", "ERROR 1045 (28000)"',
    holds: ({ value, text, before, after, isAbout }) =>
      (!text.startsWith('0x') && /^,? ?(?:severity|level|state)\b|^ ?\([0-9a-z]{5}\)/i.test(after)) ||
      (before.includes('tate') && /\b(?:severity|level):? ?\d+, state:? ?$/i.test(before)) ||
      (/: ?$/.test(before.slice(-2)) && inProvider.test(before)) ||
      (!text.startsWith('0x') &&
        isAbout('database') &&
        !messageOfWindows.test(after) &&
        !isAbout('connecting') &&
        !/\bsystem error\b|\bopen a connection\b|\bwin32/i.test(before) &&
        !(value < 1_000 && /\bunknown error $/i.test(before)) &&
        !isSocketError(value) &&
        !isOfStart(value, `${before} ${after}`)),
  },
  {
    why: 'the name of another library stands before it: "GL_INVALID_OPERATION 1282 (0x502)"',
    holds: ({ before }) => before.includes('_') && ofLibrary.test(before),
  },
  {
    why: 'a library that numbers its errors itself is spoken of, and no function of Windows: "Cannot create FMOD::Sound (53)"',
    holds: ({ value, text, before, isAbout }) =>
      value < 256 &&
      /^\d+$/.test(text) &&
      isAbout('libraries') &&
      otherLibrary.test(before) &&
      !functionOfWindows.test(before),
  },
  {
    why: 'compilers and scripts end with small numbers of their own; what is said of a file, or by the message of Windows, is not the end of a program: "store.db: error 32", "Access is denied. (errno=5)"',
    holds: (number) =>
      /^\d+$/.test(number.text) &&
      number.value < 256 &&
      number.isAbout('otherPrograms') &&
      !ofFile.test(number.before) &&
      !ofWindows.test(number.before) &&
      !isExplained(number),
  },
  {
    why: 'the debug layer of Direct3D numbers its messages: "EXECUTION ERROR #378: DEVICE_REMOVAL_..."',
    holds: ({ before, after }) => before.endsWith('#') && /^: [A-Z][A-Z0-9]*_/.test(after),
  },
  {
    why: 'make tells so what its target ended with: "make: *** [all] Error 2"',
    holds: ({ before }) => before.includes('*** [') && /\*\*\* \[[^\]]{1,60}\] error $/i.test(before),
  },
  {
    why: 'programs of other systems add the message of C, whose numbers, below 200, differ',
    evenIfSure: true,
    holds: ({ value, after, before }) =>
      value < 200 &&
      !/\bwindows error:? ?$/i.test(before) &&
      /no such file or directory|permission denied|operation not permitted|resource temporarily unavailable|connection refused|broken pipe|too many open files|no space left|input\/output error|device or resource busy|segmentation fault|: connection (?:timed out|reset by peer)|no route to host|^, ?['"]?(?:connection (?:timed out|reset by peer)|network is unreachable|cannot assign requested address)/i.test(
        after + before,
      ),
  },
  {
    why: 'the message of C may be cut off behind the call that failed: "connect() failed (111: Connection ref$"',
    holds: (number) =>
      number.value > 96 &&
      number.value < 116 &&
      /\bfailed \($/.test(number.before) &&
      /^: [A-Z]/.test(number.after) &&
      !isMessageOf(number),
  },
  {
    why: 'the sockets of Windows number their errors from 10000 on, those of other systems do not: "socket error (32)"',
    holds: ({ value, before }) => value < 200 && /\bsocket error ?[#(:=]{0,2} ?$/i.test(before),
  },
  {
    why: 'InnoDB passes on what the system says, which is C if the text names another system or its messages: "error number 28 means \'No space left on device\'"',
    evenIfSure: true,
    holds: ({ value, before, isAbout }) =>
      value < 134 &&
      /\b(?:operating system error number|OS error|error number|error:) $/i.test(before) &&
      isAbout('innodb') &&
      isAbout('posix'),
  },
  {
    why: 'Kerberos numbers its results itself: "Failure Code: 0x18"',
    holds: (number) => number.value < 0x60 && number.isAbout('kerberos') && !isExplained(number),
  },
  {
    why: 'the events of a domain controller write it without the name of Kerberos: "Failure Code: 0x6, Ticket Options: ..."',
    holds: ({ value, text, before, isAbout }) =>
      value < 0x60 &&
      text.startsWith('0x') &&
      /\b(?:failure|result|error) ?code:?\s*$/i.test(before) &&
      isAbout('tickets'),
  },
  {
    why: 'a TPM answers with 0x100 to 0x155, with warnings from 0x900 on, and with a bit set if a handle, a parameter or a session is wrong: 0x18B',
    holds: ({ value, text, isAbout }) =>
      /^0x0{0,5}[1-9a-f]/i.test(text) &&
      ((value >= 0x100 && value <= 0x155) || (value >= 0x900 && value <= 0x92f) || isOfFirstPlaces(value)) &&
      isAbout('securityChip'),
  },
  {
    why: 'Device Manager numbers what is wrong with a device up to 57: "it shows the device with error code 31"',
    holds: ({ value, text, isAbout }) => value < 58 && /^\d+$/.test(text) && isAbout('deviceManager'),
  },
  {
    why: 'an interface of the web numbers its errors itself, unless the message that it adds is that of Windows: {"code": 87, "msg": "rate limit"}',
    holds: (number) =>
      /["']code["'] ?: ?$/.test(number.before) && ownMessage.test(number.after) && !isMessageOf(number),
  },
  {
    why: 'Remote Desktop and LDAP count their own: "error code: 0x904", and below it, or behind it, "extended error code: 0x7"',
    holds: ({ text, before, after, isAbout }) =>
      (isAbout('extendedErrors') && /\berror code:?\s*$/i.test(before)) ||
      (isAbout('remoteDesktop') && /^0x[1-9a-f][0-9a-f]{0,3}$/i.test(text) && /\bcode:?\s*$/i.test(before)) ||
      /^,? ?\(?extended(?: error)?(?: code)?:? 0x/i.test(after),
  },
  {
    why: 'a program numbers its messages, and the name of a code follows, whose number it is not: "d3d error (24 dxgi_error_device_removed"',
    holds: isBeforeOtherName,
  },
  {
    why: 'Remote Desktop numbers why it disconnected by a kind, below 16, and 256 times the rest: "RDP error 516", 3334',
    holds: ({ value, text, isAbout }) =>
      value > 0x100 && value < 0x1300 && (value & 0xff) < 16 && /^\d+$/.test(text) && isAbout('remoteDesktop'),
  },
  {
    why: 'a signal ended a process of another system, which adds 128 to its number: "code 137"; the errors of Windows with these numbers are about drives of MS-DOS',
    holds: ({ value, text, before, after }) =>
      endsOfSignals.has(value) &&
      /code["']?[:=]? ?$/i.test(before) &&
      /^\d+$/.test(text) &&
      !/^[:,] ?["']?[A-Z]/.test(after),
  },
  {
    why: 'Office names the place of a failure in its program by a tag: "Error Code: 1001. Tag: 4usqa"',
    holds: ({ text, after }) => /^\d+$/.test(text) && /^[.,;]?\s*tag:? ?[a-z0-9]{4,6}\b/i.test(after),
  },
  {
    why: 'Windows Setup numbers its messages: "Error [0x08063c] MIG ..."',
    holds: ({ before, after, text }) => /^0x0[0-9a-f]{5}$/i.test(text) && before.endsWith('[') && after.startsWith(']'),
  },
  {
    why: 'a job or a process has ended with it: "Worker finished for job 12. Code: 134"',
    holds: ({ value, text, before }) =>
      value < 256 &&
      /^\d+$/.test(text) &&
      /\bcode: ?$/i.test(before) &&
      /\b(?:finished|exited|terminated|ended|worker|job|process)\b/i.test(before),
  },
  {
    why: 'interfaces of the web number their errors after the statuses of HTTP: {"errorCode": 5001}',
    holds: ({ value, text, before }) =>
      /^\d{4}$/.test(text) && value >= 4000 && value < 6000 && /"\w*(?:error|code)\w*": ?"?$/i.test(before),
  },
  {
    why: 'a function of Steam failed with it, which numbers its errors itself',
    holds: ({ before }) =>
      before.includes('Steam') && /\bSteam[A-Z]\w*\([^()]*\) failed with (?:error )?$/.test(before),
  },
  {
    why: 'Robocopy ends with a set of bits, and writes the errors of Windows in both bases: "ERROR 5 (0x00000005)"',
    holds: ({ value, after, isAbout }) => value <= 16 && isAbout('robocopy') && !/^ \(0x/i.test(after),
  },
  {
    why: 'web sockets close with 1000 to 1015: "closed with code 1006"',
    holds: ({ value, isAbout }) => value >= 1000 && value <= 1015 && isAbout('webSockets'),
  },
  {
    why: 'streams of HTTP/2 are closed with its own numbers: "INTERNAL_ERROR (err 2)"',
    holds: ({ before }) => /\(err $/.test(before) && ofStream.test(before.slice(-40)),
  },
  {
    why: 'small processors number their exceptions: "Exception (28):"',
    holds: ({ text, before, after }) =>
      /^\d{1,2}$/.test(text) && /(?:^|> )Exception \($/.test(before) && /^\):?\s*$/.test(after),
  },
  {
    why: 'kernels list the bytes of a program so: "Code: 80 07 00 48"',
    holds: ({ before, after }) => /\bCode: $/.test(before) && /^(?: [0-9a-f]{2}){3}(?!\w)/i.test(after),
  },
  {
    why: 'services, games and household machines number their errors themselves, whichever verb stands between: "Steam says error code: 118", "dishwasher error 15"',
    holds: ({ value, text, before }) => value < 10_000 && /^\d+$/.test(text) && ofService.test(before.slice(-48)),
  },
  {
    why: 'gRPC numbers its errors itself: "rpc error: code = 13 desc = ..."',
    holds: ({ after }) => /^,? desc ?[=:]/.test(after),
  },
  {
    why: 'tools of other systems write registers of devices and numbers of C: "ata1.00: status 0x1F error 0x04"',
    holds: (number) =>
      number.value < 0x100 && number.isAbout('otherSystems') && !isNamedBefore(number) && !isMessageOf(number),
  },
  {
    why: 'functions of LDAP answer with its own numbers: "ldap_add_s failed: 0x32 0x5", of which the second is one of Windows',
    holds: ({ value, before }) =>
      value < 0x70 && /\bldap_\w{2,30}(?:\(\))?[: ]{1,2}(?:failed|returned|error)(?: with)?[:=]? ?$/i.test(before),
  },
  {
    why: 'a thread ends with what it likes: "The thread 0x1a4c has exited with code 259 (0x103)"',
    holds: ({ before }) => /\bthread\b[^.]{0,40} exited with code (?:\d{1,5} \()?$/i.test(before),
  },
  {
    why: 'npm numbers the lines of its log: "2274 error gyp ERR!"',
    holds: ({ text, before, after, isAbout }) =>
      before.trim() === '' &&
      /^\d+$/.test(text) &&
      /^ error (?:[A-Z]|(?:argv|code|command|cwd|errno|gyp|node|npm|path|stack|syscall)\b)/.test(after) &&
      isAbout('otherPrograms'),
  },
  {
    why: 'devices on a bus answer with a byte of their own: "Modbus exception: error code 0x83"',
    holds: (number) => number.value < 0x100 && number.isAbout('buses') && !isExplained(number),
  },
];

/** By the signals that people meet: SIGINT, SIGQUIT, SIGILL, SIGABRT, SIGFPE, SIGKILL, SIGSEGV, SIGTERM. */
const endsOfSignals: ReadonlySet<number> = new Set([130, 131, 132, 134, 136, 137, 139, 143]);

/** "The service SQL Agent does not start, error 1069": services of databases fail to start as any other does. */
function isOfStart(value: number, around: string): boolean {
  return (
    (value < 200 || (value >= 1_053 && value <= 1_079)) &&
    /\bservi[cz]|dienst|\bagent|служб|服务|服務|サービス|서비스/i.test(around) &&
    /\bstart|démarr|lance|arranc|inici|avvi|uruch|запус|启动|啟動|開始|起動|시작/i.test(around)
  );
}

function isSocketError(value: number): boolean {
  return value >= 10_000 && namedIn('win32', value).some(({ name }) => name.startsWith('WSA'));
}

/** [TPM 2.0 Part 2] 6.6.2: what is wrong with the first three handles, parameters or sessions. */
function isOfFirstPlaces(value: number): boolean {
  return (value & 0x80) !== 0 && (value & 0x3f) < 0x28 && [1, 2, 3, 9, 10].includes(value >> 8);
}

const ownMessage = /^, ?["'](?:msg|message|detail|reason|description|error)["'] ?: ?["']/i;

const otherLibrary =
  /(?<![a-z])(?:fmod|openal|wwise|physx|sdl2?|glfw|vulkan|opengl|cuda|cudnn|nccl|openssl|libcurl|libusb|opencv|tensorrt)(?![a-z])[^.;?]{0,60}$/i;
const functionOfWindows = /\b(?:LoadLibrary|CreateProcess|CreateFile|GetLastError|win32|winerror|windows error)/i;

const ofStream =
  /\b(?:NO_ERROR|(?:PROTOCOL|INTERNAL|FLOW_CONTROL|FRAME_SIZE|COMPRESSION|CONNECT)_ERROR|SETTINGS_TIMEOUT|STREAM_CLOSED|REFUSED_STREAM|CANCEL|ENHANCE_YOUR_CALM|INADEQUATE_SECURITY|HTTP_1_1_REQUIRED) \(err $/;

const ofService =
  /\b(?:steam|xbox|epic games|battle\.net|ubisoft|roblox|valorant|vanguard|fortnite|netflix|spotify|itunes|zoom|webex|teamviewer|anydesk|playstation|nintendo|discord|citrix|twilio|stripe|paypal|whatsapp|telegram|wechat|instagram|hulu|roku|oculus|vrchat|roomba|roborock|deebot|dyson|dishwasher|geschirrspüler|washer|waschmaschine|dryer|boiler|heizung|inverter|wechselrichter|wallbox|bms) (?:(?!(?:windows|win32|system|install\w*|setup|msi)\b)\w+ ){0,3}(?:error|fehler|erreur|code)(?: ?code)?:? $/i;

const ofLibrary =
  /\b(?:GL|EGL|VK|CL|AL|SDL|GLFW|CUDA|CUDNN|NCCL|CURLE?|SQLITE|JET|LDAP|KDC|KRB|KRB5|VERR|VBOX|ORA|TNS|PQ|AV|LIBUSB|ENET|UV|OPENSSL|ASN1)_[A-Z_0-9]{2,60}[ (:=]{0,3}(?:\d{1,6} ?\()?$/;

/** "RegCreateKeyEx(...) returned error code 5". */
const ofWindows = /\bwindows ?error\b|\b(?:[A-Z][a-z]+){2,8}(?:Ex)?[AW]?\([^()]{0,60}\) (?:returned|failed)/;

/** What a driver of SQL Server says of its own connection, which is error 26 or 40; the error of Windows follows in brackets. */
const inProvider =
  /\b(?:provider|anbieter|fournisseur|proveedor|provedor|поставщик|提供程序|プロバイダー) ?: [^()]{2,50}, (?:error|fehler|erreur|erro|ошибка|错误|エラー) ?: ?$/i;

/** A whole sentence in brackets, as SQL Server and others add what Windows says: "error 6 (The handle is invalid.)". */
export const messageOfWindows = /^ ?\([A-Z][^()]{8,57}(?:\.\)|$)/;

const ofFile = /\.[a-z]{2,4}: error:? $/i;
