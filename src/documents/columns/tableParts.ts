import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { ColumnRole } from '../labels/headerWords.ts';
import { isReason, namesCase, namesSettings, roleOfLabel } from '../labels/headerWords.ts';
import { cellLines } from '../text/cellLines.ts';
import type { CellLine } from '../text/cellLines.ts';
import { plainInline } from '../text/plainText.ts';
import { oneLine } from '../records/itemMarkdown.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import { resolveRoles } from './resolveRoles.ts';
import { stepColumns } from './stepColumns.ts';
import type { StepColumn } from './stepColumns.ts';
import { columnsOf } from './tableContents.ts';

/** A cell of a table below a code, or inside its section. */
export interface TablePart {
  readonly role: ColumnRole | null;
  readonly lines: CellLine[];
  readonly line: number;
  readonly isNewRow: boolean;
  /** When the text applies, by a column that says so: "Scenario". Empty if none does. */
  readonly condition: string;
}

/**
 * The rows of a table without headers about codes, one line each, as a text can hold them; null for any other table.
 */
export function plainRows(
  { table }: DocumentBlock & { readonly kind: 'table' },
  targets: ReadonlyMap<string, string>,
): string[] | null {
  if (columnsOf(table) !== null) return [];
  if (stepColumns(table) !== null) return null;
  const titles = (table.headers?.cells ?? []).map((cell) => plainInline(cell.text.replace(/<[^<>]*>/g, ' ')));
  const first = table.rows.map((row) => roleOfLabel(plainInline(row.cells[0]?.text ?? '')));
  if (titles.some((title) => says(roleOfLabel(title))) || (first.length > 0 && first.every((role) => says(role))))
    return null;
  if (titles.length === 2 && first.some((role) => role === 'cause' || role === 'mitigation')) return null;
  if (namesSettings(titles[0] ?? '')) return [];
  return table.rows.map((row) => `- ${row.cells.map((cell) => oneLine(cell.text, targets)).join(' – ')}`);
}

/** True for a table with a column of causes. */
export function hasCauseColumn({ table }: DocumentBlock & { readonly kind: 'table' }): boolean {
  return (table.headers?.cells ?? []).some((cell) => isReason(plainInline(cell.text.replace(/<[^<>]*>/g, ' '))));
}

function says(role: ColumnRole | null): boolean {
  return role !== null && role !== 'link';
}

/** What a table without a code column says about the code above it; nothing for a table of other codes. */
export function tableParts(
  { table }: DocumentBlock & { readonly kind: 'table' },
  targets: ReadonlyMap<string, string>,
): TablePart[] {
  if (columnsOf(table) !== null) return [];
  const titles = (table.headers?.cells ?? []).map((cell) => plainInline(cell.text.replace(/<[^<>]*>/g, ' ')));
  const ways = stepColumns(table);
  if (ways !== null) return ways.flatMap((way) => stepsOfColumn(table, way, targets));
  // The meaning of a code's parameters is not its cause.
  if (namesSettings(titles[0] ?? '')) return [];
  const said = titles.map((title) => roleOfLabel(title));
  const names = table.rows.map((row) => roleOfLabel(plainInline(row.cells[0]?.text ?? '')));
  const roles = said;
  const headersAreFirstColumn =
    names.length > 0 &&
    said.slice(1).every((role) => role === null || role === 'code' || role === 'detail') &&
    (names.every((role) => role !== null) ||
      (roles.length === 2 && names.some((role) => role === 'cause' || role === 'mitigation')));
  // "Message | It failed.": the first column labels the others.
  if (headersAreFirstColumn) {
    return table.rows.flatMap((row, index) =>
      row.cells.slice(1).map((cell) => ({
        ...{
          role: names[index] ?? ('code' as const),
          lines: cellLines(cell.text, targets),
          line: row.line,
          isNewRow: false,
          condition: '',
        },
      })),
    );
  }
  const { roles: settled } = resolveRoles(said, { titles, rows: table.rows, prose: [] });
  // A row of one cell is a heading of the rows below it.
  const rows = table.rows.filter(
    (row) =>
      !row.isTitle && (settled.length < 2 || row.cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell.text)).length > 1),
  );
  const told = titles.findIndex((title, column) => settled[column] == null && namesCase(title));
  // "Device type | Action": what an action stands next to, and nothing else does.
  const isBeside = settled.length === 2 && settled[0] === null && settled[1] === 'mitigation';
  const when = told === -1 && isBeside && rows.every(({ cells: [first] }) => isName.test(first?.text ?? '')) ? 0 : told;
  return rows.flatMap((row) => {
    const condition = plainInline(row.cells[when]?.text ?? '')
      .trim()
      .replace(/[.。]$/, '');
    return row.cells.map((cell, column): TablePart => {
      const role = settled[column] ?? null;
      // If other columns have a role, one without a role only groups the rows.
      const isUnread = role === 'code' || role === 'decimal' || (role === null && settled.some((one) => one !== null));
      return {
        role: isUnread ? 'code' : role,
        lines: cellLines(cell.text, targets),
        line: row.line,
        isNewRow: column === 0,
        condition,
      };
    });
  });
}

/** "Windows 10 | Windows 11": the steps of a column, from top to bottom, under its header as their condition. */
function stepsOfColumn(
  { rows }: DocumentTable,
  { column, title }: StepColumn,
  targets: ReadonlyMap<string, string>,
): TablePart[] {
  return rows.map((row) => ({
    role: 'mitigation',
    lines: cellLines(row.cells[column]?.text ?? '', targets),
    line: row.line,
    isNewRow: false,
    condition: title,
  }));
}

const isName = /\p{L}{3}/u;
