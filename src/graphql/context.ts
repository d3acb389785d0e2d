import type { Caller } from '../domain/access.ts';
import type { Visitor } from '../knowledgeBase/analyticsVerbs.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import type { Snapshot } from '../knowledgeBase/snapshot.ts';

/** What every resolver of one request shares; all answers come from the snapshot that it began with. */
export interface Context extends Snapshot {
  readonly caller: Caller;
  /** For counting. */
  readonly visitor: Visitor;
  readonly knowledgeBase: KnowledgeBase;
}
