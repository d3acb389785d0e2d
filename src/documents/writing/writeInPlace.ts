import type { DocumentStep } from '../../domain/guidance/guideDocument.ts';
import { styleKey } from '../../domain/guidance/styleKey.ts';
import { wholeStep } from '../../domain/merging/rowContent.ts';
import { changedStretch } from './texts/changedStretch.ts';
import { isOneSentence, locateTexts } from './texts/locateText.ts';
import type { LocatedText } from './texts/locateText.ts';
import type { RewrittenPart } from './rewrittenPart.ts';
import { withEdits } from './texts/sourceText.ts';
import type { Edit, Span } from './texts/sourceText.ts';
import { writeAttributes } from './writeAttributes.ts';
import { writeCodes, writeSymbol } from './writeCode.ts';
import { markedUp } from './writtenText.ts';
import { onOneLine } from '../text/onOneLine.ts';

/**
 * One attempt at writing a change in place; the next is used for a record that did not read back after the one before.
 */
export interface InPlaceStrategy {
  /** Which of several places with the same text is meant. */
  readonly place: 'first' | 'last';
  readonly syntax: 'line' | 'html' | 'field' | 'attribute';
}

export const inPlaceStrategies: readonly InPlaceStrategy[] = [
  { place: 'first', syntax: 'line' },
  { place: 'first', syntax: 'html' },
  { place: 'last', syntax: 'line' },
  { place: 'last', syntax: 'html' },
  { place: 'first', syntax: 'field' },
  { place: 'first', syntax: 'attribute' },
];

/**
 * Changes only the words that differ, removes the lines of a removed text and adds those of a new one, in a record
 * without cells. Null if a text is not there in one piece, so that its position is unknown.
 */
export function writeInPlace(written: string, part: RewrittenPart, way: InPlaceStrategy): string | null {
  const { own: before, row, touched } = part;
  if (way.syntax === 'attribute') return writeAttributes(written, part);
  const place = { written, way, kept: part.kept };
  const [old, now] = [before, row].map(({ causes: texts }) => texts.map((text) => ({ condition: null, text })));
  const causes = touched.has('causes') ? textEdits('causes', old ?? [], now ?? [], place) : [];
  const steps = touched.has('steps') ? textEdits('steps', before.steps, row.steps, place) : [];
  if (causes === null || steps === null) return null;
  const edits = way.syntax === 'field' ? quotedField(written, [...causes, ...steps]) : [...causes, ...steps];
  return edits && withNames(withEdits({ text: written, lineEnd: '\n' }, edits), part);
}

