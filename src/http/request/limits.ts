import { usualLargestAnswer } from '../../graphql/guards/answerBudget.ts';
import { usualDocumentLimits, type DocumentLimits } from '../../graphql/guards/documentLimits.ts';

/** What one request may take of the server; each of them is a setting. */
export interface Limits extends DocumentLimits {
  /** Fields of one answer, those within lists counted for each of their items. */
  readonly cost: number;
  /** Bytes of a body. */
  readonly body: number;
  /** Bytes of a body of admins, whose imports carry whole documents; not fewer than of everybody. */
  readonly adminBody: number;
  /** Milliseconds until the headers have come. */
  readonly headersTime: number;
  /** Milliseconds until the whole request has come; not fewer than for its headers. */
  readonly requestTime: number;
}

export const usualLimits: Limits = {
  ...usualDocumentLimits,
  cost: usualLargestAnswer,
  body: 256 * 1024,
  adminBody: 8 * 1024 * 1024,
  headersTime: 5_000,
  requestTime: 10_000,
};
