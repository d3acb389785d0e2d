import { isDoubtful, openNameTable } from './nameTable.ts';
import type { NameTable, TableName } from './nameTable.ts';

/** The tables of names of Windows codes. `win32` holds error numbers, not 32-bit codes. */
export type NameTableId = 'hresult' | 'ntstatus' | 'win32';

/** Every name of a number in one table, the preferred one first; empty if it has none. */
export function namesIn(table: NameTableId, number: number): readonly string[] {
  return namedIn(table, number).map(({ name }) => name);
}

/** The same names with their sources and kinds. */
export function namedIn(table: NameTableId, number: number): readonly TableName[] {
  return tables[table].names(number);
}

/** True if the table gives the number a name, other than one that sources disagree about or that is a thing of the past. */
export function isNamedIn(table: NameTableId, number: number): boolean {
  if (table !== 'win32' || number > 0xffff) return hasGoodName(table, number);
  // Logs ask for small numbers thousands of times, and most of them have no name.
  if (namedWin32[number] === notAsked) namedWin32[number] = hasGoodName(table, number) ? yes : no;
  return namedWin32[number] === yes;
}

function hasGoodName(table: NameTableId, number: number): boolean {
  return tables[table].names(number).some((row) => !isDoubtful(row));
}

const notAsked = 0;
const no = 1;
const yes = 2;
const namedWin32 = new Uint8Array(0x10000);

/** The number that a table gives a name, whatever its case; undefined if it has none. */
export function numberNamed(table: NameTableId, name: string): number | undefined {
  return tables[table].numbers(name)[0];
}

/** Every number that a table gives a name, the preferred one first. */
export function numbersNamed(table: NameTableId, name: string): readonly number[] {
  return tables[table].numbers(name);
}

/** Every row of a table, by number. */
export function rowsOf(table: NameTableId): Iterable<readonly [number: number, name: TableName]> {
  return tables[table].rows();
}

const tables: Readonly<Record<NameTableId, NameTable>> = {
  hresult: openNameTable('hresult.tsv'),
  ntstatus: openNameTable('ntstatus.tsv'),
  win32: openNameTable('win32.tsv'),
};
