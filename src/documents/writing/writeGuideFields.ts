import type { List } from 'mdast';
import type { GuideField } from '../../domain/merging/mergeGuide.ts';
import type { GuideContent } from '../../domain/merging/mergeGuide.ts';
import { wholeStep } from '../../domain/merging/rowContent.ts';
import { styleKey } from '../../domain/guidance/styleKey.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { productFieldIn } from '../reading/appliesTo.ts';
import { escalationTexts } from '../reading/escalation.ts';
import { generalSteps } from '../reading/firstSteps.ts';
import { locateText } from './texts/locateText.ts';
import { appliesTo, listItem, oneLine, plainLine, yamlScalar } from './newDocument.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';

/** The fields of a guide before and after, and the document that contains them. */
export interface GuideFieldsEdit {
  readonly outline: Outline;
  readonly source: SourceText;
  readonly before: GuideContent;
  readonly after: GuideContent;
  readonly fields: ReadonlySet<GuideField>;
  /** 1-based line of the first row of codes; null if the document has none. */
  readonly firstRow: number | null;
  /** Whether a line (1-based) is below a code. */
  readonly isInSection: (line: number) => boolean;
  /** Whether lines of Markdown can come in: not in a saved page, a table of fields, JSON, XML or a program. */
  readonly takesLines: boolean;
}

/** Writes changed fields in their place; a field that the document lacks is added where documents usually have it. */
export function editGuideFields(edit: GuideFieldsEdit): Edit[] {
  const { fields } = edit;
  return [
    ...(fields.has('description') ? headEdits(edit, 'description', edit.after.description) : []),
    ...(fields.has('title') ? titleEdits(edit) : []),
    ...(fields.has('appliesTo') ? productEdits(edit) : []),
    ...(fields.has('escalation') ? escalationEdits(edit) : []),
    ...(fields.has('firstSteps') ? firstStepEdits(edit) : []),
  ];
}

function titleEdits(edit: GuideFieldsEdit): Edit[] {
  const { outline, source, after } = edit;
  const heading = outline.root.children.find((block) => block.type === 'heading' && block.depth === 1);
  if (heading === undefined)
    return edit.before.title === ''
      ? insertedAtTop(edit, headingLike(plainLine(after.title), source))
      : headEdits(edit, 'title', after.title);
  const [first, last] = [outline.lineOf(heading), outline.endLineOf(heading)];
  const mark = /^[ \t]*#[ \t]+/.exec(source.line(first))?.[0];
  const lines = source.linesSpan(first, last);
  const written = source.text.slice(lines.start, lines.end);
  // "h1. Errors", "= Errors", "<h1>Errors</h1>", "Errors" over a line.
  const own = mark === undefined ? locateText(written, edit.before.title) : null;
  if (own !== null) {
    const title = /<h\d/i.test(written)
      ? after.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      : plainLine(after.title);
    return [{ start: lines.start + own.start, end: lines.start + own.end, text: title }];
  }
  const [start, end] = [
    source.offsetOf(first, mark?.length ?? 0),
    source.offsetOf(last, mark === undefined ? 0 : source.line(last).length),
  ];
  return [{ start, end, text: plainLine(after.title) + (mark === undefined ? '\n' : '') }];
}

/** A title in the markup that the headings of the document have. */
function headingLike(title: string, { text }: SourceText): string {
  const [, signs = '', close = ''] = /^(={2,6}) ?[^=\n]{1,200}?( ?\1)?[ \t]*$/m.exec(text) ?? [];
  if (signs !== '' && close !== '') return signs.length > 4 ? `====== ${title} ======` : `= ${title} =`;
  if (/^h[2-6]\. \S/m.test(text)) return `h1. ${title}`;
  return `${signs === '' ? '#' : '='} ${title}`;
}