/** A text that now holds what parts fields (markup/delimitedTable.ts): its field stands between quotes. Null if there is no need. */
function quotedField(written: string, [edit, ...more]: readonly Edit[]): Edit[] | null {
  const [mark] = /[,;"]/.exec(edit?.text ?? '') ?? [];
  if (edit === undefined || mark === undefined || more.length > 0) return null;
  const before = written.slice(0, edit.start);
  const start = Math.max(...[',', ';', '\n'].map((sign) => before.lastIndexOf(sign))) + 1;
  const end = edit.end + (/^[^,;\n]*/.exec(written.slice(edit.end))?.[0].length ?? 0);
  if (written.slice(start, end).includes('"')) return null;
  const field = written.slice(start, edit.start) + edit.text + written.slice(edit.end, end);
  return [{ start, end, text: `"${field.replaceAll('"', '""')}"` }];
}

interface Place {
  readonly written: string;
  readonly way: InPlaceStrategy;
  /** Texts that nobody changed, even if the catalogue spells them differently from the document. */
  readonly kept: ReadonlySet<string>;
}

/** Replaces the codes and the name by those of the part. */
export function withNames(written: string, part: RewrittenPart): string | null {
  const codes = writeCodes(
    written,
    part.before.map((row) => row.code),
    part.codes,
  );
  if (codes === null) return null;
  const old = part.own.symbol;
  if (old === part.row.symbol) return codes;
  if (old !== null) return writeSymbol(codes, old, part.row.symbol);
  const [line = ''] = codes.split('\n', 1);
  const code = /0x[0-9a-f]+(?:\*\*|__|`)?/i.exec(line);
  if (code === null) return null;
  const end = code.index + code[0].length;
  return `${codes.slice(0, end)} (${part.row.symbol ?? ''})${codes.slice(end)}`;
}

/** The changes, removals and additions between the first and the last text that stay. */
function textEdits(
  kind: 'causes' | 'steps',
  before: readonly DocumentStep[],
  after: readonly DocumentStep[],
  place: Place,
): Edit[] | null {
  const { written, way } = place;
  const stays = (one: DocumentStep | undefined, other: DocumentStep | undefined): boolean =>
    one !== undefined && other !== undefined && isSame(one, other, place.kept);
  const last = Math.min(before.length, after.length);
  let head = 0;
  while (head < last && stays(before[head], after[head])) head++;
  let tail = 0;
  while (tail < last - head && stays(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail++;
  const [old, next] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const edits: Edit[] = [];
  for (const [index, step] of old.entries()) {
    const to = next[index];
    if (to !== undefined && isSame(step, to, place.kept)) continue;
    const found = locatedStep(step, to, place);
    if (found === null) return null;
    const { located, from, becomes } = found;
    if (becomes === null) edits.push({ ...ownLines(written, located), text: '' });
    else {
      const edit = changedStretch(located, from, withStop(written, located, from, becomes), written);
      edits.push({ ...edit, text: inLinesOf(written, edit, edit.text, way) });
    }
  }
  const added = next.slice(old.length).map(wholeStep);
  if (added.length === 0) return edits;
  const neighbour = before[head + old.length - 1];
  const edit =
    neighbour === undefined
      ? addedFirst(kind, written, added, way)
      : addedBehind(written, locatedStep(neighbour, undefined, place)?.located ?? null, added, way);
  return edit === null ? null : [...edits, edit];
}

/** Keeps the full stop between a text and what follows on its line. */
function withStop(written: string, { end }: Span, from: string, to: string): string {
  const [stop] = /[.。]$/.exec(from) ?? [];
  // Behind a tab or several blanks stands another cell.
  const goesOn = /^ {0,2}[\p{L}\p{N}*_]/u.test(written.slice(end, end + 100));
  return stop !== undefined && goesOn && /[\p{L}\p{N}]$/u.test(to) ? to + stop : to;
}

function isSame(one: DocumentStep, other: DocumentStep, kept: ReadonlySet<string>): boolean {
  const [text, now] = [wholeStep(one), wholeStep(other)];
  return text === now || (kept.has(now) && styleKey(text) === styleKey(now));
}

/** A step with its condition in one sentence, or, where its condition stays and stands elsewhere, without it. */
function locatedStep(
  step: DocumentStep,
  to: DocumentStep | undefined,
  { written, way }: Place,
): { readonly located: LocatedText; readonly from: string; readonly becomes: string | null } | null {
  const whole = locatedAs(written, wholeStep(step), way);
  if (whole !== null && isOneSentence(written, whole, step.condition))
    return { located: whole, from: wholeStep(step), becomes: to === undefined ? null : wholeStep(to) };
  if (to !== undefined && to.condition !== step.condition) return null;
  const located = locatedAs(written, step.text, way);
  return located && { located, from: step.text, becomes: to?.text ?? null };
}

function locatedAs(written: string, text: string, { place }: InPlaceStrategy): LocatedText | null {
  const all = locateTexts(written, text);
  return (place === 'first' ? all[0] : all.at(-1)) ?? null;
}

/** A text in place of a stretch; its further lines get the indent and the quote marks of the first. */
function inLinesOf(written: string, { start }: Span, text: string, { syntax }: InPlaceStrategy): string {
  const marked = syntax === 'html' ? markedUp(text) : text;
  if (!marked.includes('\n')) return marked;
  const line = written.slice(written.lastIndexOf('\n', start - 1) + 1, start);
  const quote = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(line.slice(quote.length))?.[0] ?? '';
  const indent = quote + ' '.repeat(item.length);
  return marked
    .split('\n')
    .map((each, index) => (index === 0 ? each : each === '' ? indent.trimEnd() : indent + each))
    .join('\n');
}

/** The lines of a removed text, if they contain nothing else but its marks and its label. */
function ownLines(written: string, { start, end }: Span): Span {
  const from = written.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = written.indexOf('\n', end);
  const to = lineEnd === -1 ? written.length : lineEnd + 1;
  const lead = written.slice(from, start);
  const isAlone =
    /^[\s>]*(?:(?:[-*+:]|\d{1,9}[.)])[ \t]*)?(?:(?:\*\*|__)?[^:：\n|<>]{2,60}[:：](?:\*\*|__)?[ \t]*)?[*_]*$/.test(
      lead,
    );
  if (!isAlone || !/^[*_ \t]*$/.test(written.slice(end, to).trimEnd())) return { start, end };
  // One of the empty lines on both sides stays.
  const isGap = /(?:^|\n)[ \t>]*\n$/.test(written.slice(0, from)) && /^[ \t>]*\n/.test(written.slice(to));
  return { start: from, end: isGap ? written.indexOf('\n', to) + 1 : to };
}

/** New texts behind the one before them, with the marks and the label that it has. */
function addedBehind(
  written: string,
  located: LocatedText | null,
  texts: readonly string[],
  way: InPlaceStrategy,
): Edit | null {
  if (located === null) return null;
  const from = written.lastIndexOf('\n', located.start - 1) + 1;
  const lead = written.slice(from, located.start);
  const item = /^([\s>]*)([-*+:]|\d{1,9}[.)])([ \t]+)/.exec(lead);
  const close = /^<\/\w+>/.exec(written.slice(located.end))?.[0] ?? '';
  const open = new RegExp(`<${close.slice(2, -1)}\\b[^<>]*>$`, 'i').exec(lead)?.[0];
  const lineEnd = written.indexOf('\n', located.end);
  const end = lineEnd === -1 ? written.length : lineEnd;
  const marked = texts.map((text) => (way.syntax === 'html' ? markedUp(text) : onOneLine(text)));
  if (close !== '' && open !== undefined) {
    const at = located.end + close.length;
    const gap = lead.slice(0, -open.length).trim() === '' ? `\n${lead.slice(0, -open.length)}` : '';
    return { start: at, end: at, text: marked.map((text) => `${gap}${open}${text}${close}`).join('') };
  }
  const label =
    /(?:\*\*|__)?[^:：\n|<>]{2,60}[:：](?:\*\*|__)?[ \t]*$/.exec(lead.slice(item?.[0].length ?? 0))?.[0] ?? '';
  const hasCode = /\d{3}/.test(label);
  if (item !== null && !hasCode) {
    const [mark, number] = [item[2] ?? '', Number.parseInt(item[2] ?? '', 10)];
    const lines = marked.map((text, index) => {
      const own = Number.isNaN(number) ? mark : `${String(number + index + 1)}${mark.slice(-1)}`;
      return `\n${item[1] ?? ''}${own}${item[3] ?? ' '}${label}${text}`;
    });
    return { start: end, end, text: lines.join('') };
  }
  const quote = /^[\s>]*/.exec(lead)?.[0] ?? '';
  return {
    start: end,
    end,
    text: marked.map((text) => `\n${quote.trimEnd()}\n${quote}${hasCode ? '' : label}${text}`).join(''),
  };
}

/** The first texts of their kind: causes under the line that names the code, steps at the end, each with a label. */
function addedFirst(
  kind: 'causes' | 'steps',
  written: string,
  texts: readonly string[],
  way: InPlaceStrategy,
): Edit | null {
  if (way.syntax !== 'line') return null;
  const label = kind === 'causes' ? '**Cause:**' : '**Resolution:**';
  const [first = ''] = written.split('\n', 1);
  const item = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(first);
  const end = kind === 'causes' ? first.length : written.trimEnd().length;
  const quote = /^[\s>]*/.exec(first)?.[0] ?? '';
  const lines = texts.map((text) => {
    const line = onOneLine(text);
    return item === null
      ? `\n${quote.trimEnd()}\n${quote}${label} ${line}`
      : `\n${(item[1] ?? '') + ' '.repeat(item[0].length - (item[1] ?? '').length)}- ${label} ${line}`;
  });
  return { start: end, end, text: lines.join('') };
}
