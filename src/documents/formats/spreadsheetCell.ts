import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180: commas, CRLF, every cell in quotes). Nothing in a cell can begin a formula, not even for a
 * spreadsheet that parts cells at another separator or at a line end within quotes: see writeCell.
 */
export function writeCsvTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(writeCell)),
    { record_delimiter: 'windows', quoted: true, quoted_empty: true },
  );
}

/** Puts one more apostrophe before whatever a spreadsheet would take for the beginning of a formula. */
export function writeCell(text: string): string {
  return text.replace(/(?<=^|[,;|\t\r\n])(?='*[=+\-@\t\r＝＋－＠])/g, "'");
}

/** The text that writeCell was given. */
export function readCell(cell: string): string {
  return cell.replace(/(?<=^|[,;|\t\r\n])'(?='*[=+\-@\t\r＝＋－＠])/g, '');
}
