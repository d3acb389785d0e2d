/** A Markdown text, and how it reads. */
export interface LintedText {
  readonly text: string;
  readonly plain: string;
  /** The mitigation that says it, as it was read; left out: a text of another kind, or of a file. */
  readonly mitigation?: { readonly id: string; readonly version: number };
  /** When to do it, of a step of an entry; left out: always, or a text of another kind. */
  readonly condition?: string | null;
  /** The guide whose escalation it is, as it was read; left out: a text of another kind, or of a file. */
  readonly guide?: { readonly slug: string; readonly version: number };
}

/** The place of a finding: a file with a line, or a guide of a knowledge base. */
export interface Place {
  /** Path of the file, or the slug of the guide. */
  readonly source: string;
  /** From 1; null in a knowledge base. */
  readonly line: number | null;
}

/** One row of guidance; `code` is its slug, such as 0x801C03ED, or null. */
export interface LintedRow {
  readonly place: Place;
  readonly code: string | null;
  readonly symbol: string | null;
  readonly causes: readonly LintedText[];
  readonly steps: readonly LintedText[];
  /** The entry that it is, as it was read; left out: it is a row of a file. */
  readonly entry?: { readonly id: string; readonly version: number };
}

/** What rules look at, wherever it comes from. */
export interface GuidanceToLint {
  readonly rows: readonly LintedRow[];
  /** First steps and escalations of guides, each with its guide's place. */
  readonly guideTexts: readonly (LintedText & { readonly place: Place })[];
  /** Mitigations that no entry and no guide uses; none are known of in a file. */
  readonly unused: readonly (LintedText & { readonly id: string })[];
  /** Paths below this server that lead to something, such as /guides/SLUG; null: not known, so no link is judged. */
  readonly paths: ReadonlySet<string> | null;
}
