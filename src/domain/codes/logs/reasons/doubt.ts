import { isCalled, isExplained } from './describedByName.ts';
import type { LabelledNumber } from './labelledNumber.ts';
import type { Label } from './labels.ts';
import { signs } from './signs.ts';
import type { World } from './speaksOfWindows.ts';
import { isOfItsSubject, isWellKnown } from './subjects.ts';

/** A small number that may be one of Windows, though nothing says so, or that is one of another world. */
export type Doubt = 'possible' | 'foreign';

/**
 * Whether it is in doubt what a small number means that a word such as "error" makes a code: null if the words around it name
 * Windows or say what its error is called, if the text is from Windows, or if it is from nowhere else and speaks of what the number is
 * about, or people know the number and nothing is said of anything else.
 */
export function doubtAbout(number: LabelledNumber, label: Label | null, world: World): Doubt | null {
  if (world === 'windows') return null;
  // In hexadecimal, Windows is at home everywhere but where another world is named.
  if (world === 'unknown') {
    if (!/^\d+$/.test(number.text) || isDialling(number) || isOfItsSubject(number)) return null;
    if (isWellKnown(number.value) && (isFieldOfProgram(number, label) || saysLittle(number))) return null;
  }
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

/** "lpExitCode = 1603", "<Data Name="Error">1722</Data>", "exit code 3010": no sentence of someone who may speak of anything. */
function isFieldOfProgram({ before }: LabelledNumber, label: Label | null): boolean {
  return (
    label?.takes === 'result' || label?.takes === 'winsock' || label?.phrases === '' || /[:=>([]["' ]?$/.test(before)
  );
}

/** "Fehler 1753 trat auf": a line of a few words, none of which says what it may be about instead. */
function saysLittle({ before, after }: LabelledNumber): boolean {
  const said = `${before} ${after}`.match(/[a-z\u00c0-\u052f]+|[^\x00-\u052f]{1,3}/giu);
  return (said?.length ?? 0) <= fewWords;
}

const fewWords = 5;

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
