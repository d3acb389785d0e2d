import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { RowContent, RowField } from '../../domain/merging/rowContent.ts';

/** The new content of a record, or of one of the records that it is split into. */
export interface RewrittenPart {
  readonly row: RowContent;
  /** The codes of all its rows, which are otherwise the same. */
  readonly codes: readonly (ErrorCode | null)[];
  /** The rows of the record as the document has them: they differ only in their codes and names. */
  readonly before: readonly RowContent[];
  /** The one that the row continues; for a new row, the one that it is modelled on. */
  readonly own: RowContent;
  readonly touched: ReadonlySet<RowField>;
  /** Texts of the row that nobody changed, each step as one sentence. */
  readonly kept: ReadonlySet<string>;
  /** True if the part has not all codes of the record. */
  readonly isSplit: boolean;
  /** True for a row that is not in the document yet: the record is only its model. */
  readonly isNew: boolean;
}
