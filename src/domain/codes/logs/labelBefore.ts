import { copulas, fillers, labelledSentence, labelOfThing, labels, type Label } from './reasons/labels.ts';
import { otherFields, type OtherField } from './reasons/otherFields.ts';
import { precedingWords, type PrecedingWord } from './precedingWords.ts';
import { trimEndOf } from '../../trimEdges.ts';

/** What the words before a number make of it: a code, by a row of labels.ts, or something else, by one of otherFields.ts. */
export type Before =
  | { readonly label: Label; readonly field: null; readonly isAlone: boolean; readonly isMarked: boolean }
  | { readonly label: null; readonly field: OtherField };

/**
 * The longest phrase of the two tables that stands before the number from `start` to `end`, with at most four filling
 * words between; null if there is none. Cost: a few words.
 */
export function labelBefore(line: string, start: number, end: number): Before | null {
  if (isBehindNumber.test(line.slice(Math.max(0, start - 14), start))) return null;
  // Behind the number, only a colon counts.
  if (start > longestKept || line.charAt(end) === ':') return findLabel(line, start, end);
  const before = line.slice(0, start);
  let label = lastLabels.get(before);
  if (label === undefined) {
    if (lastLabels.size >= mostKept) lastLabels.clear();
    label = findLabel(line, start, end);
    lastLabels.set(before, label);
  }
  return label;
}

