import { trimEndOf } from '../../domain/trimEdges.ts';
import type { DocumentTable, TableCell, TableRow } from '../blocks/documentTable.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { titleOf } from './headersOnTop.ts';

/** The most records that are looked for in one table of fields. */
const most = 500;

/**
 * Fields of several records below each other, each from the row of its code on: "Error code | 0x80070005", "Cause | …", "Error
 * code | 0x80070020", …, or the code across the table above them. Gives a row to each record and a column to each name of a
 * field; null for any other table.
 */
export function recordsInRows({ headers, rows }: DocumentTable): DocumentTable | null {
  const [first] = rows;
  if (first === undefined || rows.length > most * 12) return null;
  const fields = (headers === null ? rows : [headers, ...rows]).map((row) => ({ row, ...fieldIn(row) }));
  // "Property | Value" over the fields names none of them.
  const [top, ...below] = fields;
  const all = headers !== null && top?.role == null ? below : fields;
  const starts = all.flatMap(({ role, code }, index) => (role === 'code' && code !== null ? [index] : []));
  const codes = starts.map((start) => all[start]?.code ?? null);
  if (starts[0] !== 0 || starts.length < 2 || codes.some((code, index) => code === codes[index - 1])) return null;
  if (all.some(({ label }) => label === '')) return null;
  const records = starts.map((start, index) => counted(all.slice(start, starts[index + 1])));
  if (!records.every((record) => record.some(({ role }) => role === 'cause' || role === 'mitigation'))) return null;
  const names = [...new Map(records.flat().map(({ name, label }) => [name, label])).entries()];
  const over = { line: (headers ?? first).line, endLine: (headers ?? first).line };
  const titles = names.map(([, label]) => ({ text: label, line: over.line }));
  return {
    headers: { ...over, text: titles.map(({ text }) => text).join(' | '), cells: titles, isTitle: false },
    rows: records.map((record): TableRow => {
      const line = record[0]?.row.line ?? over.line;
      const cells = names.map(([name]) => record.find((field) => field.name === name)?.cell ?? { text: '', line });
      const text = cells.map((cell) => cell.text).join(' | ');
      return { line, endLine: record.at(-1)?.row.endLine ?? line, text, cells, isTitle: false };
    }),
  };
}

/** The fields of a record, the second of a name apart from the first. */
function counted<F extends Field>(record: readonly F[]): F[] {
  const seen = new Map<string, number>();
  return record.map((field) => {
    const count = (seen.get(field.name) ?? 0) + 1;
    seen.set(field.name, count);
    return count === 1 ? field : { ...field, name: `${field.name} ${String(count)}` };
  });
}

/** What a row of two cells, or one across the table, names before its value. */
function fieldIn({ cells }: TableRow): Field {
  const [first, second, ...others] = cells;
  if (first === undefined || others.some((cell) => cell !== first)) return noField;
  const isAcross = second === undefined || second === first;
  const [, words = '', value = ''] = isAcross ? (labelled.exec(titleOf(first.text)) ?? []) : ['', titleOf(first.text)];
  const label = trimEndOf(words, /[\s:：*_]/).trim();
  const role = label === '' ? null : roleOfLabel(label);
  const cell = isAcross ? { text: value, line: first.line } : second;
  const [named] = role === 'code' ? readCodeCell(cell.text).codes : [];
  return { label, name: label.toLowerCase(), role, cell, code: named?.code ?? named?.symbol ?? null };
}

interface Field {
  readonly label: string;
  /** The label, as it is compared. */
  readonly name: string;
  readonly role: ReturnType<typeof roleOfLabel>;
  readonly cell: TableCell;
  readonly code: number | string | null;
}

const noField: Field = { label: '', name: '', role: null, cell: { text: '', line: 1 }, code: null };
const labelled = /^\s*(?:\*\*|__)?([^:：]{2,40})[:：](.*)$/s;
