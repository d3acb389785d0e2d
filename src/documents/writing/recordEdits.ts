import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { CellStyle } from './cells/cellParts.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';
import { touchedFields } from './wantedRow.ts';
import type { WantedRow } from './wantedRow.ts';

/** Everything needed to write records. */
export interface RecordsContext {
  /** The rows of the document as it is. */
  readonly documentRows: readonly RowContent[];
  readonly source: SourceText;
  /** Whether a Markdown table can be appended to the document: not to a saved HTML page. */
  readonly hasEnd: boolean;
  readonly style: CellStyle;
  /** The level of effort for a row, 0 if left out; raised here if a layout has no place for the row. */
  readonly levels: Map<WantedRow, number>;
}

export interface RecordEdits {
  readonly edits: readonly Edit[];
  /** The rows of the document afterwards, in order, and what each should read back as. */
  readonly order: readonly PlacedRow[];
  /** Records left as they are, since their changes cannot be made in place. */
  readonly kept: readonly KeptRecord[];
  /** Rows that got a section or an item of their own, because they no longer say the same as the codes next to them. */
  readonly parted: readonly WantedRow[];
  /** Unchanged rows that are rewritten because a change elsewhere would make them read differently. */
  readonly respelled: readonly WantedRow[];
  /** Those of them that moved to another table, since theirs has no place for them. */
  readonly elsewhere: readonly WantedRow[];
  /** Rows that no record can hold. */
  readonly behind: readonly WantedRow[];
}

/** A row of the written document. */
export interface PlacedRow {
  readonly row: WantedRow;
  /** The row itself, or the document's if it was left as it is. */
  readonly reads: RowContent;
  /** True for a row that is no longer wanted, and that stays because its record does. */
  readonly isGone?: boolean;
}

export interface KeptRecord {
  /** 1-based. */
  readonly line: number;
  readonly rows: readonly PlacedRow[];
}

/** The edit of one record. */
export interface OneEdit extends Omit<RecordEdits, 'elsewhere' | 'kept'> {
  readonly kept: KeptRecord | null;
}

/** Whether a row no longer says what the document does. */
export function isChanged(row: WantedRow, { documentRows }: Pick<RecordsContext, 'documentRows'>): boolean {
  const own = documentRows[row.before?.place ?? -1];
  return own === undefined || touchedFields(row, own).length > 0;
}

/** The last level: the row stays as it is in the document. */
export const lastLevelInPlace = 99;
