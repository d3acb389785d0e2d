import type {
  DocumentStep,
  DocumentWarning,
  GuideDocument,
  GuideManifest,
} from '../../domain/guidance/guideDocument.ts';
import type { GuideContent } from '../../domain/merging/mergeGuide.ts';
import type { RowContent } from '../../domain/merging/rowContent.ts';

/** A guide as programs and spreadsheets exchange it: all that it says, and where it comes from. */
export interface ExchangedGuide {
  readonly manifest: GuideManifest;
  readonly content: GuideContent;
  /** Published ones, in order. */
  readonly rows: readonly ExchangedRow[];
}

/** A row, and when it and its steps were checked, which an import ignores. */
export interface ExchangedRow extends RowContent, CheckDates {
  readonly steps: readonly (DocumentStep & CheckDates)[];
}

/** When guidance was checked, without who did it, since files may be passed on. Left out: not known, or never. */
export interface CheckDates {
  /** The day of the next review: "2026-11-29". */
  readonly reviewBy?: string;
  /** When it was last verified, in ISO 8601. */
  readonly verifiedAt?: string;
}

/** What a file of this kind gives an import; the manifest is null if the file cannot be used at all. */
export interface ExchangeReading {
  readonly document: GuideDocument;
  readonly manifest: GuideManifest | null;
}

/** Something wrong in the file, and where. Thrown and caught inside its reader. */
export class ExchangeFlaw extends Error {
  override readonly name = 'ExchangeFlaw';
  readonly line: number;
  readonly excerpt: string;

  constructor(line: number, excerpt: string, message: string) {
    super(message);
    this.line = line;
    this.excerpt = excerpt;
  }
}

/** One flaw refuses the whole file, since leaving out a row would archive its entry. */
export function refusedExchange({ line, excerpt, message }: ExchangeFlaw): ExchangeReading {
  const warning: DocumentWarning = { line, excerpt: excerpt.slice(0, 120), message };
  const empty = { title: '', description: null, appliesTo: [], firstSteps: [], escalation: '', rows: [] };
  return { document: { ...empty, warnings: [warning] }, manifest: null };
}
