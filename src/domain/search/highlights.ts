import { spellingOf } from '../codes/families/spelling.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import { stepText } from '../guidance/stepText.ts';
import { textOfMarkdown } from './textOfMarkdown.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Finding } from './findWord.ts';
import { namesOfEntry } from './matchCode.ts';
import type { Alternative } from './alternatives.ts';
import { runsWithInitials } from './index/initials.ts';
import type { Scope } from './matchTerms.ts';
import { isLightWord } from './query.ts';
import { tokensOf } from './tokens.ts';

type HighlightField = 'CODE' | 'SYMBOL' | 'CAUSE' | 'MITIGATION';

/** A field of an entry in which the query matches. */
export interface Highlight {
  readonly field: HighlightField;
  /** The field's plain text as HTML, matches in <mark>. */
  readonly html: string;
}

/** What a search looked for, to be found again in the texts of a result. */
export interface Sought {
  readonly findings: readonly Finding[];
  readonly alternatives: readonly Alternative[];
}

/** The fields of an entry that a search matches: its code, its names, its causes, its steps; each in order. */
export function highlightEntry({ catalog, index }: Scope, entry: EntryNode, sought: Sought): Highlight[] {
  const number = index.numbers.Entry.numberOf(entry.id) ?? -1;
  const others = sought.alternatives.filter(({ entries }) => entries.includes(number));
  const terms = [...sought.findings.map((each) => each.terms), ...others.flatMap((each) => each.terms)];
  const initials = others.flatMap((each) => each.initials ?? []);
  const isMatch = (word: string) => terms.some((each) => each.has(word));
  const marksOf = (text: string) => [
    ...tokensOf(text).filter(({ word }) => isMatch(word) && !isLightWord(word)),
    ...initials.flatMap((letters) => runsWithInitials(text, letters)),
  ];
  const steps = entry.steps.map((step) => textOfMarkdown(stepText(step.condition, catalog.mitigationOf(step).text)));
  return [
    ...field('CODE', entry.code === null ? [] : [spellingOf(entry.code)], (hex) => codeMarks(hex, number, sought)),
    ...field('SYMBOL', namesOfEntry(catalog, entry), marksOf),
    ...field('CAUSE', entry.causes.map(textOfMarkdown), marksOf),
    ...field('MITIGATION', steps, marksOf),
  ];
}

/** A stretch of a text: from `start` up to `end`. */
interface Mark {
  readonly start: number;
  readonly end: number;
}

function field(name: HighlightField, texts: readonly string[], marksOf: (text: string) => Mark[]): Highlight[] {
  return texts.flatMap((text) => {
    const marks = marksOf(text);
    return marks.length === 0 ? [] : [{ field: name, html: markText(text, marks) }];
  });
}

/** The digits that were looked for; all of them if the query spells the code in another form. */
function codeMarks(hex: string, entry: number, { findings }: Sought): Mark[] {
  const marks: Mark[] = [];
  for (const { codePart, codeKinds, word } of findings) {
    const place = codePart === null ? -1 : hex.toLowerCase().indexOf(codePart, 2);
    if (place >= 0 && codePart !== null) marks.push({ start: place, end: place + codePart.length });
    else if (codeKinds.has(entry) && word.kind === 'NUMBER') marks.push({ start: 0, end: hex.length });
  }
  return marks;
}

/** Marks may overlap; each character is marked once. */
function markText(text: string, marks: readonly Mark[]): string {
  let html = '';
  let done = 0;
  for (const { start, end } of joinMarks(marks)) {
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done));
}

function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || mark.start >= last.end) joined.push(mark);
    else if (mark.end > last.end) joined[joined.length - 1] = { start: last.start, end: mark.end };
  }
  return joined;
}
