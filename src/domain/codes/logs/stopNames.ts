import type { ErrorCode } from '../errorCode.ts';
import { codeInFamily, isWindowsCode } from '../errorCode.ts';
import { codeFamilies } from '../families/codeFamilies.ts';
import type { Listing } from '../listing.ts';
import type { Topic } from './reasons/topics.ts';

/** The name of a bug check in words. */
export interface StopName {
  readonly start: number;
  readonly end: number;
  readonly code: ErrorCode;
}

/**
 * The names that a blue screen writes with blanks: "Stop code: CRITICAL PROCESS DIED", behind a label, or in capitals in a
 * text about blue screens.
 */
export function stopNamesIn(line: string, listing: Listing, isAbout: (topic: Topic) => boolean): readonly StopName[] {
  if (line.length < shortest) return none;
  const found = mayHoldLabel.test(line)
    ? [...line.matchAll(labelled)].flatMap(({ 0: all, 1: words = '', index }) =>
        nameAt(
          words,
          index + all.length - words.length,
          (name) =>
            numberedName(name) ?? listing.codesNamed(name.toUpperCase()).find((reading) => !isWindowsCode(reading)),
        ),
      )
    : [];
  if (line.length > longest || !mayHoldCapitals.test(line) || !isAbout('blueScreen')) return found;
  for (const { 0: words, index } of line.matchAll(capitals)) {
    for (let start = 0; start >= 0; start = words.indexOf(' ', start) + 1 || -1) {
      if (!beginsName(words, start)) continue;
      if (found.some((known) => known.start === index + start)) break;
      const [name] = nameAt(words.slice(start), index + start, numberedName);
      if (name === undefined) continue;
      found.push(name);
      break;
    }
  }
  return found;
}

/** True for a text that may hold such names. */
export function mayHoldStopNames(text: string): boolean {
  return mayHoldLabel.test(text) || mayHoldCapitals.test(text);
}

/** The longest name that the words begin with; of two words at least. */
function nameAt(words: string, start: number, codeOf: (name: string) => ErrorCode | undefined): readonly StopName[] {
  for (let text = words; text.includes(' '); text = text.slice(0, text.lastIndexOf(' '))) {
    const code = codeOf(text.replaceAll(' ', '_'));
    if (code !== undefined) return [{ start, end: start + text.length, code }];
  }
  return none;
}

/** Whether the word at a place is the first one of a bug check's name. */
function beginsName(words: string, start: number): boolean {
  firstWords ??= new Set([...(bugchecks?.rows() ?? [])].map(([, { name }]) => name.slice(0, name.indexOf('_'))));
  return firstWords.has(words.slice(start, words.indexOf(' ', start)));
}

let firstWords: ReadonlySet<string> | undefined;

function numberedName(name: string): ErrorCode | undefined {
  const [number] = bugchecks?.numbers(name) ?? [];
  return number === undefined ? undefined : codeInFamily(stopFamily, number);
}

const stopFamily = codeFamilies.findIndex(({ slug }) => slug === 'bugcheck');
const bugchecks = codeFamilies[stopFamily]?.names;

const none: readonly StopName[] = [];

const mayHoldLabel = /stop|bsod|screen|bug|arr|det|parada|стоп|останов|停止|终止|中止|중지/i;
const mayHoldCapitals = /[A-Z]{2} [A-Z]{2}/;
const capitals = /(?<!\w)[A-Z][A-Z0-9]{1,30}(?: [A-Z0-9]{2,30}){1,9}(?!\w)/g;

/** Longer lines are no sentences. */
const longest = 1_000;

/** "BSOD A_B" is longer. */
const shortest = 8;

const labelled =
  /(?:stop[ -]?(?:code|error|fehler)?|stoppcode|stillstandcode|(?:bug ?check|bsod|blue ?screen)(?:[ -]?(?:code|error|fehler))?|code d.arr[eê]t|c[oó]digo de (?:detenci[oó]n|parada)|codice di arresto|код остановки|停止コード|停止代码|终止代码|中止コード|중지 코드)[:= -]{1,4}((?:[A-Z0-9]{1,30} ){1,9}[A-Z0-9]{1,30})/gi;
