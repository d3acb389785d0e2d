import type { RowContent } from '../../domain/merging/rowContent.ts';
import type { CellStyle } from './cells/cellParts.ts';
import type { Edit, SourceText } from './texts/sourceText.ts';
import { touchedFields } from './wantedRow.ts';
import type { WantedRow } from './wantedRow.ts';

/** What records are written with. */
export interface RecordsContext {
  /** The rows of the document as it is. */
  readonly documentRows: readonly RowContent[];
  readonly source: SourceText;
  /** Whether a table of Markdown can stand behind the document: not behind a saved page. */
  readonly hasEnd: boolean;
  readonly style: CellStyle;
  /** The effort that a row takes, 0 if it is left out; raised here where a layout has no place for the row. */
  readonly levels: Map<WantedRow, number>;
}

export interface RecordEdits {
  readonly edits: readonly Edit[];
  /** The rows that stand in the document afterwards, in order, and what each is to read as. */
  readonly order: readonly PlacedRow[];
  /** Records that stay as they are, since what changed in them cannot be changed in place. */
  readonly kept: readonly KeptRecord[];
  /** Rows that got a section or an item of their own, as they no longer say what the codes next to them do. */
  readonly parted: readonly WantedRow[];
  /** Rows that no one changed, and that would read otherwise after a change elsewhere if they stayed as they are. */
  readonly respelled: readonly WantedRow[];
  /** Those of them that stand in another table than before, since theirs has no place for them. */
  readonly elsewhere: readonly WantedRow[];
  /** Rows that no record can hold. */
  readonly behind: readonly WantedRow[];
}

/** A row of the written document. */
export interface PlacedRow {
  readonly row: WantedRow;
  /** The row itself, or that of the document where it was left as it is. */
  readonly reads: RowContent;
  /** True for a row that is no longer wanted, and that stays because its record does. */
  readonly isGone?: boolean;
}

export interface KeptRecord {
  /** 1-based. */
  readonly line: number;
  readonly rows: readonly PlacedRow[];
}

/** What is done with one record. */
export interface OneEdit extends Omit<RecordEdits, 'elsewhere' | 'kept'> {
  readonly kept: KeptRecord | null;
}

/** Whether a row no longer says what the document does. */
export function isChanged(row: WantedRow, { documentRows }: Pick<RecordsContext, 'documentRows'>): boolean {
  const own = documentRows[row.before?.place ?? -1];
  return own === undefined || touchedFields(row, own).length > 0;
}

/** No effort is left for a row that stays as the document has it. */
export const lastLevelInPlace = 99;
