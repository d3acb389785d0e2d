import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { disagreeing, readCodeCell, repeats } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { looksLikeCode } from '../cells/codeWords.ts';
import { namesApart } from '../cells/symbolCell.ts';
import { messageCodes } from '../cells/messageCodes.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import { shown } from '../records/rowFields.ts';
import type { ReadColumns } from './tableContents.ts';

/** The code of a row, of all columns that hold one. */
export interface RowCode {
  readonly code: CodeCell;
  /** A value of another column that is not the code of this one; null if all agree. */
  readonly other: ErrorCode | null;
  readonly remarks: readonly string[];
  /** The column whose names are those of its codes, one for each; null if there is none. */
  readonly names: number | null;
  /** True if the cell of the code says that there is none, next to a small number that stands for a state. */
  readonly saysNone: boolean;
}

/** Reads the code of a row; from a column of decimals if the code column is empty. */
export function codesOf(row: TableRow, columns: ReadColumns): RowCode {
  const { roles, code: column, numbersCount, familyPlace } = columns;
  const remarks: string[] = [];
  const written = row.cells[column]?.text ?? '';
  if (columns.inMessages)
    return { ...withNamesApart(messageCodes(written), row, roles), other: null, remarks, saysNone: false };
  let saysNone = false;
  let code = readCodeCell(written, numbersCount, familyPlace);
  let other = code.other;
  for (const [index, cell] of row.cells.entries()) {
    if (roles[index] !== 'decimal') continue;
    const repeated = readCodeCell(cell.text, true, familyPlace);
    // A name alone is no second value; rowRemarks checks whether it belongs to the code.
    const isName = valuesOf(code).length > 0 && !/(?<!\w)-?\d/.test(cell.text);
    const values = isName ? [] : valuesOf(repeated);
    const mine = valuesOf(code);
    code = withNames(code, repeated);
    if (isDash.test(cell.text) && isState(mine, written)) saysNone = true;
    if (values.length === 0) {
      if (mine.length > 0) remarks.push(...repeated.unread.filter(looksLikeCode).map((word) => misread(word, mine)));
    } else if (mine.length > 0) other ??= values.find((value) => !repeats(mine, value)) ?? null;
    else if (isDash.test(written) && isState(values, cell.text)) saysNone = true;
    else {
      if (code.unread.length > 0) remarks.push(misread(code.unread.join(' '), values));
      const symbols = code.codes;
      code = {
        ...repeated,
        codes: repeated.codes.map((named, at) => ({ ...named, symbol: named.symbol ?? symbols[at]?.symbol ?? null })),
      };
    }
  }
  return { ...withNamesApart({ ...code, other: null }, row, roles), other, remarks, saysNone };
}

/** Small decimals, which programs count their states with. */
function isState(values: readonly ErrorCode[], written: string): boolean {
  return values.length > 0 && values.every((value) => value <= 0xffff) && !/0x/i.test(written);
}

/** A dash where the hexadecimal of the code stands in other rows. */
const isDash = /^[\s*_`]*[-–—][-–—\s*_`]*$/;

/** "0x7c / 0x6e4 | ERROR_INVALID_LEVEL / RPC_S_CANNOT_SUPPORT": each code with the name at its place. */
function withNamesApart(
  code: CodeCell,
  { cells }: TableRow,
  roles: ReadColumns['roles'],
): { readonly code: CodeCell; readonly names: number | null } {
  const { codes } = code;
  if (codes.length < 2 || codes.some(({ symbol }) => symbol !== null)) return { code, names: null };
  for (const [column, { text }] of cells.entries()) {
    const names = roles[column] === 'symbol' || roles[column] === 'cause' ? namesApart(text, codes.length) : null;
    if (names === null) continue;
    return { code: { ...code, codes: codes.map((own, at) => ({ ...own, symbol: names[at] ?? null })) }, names: column };
  }
  return { code, names: null };
}

/** A name in the other column, under a vague header such as "Error", is the name of the code. */
function withNames(code: CodeCell, { codes }: CodeCell): CodeCell {
  if (code.codes.length !== codes.length || codes.every((named) => named.symbol === null)) return code;
  return {
    ...code,
    codes: code.codes.map((named, at) => ({ ...named, symbol: named.symbol ?? codes[at]?.symbol ?? null })),
  };
}

/**
 * Remarks on columns of a row that disagree, and decides by the neighbours: if only the other value lies between the
 * codes of the rows before and after, it wins, since the first was copied from another row. Otherwise the code column
 * wins.
 */
export function resolveByNeighbours(row: RowCode, before: ErrorCode | null, after: ErrorCode | null): RowCode {
  const { other, code } = row;
  const [only, ...more] = code.codes;
  if (other === null || only === undefined || only.code === null) return row;
  const isBetween = (value: ErrorCode): boolean =>
    before !== null && after !== null && Math.min(before, after) < value && value < Math.max(before, after);
  const isOther = more.length === 0 && isBetween(other) && !isBetween(only.code);
  const codes = isOther ? [{ code: other, symbol: only.symbol }] : code.codes;
  return { ...row, code: { ...code, codes }, remarks: [...row.remarks, disagreeing(valuesOf(code), other, isOther)] };
}

/**
 * The codes of list items, resolved like those of table rows: a code that disagrees with the decimal next to it gives
 * way if only the decimal lies between its neighbours.
 */
export function resolveCellsByNeighbours(cells: readonly CodeCell[]): CodeCell[] {
  return cells.map((cell, index) => {
    const [before, after] = [cells[index - 1]?.codes[0]?.code ?? null, cells[index + 1]?.codes[0]?.code ?? null];
    const { code, remarks } = resolveByNeighbours(
      { code: { ...cell, other: null }, other: cell.other, remarks: [], names: null, saysNone: false },
      before,
      after,
    );
    return { ...code, doubts: [...code.doubts, ...remarks] };
  });
}

function misread(words: string, values: readonly ErrorCode[]): string {
  return `"${shown(words)}" is not an error code; the entry has ${values.map(spellingOf).join(', ')} from the other column. Correct it in the document.`;
}

function valuesOf(cell: CodeCell): ErrorCode[] {
  return cell.codes.flatMap((named) => (named.code === null ? [] : [named.code]));
}
