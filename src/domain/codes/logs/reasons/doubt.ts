import { ownWordsFor } from '../../meaning/ownWords.ts';
import { isCalled, isExplained } from './describedByName.ts';
import type { LabelledNumber } from './labelledNumber.ts';
import type { Label } from './labels.ts';
import { signs } from './signs.ts';
import type { World } from './speaksOfWindows.ts';

/** A small number that may be one of Windows, though nothing says so, or that is one of another world. */
export type Doubt = 'possible' | 'foreign';

/**
 * Whether it is in doubt what a small number means that a word such as "error" makes a code: null if the words around it name
 * Windows or say what its error is called, if the text is from Windows, or if people know the number and the text is from
 * nowhere else.
 */
export function doubtAbout(number: LabelledNumber, label: Label | null, world: World): Doubt | null {
  if (world === 'windows') return null;
  // In hexadecimal, Windows is at home everywhere but where another world is named.
  if (world === 'unknown' && (!/^\d+$/.test(number.text) || isWellKnown(number) || isDialling(number))) return null;
  if (world === 'unknown' && isOfItsSubject(number)) return null;
  if (label !== null && isSure(label, number, world)) return null;
  if (!isBare(number)) {
    if (isExplained(number) || isCalledBefore(number)) return null;
    if (signs.some(({ holds }) => holds(number))) return null;
  }
  return world === 'others' ? 'foreign' : 'possible';
}

/** "error 5" on a line of its own: no text holds more of them than a list, and nothing around them can say more. */
function isBare({ before, after }: LabelledNumber): boolean {
  return after === '' && before.length < shortestMessage && /^[a-z :]*$/.test(before);
}

/** From the errors of services on, hardly anyone else numbers errors so that people ask about them. */
function isWellKnown({ value }: LabelledNumber): boolean {
  return value >= firstOfServices && ownWordsFor('win32', value) !== undefined;
}

const firstOfServices = 1_051;

/** "no one reaches the scan folder, error 53": the sentence speaks of what the error of Windows is about. */
function isOfItsSubject({ value, before, after }: LabelledNumber): boolean {
  const words = subjects.find(({ numbers }) => numbers.has(value))?.words;
  return words !== undefined && (words.test(before) || words.test(after));
}

const subjects: readonly { readonly numbers: ReadonlySet<number>; readonly words: RegExp }[] = [
  {
    numbers: new Set([5, 740, 1314]),
    words:
      /\b(?:admin|permissions?|berechtig|rechte\b|droits\b|permisos\b|permess|permiss|uprawnie)|права|доступ|权限|權限|権限|권한/i,
  },
  {
    numbers: new Set([51, 53, 54, 55, 58, 59, 64, 65, 67, 71, 85, 86, 121]),
    words:
      /\b(?:folders?\b|ordner|network|netzwerk|réseau|firewall|carpeta|cartella)|папк|сет[ьи]|网络|文件夹|ネットワーク|フォルダ|네트워크|폴더/i,
  },
  {
    numbers: new Set([19, 21, 23, 39, 112]),
    words:
      /\b(?:dis[ck]s?\b|backups?\b|copy|copying|sicherung|kopie|speicher|sauvegarde|festplatte|sticks?\b|usb\b|disque|disco\b|dysk)|диск|флеш|硬盘|U盘|ディスク|디스크/i,
  },
];

/** 600 to 834 are errors of Remote Access, which only Windows calls so. */
function isDialling({ value, isAbout }: LabelledNumber): boolean {
  return value >= 600 && value <= 834 && isAbout('remoteAccess');
}

/** "system error 53", "last error: 5": Windows speaks so, and where another world is named, that one does. */
function isSure({ takes, isSure }: Label, { before, value }: LabelledNumber, world: World): boolean {
  if (takes === 'winsock') return true;
  return isSure === true && (world === 'unknown' || value >= endOfC || namesWindows.test(before.slice(-nearby)));
}

/** The numbers of C end below. */
const endOfC = 200;

const namesWindows = /win|wsa|get ?last ?error|hresult|createprocess/i;

/** "The request is not supported. Error 50 while ...": what its error is called stands before it. */
function isCalledBefore({ value, before }: LabelledNumber): boolean {
  return isCalled(value, before.slice(-nearby));
}

/** Characters. */
const nearby = 50;

/** "Access denied 5", with the blank. */
const shortestMessage = 14;
