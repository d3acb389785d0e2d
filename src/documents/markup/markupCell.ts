/** A table that is written in another markup, in HTML, line for line. */
export interface MarkupTable {
  /** The index of the line behind it. */
  readonly end: number;
  readonly lines: readonly string[];
}

/** The markups whose tables are read (markupTable.ts). */
export type Markup = 'wiki' | 'jira' | 'dokuwiki' | 'asciidoc';

/** The text behind a mark of a cell as HTML. */
export function cellOfMarkup(text: string, markup: Markup): string {
  return lineInCell(text.trim(), markup);
}

/** A line of a cell as HTML: an item of a list, or words. */
export function lineInCell(text: string, markup: Markup): string {
  const [, marks = '', item = ''] = /^([*#.-]{1,5}|\d{1,2}\.)\s+(\S.*)$/.exec(text) ?? [];
  // A dash begins an item in DokuWiki and AsciiDoc only; in the others it is one.
  if (marks === '' || (marks.startsWith('-') && markup === 'wiki')) return inline(text, markup);
  const isCounted = /[#.]$/.test(marks) || (marks === '-' && markup === 'dokuwiki');
  const list = isCounted ? 'ol' : 'ul';
  return `<${list}><li>${inline(item, markup)}</li></${list}>`;
}

/** `style="…" rowspan="2" |` before the text of a cell of MediaWiki; what spans rows or columns stays. */
export function attributesBefore(cell: string): { readonly attributes: string; readonly rest: string } {
  const [whole = '', written = ''] =
    /^\s*([\w-]+\s?=\s?(?:"[^"|]*"|'[^'|]*'|[^\s"'|]+)(?:\s+[\w-]+\s?=\s?(?:"[^"|]*"|'[^'|]*'|[^\s"'|]+))*)\s*\|(?!\|)/.exec(
      cell,
    ) ?? [];
  return { attributes: written === '' ? '' : ` ${written}`, rest: cell.slice(whole.length) };
}

function inline(text: string, markup: Markup): string {
  if (!/['[*{<\\/_`]/.test(text)) return text;
  return marks[markup].reduce((written, [pattern, html]) => written.replace(pattern, html), text);
}

/** What marks bold and code, links and line breaks, and what is said of them in HTML. */
const marks: Record<Markup, readonly (readonly [RegExp, string])[]> = {
  wiki: [
    [/<\/?nowiki\s*\/?>/gi, ''],
    [/'''([^'\n]{1,500})'''/g, '<b>$1</b>'],
    [/''([^'\n]{1,500})''/g, '<i>$1</i>'],
    [/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g, '$1'],
    [/\[(https?:\/\/[^\s[\]]{1,500}) ([^[\]]{1,300})\]/g, '<a href="$1">$2</a>'],
  ],
  jira: [
    [/\\\\(?=\s|$)/g, '<br>'],
    [/\{\{([^{}\n]{1,300})\}\}/g, '<code>$1</code>'],
    [/\[([^[\]|]{1,300})\|(https?:[^[\]|]{1,500})(?:\|[^[\]]{0,100})?\]/g, '<a href="$2">$1</a>'],
    [/\[([^[\]|]{1,300})\|[^[\]]{1,500}\]/g, '$1'],
    [/(?<![\w*])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![\w*])/g, '<b>$1</b>'],
    [/(?<!\w)_(?=\S)([^_\n]{1,300})(?<=\S)_(?!\w)/g, '<i>$1</i>'],
  ],
  dokuwiki: [
    [/\\\\(?=\s|$)/g, '<br>'],
    [/''([^'\n]{1,300})''/g, '<code>$1</code>'],
    [/\*\*([^*\n]{1,300})\*\*/g, '<b>$1</b>'],
    [/\[\[(https?:[^[\]|]{1,500})\|([^[\]|]{1,300})\]\]/g, '<a href="$1">$2</a>'],
    [/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]/g, '$1'],
  ],
  asciidoc: [
    [/<<[^<>,]{1,200},\s?([^<>]{1,300})>>/g, '$1'],
    [/(?:link:)?(https?:\/\/[^\s[\]]{1,500})\[([^[\]]{1,300})\]/g, '<a href="$1">$2</a>'],
    [/(?<![\w*])\*(?=\S)([^*\n]{1,300})(?<=\S)\*(?![\w*])/g, '<b>$1</b>'],
    [/`([^`\n]{1,300})`/g, '<code>$1</code>'],
  ],
};
