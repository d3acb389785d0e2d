import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { NamedCode } from '../cells/codeCell.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import type { ReadableDocument } from '../layouts/readableDocument.ts';
import type { ReadColumns } from '../columns/tableContents.ts';

/**
 * A way in which documents lay out their codes. Each layout reads the blocks on its own and takes nothing that another
 * one reads; readDocument merges their rows in the order of the document.
 */
export type Layout = (document: ReadableDocument) => FoundGuidance;

/** How reports name the layouts. */
export type LayoutName =
  | 'tables'
  | 'article'
  | 'headings'
  | 'lists'
  | 'labels'
  | 'definition lists'
  | 'names over values'
  | 'header file'
  | 'sentences';

export interface FoundGuidance {
  readonly rows: readonly FoundRow[];
  /** Text that looks like guidance and could not be read as an entry. */
  readonly warnings: readonly Notice[];
  /** Oddities in what was read. */
  readonly remarks: readonly Notice[];
}

/** One row of guidance, before its mitigations are compared with those of the other rows. */
export interface FoundRow {
  /** 1-based lines of the document: the line of its code, and all lines that it was made from. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  /** The row as written. */
  readonly text: string;
  readonly named: NamedCode;
  /** The second number of Windows Setup, which is shown with the first cause; null if there is none. */
  readonly extend: ErrorCode | null;
  readonly causes: readonly string[];
  /** Whole texts, separated as in the cell. */
  readonly mitigations: readonly string[];
  /** For each mitigation its cause, if the row gives several causes with a resolution each; else null. */
  readonly conditions: readonly (string | null)[];
  /** True if its cause is "Unknown". */
  readonly saysUnknown: boolean;
  /** Other lines that it was made from, such as the row of a summary that links to its section. */
  readonly also?: readonly { readonly startLine: number; readonly endLine: number }[];
  /** The layout that read it; set by readDocument. */
  readonly layout?: LayoutName;
  /** The table row that it was made from; null if it was not in a table of codes. */
  readonly origin: RowOrigin | null;
}

/** A row of a table of codes, with the columns of its table. */
export interface RowOrigin {
  readonly row: TableRow;
  readonly columns: ReadColumns;
}

/** A warning or remark about lines of the document. */
export interface Notice {
  /** 1-based. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  readonly message: string;
  /** True if no entry was made from these lines, so that all their codes are in this warning. */
  readonly isWhole: boolean;
}

/** Joins what was found in several places. */
export function joinFound(found: readonly FoundGuidance[]): FoundGuidance {
  return {
    rows: found.flatMap((one) => one.rows),
    warnings: found.flatMap((one) => one.warnings),
    remarks: found.flatMap((one) => one.remarks),
  };
}

export const nothingFound: FoundGuidance = { rows: [], warnings: [], remarks: [] };
