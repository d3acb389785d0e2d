import type { Caller } from '../../domain/access/access.ts';
import { defaultWorkLimits, type WorkLimits } from '../../knowledgeBase/longWork/workThreads.ts';
import type { Allowance } from '../../graphql/guards/answerBudget.ts';
import { defaultDocumentLimits, type DocumentLimits } from '../../graphql/guards/documentLimits.ts';

/** The limits on one request. Each can be set. */
export interface Limits extends DocumentLimits, WorkLimits {
  /** Cost of one operation in points, by @cost in the schema, for anonymous callers. */
  readonly cost: number;
  /** Size of one response in bytes, for anonymous callers. */
  readonly answer: number;
  /** Milliseconds to answer a request, other than an edit, import or export. */
  readonly time: number;
  /** Size of a request body in bytes. */
  readonly body: number;
  /** Size of an admin's request body in bytes, as imports contain whole documents; at least `body`. */
  readonly adminBody: number;
  /** Milliseconds until the headers have arrived. */
  readonly headersTime: number;
  /** Milliseconds until the whole request has arrived; at least `headersTime`. */
  readonly requestTime: number;
  /** Size of the cache of responses in bytes; 0: no cache. */
  readonly knownAnswers: number;
  /** Requests a minute from one address; 0: no limit. */
  readonly reads: number;
}

export const defaultLimits: Limits = {
  ...defaultDocumentLimits,
  ...defaultWorkLimits,
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

/** Multiples of the limits for anonymous callers, by role. An editor's export or import plan is as long as its guide. */
const shares: Readonly<Record<Caller['role'], { readonly cost: number; readonly answer: number }>> = {
  ANONYMOUS: { cost: 1, answer: 1 },
  ANALYST: { cost: 2, answer: 4 },
  EDITOR: { cost: 10, answer: 32 },
  ADMIN: { cost: 10, answer: 32 },
};

/** The limits on one operation of a caller with this role. */
export function allowanceOf({ cost, answer, time }: Limits, role: Caller['role']): Allowance {
  const share = shares[role];
  return { cost: cost * share.cost, answer: answer * share.answer, time };
}

/**
 * How long an idle connection stays open, as each response states. Proxies close theirs after a minute, and the side that sends
 * requests should be the one that closes the connection, so this is longer.
 */
export const keepAliveSeconds = 72;
