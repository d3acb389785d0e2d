import type { AnswerFragment, CodeFormsFragment, EntryPartsFragment } from '../../generated/operations.ts';
import { guideNameAmong } from '../guideNames.ts';
import type { CodeAnswer } from './answer.ts';
import type { Words } from '../words/words.ts';

/** Titles longer than this are cut at the end of a sentence or of a word. */
const longest = 100;

/** What the error is, in words. */
export function titleOf({ code }: CodeAnswer): string {
  return cut(code.meaning);
}

/** The title, then code, symbol and guides: for the browser's tab and search engines. */
export function wholeTitleOf(answer: CodeAnswer): string {
  const guides = answer.byGuide.map(({ guide }) => guide);
  const subjects = guides.map((guide) => guideNameAmong(guide, guides));
  return [titleOf(answer), nameOf(answer), ...subjects].join(' · ');
}

/** "0x80090005 NTE_BAD_DATA"; the code alone if nothing names it. */
export function nameOf(answer: CodeAnswer): string {
  const symbol = symbolOf(answer);
  return symbol === null ? answer.code.written : `${answer.code.written} ${symbol}`;
}

/** The name to show next to a code: what the guidance calls it, else the published one. */
export function symbolOf({ byGuide, code }: Pick<AnswerFragment, 'byGuide' | 'code'>): string | null {
  const entries = byGuide.flatMap((each) => each.entries);
  return entries.find(({ symbol }) => symbol !== null)?.symbol ?? code?.symbol ?? null;
}

/** What an unlisted code is as far as its bits say, as a sentence; empty if the title says no more. */
export function kindOf({ kind, severity, meaningFrom }: CodeFormsFragment, words: Words): string {
  if (meaningFrom === 'BITS') return '';
  return severity === 'SUCCESS' && !kind.includes(' ') ? words.code.success : words.code.kind(kind);
}

/** The part of Windows, or the family of codes, that a code comes from: "device registration". */
export function familyOf({ facility, family, space }: CodeFormsFragment, words: Words): string {
  if (space === 'OTHER') return family.label;
  return facility.label ?? facility.name ?? words.family.unnamed(facility.number);
}

/** The distinct causes of rows, in order, as plain text. */
export function causesOfEntries(entries: readonly EntryPartsFragment[]): readonly string[] {
  return [...new Set(entries.flatMap((entry) => entry.causes.map(({ plainText }) => plainText)))];
}

/** A title has room for a hundred characters; a cause may have twenty thousand. */
const mostRead = 2_000;

/** One line without a closing full stop. */
function cut(text: string): string {
  const line = text.trimStart().slice(0, mostRead).replace(/\s+/g, ' ').trim();
  const whole = line.replace(/\.$/, '');
  if (whole.length <= longest) return whole;
  const [sentence = ''] = /^.{15,99}?[.;:](?= )/.exec(line) ?? [];
  return sentence === '' ? `${line.slice(0, line.lastIndexOf(' ', longest))}…` : sentence.slice(0, -1);
}
