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
    ? [...line.matchAll(labelled)].flatMap(({ 0: all, 1: words = '', index }): readonly StopName[] => {
        const start = index + all.length - words.length;
        const name = publishedName(words.toUpperCase(), start) ?? listedName(words, start, listing);
        return name === null ? none : [name];
      })
    : [];
  if (line.length > longest || !mayHoldCapitals.test(line) || !isAbout('blueScreen')) return found;
  for (const { 0: words, index } of line.matchAll(capitals)) {
    for (let start = 0; start >= 0; start = words.indexOf(' ', start) + 1 || -1) {
      if (found.some((known) => known.start === index + start)) break;
      const name = publishedName(words.slice(start), index + start);
      if (name === null) continue;
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

/** The longest name of a bug check that the words, in capitals, begin with; null if they begin with none. */
function publishedName(words: string, start: number): StopName | null {
  const blank = words.indexOf(' ');
  if (blank < 0) return null;
  for (const { name, code } of namesByWord().get(words.slice(0, blank)) ?? none) {
    const next = words.charCodeAt(name.length);
    if (words.startsWith(name) && (Number.isNaN(next) || next === 0x20))
      return { start, end: start + name.length, code };
  }
  return null;
}

/** The longest name that only a guide gives a code of a family; of two words at least. */
function listedName(words: string, start: number, listing: Listing): StopName | null {
  for (let text = words; text.includes(' '); text = text.slice(0, text.lastIndexOf(' '))) {
    const code = listing.codesNamed(text.replaceAll(' ', '_').toUpperCase()).find((reading) => !isWindowsCode(reading));
    if (code !== undefined) return { start, end: start + text.length, code };
  }
  return null;
}

type NameInWords = Pick<StopName, 'code'> & { readonly name: string };

/** Made at the first question. */
let named: ReadonlyMap<string, readonly NameInWords[]> | undefined;

function namesByWord(): ReadonlyMap<string, readonly NameInWords[]> {
  return (named ??= namesInWords());
}

/** The names with blanks for underscores, by their first word, the longest first. */
export function namesInWords(): ReadonlyMap<string, readonly NameInWords[]> {
  const byWord = new Map<string, NameInWords[]>();
  for (const [number, row] of bugchecks?.rows() ?? none) {
    const name = row.name.toUpperCase().replaceAll('_', ' ');
    const [first = ''] = name.split(' ');
    if (first.length === name.length) continue;
    const [preferred = number] = bugchecks?.numbers(row.name) ?? none;
    byWord.set(first, [...(byWord.get(first) ?? []), { name, code: codeInFamily(stopFamily, preferred) }]);
  }
  for (const names of byWord.values()) names.sort((a, b) => b.name.length - a.name.length);
  return byWord;
}

const stopFamily = codeFamilies.findIndex(({ slug }) => slug === 'bugcheck');
const bugchecks = codeFamilies[stopFamily]?.names;

const none: readonly never[] = [];

const mayHoldLabel =
  /stop(?!ped|pin|wat)|stillstand|bsod|screen|bug ?check|arr[eê]t|arresto|detenci|parada|останов|停止|终止|中止|중지/i;
const mayHoldCapitals = /[A-Z]{2} [A-Z]{2}/;
const capitals = /(?<!\w)[A-Z][A-Z0-9]{1,30}(?: [A-Z0-9]{2,30}){1,9}(?!\w)/g;

/** Longer lines are no sentences. */
const longest = 1_000;

/** "BSOD A_B" is longer. */
const shortest = 8;

const labelled =
  /(?:stop[ -]?(?:code|error|fehler)?|stoppcode|stillstandcode|(?:bug ?check|bsod|blue ?screen)(?:[ -]?(?:code|error|fehler))?|code d.arr[eê]t|c[oó]digo de (?:detenci[oó]n|parada)|codice di arresto|код остановки|停止コード|停止代码|终止代码|中止コード|중지 코드)[:= -]{1,4}((?:[A-Z0-9]{1,30} ){1,9}[A-Z0-9]{1,30})/gi;
