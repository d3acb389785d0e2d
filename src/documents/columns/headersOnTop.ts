import { codeWords } from '../cells/codeWords.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import { transposed } from '../blocks/documentTable.ts';
import { plainInline } from '../text/plainText.ts';

/**
 * Puts the headers of a table on top: transposes it if its first column holds them ("Error code | 0x80070005", "Cause
 * | …"), even under a header that says nothing or a title that is the code. Any other table stays as it is.
 */
export function withHeadersOnTop(table: DocumentTable): DocumentTable {
  if (headersAreFirstColumn(table) || hasCodesOnTop(table)) return transposed(table);
  // "Property | Value" over such a table is not a header of codes.
  const [first, ...rows] = table.rows;
  const over = (table.headers?.cells ?? []).map(({ text }) => titleOf(text));
  const isOverhead = first !== undefined && over.every((title) => overhead.test(title));
  const below = { headers: first ?? null, rows };
  const titled = underTitle(table);
  if (titled !== null) return transposed(titled);
  const apart = besideEachOther(table);
  if (apart !== null) return apart;
  // Empty headers over a first row of headers, as tools without headers write them.
  const roles = (first?.cells ?? []).map((cell) => roleOfLabel(titleOf(cell.text)));
  const isHeader = roles.length > 1 && roles.includes('code') && roles.every((role) => role !== null);
  if (isHeader && over.length > 0 && over.every((title) => title === '')) return below;
  if (isOverhead && (headersAreFirstColumn(below) || holdsFields(below))) return transposed(below);
  // "(empty) | Case A | Case B" over "Error code | 0x80070005 | 0x80070020": a record a column, under a name of its own.
  const isNamed = over.length > 2 && overhead.test(over[0] ?? '') && over.every((title) => roleOfLabel(title) === null);
  return isNamed && headersAreFirstColumn(below) ? transposed(below) : table;
}

/** "Error | Meaning | Error | Meaning": with repeated headers, each row holds several records. */
function besideEachOther({ headers, rows }: DocumentTable): DocumentTable | null {
  const titles = (headers?.cells ?? []).map((cell) => titleOf(cell.text).toLowerCase());
  const width = titles.indexOf(titles[0] ?? '', 1);
  if (headers === null || width < 2 || titles.length % width !== 0 || titles[0] === '') return null;
  if (!titles.every((title, index) => title === titles[index % width])) return null;
  const own = { ...headers, cells: headers.cells.slice(0, width) };
  const parts = rows.flatMap((row) =>
    Array.from({ length: titles.length / width }, (_, part) => ({
      ...row,
      cells: row.cells.slice(part * width, (part + 1) * width),
    })).filter((part) => part.cells.some((cell) => cell.text.trim() !== '')),
  );
  return { headers: own, rows: parts };
}

/**
 * "Error code: 0x80508007" across the table, over "Message | …" and "Resolution | …": the fields of one record,
 * including its code.
 */
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

/** "Field | Value": the fields of one record, with its code among other fields. */
function holdsFields({ headers, rows }: DocumentTable): boolean {
  const all = headers === null ? rows : [headers, ...rows];
  if (all.length > 20 || all.some((row) => row.cells.length !== 2)) return false;
  const roles = all.map((row) => roleOfLabel(titleOf(row.cells[0]?.text ?? '')));
  // "Status | Closed" is a field too, but holds no code.
  const codes = all.filter(
    (row, index) =>
      roles[index] === 'code' && codeWords(titleOf(row.cells[1]?.text ?? '')).some((word) => word.value !== null),
  );
  return codes.length === 1 && roles.some((role) => role === 'cause' || role === 'mitigation');
}

const overhead =
  /^[^\p{L}\p{N}]{0,80}(?:property|field|item|name|key|label|attribute|value|details?|information|content|data|entry|eigenschaft|wert|feld|propriété|valeur|propiedad|valor|proprietà|valore|свойство|значение|属性|項目|项目|値|值|内容)?[^\p{L}\p{N}]{0,80}$/iu;

/** True if the first column holds the headers: each of its cells names a role, and one of them is the code. */
function headersAreFirstColumn({ headers, rows }: DocumentTable): boolean {
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

/** Codes side by side over the rows "Meaning" and "Fix". */
function hasCodesOnTop({ headers, rows }: DocumentTable): boolean {
  const [corner, ...tops] = (headers?.cells ?? []).map(({ text }) => titleOf(text));
  if (corner === undefined || tops.length === 0 || rows.length === 0 || rows.length > 12) return false;
  if (!/^\W*$/.test(corner) && roleOfLabel(corner) !== 'code') return false;
  const roles = rows.map((row) => roleOfLabel(titleOf(row.cells[0]?.text ?? '')));
  return (
    roles.some((role) => role === 'cause' || role === 'mitigation') &&
    roles.every((role) => role !== null) &&
    tops.every((top) => codeWords(top).some((word) => word.value !== null || word.kind === 'symbol'))
  );
}

/** A header as plain text. */
export function titleOf(cell: string): string {
  return plainInline(cell.includes('<') ? cell.replace(/<br\s*\/?>|<[^<>]*>/gi, ' ') : cell);
}
