import type { ErrorCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { Listing } from '../listing.ts';
import { numbersNamed, rowsOf } from '../tables/codeNames.ts';
import { isDoubtful, type TableName } from '../tables/nameTable.ts';
import { codesNamed } from './codesNamed.ts';
import { readingsOfName } from './readings.ts';

/** The published names of failures that a word misses by one slip, in alphabetical order; none for a word that is a name or looks like none. */
export function namesMissedBy(word: string): readonly string[] {
  const typed = word.replaceAll('\\', '').toUpperCase();
  if (typed.length < shortestName || typed.length > longestName || !shape.test(typed) || isName(typed)) return none;
  const near = new Set<string>();
  const { byStart, byEnd } = names();
  // A slip leaves one half of the name as it is. The name may be one letter longer or shorter than what was typed.
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    const half = length >> 1;
    for (const name of byStart.get(typed.slice(0, half)) ?? none) if (isOneSlip(typed, name)) near.add(name);
    for (const name of byEnd.get(typed.slice(typed.length - half)) ?? none) if (isOneSlip(typed, name)) near.add(name);
  }
  return near.size === 0 ? none : [...near].filter(isOfFailure).sort();
}

/** The codes that are called so; listed ones first. */
export function codesMissedBy(word: string, listing: Listing): readonly ErrorCode[] {
  const codes = [...new Set(namesMissedBy(word).flatMap((name) => readingsOfName(name, listing).slice(0, 1)))];
  return [...codes.filter((code) => listing.lists(code)), ...codes.filter((code) => !listing.lists(code))];
}

/** False for most texts. */
export function mayHoldNames(text: string): boolean {
  return mayHold.test(text);
}

const mayHold = /[A-Z0-9]\\?_[A-Z]|WSAE/;

/** Shorter ones are a letter away from too much else. */
const shortestName = 8;
const longestName = 80;
const shape = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|WSAE[A-Z]+)$/;

function isName(word: string): boolean {
  return codesNamed(word).length > 0 || numbersNamed('win32', word).length > 0;
}

function isOfFailure(name: string): boolean {
  return (
    codesNamed(name).some((code) => code >= 0x80000000) || numbersNamed('win32', name).some((number) => number > 0)
  );
}

/** A letter lost, added or wrong, or two that stand next to each other swapped. Another number is another name: STATUS_WAIT_4. */
function isOneSlip(typed: string, name: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === name[start]) start++;
  let [end, endOfName] = [typed.length, name.length];
  while (end > start && endOfName > start && typed[end - 1] === name[endOfName - 1])
    [end, endOfName] = [end - 1, endOfName - 1];
  const [wrong, right] = [typed.slice(start, end), name.slice(start, endOfName)];
  if (/\d/.test(wrong + right)) return false;
  return wrong.length + right.length <= 2
    ? wrong.length < 2 && right.length < 2
    : wrong.length === 2 && right === `${wrong.charAt(1)}${wrong.charAt(0)}`;
}

/** Names by their first and by their second halves. */
interface NamesByHalf {
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
}

/** Made at the first question: some 20 ms. */
let made: NamesByHalf | undefined;

function names(): NamesByHalf {
  if (made !== undefined) return made;
  const byStart = new Map<string, string[]>();
  const byEnd = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, name: string) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [name]);
    else known.push(name);
  };
  for (const row of rows()) {
    const name = row.name.toUpperCase();
    if (name.length < shortestName - 1 || isDoubtful(row) || !shape.test(name)) continue;
    const half = name.length >> 1;
    add(byStart, name.slice(0, half), name);
    add(byEnd, name.slice(name.length - half), name);
  }
  return (made = { byStart, byEnd });
}

function* rows(): Iterable<TableName> {
  for (const table of ['win32', 'hresult', 'ntstatus'] as const) for (const [, row] of rowsOf(table)) yield row;
  for (const { names: ofFamily } of codeFamilies) for (const [, row] of ofFamily?.rows() ?? none) yield row;
}

const none: readonly never[] = [];
