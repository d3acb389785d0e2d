import type { ErrorCode } from '../errorCode.ts';

/** What was found out of the numbers of one text: a log repeats them. As large as the text at most. */
export interface ReadingMemory {
  /** By spelling: the known failures that it may mean. */
  readonly knownFailures: Map<string, readonly ErrorCode[]>;
  /** By spelling, of small numbers: whether anyone knows it; null if it cannot be a code. */
  readonly namedNumbers: Map<string, boolean | null>;
  /** By surroundings, of small numbers: the codes that it means there. */
  readonly judged: Map<string, readonly ErrorCode[]>;
}

export function newReadingMemory(): ReadingMemory {
  return { knownFailures: new Map(), namedNumbers: new Map(), judged: new Map() };
}
