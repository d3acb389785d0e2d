import type { Caller } from '../../domain/access/access.ts';
import { usualWorkLimits, type WorkLimits } from '../../knowledgeBase/longWork/workThreads.ts';
import type { Allowance } from '../../graphql/guards/answerBudget.ts';
import { usualDocumentLimits, type DocumentLimits } from '../../graphql/guards/documentLimits.ts';

/** What one request may take of the server; each of them is a setting. */
export interface Limits extends DocumentLimits, WorkLimits {
  /** Points of one operation, as @cost in the schema counts them; of anonymous callers. */
  readonly cost: number;
  /** Bytes of one answer; of anonymous callers. */
  readonly answer: number;
  /** Milliseconds that answering may take; edits, imports and exports aside. */
  readonly time: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Bytes of a body of admins, whose imports carry whole documents; not fewer than of everybody. */
  readonly adminBody: number;
  /** Milliseconds until the headers have come. */
  readonly headersTime: number;
  /** Milliseconds until the whole request has come; not fewer than for its headers. */
  readonly requestTime: number;
  /** Bytes of answers that are kept to be given again; 0: none is. */
  readonly knownAnswers: number;
  /** Requests of one address in a minute; 0: as many as come. */
  readonly reads: number;
}

export const usualLimits: Limits = {
  ...usualDocumentLimits,
  ...usualWorkLimits,
  cost: 50_000,
  answer: 1024 * 1024,
  time: 5_000,
  body: 256 * 1024,
  adminBody: 8 * 1024 * 1024,
  headersTime: 5_000,
  requestTime: 10_000,
  knownAnswers: 64 * 1024 * 1024,
  reads: 0,
};

/** How many times what anonymous callers may take; an editor's export or plan of an import is as long as its guide. */
const shares: Readonly<Record<Caller['role'], { readonly cost: number; readonly answer: number }>> = {
  ANONYMOUS: { cost: 1, answer: 1 },
  ANALYST: { cost: 2, answer: 4 },
  EDITOR: { cost: 10, answer: 32 },
  ADMIN: { cost: 10, answer: 32 },
};

/** What one operation of a caller with this role may take. */
export function allowanceOf({ cost, answer, time }: Limits, role: Caller['role']): Allowance {
  const share = shares[role];
  return { cost: cost * share.cost, answer: answer * share.answer, time };
}

/**
 * How long a connection stays open after its last answer, as each answer says. Longer than the minute that proxies keep a
 * connection: the one who ends it should be the one who sends on it.
 */
export const keepAliveSeconds = 72;
