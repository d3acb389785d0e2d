import type { DocumentFamily, DocumentWarning } from '../../domain/guidance/guideDocument.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import type { CodeAccount } from '../../documents/reading/codeAccount.ts';
import { decodeDocument } from '../../documents/formats/decodeDocument.ts';
import { readDocument } from '../../documents/reading/readDocument.ts';
import { isExchanged, readGuideDocument } from '../../documents/formats/readGuideDocument.ts';
import type { LayoutName } from '../../documents/records/foundGuidance.ts';
import type { DocumentReading } from '../../documents/reading/readDocument.ts';

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
  /** Of which family its bare numbers are; null for an exported guide. */
  readonly family: DocumentFamily | null;
  /** What looks like guidance and could not be placed. */
  readonly warnings: readonly DocumentWarning[];
  /** What is odd about what was placed: defects of the document, and what was taken for what. */
  readonly remarks: readonly DocumentWarning[];
  /** Where every code of the text went; null if the document was not read. */
  readonly codesInText: CodeAccount | null;
  /** Entries by the layout that they were read from; empty for an exported guide. */
  readonly layouts: Readonly<Partial<Record<LayoutName, number>>>;
  readonly understood: Understanding;
}

/** How much of a document was understood. */
export interface Understanding {
  /** Distinct codes that it explains, or seems to: those of entries, and those that made none. */
  readonly explained: number;
  /** Distinct codes that made an entry. */
  readonly placed: number;
  /** placed / explained, from 0 to 1; 1 for a document that explains no code. */
  readonly share: number;
}

/** Reads a file's bytes, bare numbers in the family with a slug (null: that which it tells); `problem` says why they are no document and what to do. */
export function reportDocument(
  bytes: Uint8Array,
  family: string | null = null,
): DocumentReport | { readonly problem: string } {
  const decoded = decodeDocument(bytes);
  if ('problem' in decoded) return decoded;
  const { text } = decoded;
  // What a program has written has no prose in which a code could be lost.
  return countDocument(
    isExchanged(text)
      ? { guide: readGuideDocument(text), remarks: [], codes: null, found: null }
      : readDocument(text, family),
  );
}

function countDocument({ guide, remarks, codes: codesInText, found }: DocumentReading): DocumentReport {
  const { title, rows, firstSteps, warnings } = guide;
  const steps = rows.flatMap((row) => row.steps);
  const codes = rows.flatMap((row) => (row.code === null ? [] : [row.code]));
  const layouts: Partial<Record<LayoutName, number>> = {};
  for (const { layout } of found?.rows ?? []) if (layout !== undefined) layouts[layout] = (layouts[layout] ?? 0) + 1;
  const placed = new Set(codes).size;
  const explained = placed + (codesInText?.unplaced.length ?? 0);
  const mitigated = rows.filter((row) => row.steps.length > 0).length;
  return {
    title,
    entries: rows.length,
    mitigated,
    unmitigated: rows.length - mitigated,
    codes: placed,
    withoutCode: rows.length - codes.length,
    causes: rows.reduce((sum, row) => sum + row.causes.length, 0),
    mitigations: new Set(steps.map((step) => mitigationKey(step.text))).size,
    steps: steps.length,
    firstSteps: firstSteps.length,
    family: guide.family ?? null,
    warnings,
    remarks,
    codesInText,
    layouts,
    understood: { explained, placed, share: explained === 0 ? 1 : placed / explained },
  };
}
