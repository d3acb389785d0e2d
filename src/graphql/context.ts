import type { Caller } from '../domain/access/access.ts';
import type { Visitor } from '../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import type { Snapshot } from '../knowledgeBase/reading/snapshot.ts';

/**
 * How many fields an answer may still have. A small document may ask for revisions of changes of revisions, each list
 * as long as it happens to be: how large the answer gets shows only on the way. See answerBudget.ts.
 */
export interface AnswerBudget {
  /** Below 0: the answer is too large, and lists answer with nothing from then on. */
  left: number;
}

/** What every resolver of one request shares; all answers come from the snapshot that it began with. */
export interface Context extends Snapshot {
  readonly caller: Caller;
  /** For counting. */
  readonly visitor: Visitor;
  readonly knowledgeBase: KnowledgeBase;
  /** Where readers reach the server, without a slash at the end: "https://errors.example.org". */
  readonly publicUrl: string;
  /** Of the request in the log; left out where the question comes from inside this process. */
  readonly requestId?: string;
  /** How large the answer may get; left out where it may be of any size. */
  readonly budget?: AnswerBudget;
}
