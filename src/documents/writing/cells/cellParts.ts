import { edgesOf, trimEndOf } from '../../../domain/trimEdges.ts';
import { styleKey } from '../../../domain/guidance/styleKey.ts';
import { causesIn, mitigationsIn } from '../../cells/cellTexts.ts';
import { cellLines } from '../../text/cellLines.ts';
import { literalMarkdown } from '../../text/literalMarkdown.ts';
import type { MarkupOptions, Syntax } from '../writtenText.ts';
import { writtenText } from '../writtenText.ts';

/** How a document writes the lists of causes and steps in its cells; taken from the document if it has any. */
export interface CellStyle {
  /** "<br>", "<br />" or "<br/>". */
  readonly lineBreak: string;
  /** The text between two causes. */
  readonly or: string;
  readonly targets: ReadonlyMap<string, string>;
}

/** Begins at the first space of a run, so that a run of spaces without a break is scanned once, however long it is. */
const breaks = String.raw`(?<!\s)\s*(?:<br\s*\/?>\s*)+`;
const breaksInCell = String.raw`\s{0,40}(?:<br\s{0,9}\/?>\s{0,40}){1,9}`;
const orBetween = new RegExp(
  `${breaksInCell}[-–—*_\\\\]{0,9}\\s{0,9}(?:or|oder|ou|lub|または|或)\\s{0,9}[-–—*_\\\\]{0,9}${breaksInCell}`,
  'i',
);

/** Finds the style of a document. */
export function cellStyleOf(text: string, targets: ReadonlyMap<string, string>): CellStyle {
  const lineBreak = /<br\s*\/?>/i.exec(text)?.[0] ?? '<br>';
  return { lineBreak, or: orBetween.exec(text)?.[0].replace(/\s+/g, ' ') ?? `${lineBreak}-or-${lineBreak}`, targets };
}

/** A list of texts, and the cell to write it to. */
export interface CellList {
  readonly kind: 'causes' | 'steps';
  readonly texts: readonly string[];
  /** Texts that were in the row before, in this spelling: their parts of the cell stay as they are. */
  readonly kept: ReadonlySet<string>;
  /** The cell as it is now, including the spaces around it. */
  readonly written: string;
  readonly syntax: Syntax;
}

/**
 * Writes these texts into a cell. Parts that do not change are kept as they are, and so are the spaces around the
 * cell.
 */
export function writeCellList(list: CellList, markup: MarkupOptions, style: CellStyle): string {
  const { texts, kept, written, syntax, kind } = list;
  const { before, core, after } = edgesOf(written, /\s/);
  const paragraph = syntax === 'html' ? /^(<p[^<>]*>)((?:(?!<\/?p\b)[\s\S])*)(<\/p>)$/i.exec(core) : null;
  const [open, inner, close] =
    paragraph === null ? ['', core, ''] : [paragraph[1] ?? '', paragraph[2] ?? '', paragraph[3] ?? ''];
  const known = partsOf(inner, kind, syntax, style);
  const texted = (text: string): string => writtenText(text, syntax, markupIn(inner, syntax, markup));
  const result: string[] = [];
  let free = 0;
  for (let index = 0; index < texts.length;) {
    const found = markup.fresh ? null : takeOver(known, free, texts, index, kept);
    result.push(found === null ? texted(texts[index] ?? '') : (known[found.part]?.written ?? ''));
    if (found !== null) free = found.part + 1;
    index += found?.count ?? 1;
  }
  if (result.length === 0) return syntax === 'pipe' ? padded('', written) : '';
  const joint = jointIn(inner, kind, style);
  const content =
    kind === 'steps' && markup.listed
      ? `<ol>${result.map((item) => `<li>${item}</li>`).join('')}</ol>`
      : result.join(joint);
  const whole = `${open}${content}${close}`;
  return syntax === 'pipe' ? padded(whole, written) : `${before}${whole}${after}`;
}

/** Keeps the width of a pipe table cell if the text fits. */
export function padded(text: string, written: string): string {
  const before = /^[ \t]*/.exec(written)?.[0] ?? '';
  if (text === '') return ' '.repeat(Math.max(written.length, 1));
  const after = written.slice(trimEndOf(written, /[ \t]/).length);
  const isAligned = after.length > 1 || written.trim() === '';
  const least = after === '' && written.trim() !== '' ? '' : ' ';
  const lead = written.trim() === '' ? ' ' : before;
  return isAligned ? `${lead}${text}${least}`.padEnd(written.length) : `${lead}${text}${after}`;
}

interface CellPart {
  readonly written: string;
  /** The text that a reader makes of it. */
  readonly key: string;
}

/**
 * The parts of a cell between its breaks. Parts that are not exactly one text are left out, so that they are not kept.
 */
function partsOf(inner: string, kind: CellList['kind'], syntax: Syntax, { targets }: CellStyle): CellPart[] {
  if (syntax === 'html' && /<(?:p|li|div|dd|dt)\b/i.test(inner)) return [];
  return inner.split(kind === 'causes' ? orBetween : new RegExp(breaks, 'i')).flatMap((written): CellPart[] => {
    const markdown = syntax === 'html' ? literalMarkdown(written) : written.replace(/\\\|/g, '|');
    const lines = cellLines(markdown, targets);
    const [text, ...more] = kind === 'causes' ? causesIn(lines) : mitigationsIn(lines);
    return text === undefined || more.length > 0 ? [] : [{ written, key: styleKey(text) }];
  });
}

/** Keeps the next part that holds this text, or several texts that readers separate. */
function takeOver(
  parts: readonly CellPart[],
  free: number,
  texts: readonly string[],
  index: number,
  kept: ReadonlySet<string>,
): { part: number; count: number } | null {
  let joined = '';
  for (let count = 1; count <= 5 && index + count <= texts.length; count++) {
    const text = texts[index + count - 1] ?? '';
    if (!kept.has(text)) return null;
    joined = joined === '' ? text : `${joined} ${text}`;
    const key = styleKey(joined);
    const part = parts.findIndex((one, at) => at >= free && one.key === key);
    if (part !== -1) return { part, count };
  }
  return null;
}

function jointIn(inner: string, kind: CellList['kind'], style: CellStyle): string {
  const own = (kind === 'causes' ? orBetween : new RegExp(breaks, 'i')).exec(inner)?.[0];
  return own ?? (kind === 'causes' ? style.or : style.lineBreak);
}

function markupIn(inner: string, syntax: Syntax, markup: MarkupOptions): MarkupOptions {
  if (syntax !== 'html' || markup.markdownInHtml !== 'next to other Markdown') return markup;
  return { ...markup, markdownInHtml: /\*\*[^*]|\]\([^\s)]|`/.test(inner) ? 'always' : 'never' };
}
