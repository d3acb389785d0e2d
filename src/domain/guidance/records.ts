import type { ErrorCode } from '../codes/errorCode.ts';

/** What a node says, without when it was said: the content that a revision keeps before and after. */
export type NodeRecord = GuideRecord | EntryRecord | MitigationRecord | SynonymsRecord;

export const nodeTypes = ['Guide', 'Entry', 'Mitigation', 'Synonyms'] as const;
export type NodeType = (typeof nodeTypes)[number];

/** Tells a node or a record of one type from the others. */
export function isOfType<Node extends { readonly type: NodeType }, Type extends NodeType>(
  node: Node,
  type: Type,
): node is Extract<Node, { readonly type: Type }> {
  return node.type === type;
}

/** A mitigation as one entry or guide uses it. `condition` is Markdown that ends before its comma: "If that fails". */
export interface StepRecord {
  readonly mitigationId: string;
  readonly condition: string | null;
}

/** One document of guidance. */
export interface GuideRecord {
  readonly type: 'Guide';
  readonly id: string;
  /** Lower-case words joined by hyphens; unique. */
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  /** Product names, in the document's order: ["Windows 10", "Windows 11"]. */
  readonly appliesTo: readonly string[];
  /** Where it was published; the base of its relative links. */
  readonly sourceUrl: string | null;
  /** SPDX identifier: "CC-BY-4.0". */
  readonly license: string | null;
  /** The sentence that the licence asks to show with the guidance. */
  readonly attribution: string | null;
  /** What to try before any code-specific step, in order. */
  readonly firstSteps: readonly StepRecord[];
  /** Markdown: what to do for a code that is not listed or has no mitigation. */
  readonly escalation: string;
  /** SHA-256 (hex) of the last imported text, the base of the next merge; null if none was imported. */
  readonly sourceDigest: string | null;
  /**
   * The rules that an editor gave for unlisted codes, as writeScopeRule spells them; an empty list: only the codes that
   * it lists. Left out: what the guide itself shows, see scopeOfGuide.
   */
  readonly scope?: readonly string[];
  /**
   * Slug of the family that an import was told the bare numbers of the document are of; later imports and exports read the
   * document so. Left out: what the document itself tells.
   */
  readonly family?: string;
  /** Left out: published. */
  readonly status?: 'ARCHIVED';
  /**
   * Where its document lives: a path below the folder of the manifest that a sync goes through, with "/", or an address that someone
   * has named, which is never requested. Left out: not known.
   */
  readonly documentPath?: string;
}

/** Who looks after an entry or a mitigation, and when it was last found true. Each left out: not known, or not so. */
export interface CareFields {
  /** A name: of a person or a team. */
  readonly owner?: string;
  /** The day by which it is to be looked at again: "2026-11-29". */
  readonly reviewBy?: string;
  /** When someone last said that it is still true: milliseconds since 1970 UTC. */
  readonly verifiedAt?: number;
  /** The name of who said so. */
  readonly verifiedBy?: string;
  /** An import has changed it since someone looked at it. */
  readonly documentChanged?: true;
}

/** One row of guidance: a code (or none), its causes, its steps. */
export interface EntryRecord extends CareFields {
  readonly type: 'Entry';
  readonly id: string;
  readonly guideId: string;
  /** Null: a symptom that shows no code. */
  readonly code: ErrorCode | null;
  /** The name that the guidance gives the code in a column of its own; null if it gives none. */
  readonly symbol: string | null;
  /** Place in the document, ascending; gaps are allowed. */
  readonly ordinal: number;
  /** Markdown, in order. */
  readonly causes: readonly string[];
  /** In order. */
  readonly steps: readonly StepRecord[];
  readonly status: EntryStatus;
}

export const entryStatuses = ['PUBLISHED', 'ARCHIVED'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** What to do: shared by every entry and guide that says the same. */
export interface MitigationRecord extends CareFields {
  readonly type: 'Mitigation';
  readonly id: string;
  /** Markdown, 1 to 20,000 characters. */
  readonly text: string;
}

/** The words of the same meaning that search knows: one node, which holds the whole list. */
export interface SynonymsRecord {
  readonly type: 'Synonyms';
  readonly id: typeof synonymsId;
  /** Groups of synonyms: words and phrases, at least two in each group. */
  readonly groups: readonly (readonly string[])[];
}

/** The id of the one list of synonyms. */
export const synonymsId = 'synonyms';
