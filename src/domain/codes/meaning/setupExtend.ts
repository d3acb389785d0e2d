import { isWindowsCode } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { nameInWords } from './nameInWords.ts';
import { readNameWords } from './readNameWords.ts';
import { openNameTable } from '../tables/nameTable.ts';
import type { NameTable } from '../tables/nameTable.ts';

/** Where Windows Setup was when it failed. */
export interface SetupExtend {
  /** "phase 3, first boot"; the number alone if it has no name. */
  readonly phase: string;
  /** "operation 0x18, sysprep". */
  readonly operation: string;
}

/**
 * What Windows Setup's second number says, "0xC1900101 - 0x4000D": its high word is the phase, its low word the
 * operation. Null for a number that is none, because no phase has its high word.
 */
export function setupExtendOf(extend: ErrorCode): SetupExtend | null {
  const [phase, operation] = [extend >>> 16, extend & 0xffff];
  if (!isWindowsCode(extend) || !phases.has(phase)) return null;
  const operationDigits = `0x${operation.toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    phase: named(`phase ${String(phase)}`, phases, phase),
    operation: named(`operation ${operationDigits}`, operations, operation),
  };
}

function named(what: string, table: NameTable, number: number): string {
  const [row] = table.names(number);
  if (row === undefined) return what;
  return `${what}, ${nameInWords(row.name, readNameWords())}`;
}

const phases = openNameTable('setupPhases.tsv');
const operations = openNameTable('setupOperations.tsv');
