import type { DocumentTable, TableCell, TableRow } from './documentTable.ts';
import { attributeOf, htmlTags, withoutComments } from '../text/htmlTokens.ts';
import type { HtmlTag } from '../text/htmlTokens.ts';
import type { HtmlRegion } from './htmlRegions.ts';
import { literalMarkdown } from '../text/literalMarkdown.ts';

/**
 * The tables of a region, with a cell in every place: a cell that spans rows or columns is repeated in all of them. A
 * table inside a cell is part of that cell. End tags may be missing, as HTML allows.
 */
export function htmlTables(region: HtmlRegion): DocumentTable[] {
  const { lines, line: firstLine } = region;
  const source = withoutComments(lines.join('\n'));
  return tablesIn(source, { start: 0, line: firstLine }).map((open) =>
    laidOut(recordsTable(open.rows.map(nestedRecord)) ?? open, source, region),
  );
}

/**
 * The tables in a part of the source that begins at an offset and a line; a table inside a cell is part of that cell.
 */
function tablesIn(source: string, from: { readonly start: number; readonly line: number }): OpenTable[] {
  const lineAt = lineCounter(source, from.line);
  const tables: OpenTable[] = [];
  let table: OpenTable | null = null;
  let cell: OpenCell | null = null;
  let inner = 0;
  const endCell = (end: number): void => {
    if (cell !== null) cell.text = source.slice(cell.start - from.start, end);
    cell = null;
  };
  for (const tag of htmlTags(source)) {
    if (tag.name === 'table') {
      if (cell !== null && (inner > 0 || !tag.closing)) inner += tag.closing ? -1 : 1;
      else {
        endCell(tag.start);
        const last = table?.rows.at(-1);
        if (last !== undefined) last.end ??= from.start + tag.start;
        table = tag.closing ? null : { rows: [] };
        if (table !== null) tables.push(table);
      }
    }
    if (inner > 0 || table === null) continue;
    if (tag.name === 'tr' || tag.name === 'thead' || tag.name === 'tbody') {
      endCell(tag.start);
      const last = table.rows.at(-1);
      if (last !== undefined) last.end ??= from.start + (tag.name === 'tr' && tag.closing ? tag.end : tag.start);
      if (tag.name === 'tr' && !tag.closing) table.rows.push(openRow(lineAt(tag.start), from.start + tag.start));
    }
    if (tag.name === 'td' || tag.name === 'th') {
      endCell(tag.start);
      if (tag.closing) continue;
      cell = openCell(tag, { line: lineAt(tag.start), start: from.start + tag.end });
      if (table.rows.length === 0) table.rows.push(openRow(cell.line, from.start + tag.start));
      table.rows.at(-1)?.cells.push(cell);
    }
  }
  endCell(source.length);
  return tables;
}

/** "Code", "Cause" and "Mitigation" each over its text in a small table of its own, side by side in one row; null for any other row. */
function nestedRecord(
  row: OpenRow,
): { readonly row: OpenRow; readonly titles: OpenCell[]; readonly texts: OpenCell[] } | null {
  if (row.cells.length === 0 || !row.cells.every((cell) => /<table\b/i.test(cell.text))) return null;
  const small = row.cells.flatMap(({ text, start, line }) => tablesIn(text, { start, line }));
  const fields = small.map((table) => table.rows.flatMap((each) => each.cells));
  if (!fields.every((cells) => cells.length === 2)) return null;
  const cellsAt = (place: number): OpenCell[] => fields.flatMap((cells) => cells[place] ?? []);
  return { row, titles: cellsAt(0), texts: cellsAt(1) };
}

/** The records of all rows as one table under the titles of the first; null if a row is none, or has others. */
function recordsTable(records: readonly ReturnType<typeof nestedRecord>[]): OpenTable | null {
  const [first] = records;
  if (first == null) return null;
  const words = ({ text }: OpenCell): string =>
    text
      .replace(/<[^<>]*>/g, ' ')
      .trim()
      .toLowerCase();
  const titles = first.titles.map(words).join('|');
  const rows = records.flatMap((record) =>
    record !== null && record.titles.map(words).join('|') === titles ? [{ ...record.row, cells: record.texts }] : [],
  );
  if (rows.length < records.length) return null;
  const headers = { ...first.row, cells: first.titles.map((cell) => ({ ...cell, isHeader: true })) };
  return { rows: [headers, ...rows] };
}

