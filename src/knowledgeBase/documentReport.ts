import type { DocumentWarning, GuideDocument } from '../domain/guidance/guideDocument.ts';
import { mitigationKey } from '../domain/guidance/mitigationKey.ts';
import { decodeDocument } from '../markdown/decodeDocument.ts';
import { readGuideDocument } from '../markdown/readGuideDocument.ts';

/** What an import of a document would take in. Counts; nothing is written. */
export interface DocumentReport {
  readonly title: string;
  readonly entries: number;
  readonly mitigated: number;
  readonly unmitigated: number;
  /** Distinct codes. */
  readonly codes: number;
  readonly withoutCode: number;
  readonly causes: number;
  /** Distinct texts among the steps of entries. */
  readonly mitigations: number;
  readonly steps: number;
  readonly firstSteps: number;
  readonly warnings: readonly DocumentWarning[];
}

/** Reads a file's bytes; `problem` says why they are no document and what to do. */
export function reportDocument(bytes: Uint8Array): DocumentReport | { readonly problem: string } {
  const decoded = decodeDocument(bytes);
  return 'problem' in decoded ? decoded : countDocument(readGuideDocument(decoded.text));
}

function countDocument({ title, rows, firstSteps, warnings }: GuideDocument): DocumentReport {
  const steps = rows.flatMap((row) => row.steps);
  const codes = rows.flatMap((row) => (row.code === null ? [] : [row.code]));
  const mitigated = rows.filter((row) => row.steps.length > 0).length;
  return {
    title,
    entries: rows.length,
    mitigated,
    unmitigated: rows.length - mitigated,
    codes: new Set(codes).size,
    withoutCode: rows.length - codes.length,
    causes: rows.reduce((sum, row) => sum + row.causes.length, 0),
    mitigations: new Set(steps.map((step) => mitigationKey(step.text))).size,
    steps: steps.length,
    firstSteps: firstSteps.length,
    warnings,
  };
}
