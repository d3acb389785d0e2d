import type { Caller } from '../domain/access/access.ts';
import type { Visitor } from '../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import type { Snapshot } from '../knowledgeBase/reading/snapshot.ts';
import type { AnswerTrace } from './answerTrace.ts';
import type { AnswerBudget } from './guards/answerBudget.ts';

/** What every resolver of one request shares; all answers come from the snapshot that it began with. */
export interface Context extends Snapshot {
  readonly caller: Caller;
  /** For counting. */
  readonly visitor: Visitor;
  readonly knowledgeBase: KnowledgeBase;
  /** Where readers reach the server, without a slash at the end: "https://errors.example.org". */
  readonly publicUrl: string;
  /** Of the request in the log; left out if the question comes from inside this process. */
  readonly requestId?: string | undefined;
  /** What the operation may take; left out if it may take as much as it needs, as our own pages may. */
  readonly budget?: AnswerBudget | undefined;
  /** Filled with what the answer is made from; left out if the answer is not to be kept. */
  readonly trace?: AnswerTrace | undefined;
}
