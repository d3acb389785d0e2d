import type { ErrorCode } from '../../codes/errorCode.ts';
import { pageSize, type Pages } from './pages.ts';

/**
 * What search asks of every entry that it finds, by the entry's number: plain numbers in blocks, so that counting and
 * narrowing tens of thousands of results reads no entry. A change copies one block.
 */
export type EntryTable = Pages<EntryRows>;

interface EntryRows {
  /** NaN for an entry without a code. */
  readonly codes: Float64Array;
  /** Numbers of guides. */
  readonly guides: Uint32Array;
  readonly states: Uint8Array;
}

/** Set of bits. */
const published = 1;
const mitigated = 2;

export interface EntryRow {
  readonly code: ErrorCode | null;
  /** The number of its guide. */
  readonly guide: number;
  readonly isPublished: boolean;
  readonly isMitigated: boolean;
}

export function codeAt(table: EntryTable, entry: number): ErrorCode | null {
  const code = table[entry >>> 8]?.codes[entry & 255] ?? NaN;
  return Number.isNaN(code) ? null : (code as ErrorCode);
}

/** For sorting: entries without a code come last. */
export function codeOrInfinity(table: EntryTable, entry: number): number {
  const code = table[entry >>> 8]?.codes[entry & 255] ?? NaN;
  return Number.isNaN(code) ? Infinity : code;
}

export function guideAt(table: EntryTable, entry: number): number {
  return table[entry >>> 8]?.guides[entry & 255] ?? 0;
}

export function isPublishedAt(table: EntryTable, entry: number): boolean {
  return ((table[entry >>> 8]?.states[entry & 255] ?? 0) & published) !== 0;
}

export function isMitigatedAt(table: EntryTable, entry: number): boolean {
  return ((table[entry >>> 8]?.states[entry & 255] ?? 0) & mitigated) !== 0;
}

/** The numbers of the published entries whose code in hex holds some digits; `part` is lower-case hex, 1 to 8 digits. */
export function entriesWithDigits(table: EntryTable, part: string): number[] {
  const wanted = parseInt(part, 16);
  const shifts = 8 - part.length;
  const mask = part.length === 8 ? 0xffffffff : 16 ** part.length - 1;
  const found: number[] = [];
  for (const [page, { codes, states }] of table.entries()) {
    for (let row = 0; row < pageSize; row++) {
      const code = codes[row] as number;
      if (((states[row] as number) & published) === 0 || Number.isNaN(code)) continue;
      const low = code >>> 0;
      for (let shift = 0; shift <= shifts; shift++) {
        if (((low >>> (4 * shift)) & mask) >>> 0 !== wanted) continue;
        found.push(page * pageSize + row);
        break;
      }
    }
  }
  return found;
}

/** The table of so many rows, numbered from 0 as they come, in steps. Its blocks share their memory: fewer pieces keep the collector less busy. */
export function* entryTableOf(rows: Iterable<EntryRow>, count: number): Generator<void, EntryTable> {
  const blocks = Math.ceil(count / pageSize);
  const all = noRows(blocks * pageSize);
  const table = Array.from({ length: blocks }, (_, block) => blockOf(all, block * pageSize));
  let place = 0;
  for (const row of rows) {
    setRow(all, place++, row);
    if (place % pageSize === 0) yield;
  }
  return table;
}

/** The table with some rows set; null takes a row out. Each block is copied once, a block a step. */
export function* withRows(
  table: EntryTable,
  rows: Iterable<readonly [number, EntryRow | null]>,
): Generator<void, EntryTable> {
  const changed = [...table];
  const own = new Set<number>();
  for (const [entry, row] of rows) {
    const page = entry >>> 8;
    while (changed.length <= page) {
      own.add(changed.length);
      changed.push(noRows(pageSize));
    }
    if (!own.has(page)) {
      own.add(page);
      changed[page] = copyOf(changed[page] as EntryRows);
      yield;
    }
    setRow(changed[page] as EntryRows, entry & 255, row);
  }
  return changed;
}

function setRow({ codes, guides, states }: EntryRows, place: number, row: EntryRow | null): void {
  codes[place] = row?.code ?? NaN;
  guides[place] = row?.guide ?? 0;
  states[place] = row === null ? 0 : (row.isPublished ? published : 0) | (row.isMitigated ? mitigated : 0);
}

/** Rows without a code, and of no published entry. */
function noRows(size: number): EntryRows {
  return { codes: new Float64Array(size).fill(NaN), guides: new Uint32Array(size), states: new Uint8Array(size) };
}

function blockOf({ codes, guides, states }: EntryRows, start: number): EntryRows {
  const end = start + pageSize;
  return {
    codes: codes.subarray(start, end),
    guides: guides.subarray(start, end),
    states: states.subarray(start, end),
  };
}

function copyOf({ codes, guides, states }: EntryRows): EntryRows {
  return { codes: codes.slice(), guides: guides.slice(), states: states.slice() };
}
