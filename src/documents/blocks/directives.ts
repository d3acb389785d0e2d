import { attributeOf } from '../text/htmlTokens.ts';

/**
 * Removes the directives of Microsoft Learn, which Markdown does not know. `::: zone pivot="…"` and its end become
 * empty lines, since the end would otherwise be read as one more row of a table above it; `:::image …:::` becomes an
 * image. The number of lines stays the same, and fenced code blocks are left alone.
 */
export function withoutDirectives(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => directive.test(line))) return lines;
  let fence = '';
  return lines.map((line) => {
    const mark = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
    if (fence !== '' || !directive.test(line)) return line;
    const [, indent = '', attributes] = image.exec(line) ?? [];
    if (attributes === undefined) return '';
    const tag = { name: 'img', closing: false, attributes, start: 0, end: 0 };
    const words = (attributeOf(tag, 'alt-text') ?? '').replace(/[[\]\\]/g, '');
    return `${indent}![${words}](<${(attributeOf(tag, 'source') ?? '').replace(/[<>\s]/g, encodeURIComponent)}>)`;
  });
}

const directive = /^[ \t>]*:::/;
const image = /^([ \t>]*):::image\b(.{0,4000}?):::[ \t]*$/i;
