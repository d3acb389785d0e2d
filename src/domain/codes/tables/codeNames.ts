import { hresultNames } from './hresultNames.ts';
import { ntstatusNames } from './ntstatusNames.ts';
import { win32Names } from './win32Names.ts';

/** The three lists of published names. `win32` holds error numbers below 65536, not 32-bit codes. */
export type NameTable = 'hresult' | 'ntstatus' | 'win32';

/** Every published name of a number in one table, the preferred one first; empty where it has none. */
export function namesIn(table: NameTable, number: number): readonly string[] {
  const names = pageOf(table, number >>> 16)?.get(number & 0xffff);
  if (names === undefined) return none;
  return names.includes(' ') ? names.split(' ') : [names];
}

/** True where the table gives the number a name. */
export function isNamedIn(table: NameTable, number: number): boolean {
  return pageOf(table, number >>> 16)?.has(number & 0xffff) === true;
}

/** The number that a table gives a name; undefined where it has none. `name` is upper-case. */
export function numberNamed(table: NameTable, name: string): number | undefined {
  return numbersOf(table).get(name);
}

const none: readonly string[] = [];

const lists: Record<NameTable, string> = { hresult: hresultNames, ntstatus: ntstatusNames, win32: win32Names };

/** The names of one high word, joined by a blank, by low word; as lines until somebody asks for one of them. */
type Page = string | ReadonlyMap<number, string>;

// Unpacked at the first question, page by page: the start of a server pays for nothing, its first look-up for little.
const pagesOfTables = new Map<NameTable, Map<number, Page>>();
const numbersOfTables = new Map<NameTable, ReadonlyMap<string, number>>();

function pageOf(table: NameTable, high: number): ReadonlyMap<number, string> | undefined {
  const pages = pagesOf(table);
  const page = pages.get(high);
  if (typeof page !== 'string') return page;
  const unpacked = new Map<number, string>();
  for (const [low, names] of rowsOf(page)) unpacked.set(low, names);
  pages.set(high, unpacked);
  return unpacked;
}

/** Cuts a list at its lines of four digits; scripts/makeCodeTables.ts writes them. */
function pagesOf(table: NameTable): Map<number, Page> {
  let pages = pagesOfTables.get(table);
  if (pages !== undefined) return pages;
  pages = new Map();
  const [, ...parts] = lists[table].split(/\n([0-9A-F]{4})\n/);
  for (let index = 0; index < parts.length; index += 2)
    pages.set(parseInt(parts[index] ?? '', 16), parts[index + 1] ?? '');
  pagesOfTables.set(table, pages);
  return pages;
}

function numbersOf(table: NameTable): ReadonlyMap<string, number> {
  let numbers = numbersOfTables.get(table);
  if (numbers !== undefined) return numbers;
  numbers = new Map(allNames(table));
  numbersOfTables.set(table, numbers);
  return numbers;
}

function* allNames(table: NameTable): Iterable<[string, number]> {
  for (const [high, page] of pagesOf(table)) {
    for (const [low, names] of typeof page === 'string' ? rowsOf(page) : page) {
      for (const name of names.split(' ')) yield [name, high * 0x10000 + low];
    }
  }
}

function* rowsOf(page: string): Iterable<[number, string]> {
  for (const line of page.trimEnd().split('\n')) {
    const blank = line.indexOf(' ');
    yield [parseInt(line.slice(0, blank), 16), line.slice(blank + 1)];
  }
}
