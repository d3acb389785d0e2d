import { tableText } from './tableSource.ts';

/** A name of a number, as a table has it. */
export interface TableName {
  /** As its source writes it: "NERR_UserNotFound", "NTE_BAD_DATA". */
  readonly name: string;
  /** The header, specification or page that defines it: "winerror.h". */
  readonly source: string;
  /** What the name is one of, as data/README.md explains: "hresult", "setupapi". */
  readonly kind: string;
}

/** Names and numbers in both directions. */
export interface NameTable {
  /** Every name of a number, the preferred one first; empty if it has none. Costs a search by halves. */
  names(number: number): readonly TableName[];
  /** True if the table has the number, be it without a name. */
  has(number: number): boolean;
  /** Numbers that have a name, whatever its case, the preferred one first; the first call reads the whole table. */
  numbers(name: string): readonly number[];
  /** All rows with a name, by number. */
  rows(): Iterable<readonly [number: number, name: TableName]>;
}

/** The table in a file of src/domain/codes/data, whose README says what its lines are. Read when first asked. */
export function openNameTable(file: string): NameTable {
  let table: OpenTable | undefined;
  let numbersByName: ReadonlyMap<string, readonly number[]> | undefined;
  const opened = () => (table ??= openText(tableText(file)));
  // Look-ups ask for the same few codes again and again; no more are kept than the table has rows.
  const known = new Map<number, readonly TableName[]>();
  return {
    names: (number) => {
      const kept = known.get(number);
      if (kept !== undefined) return kept;
      const names = namesIn(opened(), number);
      if (names.length > 0) known.set(number, names);
      return names;
    },
    has: (number) => hasNumber(opened(), number),
    numbers: (name) => (numbersByName ??= indexByName(opened())).get(name.toUpperCase()) ?? none,
    rows: () => rowsOf(opened()),
  };
}

/** True for a name that comes last if its number, or another number, has a better one. */
export function isDoubtful({ kind }: TableName): boolean {
  return kind.endsWith('-conflict') || kind.endsWith('-legacy16') || kind.endsWith('-unverified');
}

const none: readonly never[] = [];

/** The lines of a table, which are sorted by number. */
interface OpenTable {
  readonly text: string;
  /** Of each line. */
  readonly numbers: Uint32Array;
  /** Where each line begins in the text. */
  readonly starts: Uint32Array;
  readonly usualKind: string;
  readonly sources: readonly string[];
}

function openText(text: string): OpenTable {
  const [usualKind = '', ...sources] = text.slice(0, text.indexOf('\n')).split('\t');
  const numbers: number[] = [];
  const starts: number[] = [];
  for (let start = text.indexOf('\n') + 1; start < text.length; start = text.indexOf('\n', start) + 1) {
    numbers.push(parseInt(text.slice(start, start + 8), 16));
    starts.push(start);
  }
  return { text, numbers: Uint32Array.from(numbers), starts: Uint32Array.from(starts), usualKind, sources };
}

function namesIn(table: OpenTable, number: number): readonly TableName[] {
  const { numbers } = table;
  const names: TableName[] = [];
  for (let line = firstLine(table, number); numbers[line] === number; line++) {
    const row = nameAt(table, line);
    if (row.name !== nameless) names.push(row);
  }
  return names;
}

function hasNumber(table: OpenTable, number: number): boolean {
  return table.numbers[firstLine(table, number)] === number;
}

/** The first line with the number, or with a greater one. */
function firstLine({ numbers }: OpenTable, number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nameAt({ text, starts, usualKind, sources }: OpenTable, line: number): TableName {
  const start = starts[line] ?? 0;
  const [, name = '', source = '', kind = usualKind] = text.slice(start, text.indexOf('\n', start)).split('\t');
  return { name, source: sources[parseInt(source, 36)] ?? '', kind };
}

function* rowsOf(table: OpenTable): Iterable<readonly [number, TableName]> {
  for (const [line, number] of table.numbers.entries()) {
    const row = nameAt(table, line);
    if (row.name !== nameless) yield [number, row];
  }
}

/** A doubtful number of a name counts only if the name has no other. */
function indexByName(table: OpenTable): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  const doubts: (readonly [string, number])[] = [];
  for (const [number, row] of rowsOf(table)) {
    const name = row.name.toUpperCase();
    if (isDoubtful(row)) doubts.push([name, number]);
    else numbers.set(name, [...(numbers.get(name) ?? []), number]);
  }
  for (const [name, number] of doubts) if (!numbers.has(name)) numbers.set(name, [number]);
  return numbers;
}

/** Stands for the name of a number to which its source gives none. */
const nameless = '-';
