import { fieldsOf } from './fieldsOf.ts';
import type { FieldDiff } from './changes/fieldDiff.ts';
import type { EntryNode, KnowledgeNode } from './guidance/nodes.ts';

export type ProblemCode =
  | 'NOT_FOUND'
  | 'STALE_VERSION'
  | 'DUPLICATE_CODE'
  | 'INVALID_CODE'
  | 'INVALID_VALUE'
  | 'TOO_LONG'
  | 'IN_USE'
  | 'IDEMPOTENCY_MISMATCH'
  | 'MERGE_CONFLICT'
  | 'NOTHING_TO_CHANGE'
  | 'RATE_LIMITED'
  | 'NEEDS_SECOND_EDITOR';

/**
 * An expected failure that the caller can act on: a value, never thrown. `path` leads to the place
 * in the input ("input.text" is ['input', 'text']); `message` names the value and the way out.
 */
export type Problem = StaleVersion | DuplicateCode | InUse | InvalidInput;

export interface StaleVersion {
  kind: 'StaleVersion';
  code: 'STALE_VERSION';
  message: string;
  path: readonly string[];
  current: KnowledgeNode;
  currentVersion: number;
  /** The version that the caller made the edit on. */
  expectedVersion: number;
  /** The difference between what the caller saw and the current state. */
  changed: readonly FieldDiff[];
}

export interface DuplicateCode {
  kind: 'DuplicateCode';
  code: 'DUPLICATE_CODE';
  message: string;
  path: readonly string[];
  existing: EntryNode;
}

export interface InUse {
  kind: 'InUse';
  code: 'IN_USE';
  message: string;
  path: readonly string[];
  /** Entries, archived ones too; guides are named in the message. */
  usedBy: readonly EntryNode[];
}

export interface InvalidInput {
  kind: 'InvalidInput';
  code: Exclude<ProblemCode, 'STALE_VERSION' | 'DUPLICATE_CODE' | 'IN_USE'>;
  message: string;
  path: readonly string[];
}

export function invalidInput(code: InvalidInput['code'], path: readonly string[], message: string): InvalidInput {
  return { kind: 'InvalidInput', code, message, path };
}

/** Tells a problem with an argument from an answer. */
export function isInvalidInput(answer: object | null): answer is InvalidInput {
  return fieldsOf(answer)['kind'] === 'InvalidInput';
}
