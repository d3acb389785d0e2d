import type { ErrorCode } from '../codes/errorCode.ts';
import type { FieldDiff } from '../changes/fieldDiff.ts';
import type { DocumentFamily, DocumentWarning } from '../guidance/guideDocument.ts';
import type { LikelyGuide } from './likelyGuides.ts';
import type { ImportAction } from './mergeRow.ts';
import type { SharedConflict } from './sharedConflicts.ts';

/** What an import does, row by row; its commit does exactly this. */
export interface ImportPlan {
  /** Version of the catalogue that it was made on. */
  readonly baseVersion: number;
  readonly rows: readonly ImportPlanRow[];
  readonly sharedConflicts: readonly SharedConflict[];
  readonly warnings: readonly DocumentWarning[];
  /** Of which family the bare numbers of the document are; null for an export, which spells its codes in full. */
  readonly family: DocumentFamily | null;
  /** Of the document. */
  readonly title: string;
  /** Guides that the document may be a version of, the likeliest first, whichever it is imported into. */
  readonly likelyGuides: readonly LikelyGuide[];
}

/** A plan before it is compared with other guides. */
export type RowPlan = Omit<ImportPlan, 'likelyGuides' | 'title'>;

/** The key of the guide's own fields. */
export const guideKey = 'guide';

export interface ImportPlanRow {
  /** Names the row in decisions: its code, numbered where the code stands in several; "guide" for the guide's own fields. */
  readonly key: string;
  readonly action: ImportAction;
  readonly code: ErrorCode | null;
  /** Also of an entry that the import makes; null for the guide's own fields and if there is none. */
  readonly entryId: string | null;
  /**
   * CREATE, UPDATE, ARCHIVE: what the import does, from what stands to what will. CONFLICT, KEEP_LOCAL: where the
   * catalogue (before) and the new document (after) differ.
   */
  readonly diff: readonly FieldDiff[];
  /** What it says in the last imported document, in the new one and in the catalogue; null if it does not stand. */
  readonly base: string | null;
  readonly theirs: string | null;
  readonly ours: string | null;
}

/** How many rows of the plan have the action. */
export function countActions({ rows }: Pick<ImportPlan, 'rows'>, action: ImportAction): number {
  return rows.filter((row) => row.action === action).length;
}
