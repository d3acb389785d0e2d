import type { ErrorCode } from '../codes/errorCode.ts';

/** What a published document says, read and split, before it meets the catalogue. */
export interface GuideDocument {
  readonly title: string;
  readonly description: string | null;
  readonly appliesTo: readonly string[];
  readonly firstSteps: readonly DocumentStep[];
  /** Markdown: the document's sentences that send readers to support, joined by a blank; empty if it has none. */
  readonly escalation: string;
  readonly rows: readonly DocumentRow[];
  readonly warnings: readonly DocumentWarning[];
  /** Left out for an export in JSON or CSV, which spells its codes in full and needs no family. */
  readonly family?: DocumentFamily;
}

/** Who tells of which family the bare numbers of a document are. NOTHING: they are Windows codes, as all others. */
export const familySources = ['GIVEN', 'TITLE', 'HEADINGS', 'COLUMNS', 'CODES', 'NOTHING'] as const;
export type FamilySource = (typeof familySources)[number];

/** Of which family the bare numbers of a document are: 0x9F is a bug check, or a Win32 error. */
export interface DocumentFamily {
  /** Its slug: "windows", "bugcheck". If parts of the document differ, that of most entries with a code. */
  readonly slug: string;
  /** GIVEN: an import or a manifest said so. */
  readonly toldBy: FamilySource;
  /** Entries with a code by the slug of its family, most first; those without one are in none. */
  readonly entries: readonly DocumentFamilyCount[];
}

/** How many entries of a document have a code of the family with a slug. */
export interface DocumentFamilyCount {
  readonly slug: string;
  readonly count: number;
}

/** One row of guidance in the document; a table row with several codes gives one of these for each. */
export interface DocumentRow {
  /** 1-based line of the document. */
  readonly line: number;
  readonly code: ErrorCode | null;
  readonly symbol: string | null;
  readonly causes: readonly string[];
  readonly steps: readonly DocumentStep[];
}

/** Markdown texts. `condition` has no closing comma: "If that doesn't resolve the issue". */
export interface DocumentStep {
  readonly condition: string | null;
  readonly text: string;
}

/** Something that looks like guidance and could not be placed. Nothing is dropped in silence. */
export interface DocumentWarning {
  /** 1-based line of the document. */
  readonly line: number;
  /** The text it is about, cut to 120 characters. */
  readonly excerpt: string;
  /** Why, and what to do about it. */
  readonly message: string;
}

/** What a document cannot say of itself; it stands in a manifest next to it or comes with the import. */
export interface GuideManifest {
  readonly slug: string;
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly attribution: string | null;
  /** As GuideRecord.scope; null or left out: none is given. */
  readonly scope?: readonly string[] | null;
  /** As GuideRecord.family; null or left out: what the document itself tells. */
  readonly family?: string | null;
  /** As GuideRecord.documentPath; null or left out: no sync has read it. */
  readonly documentPath?: string | null;
}
