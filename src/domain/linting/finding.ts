import type { LintedRow, Place } from './guidanceToLint.ts';

export const lintSeverities = ['error', 'warning', 'note'] as const;
export type LintSeverity = (typeof lintSeverities)[number];

/** What a rule found, before it is known by whom. */
export interface Found {
  readonly place: Place;
  /** What it is about: a code's slug, "first steps", or a mitigation's id. */
  readonly subject: string;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** The edit that mends it; left out: that takes a person. */
  readonly fix?: LintFix | undefined;
}

/** An edit as proposeEdit takes it. */
export type LintFix =
  | { readonly updateMitigation: { readonly id: string; readonly expectedVersion: number; readonly text: string } }
  | { readonly deleteMitigation: { readonly id: string; readonly expectedVersion: number } }
  | { readonly mergeMitigations: { readonly into: string; readonly from: readonly string[] } }
  | { readonly updateGuide: { readonly slug: string; readonly expectedVersion: number; readonly escalation: string } }
  | {
      readonly updateEntry: {
        readonly id: string;
        readonly expectedVersion: number;
        readonly causes?: readonly string[];
        readonly mitigations?: readonly { readonly id: string; readonly condition: string | null }[];
      };
    };

export interface Finding extends Found {
  /** Id of the rule, the anchor of its explanation in docs/lint.md. */
  readonly rule: string;
  readonly severity: LintSeverity;
}

export function subjectOf({ code }: Pick<LintedRow, 'code'>): string {
  return code ?? 'a symptom without a code';
}

/** A text in a message: its first 80 characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length <= 80 ? line : `${line.slice(0, 79)}…`}"`;
}
