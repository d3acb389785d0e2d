import { codeWords } from '../cells/codeWords.ts';
import { roleOfLabel } from '../cells/headerWords.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import { turned } from '../blocks/documentTable.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * A table with its headers on top: turned if its first column holds them ("Error code | 0x80070005", "Cause | …"), also under
 * a header that says nothing or a title that is the code; else as it is.
 */
export function uprightOf(table: DocumentTable): DocumentTable {
  if (isLying(table)) return turned(table);
  // "Property | Value" over such a table, or nothing, is no header of its codes.
  const [first, ...rows] = table.rows;
  const over = (table.headers?.cells ?? []).map(({ text }) => titleOf(text));
  const isOverhead = first !== undefined && over.every((title) => overhead.test(title));
  const below = { headers: first ?? null, rows };
  const titled = underTitle(table);
  if (titled !== null) return turned(titled);
  // Headers of blanks over a first row of headers, as tools write that know no headers.
  const roles = (first?.cells ?? []).map((cell) => roleOfLabel(titleOf(cell.text)));
  const isHeader = roles.length > 1 && roles.includes('code') && roles.every((role) => role !== null);
  if (isHeader && over.length > 0 && over.every((title) => title === '')) return below;
  return isOverhead && (isLying(below) || holdsFields(below)) ? turned(below) : table;
}

/** "Error code: 0x80508007" across the table over "Message | …" and "Resolution | …": its fields, the code one of them. */
function underTitle({ headers, rows }: DocumentTable): DocumentTable | null {
  const [title, ...fields] = headers === null ? rows : [headers, ...rows];
  const [cell] = title?.cells ?? [];
  if (title === undefined || cell === undefined || title.cells.some((other) => other !== cell)) return null;
  const [name = '', value = ''] = /^\s*(?:\*\*|__)?([^:：]{2,40})[:：](.*)$/s.exec(titleOf(cell.text))?.slice(1) ?? [];
  if (roleOfLabel(name) !== 'code' || !/\d/.test(value)) return null;
  const code = {
    ...title,
    isTitle: false,
    cells: [
      { text: name, line: cell.line },
      { text: value, line: cell.line },
    ],
  };
  const isField = fields.every(
    (row) => row.cells.length === 2 && roleOfLabel(titleOf(row.cells[0]?.text ?? '')) !== null,
  );
  return fields.length > 0 && fields.length < 12 && isField ? { headers: code, rows: fields } : null;
}

/** Under "Field | Value": fields of one record, its code and what is said of it among others that say nothing of it. */
function holdsFields({ headers, rows }: DocumentTable): boolean {
  const all = headers === null ? rows : [headers, ...rows];
  if (all.length > 20 || all.some((row) => row.cells.length !== 2)) return false;
  const roles = all.map((row) => roleOfLabel(titleOf(row.cells[0]?.text ?? '')));
  const code = roles.indexOf('code');
  const isCode = codeWords(titleOf(all[code]?.cells[1]?.text ?? '')).some((word) => word.value !== null);
  return (
    code !== -1 &&
    code === roles.lastIndexOf('code') &&
    isCode &&
    roles.some((role) => role === 'cause' || role === 'mitigation')
  );
}

const overhead =
  /^[^\p{L}\p{N}]{0,80}(?:property|field|item|name|key|label|attribute|value|details?|information|content|data|entry|eigenschaft|wert|feld|propriété|valeur|propiedad|valor|proprietà|valore|свойство|значение|属性|項目|项目|値|值|内容)?[^\p{L}\p{N}]{0,80}$/iu;

/** Where the first column holds the headers: each of its cells names a role, and one of them is the code. */
function isLying({ headers, rows }: DocumentTable): boolean {
  if (headers === null || rows.length === 0 || rows.length > 12) return false;
  const names = [headers, ...rows].map((row) => titleOf(row.cells[0]?.text ?? ''));
  const roles = names.map((name) => roleOfLabel(name));
  const second = titleOf(headers.cells[1]?.text ?? '');
  return (
    roles.every((role) => role !== null) &&
    roles.includes('code') &&
    roleOfLabel(second) === null &&
    codeWords(second).some((word) => word.value !== null || word.kind === 'symbol')
  );
}

/** A header as a plain text. */
export function titleOf(cell: string): string {
  return plainInline(cell.includes('<') ? cell.replace(/<br\s*\/?>|<[^<>]*>/gi, ' ') : cell);
}
