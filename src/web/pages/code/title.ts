import type { AnswerFragment, CodeFormsFragment, EntryPartsFragment } from '../../generated/operations.ts';
import { words } from '../words.ts';
import type { CodeAnswer } from './answer.ts';

/** Titles longer than this are cut at the end of a sentence or of a word. */
const longest = 100;

/** What the error is, in words: the first cause that guides give, else what the code means. */
export function titleOf(answer: CodeAnswer): string {
  const { code } = answer;
  const names = new Set([...code.symbols, symbolOf(answer)]);
  const cause = causesOf(answer).find((text) => !names.has(text));
  return cause === undefined ? code.meaning : cut(cause);
}

/** What the code means apart from the guidance, to be shown beside its name; null if the title or the guidance says it. */
export function meaningBeside(answer: CodeAnswer): string | null {
  const { meaning, meaningFrom } = answer.code;
  const isKnown = meaningFrom === 'OWN_WORDS' || meaningFrom === 'NAME';
  return isKnown && meaning !== titleOf(answer) ? meaning : null;
}

/** The title, then code, symbol and guides: for the browser's tab and search engines. */
export function wholeTitleOf(answer: CodeAnswer): string {
  const subjects = answer.byGuide.map(({ guide }) => guide.subject);
  return [titleOf(answer), nameOf(answer), ...subjects].join(' · ');
}

/** "0x80090005 NTE_BAD_DATA"; the code alone if nothing names it, or if the title is the name. */
export function nameOf(answer: CodeAnswer): string {
  const symbol = symbolOf(answer);
  return symbol === null || symbol === titleOf(answer) ? answer.code.written : `${answer.code.written} ${symbol}`;
}

/** The name to show beside a code: what the guidance calls it, else the published one. */
export function symbolOf({ byGuide, code }: Pick<AnswerFragment, 'byGuide' | 'code'>): string | null {
  const entries = byGuide.flatMap((each) => each.entries);
  return entries.find(({ symbol }) => symbol !== null)?.symbol ?? code?.symbol ?? null;
}

/** The part of Windows, or the family of codes, that a code comes from: "device registration". */
export function familyOf({ facility, family, space }: CodeFormsFragment): string {
  if (space === 'OTHER') return family.label;
  return facility.label ?? facility.name ?? words.family.unnamed(facility.number);
}

/** The distinct causes of rows, in order, as plain text. */
export function causesOfEntries(entries: readonly EntryPartsFragment[]): readonly string[] {
  return [...new Set(entries.flatMap((entry) => entry.causes.map(({ plainText }) => plainText)))];
}

function causesOf({ byGuide }: AnswerFragment): readonly string[] {
  return causesOfEntries(byGuide.flatMap(({ entries }) => entries));
}

/** One line without a closing full stop. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const whole = line.replace(/\.$/, '');
  if (whole.length <= longest) return whole;
  const [sentence = ''] = /^.{15,99}?[.;:](?= )/.exec(line) ?? [];
  return sentence === '' ? `${line.slice(0, longest).replace(/\s+\S*$/, '')}…` : sentence.slice(0, -1);
}
