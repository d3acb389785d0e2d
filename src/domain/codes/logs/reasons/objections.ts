import { namedIn } from '../../tables/codeNames.ts';
import type { Topic } from './topics.ts';

/** A small number that a label stands before, with what stands around it. */
export interface LabelledNumber {
  readonly value: number;
  /** "0x57", "87". */
  readonly text: string;
  /** Some 60 characters before it and after it, on its line. */
  readonly before: string;
  readonly after: string;
  readonly isAbout: (topic: Topic) => boolean;
}

/** What speaks against a small number although a label stands before it; a row of it is enough. */
export interface Objection {
  readonly why: string;
  /** True if it speaks against what the label calls an error of the system, too. */
  readonly evenIfSure?: true;
  readonly holds: (number: LabelledNumber) => boolean;
}

export const objections: readonly Objection[] = [
  {
    why: 'it counts something, or is a part of a count: "1 of 3", "3 times", "5 files", "3/10"',
    holds: ({ after }) =>
      /^ ?(?:\/ ?\d{1,3}(?!\d)|\((?:s|es)\)|(?:of|von|de|sur|out of) \d|(?:times?|errors|items?|files?|warnings?|rows?|retries|attempts?|seconds?|minutes?|hours?|days?|ms|s|sec|kb|mb|gb|bytes|percent|users?|devices?|records?|mal|fois|veces|times)\b(?!['’]))/i.test(
        after,
      ),
  },
  {
    why: 'curl writes its own number in brackets, and the message of Windows behind it',
    holds: ({ before }) => before.endsWith('(') && /\bcurl: ?\($/i.test(before),
  },
  {
    why: 'a summary counts what failed: "Passed: 10, Failed: 2"',
    holds: ({ text, before, after, isAbout }) =>
      text.length < 5 &&
      isAbout('counts') &&
      /\b(?:pass(?:ed)?|succe(?:eded|ss)|total|skipped|ok|completed|erfolgreich|bestanden|réussi)\b ?[:=(]? ?\d|\bwarnings?\b ?[:=(]? ?\d{1,3}(?!\d)|\b\d+ (?:passed|succeeded|skipped|ok|completed|total)\b/i.test(
        before + ' ' + after,
      ),
  },
  {
    why: 'three digits from 100 to 511 are, as far as HTTP uses them, statuses of HTTP if the text speaks of it, those from 400 on anywhere',
    holds: ({ value, text, isAbout }) =>
      /^\d{3}$/.test(text) &&
      isHttpStatus(value) &&
      ((value >= 400 && (value < 418 || value >= 500)) || isAbout('web')),
  },
  {
    why: 'the statuses of HTTP for what went well are those of it anywhere: "code=200"',
    holds: ({ value, text }) => /^\d{3}$/.test(text) && wentWell.has(value),
  },
  {
    why: '9009 is what the command interpreter ends with if it finds no such command',
    holds: ({ value, before }) => value === 9009 && /\bexit|\berrorlevel|\breturn/i.test(before),
  },
  {
    why: 'databases number their errors themselves, except those of Windows Sockets, those of Windows when they connect, and those that its message stands behind: "Error: 18456, Severity: 14", "error: 26 - ...", "ERROR 1045 (28000)"',
    holds: ({ value, text, before, after, isAbout }) =>
      /^,? ?(?:severity|level|state)\b|^ ?\([0-9a-z]{5}\)/i.test(after) ||
      (before.includes('tate') && /\b(?:severity|level):? ?\d+, state:? ?$/i.test(before)) ||
      (/: ?$/.test(before.slice(-2)) && inProvider.test(before)) ||
      (!text.startsWith('0x') &&
        isAbout('database') &&
        !messageOfWindows.test(after) &&
        !isAbout('connecting') &&
        !/\bsystem error\b|\bopen a connection\b/i.test(before) &&
        !isSocketError(value)),
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
    why: 'a list numbers its headings so: "Error #1. Failed to start"',
    holds: ({ value, before }) => value < 100 && before.endsWith('#'),
  },
  {
    why: 'Windows Installer numbers its messages from 1101 on and ends the number with a full stop: "Error 1722. There is ..."',
    holds: ({ value, text, before, after, isAbout }) =>
      value >= 1101 &&
      /^\d{4,5}$/.test(text) &&
      ((/^\. ?(?:$|[A-Z"'])/.test(after) && /(?:^|[-.:)>"]\s*)\w+ $/.test(before)) ||
        (value >= 2000 && value < 3000 && isAbout('installer'))),
  },
  {
    why: 'compilers and scripts end with small numbers of their own; what is said of a file is not the end of a program: "store.db: error 32"',
    holds: ({ value, text, before, isAbout }) =>
      /^\d+$/.test(text) && value < 256 && isAbout('otherPrograms') && !ofFile.test(before) && !ofWindows.test(before),
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
      /no such file or directory|permission denied|operation not permitted|resource temporarily unavailable|connection refused|broken pipe|too many open files|no space left|input\/output error|device or resource busy|segmentation fault|: connection (?:timed out|reset by peer)|no route to host/i.test(
        after + before,
      ),
  },
  {
    why: 'Kerberos numbers its results itself: "Failure Code: 0x18"',
    holds: ({ value, isAbout }) => value < 0x60 && isAbout('kerberos'),
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
    why: 'a TPM answers with 0x100 to 0x155, and with warnings from 0x900 on',
    holds: ({ value, text, isAbout }) =>
      text.startsWith('0x') &&
      ((value >= 0x100 && value <= 0x155) || (value >= 0x900 && value <= 0x92f)) &&
      isAbout('securityChip'),
  },
  {
    why: 'Remote Desktop and LDAP count their own: "error code: 0x904", and below it "extended error code: 0x7"',
    holds: ({ before, isAbout }) => /\berror code:?\s*$/i.test(before) && isAbout('extendedErrors'),
  },
  {
    why: 'Office names the place of a failure in its program by a tag: "Error Code: 1001. Tag: 4usqa"',
    holds: ({ text, after }) => /^\d+$/.test(text) && /^[.,;]?\s*tag:? ?[a-z0-9]{4,6}\b/i.test(after),
  },
  {
    why: '600 to 834, and what only its header names, are errors of Remote Access, and none of Windows if nothing speaks of it; 740 asks for elevation everywhere',
    holds: ({ value, text, isAbout }) =>
      /^\d+$/.test(text) &&
      value !== 740 &&
      ((value >= 600 && value <= 834) || isOnlyRemoteAccess(value)) &&
      !isAbout('remoteAccess'),
  },
  {
    why: 'Windows Setup numbers its messages: "Error [0x08063c] MIG ..."',
    holds: ({ before, after, text }) => /^0x0[0-9a-f]{5}$/i.test(text) && before.endsWith('[') && after.startsWith(']'),
  },
  {
    why: 'the log of Configuration Manager ends its lines with time and thread: "1:02:03 PM 1722 (0x06BA)"',
    holds: ({ before, after }) =>
      (isBehindTime(before) && /\d:\d\d(?:[:.]\d+)*\s*(?:(?:[ap]m)\s*)?(?:\d{1,5} \()?$/i.test(before)) ||
      (/^(?: \(0x|\))/i.test(after) && /\d[/.-]\d{1,4}\s{1,3}(?:\d{1,5} \()?$/.test(before)),
  },
  {
    why: 'it is the last part of a code that is taken apart: "Severity=1, Facility=9, Code=22 (0x0016)"',
    holds: ({ isAbout }) => isAbout('bitFields'),
  },
  {
    why: 'Windows Setup adds the last error to a result that it has written out: "Result = 0x800704C7[gle=0x00000002]"',
    holds: ({ before }) => before.includes('gle') && /\bresult ?= ?0x[0-9a-f]{8}\]? ?[[(]gle ?= ?$/i.test(before),
  },
  {
    why: 'a program sets up a list: "codes = [0x57, 1603]"',
    holds: ({ before }) => /\w = ?[[{(](?:(?:0x[0-9a-f]+|\d+), ?){0,12}$/i.test(before),
  },
  {
    why: 'it is the first number of a chain: "0x01350016+0x00A100FC+0x01490003"',
    holds: ({ after }) => /^ ?\+ ?0x/i.test(after),
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
    why: 'the notes of Windows Installer number their fields: "3: Error 4: SELECT ..."',
    holds: ({ text, before, after }) =>
      after.startsWith(':') && Number(/\b(\d): {1,2}\w+ $/.exec(before)?.[1]) === Number(text) - 1,
  },
  {
    why: 'Windows Installer numbers what it says of the registry so: "the install failed with error 1406"; the errors of Windows with these numbers are about windows',
    holds: ({ value, text, before, after }) =>
      /^\d+$/.test(text) &&
      value > 1400 &&
      value < 1407 &&
      !/windows?\b|handle|hook|menu|cursor|fenster|fenêtre|ventana|окн/i.test(before + after),
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
    why: 'it is a place in a message that is filled in later: "terminated with the following error: %2"',
    holds: ({ before }) => /(?<!%)%$/.test(before),
  },
  {
    why: 'it is a part of a date or of another number',
    holds: ({ text, after }) => !/^0x/i.test(text) && /^[/.-]\d/.test(after),
  },
  {
    why: 'a name ends in the word before it, and has the number for another reason: "DTSER_FAILURE(1)", "STATUS_NOT_FOUND #13871#"',
    holds: ({ before }) => before.includes('_') && ownName.test(before),
  },
  {
    why: 'it is a year or an amount: "the error of 1753"',
    holds: ({ text, before }) => before.endsWith(' of ') && /^\d+$/.test(text) && /\berror of $/i.test(before),
  },
  {
    why: 'what follows names another thing, of which it is the number',
    holds: ({ text, after }) =>
      /^\d+$/.test(text) && /^ ?(?:on line|at line|in line|lines?\b(?! ?[=:\d]))/i.test(after),
  },
];

/** False for most: what stands before a time is neither a digit nor "PM". */
function isBehindTime(before: string): boolean {
  let at = before.length - (before.endsWith('(') ? 2 : 1);
  while (at > 0 && before.charCodeAt(at) <= 0x20) at--;
  const unit = before.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x4d || unit === 0x6d;
}

const wentWell: ReadonlySet<number> = new Set([200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308]);

function isHttpStatus(value: number): boolean {
  return value < 104 || (value >= 200 && value < 209) || (value >= 300 && value < 309) || (value >= 400 && value < 512);
}

function isSocketError(value: number): boolean {
  return value >= 10_000 && namedIn('win32', value).some(({ name }) => name.startsWith('WSA'));
}

function isOnlyRemoteAccess(value: number): boolean {
  const names = namedIn('win32', value);
  return names.length > 0 && names.every(({ kind }) => kind === 'ras');
}

const otherLibrary =
  /(?<![a-z])(?:fmod|openal|wwise|physx|sdl2?|glfw|vulkan|opengl|cuda|cudnn|nccl|openssl|libcurl|libusb|opencv|tensorrt)(?![a-z])[^.;?]{0,60}$/i;
const functionOfWindows = /\b(?:LoadLibrary|CreateProcess|CreateFile|GetLastError|win32|winerror|windows error)/i;

const ofLibrary =
  /\b(?:GL|EGL|VK|CL|AL|SDL|GLFW|CUDA|CUDNN|NCCL|CURLE?|SQLITE|JET|LDAP|KDC|KRB|KRB5|VERR|VBOX|ORA|TNS|PQ|AV|LIBUSB|ENET|UV|OPENSSL|ASN1)_[A-Z_0-9]{2,60}[ (:=]{0,3}(?:\d{1,6} ?\()?$/;

/** "RegCreateKeyEx(...) returned error code 5". */
const ofWindows = /\bwindows ?error\b|\b(?:[A-Z][a-z]+){2,8}(?:Ex)?[AW]?\([^()]{0,60}\) (?:returned|failed)/;

/** What a driver of SQL Server says of its own connection, which is error 26 or 40; the error of Windows follows in brackets. */
const inProvider =
  /\b(?:provider|anbieter|fournisseur|proveedor|provedor|поставщик|提供程序|プロバイダー) ?: [^()]{2,50}, (?:error|fehler|erreur|erro|ошибка|错误|エラー) ?: ?$/i;

/** A whole sentence in brackets, as SQL Server and others add what Windows says: "error 6 (The handle is invalid.)". */
const messageOfWindows = /^ ?\([A-Z][^()]{8,57}(?:\.\)|$)/;

const ofFile = /\.[a-z]{2,4}: error:? $/i;

/** Not WIN32_EXIT_CODE or LAST_ERROR, which are fields. */
const ownName =
  /\b[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*(?:FAIL(?:ED|URE)?|DENIED|REFUSED|REJECTED|FOUND|EXIST|INVALID|UNAVAILABLE|EXCEPTION)[ #([:=]*$/;
