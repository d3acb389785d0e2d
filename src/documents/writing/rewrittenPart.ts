import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { RowContent, RowField } from '../../domain/merging/rowContent.ts';

/** What one record is to say, or one of those that it is split into. */
export interface RewrittenPart {
  readonly row: RowContent;
  /** The codes of all its rows, which say the same else. */
  readonly codes: readonly (ErrorCode | null)[];
  /** The rows of the record as the document has them: they differ only in their codes and names. */
  readonly before: readonly RowContent[];
  /** That of them which the row goes on from; of a new row the one that is its model. */
  readonly own: RowContent;
  readonly touched: ReadonlySet<RowField>;
  /** Texts of the row that nobody changed, each step as one sentence. */
  readonly kept: ReadonlySet<string>;
  /** True if the part has not all codes of the record. */
  readonly isSplit: boolean;
  /** True for a row that is not in the document: the record is only its model. */
  readonly isNew: boolean;
}
