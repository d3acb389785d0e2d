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

/** What a document cannot say of itself; it stands in a manifest beside it or comes with the import. */
export interface GuideManifest {
  readonly slug: string;
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly attribution: string | null;
  /** As GuideRecord.scope; null or left out: none is given. */
  readonly scope?: readonly string[] | null;
}
