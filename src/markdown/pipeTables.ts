import type { Nodes, Table } from 'mdast';
import type { DocumentWarning } from '../domain/guidance/guideDocument.ts';
import { causesIn, mitigationsIn } from './cellTexts.ts';
import { cleanInline } from './cleanInline.ts';
import { isSymbol, looksLikeCode, readCodeCell } from './codeCell.ts';
import type { CodeCell } from './codeCell.ts';
import type { Outline, SourceLine } from './documentOutline.ts';
import { documentWarning } from './documentWarning.ts';
import type { FoundGuidance, FoundRow } from './foundGuidance.ts';
import { splitPipeRow, unescapePipes } from './pipeRow.ts';
import { plainInline } from './plainText.ts';
import { tableColumns } from './tableColumns.ts';
import type { ColumnRole, TableColumns } from './tableColumns.ts';

/**
 * Reads the pipe tables whose headers say that they hold codes. A row that cannot be placed gives a warning;
 * another table gives one only where a code stands in it.
 */
export function readPipeTables(outline: Outline): FoundGuidance {
  const tables = tablesIn(outline.root);
  const found = tables.map((table) => readTable(outline.rowsOf(table), outline.targets));
  const stray = outline
    .rowsOutside(tables)
    .flatMap((rows) => strayWarning(rows, 'the row of dashes above it has not as many cells as the headers'));
  return { rows: found.flatMap((one) => one.rows), warnings: [...found.flatMap((one) => one.warnings), ...stray] };
}

function readTable([headers, ...rows]: SourceLine[], targets: Outline['targets']): FoundGuidance {
  if (headers === undefined) return { rows: [], warnings: [] };
  const titles = splitPipeRow(headers.text).map((cell) => plainInline(unescapePipes(cell)));
  const columns = tableColumns(titles);
  const cells = rows.map((row) => splitPipeRow(row.text).map(unescapePipes));
  if (columns === null || !(columns.certain || holdsCodes(columns, cells))) {
    return {
      rows: [],
      warnings: strayWarning(
        rows,
        'the headers of its table name no column of codes with causes or mitigations beside it',
      ),
    };
  }
  const placed = rows.map((row, index) => placeRow(row, cells[index] ?? [], columns.roles, targets));
  const unread = titles.filter(
    (_, column) => columns.roles[column] === null && cells.some((row) => (row[column] ?? '') !== ''),
  );
  return {
    rows: placed.flatMap((one) => one.rows),
    warnings: [...unread.map((title) => unreadColumn(headers, title)), ...placed.flatMap((one) => one.warnings)],
  };
}

/** Characters in a text of the catalogue. */
const textLimit = 20_000;

/** Under a header as vague as "Code", one code or symbol tells a table of error codes from another. */
function holdsCodes({ roles }: TableColumns, cells: readonly (readonly string[])[]): boolean {
  const column = roles.indexOf('code');
  return cells.some((row) => {
    const { codes, unread } = readCodeCell(row[column] ?? '');
    return codes.length > 0 || unread.some((word) => /^0x/i.test(word));
  });
}

function placeRow(
  row: SourceLine,
  cells: readonly string[],
  roles: readonly (ColumnRole | null)[],
  targets: Outline['targets'],
): FoundGuidance {
  const warnings: DocumentWarning[] = [];
  const warn = (message: string): number => warnings.push(documentWarning(row.line, row.text, message));
  const linesOf = (role: ColumnRole): string[][] =>
    cells.filter((_, column) => roles[column] === role).map((cell) => cleanInline(cell, targets));

  const longest = cells.findIndex((cell) => cell.length > textLimit);
  if (longest !== -1) {
    warn(
      `Cell ${String(longest + 1)} of the row has more than 20,000 characters, so the row makes no entry; shorten it.`,
    );
    return { rows: [], warnings };
  }
  // A line of blanks after the last row is a row to the parser; it holds nothing to lose.
  if (row.text.trim() === '') return { rows: [], warnings };
  const code = readCodeCell(cells[roles.indexOf('code')] ?? '');
  for (const message of unreadWords(code)) warn(message);
  if (code.codes.length === 0 && code.unread.length > 0) return { rows: [], warnings };

  const names = linesOf('symbol').flatMap(causesIn);
  const symbol = names.find((name) => isSymbol(plainInline(name))) ?? null;
  const causes = [...names.filter((name) => name !== symbol), ...linesOf('cause').flatMap(causesIn)];
  const mitigations = linesOf('mitigation').flatMap(mitigationsIn);
  const identities = code.codes.length === 0 ? [{ code: null, symbol: null }] : code.codes;
  if (code.codes.length === 0 && symbol === null && causes.length === 0) {
    warn('The row has neither a code nor a cause, so it makes no entry; give it one of them, or take it out.');
    return { rows: [], warnings };
  }
  if (cells.length !== roles.length) warn(miscounted(cells.length, roles.length));
  const rows = identities.map((named): FoundRow => {
    const ownSymbol = named.symbol ?? (symbol === null ? null : plainInline(symbol));
    return { line: row.line, text: row.text, named: { code: named.code, symbol: ownSymbol }, causes, mitigations };
  });
  return { rows, warnings };
}

function unreadWords({ codes, unread }: CodeCell): string[] {
  const wrong = unread.filter((word) => looksLikeCode(word) || codes.length === 0);
  const beside = unread.filter((word) => !wrong.includes(word));
  const notCode = (text: string): string =>
    `"${shown(text)}" is not an error code; expected 0x and up to 8 hex digits. Correct it in the document.`;
  const unnamed = codes.filter((named) => named.code === null).map((named) => named.symbol ?? '');
  return [
    ...(codes.length === 0 && !wrong.some(looksLikeCode) && wrong.length > 0
      ? [notCode(wrong.join(' '))]
      : wrong.filter(looksLikeCode).map(notCode)),
    ...(beside.length > 0
      ? [`"${shown(beside.join(' '))}" beside the code is not read; move it to another column.`]
      : []),
    ...unnamed.map(
      (symbol) =>
        `${shown(symbol)} has no one value in the published lists, so its entry has no code; write the code beside it.`,
    ),
  ];
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function miscounted(cells: number, headers: number): string {
  return cells > headers
    ? `The row has ${String(cells)} cells under ${String(headers)} headers; those after the last header are not read. Write a pipe inside a cell as \\|.`
    : `The row has ${String(cells)} ${cells === 1 ? 'cell' : 'cells'} under ${String(headers)} headers; those it lacks are read as empty. Add the missing pipes.`;
}

function unreadColumn(headers: SourceLine, title: string): DocumentWarning {
  return documentWarning(
    headers.line,
    headers.text,
    `The column "${shown(title)}" is not read: its header says neither code, symbol, cause nor mitigation. Rename it if it is one of them.`,
  );
}

function strayWarning(rows: readonly SourceLine[], because: string): DocumentWarning[] {
  const first = rows.find((row) => /\b0x[0-9a-f]{5,8}\b/i.test(row.text));
  if (first === undefined) return [];
  return [
    documentWarning(
      first.line,
      first.text,
      `A code stands in this row, but no entry is made of it: ${because}. Give the table such headers as Code, Cause, Mitigation.`,
    ),
  ];
}

function tablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap((child) => tablesIn(child)) : [];
}
