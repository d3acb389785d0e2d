import { spellingOf } from '../../domain/codes/families/spelling.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { disagreeing, readCodeCell, repeats } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { looksLikeCode } from '../cells/codeWords.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import { shown } from '../records/rowFields.ts';
import type { ReadColumns } from './tableContents.ts';

/** The code of a row, of all columns that hold one. */
export interface RowCode {
  readonly code: CodeCell;
  /** A value of another column that is not the code of this one; null if all agree. */
  readonly other: ErrorCode | null;
  readonly remarks: readonly string[];
}

/** Reads the code of a row; from a column of decimals if the code column is empty. */
export function codesOf(row: TableRow, { roles, code: column, numbersCount, familyPlace }: ReadColumns): RowCode {
  const remarks: string[] = [];
  let code = readCodeCell(row.cells[column]?.text ?? '', numbersCount, familyPlace);
  let other = code.other;
  for (const [index, cell] of row.cells.entries()) {
    if (roles[index] !== 'decimal') continue;
    const repeated = readCodeCell(cell.text, true, familyPlace);
    // A name alone is no second value; rowRemarks checks whether it belongs to the code.
    const isName = valuesOf(code).length > 0 && !/(?<!\w)-?\d/.test(cell.text);
    const values = isName ? [] : valuesOf(repeated);
    const mine = valuesOf(code);
    code = withNames(code, repeated);
    if (values.length === 0) {
      if (mine.length > 0) remarks.push(...repeated.unread.filter(looksLikeCode).map((word) => misread(word, mine)));
    } else if (mine.length > 0) other ??= values.find((value) => !repeats(mine, value)) ?? null;
    else {
      if (code.unread.length > 0) remarks.push(misread(code.unread.join(' '), values));
      const symbols = code.codes;
      code = {
        ...repeated,
        codes: repeated.codes.map((named, at) => ({ ...named, symbol: named.symbol ?? symbols[at]?.symbol ?? null })),
      };
    }
  }
  return { code: { ...code, other: null }, other, remarks };
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
      { code: { ...cell, other: null }, other: cell.other, remarks: [] },
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
