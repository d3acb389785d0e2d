import { readCodeCell } from '../cells/codeCell.ts';
import { familyNamedIn, isSignInNumber } from '../cells/familyNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { speaksOfEvents } from '../labels/eventWords.ts';
import { plainInline } from '../text/plainText.ts';
import type { TableRow } from '../blocks/documentTable.ts';

/** The surroundings of a table. */
export interface AroundTable {
  /** The words of the headings above it. */
  readonly headings: string;
  /** The words of the heading right above it; left out for none. */
  readonly under?: string;
  /** True where the messages that one sees may name the codes: not under the heading of another. */
  readonly readsMessages?: boolean;
  /** Slug of the family that an import was told; null: what the document tells. */
  readonly family: string | null;
}

/**
 * Whether the small decimals of a column are codes although its header, "Code" or "Error", may mean other numbers: the
 * importer was told their family, the headings speak of error codes, or most of them are published sign-in errors.
 */
export function numbersAreCodes(rows: readonly TableRow[], column: number, { headings, family }: AroundTable): boolean {
  if (family !== null) return true;
  if (speaksOfEvents(headings) || /\bhttps?\b/i.test(headings)) return false;
  if (familyNamedIn(headings) !== null || speaksOfErrors.test(headings)) return true;
  const numbers = rows
    .slice(0, looked)
    .flatMap((row) => readCodeCell(row.cells[column]?.text ?? '', true).codes.flatMap(({ code }) => code ?? []));
  return numbers.filter(isSignInNumber).length * 2 > numbers.length;
}

/**
 * The column of a table without headers whose numbers are codes: those of the published names in their rows, or published
 * sign-in errors. Null if there is none.
 */
export function provenColumn(
  rows: readonly TableRow[],
  contents: readonly { readonly numbers: number }[],
): number | null {
  const own = rows.slice(0, 20);
  if (own.length < 2) return null;
  const column = contents.findIndex(({ numbers }, at) => {
    if (numbers === 0) return false;
    const proven = own.filter(({ cells }) => {
      const [number] = readCodeCell(cells[at]?.text ?? '', true).codes.flatMap(({ code }) => code ?? []);
      if (number === undefined) return false;
      return isSignInNumber(number) || cells.some(({ text }) => numberNamed('win32', plainInline(text)) === number);
    });
    return proven.length * 2 > own.length;
  });
  return column === -1 ? null : column;
}

const looked = 200;
const speaksOfErrors =
  /\berror (?:codes?|numbers?|values?|lists?)\b|\b(?:return|exit) codes?\b|fehler(?:codes?|nummern?|liste)\b|codes? d['’]erreur|c[oó]digos? de errore?|codic[ei] (?:di )?errore|c[oó]digos? de erro|foutcodes?|kod(?:y|ów)? błęd|код(?:ы|ов)? ошиб|错误代码|錯誤碼|エラー ?コード|오류 ?코드/i;
