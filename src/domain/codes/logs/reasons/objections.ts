import { namedIn } from '../../tables/codeNames.ts';
import type { Objection } from './labelledNumber.ts';
import { isMessageOf, isNamedBefore } from './describedByName.ts';
import { ownNumbers } from './ownNumbers.ts';
import { protocolNumbers } from './protocolNumbers.ts';

export const objections: readonly Objection[] = [
  ...ownNumbers,
  ...protocolNumbers,
  {
    why: 'it counts something, or is a part of a count: "1 of 3", "3 times", "5 files", "3/10"',
    holds: ({ after }) =>
      /^ ?(?:\/ ?\d{1,3}(?!\d)|\((?:s|es)\)|(?:of|von|de|sur|out of) \d|(?:times?|errors|items?|files?|warnings?|rows?|retries|attempts?|seconds?|minutes?|hours?|days?|ms|s|sec|kb|mb|gb|bytes|percent|users?|devices?|records?|mal|fois|veces|times)\b(?!['’]| name| account| or ))/i.test(
        after,
      ),
  },
  {
    why: 'it is what a numbered parameter holds: "Parameter 1 of value 30 (0x1e)"',
    holds: ({ before }) =>
      before.includes('value') &&
      /\b(?:param(?:eter)?|arg(?:ument)?) ?#?\d{1,2} (?:of|with) (?:the )?value (?:\d{1,5} \()?$/i.test(before),
  },
  {
    why: 'a summary counts what failed: "Passed: 10, Failed: 2"',
    holds: ({ text, before, after, isAbout }) =>
      text.length < 5 &&
      isAbout('counts') &&
      /\b(?:pass(?:ed)?|succe(?:eded|ss)|total|skipped|ok|completed|erfolgreich|bestanden|réussi)\b ?[:=(]? ?\d|\bwarnings?\b ?[:=(]? ?\d{1,3}(?!\d)|\b\d+ (?:passed|succeeded|skipped|ok|completed|total)\b(?! (?:to|by|as|on)\b)/i.test(
        before + ' ' + after,
      ),
  },
  {
    why: 'three digits from 100 to 511 are, as far as HTTP uses them, statuses of HTTP if the text speaks of it, those from 400 on anywhere',
    holds: (number) =>
      /^\d{3}$/.test(number.text) &&
      isHttpStatus(number.value) &&
      ((number.value >= 400 && (number.value < 418 || number.value >= 500 || laterStatuses.has(number.value))) ||
        number.isAbout('web')) &&
      !isNamedBefore(number),
  },
  {
    why: 'the statuses of HTTP for what went well are those of it anywhere: "code=200"',
    holds: ({ value, text }) => /^\d{3}$/.test(text) && wentWell.has(value),
  },
  {
    why: 'most programs end with 1 if they fail, and number what they know no better: "installer failed: 1", "错误码：1"',
    holds: ({ value, text, before, after }) =>
      value === 1 &&
      text === '1' &&
      !/^ ?\(/.test(after) &&
      !/\b(?:incorrect|invalid) function\b|unzulässige funktion/i.test(before + after),
  },
  {
    why: 'a list numbers its headings so: "Error #1. Failed to start"',
    holds: ({ value, before }) => value < 100 && before.endsWith('#'),
  },
  {
    why: 'Windows Installer numbers its messages and ends the number with a full stop: "Error 1722. There is ..."; not if the message of Windows follows: "Error 1326. Logon failure"',
    holds: (number) => {
      const { value, text, before, after, isAbout } = number;
      return (
        isOfInstaller(value) &&
        /^\d{4,5}$/.test(text) &&
        ((/^\. ?[A-Z"']/.test(after) && /(?:^|[-.:)>"]\s*)\w+ $/.test(before) && !isMessageOf(number)) ||
          (/^\. ?$/.test(after) && /^\W*\w+ $/.test(before)) ||
          (isMessageOfInstaller(value) &&
            (isAbout('installer') ||
              /\bassembl/i.test(after) ||
              /\b(?:install|setup\b)|установ|安装|安裝|インストール|설치/i.test(before))))
      );
    },
  },
  {
    why: 'a program numbers its own errors, and what Windows said follows: "Error 2: c0000022"',
    holds: ({ value, after }) =>
      value !== (Number.parseInt(failureBehind.exec(after)?.[1] ?? '', 16) & 0xffff) && failureBehind.test(after),
  },
  {
    why: '600 to 834, and what only its header names, are errors of Remote Access, and none of Windows if nothing speaks of it; 740 asks for elevation everywhere',
    holds: ({ value, text, before, isAbout }) =>
      (/^\d+$/.test(text) || /\d \($/.test(before)) &&
      value !== 740 &&
      ((value >= 600 && value <= 834) || isOnlyRemoteAccess(value)) &&
      !isAbout('remoteAccess'),
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
    holds: ({ before }) => before.includes('=') && /\w = ?[[{(](?:(?:0x[0-9a-f]+|\d+), ?){0,12}$/i.test(before),
  },
  {
    why: 'it is the first number of a chain: "0x01350016+0x00A100FC+0x01490003"',
    holds: ({ after }) => /^ ?\+ ?0x/i.test(after),
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
    why: 'the columns of a table are numbered so: "| Error Code 1 (Hex) | Error Code 2 |"',
    holds: ({ value, text, before, after }) => value < 10 && text.length === 1 && isOfColumns(value, before, after),
  },
  {
    why: 'it is a place in a message that is filled in later: "terminated with the following error: %2"',
    evenIfSure: true,
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
    why: 'a name ends in the word before it, which a program wrote as one, and has a number of its own: "ConnectionRefused 1006:"',
    holds: ({ value, before }) =>
      /[a-z] $/.test(before.slice(-2)) &&
      /(?:^|[^\w.])(?:[A-Z][a-z]+)+(?:Refused|Rejected|Denied|NotFound|Invalid|Unavailable) $/.test(before) &&
      !isSocketNumber(value),
  },
  {
    why: 'a program sets a bit: "expected_function_code | 0x80"',
    holds: ({ text, before }) => /^0x/i.test(text) && /[\w)\]] \| ?$/.test(before) && /\w_\w|[()=]/.test(before),
  },
  {
    why: 'it is a line of the program that wrote the log: "[UnlockController:391]", "(main.py:87)"',
    holds: ({ text, before, after }) =>
      /^\d+$/.test(text) && before.endsWith(':') && /^[\])]/.test(after) && isPlaceInProgram(before),
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

const failureBehind = /^: (?:0x)?([8c]00[0-9a-f]{5})(?!\w)/i;

/** Where Windows Installer has messages that share a number with an error of Windows. */
function isOfInstaller(value: number): boolean {
  const hundred = Math.floor(value / 100);
  if (value === 1101 || (hundred >= 20 && hundred < 30)) return true;
  // Of 1610 to 1650, only Windows has messages.
  if (value > 1609 && value < 1651) return false;
  return (value > 1300 && value < 1353) || (hundred >= 14 && hundred < 20 && value % 100 < 55);
}

/** Those that no error of Windows that has to do with installing shares. */
function isMessageOfInstaller(value: number): boolean {
  return (value >= 1_901 && value < 1_947) || (value >= 2_000 && value < 3_000);
}

function isSocketNumber(value: number): boolean {
  return value >= 10_000 && value < 12_000;
}

/** False for most: what stands before a time is neither a digit nor "PM". */
function isBehindTime(before: string): boolean {
  let at = before.length - (before.endsWith('(') ? 2 : 1);
  while (at > 0 && before.charCodeAt(at) <= 0x20) at--;
  const unit = before.charCodeAt(at);
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x4d || unit === 0x6d;
}

const wentWell: ReadonlySet<number> = new Set([200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308]);

/** Of the statuses from 418 on, those that people meet: "Error 429: Too many requests". */
const laterStatuses: ReadonlySet<number> = new Set([421, 422, 423, 424, 425, 426, 428, 429, 431, 451]);

function isHttpStatus(value: number): boolean {
  return value < 104 || (value >= 200 && value < 209) || (value >= 300 && value < 309) || (value >= 400 && value < 512);
}

function isOnlyRemoteAccess(value: number): boolean {
  const names = namedIn('win32', value);
  return names.length > 0 && names.every(({ kind }) => kind === 'ras');
}

/** Not WIN32_EXIT_CODE, LAST_ERROR or NET_LAST_ERROR, which are fields. */
const ownName =
  /\b[A-Z][A-Z0-9]*_(?:[A-Z0-9]+_)*(?:(?<=_[A-Z0-9]+_)(?<!(?:WIN32|LAST|SYSTEM|OS|WINDOWS)_)ERROR|FAIL(?:ED|URE)?|DENIED|REFUSED|REJECTED|FOUND|EXIST|INVALID|UNAVAILABLE|EXCEPTION)[ #([:=]*$/;

/** True if a cell ends in the number, and another in the next one behind the same words. */
function isOfColumns(value: number, before: string, after: string): boolean {
  if (!/^(?: ?\([^()|;\t]{1,12}\))? ?(?:[|;\t]|$)/.test(after)) return false;
  const words = /(?:^|[|;\t] ?)([\p{L} ]{3,24}) $/u.exec(before)?.[1];
  if (words === undefined) return false;
  return before.includes(`${words} ${String(value - 1)}`) || after.includes(`${words} ${String(value + 1)}`);
}

/** A class or a file, and no field of a program: "[gle:5]", "(lastError:5)". */
function isPlaceInProgram(before: string): boolean {
  const name = /[[(]([\w.$]{2,40}):$/.exec(before)?.[1] ?? '';
  return /[a-z][A-Z]|\w\.\w/.test(name) && !/(?:error|err|code|result|status|value|number|gle|hr)$/i.test(name);
}