interface OpenTable {
  readonly rows: OpenRow[];
}

interface OpenRow {
  readonly line: number;
  readonly start: number;
  /** Null while it is open, and if nothing ends it. */
  end: number | null;
  readonly cells: OpenCell[];
}

function openRow(line: number, start: number): OpenRow {
  return { line, start, end: null, cells: [] };
}

interface OpenCell {
  readonly line: number;
  readonly start: number;
  readonly isHeader: boolean;
  readonly across: number;
  readonly down: number;
  text: string;
}

function openCell(tag: HtmlTag, { line, start }: { readonly line: number; readonly start: number }): OpenCell {
  const span = (name: string): number =>
    Math.min(Math.max(Number.parseInt(attributeOf(tag, name) ?? '1', 10) || 1, 1), 1_000);
  return {
    line,
    start,
    isHeader: tag.name === 'th',
    across: Math.min(span('colspan'), 100),
    down: span('rowspan'),
    text: '',
  };
}

/** More columns than any table of codes has; limits what `colspan` may ask for. */
const widest = 100;

function laidOut({ rows }: OpenTable, source: string, region: HtmlRegion): DocumentTable {
  const hanging: { cell: TableCell; left: number }[] = [];
  const full = rows.map(({ line, start, end: rowEnd, cells }): TableRow & { isHeader: boolean } => {
    const placed: TableCell[] = [];
    const placeHanging = (): void => {
      for (let above = hanging[placed.length]; above !== undefined && above.left > 0; above = hanging[placed.length]) {
        above.left--;
        placed.push({ text: above.cell.text, line, above: above.cell });
      }
    };
    for (const open of cells) {
      placeHanging();
      const place = { region, start: open.start, end: open.start + open.text.length };
      const cell = { text: literalMarkdown(open.text), line: lineOfText(open), place };
      for (let across = 0; across < open.across && placed.length < widest; across++) {
        hanging[placed.length] = { cell, left: open.down - 1 };
        placed.push(cell);
      }
    }
    placeHanging();
    const end = cells.at(-1);
    return {
      line,
      endLine: end === undefined ? line : end.line + linesIn(end.text),
      text: source.slice(start, start + 300).replace(/<[^<>]*>/g, ' '),
      cells: placed,
      isTitle: cells.length === 1 && (cells[0]?.across ?? 1) > 1,
      place: { region, start, end: rowEnd ?? source.length },
      isHeader: cells.length > 0 && cells.every((cell) => cell.isHeader),
    };
  });
  const [first, ...others] = full.filter((row) => row.cells.length > 0);
  if (first === undefined) return { headers: null, rows: [] };
  const below = others.findIndex((row) => !row.isHeader || holdsCode(row));
  const headers = first.isHeader ? others.slice(0, Math.max(below, 0)) : [];
  return {
    headers: headers.reduce<TableRow>(withLowerRow, first),
    // Header rows may be repeated further down; a row of codes may use `<th>`.
    rows: others.filter((row) => !row.isHeader || holdsCode(row)),
  };
}

/** Headers in two rows ("Codes" over "Hex" and "Dec"): the lower one says what its column holds. */
function withLowerRow(upper: TableRow, lower: TableRow): TableRow {
  return { ...upper, cells: upper.cells.map((cell, column) => lower.cells[column] ?? cell) };
}

function holdsCode({ cells }: TableRow): boolean {
  return cells.some((cell) => /\b0x[0-9a-f]{3}|-\d{9}/i.test(cell.text));
}

/** The line where the text of a cell begins, after the line break that follows its tag. */
function lineOfText({ line, text }: OpenCell): number {
  return line + linesIn(/^(?:\s|<[^<>]*>)*/.exec(text)?.[0] ?? '');
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Gives the line of an offset; offsets must be asked for in ascending order. */
function lineCounter(source: string, firstLine: number): (offset: number) => number {
  let [line, at] = [firstLine, 0];
  return (offset) => {
    for (let next = source.indexOf('\n', at); next !== -1 && next < offset; next = source.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
