import type { LabelledNumber } from './labelledNumber.ts';
import { isEndOfInstaller } from './endOfInstaller.ts';
import { failure } from './failureWords.ts';
import { messageOfWindows } from './ownNumbers.ts';
import { isAboutItsName, isDescribedByName, isMessageOf, isNamedBefore } from './describedByName.ts';
import { namesIn } from '../../tables/codeNames.ts';

/** What makes a number a code that has no label right before it; one row is enough. */
export interface Sign {
  readonly why: string;
  readonly holds: (number: LabelledNumber) => boolean;
}

/** The third table: what only Windows writes so, or hardly anyone else. */
export const signs: readonly Sign[] = [
  {
    why: 'it stands in both bases: "1077 (0x435)"',
    holds: ({ value, before, after }) => value > 9 && otherBase(before, after) === value,
  },
  {
    why: 'events write the number of a message so: "%%1058"',
    holds: ({ before }) => before.endsWith('%%'),
  },
  {
    why: 'what its name says stands behind it: "1056 error means that the service is already started"',
    holds: isDescribedByName,
  },
  {
    why: 'what its name says stands before it: "The RPC server is unavailable 1722"',
    holds: isNamedBefore,
  },
  {
    why: 'an arrow leads to it, and its message stands behind it: "runas -> 1314 A required privilege is not held"',
    holds: (number) =>
      number.value >= 20 &&
      /(?:[-=]>|→) $/.test(number.before) &&
      /^:? ["'(]?\p{Lu}/u.test(number.after) &&
      isMessageOf(number),
  },
  {
    why: 'the sentence speaks of what hardly any other error is about: "blocked with code 740, still prompting for elevation"',
    holds: isAboutItsName,
  },
  {
    why: 'servers of the web write an error of Windows so: "(OS 10048)Only one usage of each socket address"',
    holds: ({ value, before, after }) => value > 1 && before.endsWith('(OS ') && /^\)\p{L}/u.test(after),
  },
  {
    why: 'the sentence of Windows stands behind it in brackets: "returned error 112(There is not enough space.)"',
    holds: ({ value, before, after }) => value > 1 && /\berror:? $/i.test(before) && messageOfWindows.test(after),
  },
  {
    why: 'exceptions of Python carry the number of C first and that of Windows fourth: "OSError(22, \'...\', None, 121)"',
    holds: ({ before, after }) => before.endsWith(', ') && fourthOfPython.test(before) && /^(?:, None)?\)/.test(after),
  },
  {
    why: 'tools of Windows end with the errors of Windows, which others do not: "DISM failed with exit code 13"',
    holds: ({ value, before }) =>
      value > 1 && value < 1_000 && endsInCode.test(before.slice(-12)) && endOfTool.test(before),
  },
  {
    why: 'only Windows Installer ends so, and the line speaks of installing: "fails to install with 3010"',
    holds: isEndOfInstaller,
  },
  {
    why: 'the scheduler of tasks answers with it, and the text speaks of tasks: "0x41303", "267011"',
    holds: ({ value, isAbout }) =>
      value > 0xffff &&
      isAbout('scheduledTasks') &&
      namesIn('hresult', value).some((name) => name.startsWith('SCHED_S_')),
  },
  {
    why: 'Rust shows an error of the system so: "Io(Os(1455))"',
    holds: ({ before, after }) => before.endsWith('Os(') && /(?<!\w)Os\($/.test(before) && after.startsWith(')'),
  },
  {
    why: 'programs write the last error so, for short: "le = 1314"',
    holds: ({ value, before }) => value > 1 && /(?<![\w"])le ?= ?$/i.test(before),
  },
  {
    why: 'it ends a line behind the sentence that says what failed: "The semaphore timeout has expired. 0x79"',
    holds: ({ text, before, after }) =>
      /^0x/i.test(text) && /^[.!)\s]*$/.test(after) && /[.!] ?$/.test(before) && failure.test(before),
  },
  {
    why: 'a function of Windows returned it: "RegOpenKeyEx returned 5", "RegSetValue(HKLM) rc=5"',
    holds: ({ value, before }) =>
      value > 1 &&
      /\b(?:[A-Z][a-z]+){2,}(?:[A-Z]{1,2}|\d{1,2})?(?:\(\w*\))? (?:returned|returns|failed|FAILED|->|=>|rc ?=) ?$/.test(
        before,
      ),
  },
  {
    why: 'a directory answers with a Win32 error in eight hexadecimal digits: "00002098: SecErr: DSID-03150F94"',
    holds: ({ text, after }) => text.length === 8 && /^: ?(?:Sec|Name|Upd|Ldap|Svc|Att?r|Ref)Err: ?DSID-/.test(after),
  },
  {
    why: 'it is padded with zeros to eight digits, too odd for a set of bits, and not one of several: "0x00002EFE"',
    holds: ({ value, text, before, after }) =>
      value >= 1_000 &&
      /^0x0000[0-9a-f]{4}$/i.test(text) &&
      bitsIn(value) > 4 &&
      !/\d[,;]? ?$/.test(before) &&
      !/^[,;]? ?(?:0x|\d)/.test(after),
  },
  {
    why: 'it ends a line behind a function of Windows that answers with an error: "RpcBindingFromStringBinding: 1706"',
    holds: ({ value, before, after }) => value > 1 && apiBefore.test(before) && /^[.,;)]?\s*$/.test(after),
  },
  {
    why: 'the tool for services writes so in every language: "[SC] OpenService OPERAZIONI NON RIUSCITE 1060:"',
    holds: ({ value, before, after }) =>
      value > 1 && /^ ?:\s*$/.test(after) && /\[SC\] \w[^\d[\]]{3,70} $/.test(before),
  },
  {
    why: 'a call with its arguments returned it, in hexadecimal: "CopyFileW("a", "b") -> 0x00000020"',
    holds: ({ value, text, before }) =>
      value > 1 && /^0x/i.test(text) && /[a-z][A-Z]?\([^()]*\) ?(?:returned|returns|failed:?|->|=>|=) ?$/.test(before),
  },
  {
    why: 'it stands in brackets, in hexadecimal, behind the function that returned it: "CreateProcess: (0x2)"',
    holds: ({ text, before, after }) =>
      /^0x/i.test(text) &&
      after.startsWith(')') &&
      /\b(?:[A-Z][a-z]+){2,}(?:[A-Z]{1,2}|\d{1,2})?(?:\(\):? ?|: ?| )\($/.test(before),
  },
  {
    why: 'a list says what it means, in a text about the results of scheduled tasks: "- **0x41301**: the task is running"',
    holds: ({ text, before, after, isAbout }) =>
      /^0x/i.test(text) &&
      /^[\s>*•`"-]*$/.test(before) &&
      /^[`*"]*\s?[:=–-] ?["'a-z]/i.test(after) &&
      isAbout('scheduledTasks'),
  },
  {
    why: 'it is padded with zeros to eight digits, as codes are, and the line speaks of a failure: "cannot connect (0x0000011b)"',
    holds: ({ value, text, before, after }) =>
      value > 9 && /^0x0000[0-9a-f]{4}$/i.test(text) && failure.test(before + after),
  },
  {
    why: 'it is padded with zeros to eight digits, and the text speaks of printers, whose dialogs show Win32 errors so: "Connect to printer: 0x00000bcb"',
    holds: ({ value, text, isAbout }) => value > 1 && /^0x0000[0-9a-f]{4}$/i.test(text) && isAbout('printing'),
  },
  {
    why: 'a directory says in hexadecimal which Win32 error refused the sign-in: "AcceptSecurityContext error, data 52e"',
    holds: ({ before, after }) => isRefusedByDirectory(before, after),
  },
  {
    why: 'only sockets, web access and IPsec have such numbers, and the line says that something failed: "IKE_AUTH failed, 13801"',
    holds: ({ value, text, before }) =>
      /^1[0-3]\d{3}$/.test(text) &&
      isOfNetworks(value) &&
      (failure.test(before) || /exception|no connection/i.test(before)),
  },
];

/** What a program ends with, in the last characters before the number. */
const endsInCode = /(?:code|status|value|with|returned|is|was)[: =]{1,3}$/i;
const endOfTool =
  /\b(?:dism|wusa|msiexec|pnputil|wevtutil|bcdboot|reagentc)\b[^;]{0,60}\b(?:(?:exit|return|error)[ -]?(?:code|status|value)|exited with|returned)(?: was| is)?[: =]*$/i;

/** 1601 to 1654, a restart that was begun, and one that is asked for. */
function bitsIn(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}

function isOfNetworks(value: number): boolean {
  return namesIn('win32', value).some((name) => /^(?:WSA|ERROR_(?:INTERNET|WINHTTP|IPSEC)_)/.test(name));
}

/** Whether the number is that for which a directory refused a sign-in; a narrow console may have cut the beginning off. */
export function isRefusedByDirectory(before: string, after: string): boolean {
  if (!before.endsWith('data ')) return false;
  return refusal.test(before) || (/(?:^|error,)\s*data $/.test(before) && /^, v[0-9a-f]{3,4}(?!\w)/.test(after));
}

const refusal = /\bAcceptSecurityContext error, data $/i;

/** The number of another base that stands in brackets behind a number, or behind which a number in brackets stands; NaN if none does. */
function otherBase(before: string, after: string): number {
  const unit = after.charCodeAt(0);
  // A blank or a bracket behind it, or one before it: most numbers have neither.
  const match =
    (unit === 0x20 || unit === 0x28 ? otherBehind.exec(after) : null) ??
    (/[ (]$/.test(before.slice(-1)) ? otherBefore.exec(before.slice(-14)) : null);
  return Number(match?.[1] ?? match?.[2]);
}

/** In brackets; or "1722 0x6ba", though not the small numbers that tables of characters list so. */
const otherBehind = /^ ?\((0x[0-9a-f]{1,8}|\d{2,5})\)|^ (0x[4-9a-f][0-9a-f]{2}|0x[1-3][0-9a-f]{3})(?!\w)/i;
const otherBefore = /(?<![\w.,:-])(?:(0x[0-9a-f]{1,8}|\d{2,5}) ?\(|(\d{4,5}) )$/i;

/** Behind a message, and the name of a file or none. */
const fourthOfPython = /[^'"]{12}['"], (?:None|r?['"][^'"]*['"]), $/;

const apiBefore =
  /(?<![\w.])(?:Rpc[A-Z]|Reg(?:Open|Query|Set|Create|Delete|Enum|Load)|Crypt[A-Z]|Cert[A-Z]|Net[A-Z][a-z]+[A-Z]|WNet|WinHttp|Internet[A-Z]|SetupDi|Msi[A-Z]|Ds[A-Z][a-z]+[A-Z]|Evt[A-Z]|Wlan[A-Z]|Dns[A-Z]|(?:Create|Open|Start|Control|Query|Change|Delete)(?:File|Process|Service|SCManager|NamedPipe|Key)|DeviceIoControl|LoadLibrary|LogonUser)\w{0,40}(?:\(\))?: ?$/;
