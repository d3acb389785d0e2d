import type { EntryRecord, GuideRecord, MitigationRecord, SynonymsRecord } from './records.ts';

/** When a node was said: versions are those of changes, times are milliseconds since 1970 UTC. */
export interface Lifetime {
  /** The change that last touched it. */
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type GuideNode = GuideRecord & Lifetime;
export type EntryNode = EntryRecord & Lifetime;
export type MitigationNode = MitigationRecord & Lifetime;
export type SynonymsNode = SynonymsRecord & Lifetime;
export type KnowledgeNode = GuideNode | EntryNode | MitigationNode | SynonymsNode;