/** Edits a field of the front matter, including the lines on which it continues. */
function headEdits({ source, takesLines }: GuideFieldsEdit, key: string, value: string | null): Edit[] {
  const written = value === null ? '' : `${key}: ${yamlScalar(value)}\n`;
  const isHead =
    source
      .line(1)
      .replace(/^\ufeff/, '')
      .trimEnd() === '---';
  let end = 2;
  while (isHead && end <= source.lines && !/^(?:---|\.\.\.)\s*$/.test(source.line(end))) end++;
  const start = source.text.startsWith('\ufeff') ? 1 : 0;
  if (!isHead || end > source.lines)
    return written === '' || !takesLines ? [] : [{ start, end: start, text: `---\n${written}---\n\n` }];
  for (let line = 2; line < end; line++) {
    if (!source.line(line).startsWith(`${key}:`)) continue;
    let last = line;
    while (last + 1 < end && /^\s+\S/.test(source.line(last + 1))) last++;
    return [{ ...source.linesSpan(line, last), text: written }];
  }
  return written === '' ? [] : [{ start: source.offsetOf(end, 0), end: source.offsetOf(end, 0), text: written }];
}

function productEdits(edit: GuideFieldsEdit): Edit[] {
  const { outline, source, after } = edit;
  const blocks = outline.root.children;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    // Only what appliesToOf reads is written over.
    const field = productFieldIn(writtenIn(block));
    if (field === null) continue;
    const list = blocks[index + 1];
    const lines = source.linesSpan(outline.lineOf(block), outline.endLineOf(block));
    if (field.products.length > 0 && block.type === 'paragraph') {
      const { label, tail, first, last } = field;
      const fits = after.appliesTo.length > 0 && after.appliesTo.every((product) => !product.includes(','));
      const start = outline.lineOf(block);
      // Other lines of the paragraph say something else.
      const own = source.linesSpan(start + first, start + last);
      const [ending] = /(?: {2}|\\)?\r?\n?$/.exec(source.text.slice(own.start, own.end)) ?? ['\n'];
      return fits
        ? [{ ...own, text: `${label}${after.appliesTo.map(plainLine).join(', ')}${tail.trimEnd()}${ending}` }]
        : [{ ...own, text: `${blockOr(appliesTo(after.appliesTo))}${tail === '' ? '' : `${tail.trim()}${ending}`}` }];
    }
    if (list?.type !== 'list') continue;
    const span = source.linesSpan(outline.lineOf(list), lastLineOf(list, edit));
    const [item] = source.line(outline.lineOf(list)).match(/^\s*(?:[-+*]|\d{1,9}[.)])[ \t]+/) ?? ['- '];
    if (after.appliesTo.length === 0) return [{ start: lines.start, end: span.end, text: '' }];
    return [{ ...span, text: after.appliesTo.map((product) => `${item}${plainLine(product)}\n`).join('') }];
  }
  return after.appliesTo.length === 0 ? [] : insertedAtTop(edit, appliesTo(after.appliesTo));
}

function blockOr(text: string): string {
  return text === '' ? '' : `${text}\n`;
}

/** Edits the sentences of the escalation where they stand, each by itself if as many come back; else the new text replaces the first one. */
function escalationEdits(edit: GuideFieldsEdit): Edit[] {
  const { outline, source, before, after } = edit;
  const [old, now] = [sentencesOf(before.escalation), sentencesOf(oneLine(after.escalation))];
  const places = old.map(styleKey);
  const spans = escalationTexts(outline).flatMap(({ paragraph, sentences }) => {
    const lines = source.linesSpan(outline.lineOf(paragraph), outline.endLineOf(paragraph));
    const written = source.text.slice(lines.start, lines.end);
    return sentences.flatMap((sentence) => {
      const place = places.indexOf(styleKey(sentence));
      const span = place === -1 ? null : locateText(written, sentence);
      return span === null ? [] : [{ start: lines.start + span.start, end: lines.start + span.end, place }];
    });
  });
  if (now.length === old.length && now.length > 0 && spans.length >= old.length)
    return spans.flatMap(({ start, end, place }) => {
      const text = now[place] ?? '';
      return text === old[place] ? [] : [{ start, end, text }];
    });
  const text = oneLine(after.escalation);
  const [first, ...others] = spans;
  if (first === undefined) return text === '' ? [] : insertedBeforeRows(edit, text);
  return [
    { start: first.start, end: first.end, text },
    ...others.map((span) => ({ ...withBlank(span, source), text: '' })),
  ];
}

