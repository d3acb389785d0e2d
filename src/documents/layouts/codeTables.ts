import { hexOf } from '../../domain/codes/errorCode.ts';
import { cellLines } from '../text/cellLines.ts';
import type { CellLine } from '../text/cellLines.ts';
import { byLabels } from '../cells/cellLabels.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { valueIn } from '../cells/valueIn.ts';
import type { DocumentTable, TableCell, TableRow } from '../blocks/documentTable.ts';
import { joinSpannedRows } from './joinSpannedRows.ts';
import { nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { plainInline } from '../text/plainText.ts';
import { codesOf, resolveByNeighbours } from '../columns/rowCode.ts';
import type { RowCode } from '../columns/rowCode.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';
import { brokenName, symbolIn } from '../cells/symbolCell.ts';
import type { AroundTable } from '../columns/numbersAreCodes.ts';
import { mixedLines } from '../columns/mixedColumns.ts';
import { columnsOf } from '../columns/tableContents.ts';
import type { DecidedColumn } from '../columns/resolveRoles.ts';
import type { ReadColumns } from '../columns/tableContents.ts';

/** The context in which a table is read. */
export interface TableContext extends AroundTable {
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * Makes entries of the rows of a table of codes. Null for another table: no column of it holds codes, or
 * nothing in it says anything about them.
 */
export function readCodeTable(table: DocumentTable, context: TableContext): FoundGuidance | null {
  const columns = columnsOf(table, context);
  if (columns === null) return null;
  const codes = columns.rows.map((row) => codesOf(row, columns));
  const found = columns.rows.map((row, index) => {
    const [before, after] = [
      codes[index - 1]?.code.codes[0]?.code ?? null,
      codes[index + 1]?.code.codes[0]?.code ?? null,
    ];
    const own = codes[index];
    return own === undefined
      ? nothingFound
      : placeRow(row, columns, { ...context, own: resolveByNeighbours(own, before, after) });
  });
  const about = { ...nothingFound, remarks: [...unreadColumns(columns), ...emptyRows(columns.rows)] };
  return joinSpannedRows([about, ...found]);
}

/** Characters in a text of the catalogue. */
const textLimit = 20_000;

function placeRow(
  row: TableRow,
  columns: ReadColumns,
  { targets, own }: TableContext & { own: RowCode },
): FoundGuidance {
  const { roles } = columns;
  const { cells } = row;
  const where = {
    line: cells[columns.code]?.line ?? row.line,
    startLine: row.line,
    endLine: row.endLine,
    text: row.text,
  };
  const notice = (message: string, isWhole = false): Notice => ({ ...where, message, isWhole });
  const longest = cells.findIndex((cell) => cell.text.length > textLimit);
  if (longest !== -1) {
    const message = `Cell ${String(longest + 1)} of the row has more than 20,000 characters, so the row makes no entry; shorten it.`;
    return { ...nothingFound, warnings: [notice(message, true)] };
  }
  if (isEmpty(row)) return nothingFound;
  if (row.isTitle) return titleRow(row, notice);

  const message = cells[columns.code]?.text ?? '';
  if (columns.inMessages && own.code.codes.length === 0)
    return { ...nothingFound, remarks: [notice(namesNone(message), true)] };
  if (own.saysNone) return { ...nothingFound, remarks: [notice(noCodeHere, true)] };
  const named = withValue(own.code, row, columns);
  const code = named.code;
  // One cell across the columns of causes and mitigations says one thing, not two.
  const isText = (column: number): boolean => roles[column] === 'cause' || roles[column] === 'mitigation';
  const isSaid = (cell: TableCell, column: number): boolean => cells[column - 1] === cell && isText(column - 1);
  const isMixed = (cell: TableCell, column: number): boolean =>
    columns.mixed.includes(column) ||
    (isText(column) && isText(column + 1) && cells[column + 1] === cell && roles[column] !== roles[column + 1]);
  const linesOf = (role: ColumnRole): CellLine[][] =>
    cells.flatMap((cell, column) =>
      roles[column] === role &&
      column !== own.names &&
      !isSaid(cell, column) &&
      !isMixed(cell, column) &&
      !(role === 'symbol' && brokenName(cell.text) !== null)
        ? [cellLines(withoutOwnLink(named.textOf(cell)), targets)]
        : [],
    );
  const extend = cells.find((cell, column) => roles[column] === 'extend' && /\w/.test(cell.text))?.text;
  const first = code.codes[0]?.code ?? null;
  const extended = extend !== undefined && first !== null ? `${hexOf(first)} - ${plainInline(extend)}` : code.extended;
  const mixed = cells.flatMap((cell, column) =>
    isMixed(cell, column) && column !== own.names && !isSaid(cell, column)
      ? [
          mixedLines(cellLines(withoutOwnLink(named.textOf(cell)), targets), {
            isOnly: columns.mixed.length === 1 && !roles.includes('mitigation') && roles.indexOf('cause') === column,
            title: columns.titles[column] ?? '',
          }),
        ]
      : [],
  );
  const names = symbolIn(linesOf('symbol'), [...linesOf('cause'), ...mixed.map(({ says }) => says)]);
  const misnamed = cells.flatMap(({ text }, column) => (roles[column] === 'symbol' ? (brokenName(text) ?? []) : []));
  const placed = byLabels(names.causes, [...linesOf('mitigation'), ...mixed.map(({ tells }) => tells)]);
  // What one sees is the cause where nothing else says why.
  const isSeen = columns.inMessages && !placed.causes.some((lines) => lines.length > 0) && !saysOnly(code, message);
  const causes = isSeen ? [cellLines(message, targets)] : placed.causes;
  // The link of a name or a code leads to the guidance where the row says nothing else of what to do.
  const mitigations = placed.mitigations.some((lines) => lines.length > 0) ? placed.mitigations : linksOf(row, columns);
  const cases = casesOf(columns, linesOf('mitigation').length);
  const isOfCases = cases.length > 0 && cases.length === mitigations.length;
  const told = { ...where, code: { ...code, extended }, symbol: names.symbol, causes, mitigations };
  const found = rowsFrom(isOfCases ? { ...told, conditions: cases } : { ...told, origin: { row, columns } });
  const count = cells.length === roles.length ? [] : [notice(miscounted(cells.length, roles.length))];
  // A text across two columns is written back where it is found.
  const isAcross = cells.some(isSaid);
  return {
    rows: isAcross ? found.rows.map((one) => ({ ...one, origin: null })) : found.rows,
    // What a pipe too many shifts into another column is not known: that row is not placed well.
    warnings: [...found.warnings, ...(found.rows.length > 0 ? count : [])],
    remarks: [
      ...found.remarks,
      ...own.remarks.map((message) => notice(message)),
      ...misnamed.map((name) => notice(noName(name))),
    ],
  };
}

/** For each of the columns of steps the case in which they are right, if their headers name cases. */
function casesOf({ decided, roles, titles }: ReadColumns, count: number): string[] {
  const cases = roles.flatMap((role, column) => {
    const isCase = decided.some((one) => one.column === column && one.why === 'one of several cases');
    return role === 'mitigation' && isCase ? [titles[column] ?? ''] : [];
  });
  return cases.length === count ? cases : [];
}

/** A cell that is its codes and nothing else says nothing. */
function saysOnly({ codes }: CodeCell, message: string): boolean {
  const { codes: read, unread } = readCodeCell(message);
  return read.length === codes.length && unread.length === 0;
}

const noCodeHere =
  'The column of codes says that this number has none, so it is read as a state of the program, and the row makes no entry; write the code next to it if it has one.';

function namesNone(message: string): string {
  return `"${shown(plainInline(message.replace(/<[^<>]*>/g, ' ')))}" names no code, so the row makes no entry; write its code next to it.`;
}

function noName(words: string): string {
  return `"${shown(words)}" is no name as headers write it, so the entry has none; write it with underscores and without blanks.`;
}

/** Nothing but a link to a place in the document itself says nothing. */
function withoutOwnLink(text: string): string {
  return /^\s*(?:\p{L}+ ){0,4}\[[^\]]*\]\(#[^)]*\)[.\s]*$/u.test(text) ? '' : text;
}

function linksOf({ cells }: TableRow, { roles }: ReadColumns): CellLine[][] {
  const named = cells.filter((_, column) => roles[column] === 'code' || roles[column] === 'symbol');
  const links = named.flatMap((cell) => [...cell.text.matchAll(/\[[^[\]]+\]\((?!#)[^()\s]+\)/g)].map(([link]) => link));
  return links.slice(0, 1).map((text) => [{ text: text.replace(/\\_/g, '_').replace(/\*\*/g, ''), isItem: false }]);
}

/** "ERROR_ALREADY_EXISTS | It is there. Value: 0x800700b7": the value of a name stands in its description. */
function withValue(
  code: CodeCell,
  { cells }: TableRow,
  { code: column }: ReadColumns,
): { readonly code: CodeCell; readonly textOf: (cell: TableCell) => string } {
  const [only] = code.codes;
  const isNumbered = only !== undefined && /(?:^|[^\w])(?:0x|-?\d)/i.test(cells[column]?.text ?? '');
  const textOf = (cell: TableCell): string => cell.text;
  if (only === undefined || code.codes.length > 1 || isNumbered) return { code, textOf };
  for (const cell of cells) {
    const value = cell === cells[column] ? null : valueIn(cell.text);
    const named = value?.code.codes[0];
    if (value === null || named === undefined) continue;
    return {
      code: { ...code, codes: [{ code: named.code, symbol: only.symbol }] },
      textOf: (other) => (other === cell ? value.rest : other.text),
    };
  }
  return { code, textOf };
}

function titleRow(row: TableRow, notice: (message: string, isWhole?: boolean) => Notice): FoundGuidance {
  const title = shown(
    plainInline(row.cells[0]?.text ?? '')
      .replace(/<[^<>]*>/g, ' ')
      .trim(),
  );
  return readCodeCell(row.cells[0]?.text ?? '').codes.length > 0
    ? {
        ...nothingFound,
        warnings: [
          notice(
            `"${title}" holds a code and takes the width of the table, so it makes no entry; give it a row of cells.`,
            true,
          ),
        ],
      }
    : {
        ...nothingFound,
        remarks: [notice(`"${title}" takes the width of the table: it is read as a heading of the rows below.`)],
      };
}

function isEmpty(row: TableRow): boolean {
  return row.cells.every(
    (cell) => !/[\p{L}\p{N}]/u.test(cell.text.includes('<') ? cell.text.replace(/<[^<>]*>/g, '') : cell.text),
  );
}

/** A run of empty rows is one mistake. */
function emptyRows(rows: readonly TableRow[]): Notice[] {
  const notices: Notice[] = [];
  for (let index = 0; index < rows.length; index++) {
    const first = rows[index];
    // A line of blanks after the last row is a row to the parser.
    if (first === undefined || !isEmpty(first) || first.text.trim() === '') continue;
    let end = index + 1;
    while (rows[end] !== undefined && isEmpty(rows[end] ?? first)) end++;
    const count = end - index;
    const message =
      count === 1 ? 'The row is empty; take it out.' : `${String(count)} rows from here on are empty; take them out.`;
    notices.push({
      line: first.line,
      startLine: first.line,
      endLine: first.line,
      text: first.text,
      message,
      isWhole: false,
    });
    index = end;
  }
  return notices;
}

function unreadColumns({ headers, titles, roles, rows, decided, inMessages, code }: ReadColumns): Notice[] {
  if (headers === null) return [];
  return titles.flatMap((title, column): Notice[] => {
    const decision = decided.find((one) => one.column === column);
    const { line, endLine, text } = headers;
    const where = { line, startLine: line, endLine, text, isWhole: false };
    if (inMessages && column === code) return roles.includes('cause') ? [{ ...where, message: onlyCodes(title) }] : [];
    const isUnread = roles[column] === null && rows.some((row) => /\S/.test(row.cells[column]?.text ?? ''));
    if (!isUnread && decision === undefined) return [];
    const message = decision === undefined ? unread(title) : decidedBy(title, decision);
    return [{ ...where, message }];
  });
}

function onlyCodes(title: string): string {
  return `Of the column "${shown(title)}" only the codes are read: it says what one sees, and another column says why. Call it Cause if it says why.`;
}

function unread(title: string): string {
  return `The column "${shown(title)}" is not read: its header says neither code, symbol, cause nor mitigation. Rename it if it is one of them.`;
}

function decidedBy(title: string, { role, why }: DecidedColumn): string {
  const name = `The column "${shown(title)}"`;
  if (why === 'next to a cause')
    return `${name} is not read: it says what one sees, and another column says why. Call it Cause if it says why.`;
  if (why === 'other numbers')
    return `${name} is not read: most of its numbers are other values than the codes of their rows.`;
  if (why === 'another language')
    return `${name} is not read: other columns say the same in the language that the entries are in.`;
  if (why === 'one of several cases')
    return `${name} is read as steps for that case, because most of its cells tell what to do; call it Mitigation if they go for all.`;
  return role === 'mitigation'
    ? `${name} is read as the mitigation, because most of its cells tell what to do; call it Mitigation, or Cause if it says why.`
    : `${name} is read as the cause, because no other holds sentences; call it Cause, or Mitigation if it says what to do.`;
}

function miscounted(cells: number, headers: number): string {
  return cells > headers
    ? `The row has ${String(cells)} cells under ${String(headers)} headers; those after the last header are not read. Write a pipe inside a cell as \\|.`
    : `The row has ${String(cells)} ${cells === 1 ? 'cell' : 'cells'} under ${String(headers)} headers; those it lacks are read as empty. Add the missing pipes.`;
}
