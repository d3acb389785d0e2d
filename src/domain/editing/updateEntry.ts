import type { Catalog } from '../catalog/catalog.ts';
import { diffRecords } from '../changes/fieldDiff.ts';
import { hexOf, type ErrorCode } from '../codes/errorCode.ts';
import { parseErrorCode } from '../codes/parse.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import type { EntryRecord, MitigationRecord, StepRecord } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type Problem } from '../problem.ts';
import { findNode } from './findNode.ts';
import { resolveSteps, type MitigationRef } from './resolveSteps.ts';
import { created, editDraft, recordOf, refuse, revised, type Commander, type Ruling } from './ruling.ts';
import { staleVersion } from './staleVersion.ts';
import { listTooLong, readText } from './textRules.ts';

/** Fields left out (undefined) stay; null takes a code or a symbol away; lists replace the whole ordered list. */
export interface UpdateEntry {
  readonly id: string;
  readonly expectedVersion: number;
  /** In any form that has one reading. */
  readonly code?: string | null | undefined;
  readonly symbol?: string | null | undefined;
  readonly causes?: readonly string[] | null | undefined;
  readonly mitigations?: readonly MitigationRef[] | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Changes one entry. A text that replaces a shared mitigation here leaves the other entries theirs. */
export function updateEntry(catalog: Catalog, command: UpdateEntry, { actor, newId }: Commander): Ruling {
  const entry = findNode(catalog, 'Entry', command.id, ['input', 'id']);
  if (isInvalidInput(entry)) return refuse(entry);
  const stale = staleVersion(entry, command.expectedVersion);
  if (stale !== null) return refuse(stale);

  const problems: Problem[] = [];
  const newMitigations: MitigationRecord[] = [];
  const next: EntryRecord = {
    ...recordOf<EntryRecord>(entry),
    code: command.code === undefined ? entry.code : readCode(command.code, entry),
    symbol: command.symbol === undefined ? entry.symbol : readSymbol(command.symbol, problems),
    causes: isGiven(command.causes) ? readCauses(command.causes, problems) : entry.causes,
    steps: isGiven(command.mitigations) ? readSteps(command.mitigations) : entry.steps,
  };
  if (next.code === null && next.causes.length === 0) {
    const message = 'An entry without a code needs a cause, or nobody finds it; give it one of the two.';
    problems.push(invalidInput('INVALID_VALUE', ['input', 'causes'], message));
  }
  if (problems.length > 0) return refuse(...problems);
  if (diffRecords(entry, next).length === 0) {
    const message = 'The entry says exactly this already; there is nothing to save.';
    return refuse(invalidInput('NOTHING_TO_CHANGE', ['input'], message));
  }
  return {
    kind: 'Approval',
    draft: editDraft(actor, command.reason, [
      ...newMitigations.map(created),
      revised<EntryRecord>('UPDATED', entry, next),
    ]),
    subjectId: entry.id,
    touched: entry.status === 'PUBLISHED' ? [entry] : [],
  };

  function readCode(text: string | null, edited: EntryNode): ErrorCode | null {
    if (text === null) return null;
    const code = soleReading(catalog, text);
    if (typeof code !== 'number') {
      problems.push(code);
      return null;
    }
    const twin = code === edited.code ? null : twinOf(catalog, edited, code);
    if (twin !== null) problems.push(duplicateCode(twin, code));
    return code;
  }

  function readSteps(refs: readonly MitigationRef[]): readonly StepRecord[] {
    const resolved = resolveSteps(catalog, refs, ['input', 'mitigations'], newId);
    problems.push(...resolved.problems);
    newMitigations.push(...resolved.created);
    return resolved.steps;
  }
}

/** Guidance is written for one code: an input with two readings is sent back, never guessed. */
function soleReading(catalog: Catalog, text: string): ErrorCode | Problem {
  const path = ['input', 'code'];
  const { readings, suggestions } = parseErrorCode(text, catalog);
  const [code] = readings;
  const shown = `"${text.slice(0, 60)}"`;
  if (code === undefined) {
    const hint =
      suggestions[0] === undefined ? 'write 0x and eight hex digits' : `did you mean ${hexOf(suggestions[0])}?`;
    return invalidInput('INVALID_CODE', path, `${shown} is not an error code; ${hint}`);
  }
  if (readings.length === 1) return code;
  const choices = readings.map(hexOf).join(' or ');
  return invalidInput('INVALID_CODE', path, `${shown} may be ${choices}; write the one you mean.`);
}

function twinOf(catalog: Catalog, entry: EntryNode, code: ErrorCode): EntryNode | null {
  return catalog.publishedWithCode(code).find((each) => each.guideId === entry.guideId && each.id !== entry.id) ?? null;
}

function duplicateCode(existing: EntryNode, code: ErrorCode): Problem {
  const message = `The guide lists ${hexOf(code)} already, in entry "${existing.id}"; edit that one instead.`;
  return { kind: 'DuplicateCode', code: 'DUPLICATE_CODE', message, path: ['input', 'code'], existing };
}

function readSymbol(symbol: string | null, problems: Problem[]): string | null {
  if (symbol === null) return null;
  const name = symbol.trim();
  if (/^[A-Za-z][A-Za-z0-9_]{0,99}$/.test(name)) return name;
  const message = `"${symbol.slice(0, 60)}" is not a symbol; write a name such as NTE_BAD_DATA: letters, digits and "_", 100 at most.`;
  problems.push(invalidInput('INVALID_VALUE', ['input', 'symbol'], message));
  return null;
}

function readCauses(causes: readonly string[], problems: Problem[]): readonly string[] {
  const path = ['input', 'causes'];
  const tooLong = listTooLong(causes.length, path);
  if (tooLong !== null) {
    problems.push(tooLong);
    return [];
  }
  return causes.flatMap((cause, index) => {
    const text = readText(cause, [...path, String(index)]);
    if (typeof text === 'string') return [text];
    problems.push(text);
    return [];
  });
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
