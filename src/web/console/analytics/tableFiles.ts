import type { Column } from './columns.ts';

/** The rows as CSV: RFC 4180, UTF-8. What a spreadsheet would take for a formula begins with an apostrophe: searches are strangers' texts. */
export async function toCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<string> {
  // Loaded when it is asked for: it weighs more than the screen.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const records = rows.map((row) => columns.map(({ value }) => withoutFormula(value(row))));
  return stringify([columns.map(({ title }) => title), ...records], {
    quoted: true,
    quoted_empty: true,
    record_delimiter: 'windows',
  });
}

/** As the server writes cells: some spreadsheets part cells at other separators, or at line ends within quotes. */
function withoutFormula<Value>(value: Value): Value | string {
  if (typeof value !== 'string') return value;
  return value.replace(/(?<=^|[,;|\t\r\n])(?='*[=+\-@\t\r＝＋－＠])/g, "'");
}

/** An answer as the server gave it, without the names of types that the console itself asks for. */
export function toJson(answer: unknown): string {
  return `${JSON.stringify(answer, (key, value: unknown) => (key === '__typename' ? undefined : value), 2)}\n`;
}