/** The space before a removed sentence is removed with it, and the line of an item that held nothing else. */
function withBlank(
  { start, end }: { start: number; end: number },
  { text }: SourceText,
): { start: number; end: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const [rest = ''] = /^[.。]?[ \t]*(?:\r?\n|$)/.exec(text.slice(end, end + 200)) ?? [];
  if (rest !== '' && /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+$/.test(text.slice(from, start)))
    return { start: from, end: end + rest.length };
  return text.charAt(start - 1) === ' ' ? { start: start - 1, end } : { start, end };
}

function firstStepEdits(edit: GuideFieldsEdit): Edit[] {
  const { outline, source, before, after, firstRow } = edit;
  const { list } = generalSteps(outline, firstRow, edit.isInSection);
  const steps = after.firstSteps.map(wholeStep);
  const numbered = (known: (text: string) => string | null): string =>
    steps
      .map((text, index) => `${known(text)?.replace(/^\d{1,9}/, String(index + 1)) ?? listItem(index + 1, text)}\n`)
      .join('');
  if (list === null || before.firstSteps.length === 0)
    return steps.length === 0
      ? []
      : insertedBeforeRows(edit, `Try these steps first:\n\n${numbered(() => null).trimEnd()}`);
  const items = list.children.map((item, index) => {
    const next = list.children[index + 1];
    const last = next === undefined ? lastLineOf(list, edit) : outline.lineOf(next) - 1;
    const { start, end } = source.linesSpan(outline.lineOf(item), last);
    return source.text.slice(start, end).trimEnd();
  });
  const known = new Map(before.firstSteps.map((step, index) => [wholeStep(step), items[index] ?? '']));
  const isWhole = items.length === before.firstSteps.length;
  return [
    {
      ...source.linesSpan(outline.lineOf(list), lastLineOf(list, edit)),
      text: numbered((text) => (isWhole ? (known.get(text) ?? null) : null)),
    },
  ];
}

/** The last line of a list that is not empty. */
function lastLineOf(list: List, { outline, source }: GuideFieldsEdit): number {
  let last = outline.endLineOf(list);
  while (last > outline.lineOf(list) && source.line(last).trim() === '') last--;
  return last;
}

/** Inserts below the title, or below the front matter if there is none. */
function insertedAtTop({ outline, source, takesLines }: GuideFieldsEdit, text: string): Edit[] {
  if (!takesLines) return [];
  const heading = outline.root.children.find((block) => block.type === 'heading' && block.depth === 1);
  const [first] = outline.root.children;
  const line =
    heading === undefined ? (first === undefined ? 1 : outline.lineOf(first)) : outline.endLineOf(heading) + 1;
  const start = Math.max(source.offsetOf(line, 0), source.text.startsWith('\ufeff') ? 1 : 0);
  return [{ start, end: start, text: heading === undefined ? `${text}\n\n` : `\n${text}\n` }];
}

/** Inserts before the block that contains the first row of codes. */
function insertedBeforeRows(edit: GuideFieldsEdit, text: string): Edit[] {
  const { outline, source, firstRow } = edit;
  if (!edit.takesLines) return [];
  const blocks = [
    ...outline.root.children.map((block) => outline.lineOf(block)),
    ...outline.regions.map((region) => region.line),
  ];
  const line = Math.max(0, ...blocks.filter((start) => start <= (firstRow ?? Infinity)));
  const start = line === 0 ? source.text.length : source.offsetOf(line, 0);
  // What opens an element on the line before would take the text in.
  const isApart = line < 2 || source.line(line - 1).trim() === '';
  return [{ start, end: start, text: `${isApart ? '' : '\n'}${text}\n\n` }];
}
