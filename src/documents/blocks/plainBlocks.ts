import { trimEndOf } from '../../domain/trimEdges.ts';
import { isDelimiterRow, splitPipeRow } from './pipeRow.ts';
import { isBlank, isRule, itemStart, nodeAt } from './plainLines.ts';
import type { Block, BlockLines, ReadBlock } from './plainLines.ts';
import { listAt } from './plainLists.ts';

/**
 * Reads lines that contain nothing but text, headings, lists, quotes, code, rules and tables. Gives what parseBlocks
 * would, except for offsets, table rows and the inside of code. Null if they need that parser, which takes twenty
 * times as long. `parse` reads the inside of a list item.
 */
export function plainBlocks(lines: BlockLines, parse: (lines: BlockLines) => Block[]): Block[] | null {
  const inside = (inner: BlockLines): Block[] => plainBlocks(inner, parse) ?? parse(inner);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.texts.length;) {
    if (isBlank(lines.texts[at] ?? '')) {
      at++;
      continue;
    }
    const read =
      headingAt(lines, at) ??
      ruleAt(lines, at) ??
      listAt(lines, at, inside) ??
      quoteAt(lines, at, inside) ??
      codeAt(lines, at) ??
      definitionAt(lines, at) ??
      commentAt(lines, at) ??
      tableAt(lines, at) ??
      paragraphAt(lines, at);
    if (read === null) return null;
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}

function headingAt(lines: BlockLines, at: number): ReadBlock | null {
  const [, marks = '', written] = heading.exec(lines.texts[at] ?? '') ?? [];
  if (written === undefined) return null;
  const value = written.trim();
  // Closing marks are left to the parser.
  if (value === '' || value.includes('#')) return null;
  const block = nodeAt(
    { type: 'heading', depth: depths[marks.length - 1] ?? 6, children: [{ type: 'text', value }] },
    lines,
    at,
  );
  return { block, next: at + 1 };
}

const depths = [1, 2, 3, 4, 5, 6] as const;

const heading = /^ {0,3}(#{1,6})[ \t](.*)$/s;

function ruleAt(lines: BlockLines, at: number): ReadBlock | null {
  if (!isRule(lines.texts[at] ?? '')) return null;
  return { block: nodeAt({ type: 'thematicBreak' }, lines, at), next: at + 1 };
}

/** Null if the text right under it continues its last paragraph. */
function quoteAt(lines: BlockLines, at: number, inside: (lines: BlockLines) => Block[]): ReadBlock | null {
  const { texts, line, column } = lines;
  let next = at;
  while (/^ {0,3}>/.test(texts[next] ?? '')) next++;
  if (next === at || !isBlank(texts[next] ?? '')) return null;
  const own = texts.slice(at, next).map((text) => text.replace(/^ {0,3}> ?/, ''));
  // A tab after the mark counts partly as the mark's own space.
  if (own.some((text) => text.startsWith('\t'))) return null;
  const children = inside({
    texts: own,
    line: line + at,
    column: column + (texts[at] ?? '').length - (own[0] ?? '').length,
  });
  return { block: nodeAt({ type: 'blockquote', children }, lines, at, next - 1), next };
}

/** A block of code between its fences. */
function codeAt(lines: BlockLines, at: number): ReadBlock | null {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(lines.texts[at] ?? '')?.[1];
  if (fence === undefined) return null;
  const closing = new RegExp(`^ {0,3}\\${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`);
  let end = at + 1;
  while (end < lines.texts.length && !closing.test(lines.texts[end] ?? '')) end++;
  if (end === lines.texts.length) return null;
  return { block: nodeAt({ type: 'code', value: '' }, lines, at, end), next: end + 1 };
}

function commentAt(lines: BlockLines, at: number): ReadBlock | null {
  if (!/^ {0,3}<!--(?!-?>).*-->/.test(lines.texts[at] ?? '')) return null;
  return { block: nodeAt({ type: 'html', value: '' }, lines, at), next: at + 1 };
}

/** A link definition on one line, with nothing after it that could be its title. */
function definitionAt(lines: BlockLines, at: number): ReadBlock | null {
  const [, label, url] = definition.exec(lines.texts[at] ?? '') ?? [];
  const after = lines.texts[at + 1] ?? '';
  if (label === undefined || url === undefined || !(isBlank(after) || definition.test(after))) return null;
  const identifier = label.replace(/\s+/g, ' ').toLowerCase();
  return { block: nodeAt({ type: 'definition', identifier, label, url }, lines, at), next: at + 1 };
}

const definition = /^ {0,3}\[([\w.-](?:[\w .-]*[\w.-])?)\]:[ \t]+([\w/.#?=:@%-]+)[ \t]*$/;

/** The rows are set aside (documentOutline.ts): only headers and delimiter row are left. */
function tableAt(lines: BlockLines, at: number): ReadBlock | null {
  const [headers = '', dashes = '', after = ''] = lines.texts.slice(at, at + 3);
  if (!headers.startsWith('|') || !dashes.startsWith('|') || !isBlank(after)) return null;
  const cells = splitPipeRow(dashes);
  if (
    cells.length === 0 ||
    !cells.every((cell) => /^:?-+:?$/.test(cell)) ||
    splitPipeRow(headers).length !== cells.length
  )
    return null;
  return { block: nodeAt({ type: 'table', children: [] }, lines, at, at + 1), next: at + 2 };
}

function paragraphAt(lines: BlockLines, at: number): ReadBlock | null {
  let [value, next] = ['', at];
  for (let text = lines.texts[next]; text !== undefined && !isBlank(text); text = lines.texts[++next]) {
    if (next > at && interrupts(text)) break;
    if (!words.test(text) || isDelimiterRow(text)) return null;
    // Two spaces at the end break the line; one means nothing.
    if (next > at) value += / {2}$/.test(lines.texts[next - 1] ?? '') ? '  \n' : '\n';
    value += trimEndOf(text, /[ \t]/).replace(/^ +/, '');
  }
  if (next === at || value.includes('\t\n')) return null;
  const block = nodeAt({ type: 'paragraph', children: [{ type: 'text', value }] }, lines, at, next - 1);
  return { block, next };
}

/** True for a heading and for a list item with text; in a numbered list only for the first item. */
function interrupts(text: string): boolean {
  return heading.test(text) || (!isRule(text) && itemStart(text)?.interrupts === true);
}

/** A line that can only begin a paragraph. Whatever could begin another block is left to the parser. */
const words =
  /^ {0,3}(?:[^\s\0#>+*_~`<[|=:\d-]|\*\*?[^\s*]|__?[^\s_]|~{1,2}[^~]|`{1,2}[^`]|\[[^\]\\]*\](?!:)|<(?:a|abbr|b|br|code|em|i|img|kbd|span|strong|sub|sup|u)(?:[ \t][^<>]*)?\/?>[ \t]*[^\s]|[:+-](?=[^\s|:-])|:[ \t]+[^\s|:-]|#+[^\s#]|\d(?!\d{0,8}[.)](?:\s|$)))[^\0]*$/;
