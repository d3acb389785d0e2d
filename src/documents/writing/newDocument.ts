import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { GuideContent } from '../../domain/merging/mergeGuide.ts';
import { wholeStep } from '../../domain/merging/rowContent.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { plainInline } from '../text/plainText.ts';
import { writtenText } from './writtenText.ts';
import type { MarkupOptions } from './writtenText.ts';

/** A row of a table with all columns, and how to write it. */
export interface TabledRow {
  readonly row: RowContent;
  readonly markup: MarkupOptions;
}

/** The licence and attribution of guidance; null if not known. */
export interface Origin {
  readonly license: string | null;
  readonly attribution: string | null;
}

/**
 * A document for a guide that was not imported from one: front matter, title, products, first steps, one table,
 * escalation, origin.
 */
export function newDocument(guide: GuideContent, rows: readonly TabledRow[], { license, attribution }: Origin): string {
  const origin = [attribution ?? '', license === null ? '' : `Licence: ${license}.`]
    .filter((part) => part !== '')
    .join(' ');
  const parts = [
    guide.description === null ? '' : `---\ndescription: ${yamlScalar(guide.description)}\n---`,
    `# ${plainLine(guide.title)}`,
    appliesTo(guide.appliesTo),
    guide.firstSteps.map((step, index) => listItem(index + 1, wholeStep(step))).join('\n'),
    rows.length === 0 ? '' : codeTable(rows),
    guide.escalation,
    origin,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A pipe table with a column for each field; a symbol column only if a row has one. */
export function codeTable(rows: readonly TabledRow[]): string {
  const hasSymbols = rows.some(({ row }) => row.symbol !== null);
  const lines = rows.map(({ row, markup }) => {
    const list = (texts: readonly string[], joint: string): string =>
      texts.map((text) => writtenText(text, 'pipe', markup)).join(joint);
    const steps = row.steps.map(wholeStep);
    const cells = [
      row.code === null ? '' : spellingOf(row.code),
      ...(hasSymbols ? [row.symbol ?? ''] : []),
      list(row.causes, '<br>-or-<br>'),
      markup.listed && steps.length > 0 ? `<ol><li>${list(steps, '</li><li>')}</li></ol>` : list(steps, '<br>'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  // The header by which a table of rows without codes is recognised.
  const headers = ['Hex', ...(hasSymbols ? ['Symbol'] : []), 'Cause', 'Mitigation'];
  return [`| ${headers.join(' | ')} |`, `|${' --- |'.repeat(headers.length)}`, ...lines].join('\n');
}

/**
 * On one line if no name contains a comma; else as a list with other bullets than the lists of codes that may follow.
 */
export function appliesTo(products: readonly string[]): string {
  if (products.length === 0) return '';
  if (products.every((product) => !product.includes(',')))
    return `**Applies to:** ${products.map(plainLine).join(', ')}`;
  return `**Applies to**\n\n${products.map((product) => `* ${plainLine(product)}`).join('\n')}`;
}

/** An item of a numbered list, with its further lines indented. */
export function listItem(number: number, text: string): string {
  const marker = `${String(number)}. `;
  return marker + text.replace(/\r\n|\n|\r/g, `\n${' '.repeat(marker.length)}`);
}

/** A plain text as one line of Markdown, with only the necessary escapes. */
export function plainLine(text: string): string {
  const line = oneLine(text);
  const kept = escapeBlockStart(line);
  return plainInline(kept) === line ? kept : escapeBlockStart(line.replace(/[\\`*_[\]<&]/g, '\\$&'));
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text as a YAML scalar of one line. */
export function yamlScalar(text: string): string {
  const line = oneLine(text);
  const isPlain =
    /^[\p{L}\p{N}]/u.test(line) &&
    !/:(?:\s|$)|\s#|["'\\]/.test(line) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.]+)$/i.test(line);
  return isPlain ? line : `'${line.replaceAll("'", "''")}'`;
}
