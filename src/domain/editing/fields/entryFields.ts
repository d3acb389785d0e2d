import type { Catalog } from '../../catalog/catalog.ts';
import { spellingOf } from '../../codes/families/spelling.ts';
import { readOneCode } from '../../codes/readOneCode.ts';
import type { EntryRecord, MitigationRecord } from '../../guidance/records.ts';
import { invalidInput, type DuplicateCode, type InvalidInput, type Problem } from '../../problem.ts';
import { resolveSteps, type MitigationRef } from './resolveSteps.ts';
import type { NewId } from '../ruling.ts';
import { listTooLong, readText } from './textRules.ts';

/** What an editor says of an entry. Left out (undefined): as it was. */
export interface EntryInput {
  /** In any form that has one reading; null takes it away. */
  readonly code?: string | null | undefined;
  /** Null takes it away. */
  readonly symbol?: string | null | undefined;
  /** Replaces the whole ordered list; null leaves it. */
  readonly causes?: readonly string[] | null | undefined;
  /** Replaces the whole ordered list; null leaves it. */
  readonly mitigations?: readonly MitigationRef[] | null | undefined;
}

export type EntryFields = Pick<EntryRecord, 'code' | 'symbol' | 'causes' | 'steps'>;

export interface ReadFields {
  readonly fields: EntryFields;
  /** Mitigations that the steps need and that do not exist yet. */
  readonly newMitigations: readonly MitigationRecord[];
  /** Where there are any, the fields are not to be used. */
  readonly problems: readonly Problem[];
}

/** Reads what an editor says over what the entry said before. */
export function readEntryFields(catalog: Catalog, input: EntryInput, before: EntryFields, newId: NewId): ReadFields {
  const code =
    typeof input.code === 'string'
      ? readOneCode(catalog, input.code, ['input', 'code'])
      : keep(input.code, before.code);
  const symbol = typeof input.symbol === 'string' ? readSymbol(input.symbol) : keep(input.symbol, before.symbol);
  const causes = readCauses(input.causes ?? before.causes);
  const steps = input.mitigations ? resolveSteps(catalog, input.mitigations, ['input', 'mitigations'], newId) : null;
  const problems = [code, symbol, ...causes].filter((each) => isProblem(each));
  const fields: EntryFields = {
    code: isProblem(code) ? null : code,
    symbol: isProblem(symbol) ? null : symbol,
    causes: causes.filter((each) => typeof each === 'string'),
    steps: steps?.steps ?? before.steps,
  };
  if (fields.code === null && fields.causes.length === 0 && problems.length === 0) {
    const message = 'An entry without a code needs a cause, or nobody finds it; give it one of the two.';
    problems.push(invalidInput('INVALID_VALUE', ['input', 'causes'], message));
  }
  return { fields, newMitigations: steps?.created ?? [], problems: [...problems, ...(steps?.problems ?? [])] };
}

/** The refusal of a code, new to an entry, that a published entry of the guide lists; null if none does. */
export function duplicateCode(
  catalog: Catalog,
  { guideId, code }: Pick<EntryRecord, 'guideId' | 'code'>,
  path: readonly string[],
): DuplicateCode | null {
  if (code === null) return null;
  const existing = catalog.publishedWithCode(code).find((entry) => entry.guideId === guideId);
  if (existing === undefined) return null;
  const message = `The guide lists ${spellingOf(code)} already, in entry "${existing.id}"; edit that one instead.`;
  return { kind: 'DuplicateCode', code: 'DUPLICATE_CODE', message, path, existing };
}

function readSymbol(symbol: string): string | InvalidInput {
  const name = symbol.trim();
  if (/^[A-Za-z][A-Za-z0-9_]{0,99}$/.test(name)) return name;
  const rule = 'write a name such as NTE_BAD_DATA: letters, digits and "_", 100 at most.';
  return invalidInput('INVALID_VALUE', ['input', 'symbol'], `"${symbol.slice(0, 60)}" is not a symbol; ${rule}`);
}

function readCauses(causes: readonly string[]): (string | InvalidInput)[] {
  const path = ['input', 'causes'];
  const tooLong = listTooLong(causes.length, path);
  return tooLong === null ? causes.map((cause, index) => readText(cause, [...path, String(index)])) : [tooLong];
}

function keep<T>(given: null | undefined, before: T | null): T | null {
  return given === undefined ? before : null;
}

function isProblem(value: string | number | null | InvalidInput): value is InvalidInput {
  return typeof value === 'object' && value !== null;
}
