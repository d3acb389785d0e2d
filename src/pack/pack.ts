import type { EntryNode, GuideNode, MitigationNode } from '../domain/guidance/nodes.ts';

/** What the first line of a pack says it is, and the version of its form. */
export const packFormat = 'hresolve-pack';
export const packVersion = 1;

/** Guidance to take along: everything that readers see at one version of the catalogue, without the names of editors. */
export interface Pack {
  readonly format: typeof packFormat;
  readonly formatVersion: typeof packVersion;
  /** Of the catalogue. */
  readonly version: number;
  /** When that was made, in milliseconds since 1970 UTC. */
  readonly committedAt: number;
  /** Published ones, in the order in which they came. */
  readonly guides: readonly GuideNode[];
  /** Published ones, in the order of each guide. */
  readonly entries: readonly EntryNode[];
  /** Those that the guides and entries use. */
  readonly mitigations: readonly MitigationNode[];
  /** Words that mean the same to search, group by group. */
  readonly synonyms: readonly (readonly string[])[];
  /** Of each code that is listed: its name, what it means in words, and the ids of its entries. */
  readonly codes: Readonly<Record<string, PackedCode>>;
}

export interface PackedCode {
  readonly symbol: string | null;
  readonly meaning: string;
  readonly entries: readonly string[];
}
