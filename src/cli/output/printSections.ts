import { writeCsvTable } from '../../documents/formats/spreadsheetCell.ts';
import { jsonText } from './printText.ts';
import { shownInLine } from './shownText.ts';
import type { Row, Section } from './reportSections.ts';

/** Tables for a person at a terminal; empty lists are left out. */
export function printAsText(sections: readonly Section[]): string {
  return sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows, isOne }) => `${title}\n${isOne ? printOne(rows[0] ?? {}) : printTable(rows)}`)
    .join('\n');
}

/** One object with a field for each section, named as in the GraphQL schema. */
export function printAsJson(sections: readonly Section[]): string {
  const range = sections.find(({ name }) => name === 'range')?.rows[0];
  const others = sections.filter(({ name }) => name !== 'range');
  const fields = others.map(({ name, rows, isOne }) => [name, isOne ? rows[0] : rows] as const);
  return `${jsonText({ ...range, ...Object.fromEntries(fields) })}\n`;
}

/** One figure a line (RFC 4180); what a spreadsheet would take for a formula is made a text. */
export function printAsCsv(sections: readonly Section[]): string {
  const figures = sections.flatMap(({ name: section, rows, isOne }) =>
    rows.flatMap((row) => {
      const [[, first] = ['', ''], ...rest] = Object.entries(row);
      const [name, fields] = isOne ? ['', Object.entries(row)] : [first, rest];
      return fields.map(([figure, value]) => [section, String(name), figure, value === null ? '' : String(value)]);
    }),
  );
  return writeCsvTable([['section', 'name', 'figure', 'value'], ...figures]);
}

function printOne(row: Row): string {
  const width = Math.max(...Object.keys(row).map((field) => field.length));
  return Object.entries(row)
    .map(([field, value]) => `  ${field.padEnd(width)}  ${cell(value)}\n`)
    .join('');
}

function printTable(rows: readonly Row[]): string {
  const fields = Object.keys(rows[0] ?? {});
  const table = [fields, ...rows.map((row) => fields.map((field) => cell(row[field] ?? null)))];
  const widths = fields.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  const isNumber = fields.map((field) => typeof rows[0]?.[field] === 'number');
  const pad = (text: string, column: number) =>
    isNumber[column] === true ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return table.map((line) => `  ${line.map(pad).join('  ').trimEnd()}\n`).join('');
}

const widestCell = 80;

function cell(value: string | number | null): string {
  const text = value === null ? '-' : shownInLine(String(value));
  return text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text;
}
