import { parse } from 'csv-parse/sync';
import { roleOfHeader } from '../labels/headerWords.ts';
import { asHtml } from './literalTables.ts';
import type { MarkupTable } from './markupCell.ts';

/**
 * The table that a whole text is: rows of fields between commas or semicolons, under headers of which one is that of codes. Null
 * for any other text, and if a row has more fields than there are headers, or most have fewer.
 */
export function delimitedTable(lines: readonly string[]): MarkupTable | null {
  const first = firstWithHeaders(lines);
  if (first === -1) return null;
  const own = lines.slice(first);
  const records = recordsOf(own, ',') ?? recordsOf(own, ';');
  if (records === null) return null;
  const html = Array.from({ length: lines.length }, () => '');
  for (const [index, { line, fields }] of records.entries()) {
    const name = index === 0 ? 'th' : 'td';
    html[first + line] = `<tr>${fields.map((field) => `<${name}>${asHtml(field)}</${name}>`).join('')}</tr>`;
  }
  html[first] = `<table>${html[first] ?? ''}`;
  return { end: lines.length, lines: html };
}

/** A first line of headers between commas, semicolons or tabs, one of which is that of codes; -1 for none. */
export function firstWithHeaders(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  const headers = (lines[first] ?? '').split(/[,;\t]/).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''));
  const roles = headers.map((header) => (header.length > 60 ? null : (roleOfHeader(header)?.role ?? null)));
  const hasCode = roles.some((role) => role === 'code' || role === 'decimal');
  return hasCode && roles.filter((role) => role !== null).length > 1 ? first : -1;
}

interface Fields {
  /** From 0. */
  readonly line: number;
  readonly fields: readonly string[];
}

function recordsOf(lines: readonly string[], delimiter: string): Fields[] | null {
  if (!(lines[0] ?? '').includes(delimiter)) return null;
  try {
    const records: Fields[] = [];
    let before = 0;
    parse(lines.join('\n'), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (fields, info) => {
        // The parser counts to the end of a record, which may have lines in its fields.
        let line = before;
        while (lines[line]?.trim() === '') line++;
        records.push({ line, fields });
        before = info.lines;
        return null;
      },
    });
    const width = records[0]?.fields.length ?? 0;
    const whole = records.filter(({ fields }) => fields.length === width).length;
    const isTable = width > 1 && records.length > 1 && records.every(({ fields }) => fields.length <= width);
    return isTable && whole * 2 > records.length + 1 ? records : null;
  } catch {
    return null;
  }
}