/** Nothing stands before most numbers of a log but another number, which has the label: "0x80070005 0x80070057". */
const isBehindNumber = /^$|[,/;]$|[^0-9A-Za-z]\d[0-9A-Za-z]*(?: \(?|\()$/;

/** The last answers are kept: a list writes the same words before thousands of numbers. Some 20 KB. */
const lastLabels = new Map<string, Before | null>();
const mostKept = 200;
/** Characters before the number. Few longer beginnings come again, and a longer piece of a text keeps all of it in memory. */
const longestKept = 12;

function findLabel(line: string, start: number, end: number): Before | null {
  const words: PrecedingWord[] = [];
  const source = precedingWords(line, start, vocabulary())[Symbol.iterator]();
  const wordAt = (index: number): PrecedingWord | undefined => {
    while (words.length <= index) {
      const next = source.next();
      if (next.done === true) return undefined;
      words.push(next.value);
    }
    return words[index];
  };
  let isMarked = line.charAt(end) === ':' && !/\d/.test(line.charAt(end + 1));
  let weak: Before | null = null;
  for (let index = 0; index < 5; index++) {
    const word = wordAt(index);
    if (word === undefined) break;
    // "A lot of 51005 errors" numbers no lot.
    if (word.text === 'lot' && words[index - 1]?.text === 'of') break;
    isMarked ||= word.isMarked;
    const ending = phrasesEndingIn(word.text);
    const fits = ({ rest, row }: Phrase) =>
      (row.needsMark !== true || isMarked) && rest.every((text, place) => wordAt(index + 1 + place)?.text === text);
    const phrase =
      (ending.longer.size === 0 ? none : (ending.longer.get(wordAt(index + 1)?.text ?? '') ?? none)).find(fits) ??
      ending.single.find(fits);
    if (phrase?.label === null) {
      if (weak !== null && phrase.rest.length === 0) return weak;
      // "Result of the backup job: 0x2" speaks of the result.
      const field: Before = { label: null, field: phrase.row };
      return phrase.row.unlessMarked === true && isMarked ? (labelOf(line, start) ?? field) : field;
    }
    if (phrase !== undefined) {
      const isAlone = wordAt(index + 1 + phrase.rest.length) === undefined;
      const found = { label: phrase.label, field: null, isAlone, isMarked } as const;
      if (phrase.label.takes === 'number') return weak === null || phrase.label.isSure === true ? found : weak;
      // "GetLastError returned 87": what stands before a weak label may be a strong one.
      weak ??= found;
      index += phrase.rest.length;
    } else if (!fillers.has(word.text) && !lostLetter.test(word.text)) break;
  }
  if (weak !== null) return weak;
  if (isSaid(line, wordAt(0))) return { label: saidLabel, field: null, isAlone: false, isMarked };
  return isMarked ? labelOf(line, start) : null;
}

/** "Error code of the nightly task: 5": a label that a few words part from the mark. */
function labelOf(line: string, start: number): Before | null {
  const match = labelOfThing.exec(line.slice(Math.max(0, start - 90), start));
  if (match === null) return null;
  return { label: match[1] === undefined ? saidResult : saidLabel, field: null, isAlone: false, isMarked: true };
}

/** "The error code returned on failure is": a verb, and the label in the clause before it. */
function isSaid(line: string, verb: PrecedingWord | undefined): boolean {
  if (verb === undefined || !copulas.has(verb.text)) return false;
  return labelledSentence.test(line.slice(Math.max(0, verb.start - 100), verb.start));
}

const saidLabel: Label = { phrases: '', takes: 'number', why: 'the clause before the verb or the colon names it' };
const saidResult: Label = { ...saidLabel, takes: 'result' };

/** A wrong encoding lost a letter, so that the word is unknown: it is skipped. */
const lostLetter = /[?\ufffd]/;

type Phrase = { readonly rest: readonly string[] } & (
  { readonly label: Label; readonly row: Label } | { readonly label: null; readonly row: OtherField }
);

/** The phrases that end in the same word. */
interface Ending {
  /** By the word before it; the longest first, and of equal phrases the one that speaks against. */
  readonly longer: ReadonlyMap<string, readonly Phrase[]>;
  /** Those of this word alone. */
  readonly single: readonly Phrase[];
}

/** Made at the first question. */
let endings: ReadonlyMap<string, Ending> | undefined;

function vocabulary(): ReadonlyMap<string, Ending> {
  return (endings ??= phrasesByLastWord());
}

/** The phrases of both tables by their last word. */
export function phrasesByLastWord(): ReadonlyMap<string, Ending> {
  const byLast = new Map<string, { readonly longer: Map<string, Phrase[]>; readonly single: Phrase[] }>();
  const add = (text: string, make: (rest: readonly string[]) => Phrase) => {
    for (const phrase of text.split(', ')) {
      const [last = '', ...rest] = phrase.trim().split(' ').reverse();
      const ending = byLast.get(last) ?? { longer: new Map<string, Phrase[]>(), single: [] };
      byLast.set(last, ending);
      const [before] = rest;
      if (before === undefined) ending.single.push(make(rest));
      else ending.longer.set(before, [...(ending.longer.get(before) ?? []), make(rest)]);
    }
  };
  for (const row of otherFields) {
    const make = (rest: readonly string[]): Phrase => ({ rest, label: null, row });
    add(row.phrases, make);
    // "Steam error code 105" is as little one of Windows as "Steam error 105"; the NativeErrorCode of .NET is one.
    for (const phrase of row.phrases.split(', '))
      if (row.unlessSocket !== true && phrase.endsWith(' error')) add(`${phrase} code`, make);
  }
  for (const row of labels) add(row.phrases, (rest) => ({ rest, label: row, row }));
  for (const { longer } of byLast.values())
    for (const phrases of longer.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return byLast;
}

/** Thai writes "system error" with 17 characters. */
const longestSuffix = 20;
const none: readonly Phrase[] = [];
const noEnding: Ending = { longer: new Map(), single: none };

function phrasesEndingIn(word: string): Ending {
  const found = vocabulary().get(word);
  if (found !== undefined) return found;
  // "Seriennummer", "Kundennr.": German and its neighbours write a word for it as one.
  if (word.endsWith('nummer') || (word.endsWith('nr') && word.length > 4))
    return vocabulary().get('rechnungsnummer') ?? noEnding;
  // Thai, Chinese, Japanese, Korean: a sentence is one word, which may end in a particle.
  if (word.charCodeAt(word.length - 1) < 0x0e00) return noEnding;
  const stem = trimEndOf(word, /[はがをにでも为為是가는은이를의로]/u);
  for (let length = longestSuffix; length > 0; length--) {
    const suffix = vocabulary().get(stem.slice(-length));
    if (suffix !== undefined) return suffix;
  }
  return noEnding;
}

/** The end of a line that ends in a colon or an equals sign, or is short and has a label: the number may stand on the next one. Empty for any other. */
export function endOfLabel(line: string): string {
  const last = line.charAt(line.length - 1);
  if (last >= '0' && last <= '9') return '';
  if (/[:=]\s*$/.test(line.slice(-4))) return line.slice(-60);
  if (
    brokenBehindCode.test(line.slice(-24)) ||
    askedShell.test(line.slice(-24)) ||
    brokenInBracket.test(line.slice(-24))
  )
    return line.slice(-60);
  return line.length <= longestLabelLine && labelledEnd.test(line) ? line : '';
}

/** As a portal or a form shows it, copied line by line: "Error code", and below it "50126". */
const labelledEnd =
  /(?:error|fehler|exit|return|result|sign-?in)[ -]?(?:code|number|value)|hresult|fehlernummer|code d.erreur|c[óo]digo de erro?r?|codice (?:di )?errore|код ошибки|错误代码|エラー ?コード|오류 코드|foutcode|kod błędu/i;
const longestLabelLine = 40;

/** A console broke the line behind "Exit code was", or in the bracket of "[Error 1168]". */
const brokenInBracket = /[[(](?:[a-z]{1,10} )?(?:error|code|errno|win ?error)\s?$/i;

/** "echo %ERRORLEVEL%", "PS C:\\> $LASTEXITCODE": a shell answers on the next line. */
const askedShell = /[%$!](?:errorlevel|lastexitcode)[%!]?["']?\s*$/i;
const brokenBehindCode = /\b(?:exit|return|error|result) code(?: was| is)?\s*$/i;
