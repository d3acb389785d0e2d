import { markupTableAt } from '../markup/markupTable.ts';

/** The lines of one HTML table or definition list. */
export interface HtmlRegion {
  /** `markup`: a table that the document writes in another markup, here as HTML. */
  readonly kind: 'table' | 'dl' | 'markup';
  /** 1-based line where it begins. */
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Takes the HTML tables and definition lists and the tables of other markups out of a document, leaving empty lines in `rest`. Published documents put
 * empty lines into them, at which a Markdown parser would cut them. Fenced code, `<pre>` and comments stay. A table or
 * list that is never closed ends before the next heading.
 */
export function cutHtmlRegions(lines: readonly string[]): { rest: string[]; regions: HtmlRegion[] } {
  const rest: string[] = [];
  const regions: HtmlRegion[] = [];
  let sample: ((line: string) => boolean) | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (sample !== null) {
      if (sample(line)) sample = null;
      rest.push(line);
      continue;
    }
    const table = markupTableAt(lines, index);
    if (table !== null) {
      regions.push({ kind: 'markup', line: index + 1, lines: table.lines });
      for (; index < table.end; index++) rest.push('');
      index--;
      continue;
    }
    const kind = isIndentedCode(lines, index) ? null : opened(line);
    if (kind === null) {
      sample = sampleOpenedBy(line);
      rest.push(line);
      continue;
    }
    const end = endOf(lines, index, kind);
    const quoted = /^[ \t]*>/.test(line);
    const own = lines.slice(index, end).map((text) => (quoted ? text.replace(/^(?:[ \t]*>)+[ \t]?/, '') : text));
    regions.push({ kind, line: index + 1, lines: own });
    for (; index < end; index++) rest.push('');
    index--;
  }
  return { rest, regions };
}

/** A table or list may be inside other elements: `<div class="table"><table>`. */
function opened(line: string): 'table' | 'dl' | null {
  if (!line.includes('<')) return null;
  const kind = /^(?:[\s>]|(?:[-+*]|\d{1,9}[.)])\s|<(?!(?:table|dl)\b)[a-z][^<>]*>)*<(table|dl)\b/i.exec(line)?.[1];
  return kind === undefined ? null : kind.toLowerCase() === 'dl' ? 'dl' : 'table';
}

/** Four spaces begin a code block, unless a list or a paragraph continues there. */
function isIndentedCode(lines: readonly string[], index: number): boolean {
  if (!/^(?: {4}|\t)/.test(lines[index] ?? '')) return false;
  for (let before = index - 1; before >= 0 && index - before < 100; before--) {
    const line = lines[before] ?? '';
    if (line.trim() === '' || /^(?: {4}|\t)/.test(line)) continue;
    return !/^\s*(?:[-+*]|\d{1,9}[.)])\s|^\s+\S|^\s*</.test(line);
  }
  return true;
}

function sampleOpenedBy(line: string): ((line: string) => boolean) | null {
  const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) {
    const close = new RegExp(`^[ \\t>]*\\${fence.charAt(0)}{${String(fence.length)},}[ \\t]*$`);
    return (text) => close.test(text);
  }
  const html = /^[ \t>]*<(!--|pre\b|script\b|style\b)/i.exec(line)?.[1]?.toLowerCase();
  if (html === undefined) return null;
  const close = html === '!--' ? '-->' : `</${html}>`;
  return line.toLowerCase().includes(close) ? null : (text) => text.toLowerCase().includes(close);
}

function endOf(lines: readonly string[], start: number, kind: 'table' | 'dl'): number {
  const tags = new RegExp(`<(/?)${kind}\\b`, 'gi');
  let depth = 0;
  for (let index = start; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (index > start && /^#{1,6} /.test(line)) return index;
    if (line.includes('<')) for (const match of line.matchAll(tags)) depth += match[1] === '/' ? -1 : 1;
    if (depth <= 0) return index + 1;
  }
  return lines.length;
}
