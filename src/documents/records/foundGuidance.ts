import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { NamedCode } from '../cells/codeCell.ts';
import type { TableRow } from '../blocks/documentTable.ts';
import type { ReadableDocument } from '../layouts/readableDocument.ts';
import type { ReadColumns } from '../columns/tableContents.ts';

/**
 * A way in which documents lay out their codes. Each reads the blocks on its own and takes nothing that
 * another one reads; readDocument puts their rows in the document's order.
 */
export type Layout = (document: ReadableDocument) => FoundGuidance;

/** How reports name the layouts. */
export type LayoutName =
  'tables' | 'article' | 'headings' | 'lists' | 'labels' | 'definition lists' | 'names over values' | 'header file';

export interface FoundGuidance {
  readonly rows: readonly FoundRow[];
  /** What looks like guidance and could not be placed. */
  readonly warnings: readonly Notice[];
  /** What is odd about what was placed. */
  readonly remarks: readonly Notice[];
}

/** One row of guidance before its mitigations meet those of the other rows. */
export interface FoundRow {
  /** 1-based lines of the document: where its code stands, and all that it was made of. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  /** The row as it is written. */
  readonly text: string;
  readonly named: NamedCode;
  /** The second number of Windows Setup, which the first cause shows; null if the row has none. */
  readonly extend: ErrorCode | null;
  readonly causes: readonly string[];
  /** Whole texts, as its cell separates them. */
  readonly mitigations: readonly string[];
  /** For each mitigation the cause that it belongs to, where the row says several with a resolution each; else null. */
  readonly conditions: readonly (string | null)[];
  /** True if its cause is "Unknown". */
  readonly saysUnknown: boolean;
  /** Other lines that it was made of, such as the row of a summary that leads to its section. */
  readonly also?: readonly { readonly startLine: number; readonly endLine: number }[];
  /** The layout that read it; set where all layouts are put together. */
  readonly layout?: LayoutName;
  /** The row of a table of codes that it was made of; null if it stood in no such table. */
  readonly origin: RowOrigin | null;
}

/** A row of a table of codes, with the columns of its table. */
export interface RowOrigin {
  readonly row: TableRow;
  readonly columns: ReadColumns;
}

/** Something to say about lines of the document. */
export interface Notice {
  /** 1-based. */
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  readonly message: string;
  /** True if no entry was made of these lines: all their codes are in this warning. */
  readonly isWhole: boolean;
}

/** Puts together what was found in several places. */
export function joinFound(found: readonly FoundGuidance[]): FoundGuidance {
  return {
    rows: found.flatMap((one) => one.rows),
    warnings: found.flatMap((one) => one.warnings),
    remarks: found.flatMap((one) => one.remarks),
  };
}

export const nothingFound: FoundGuidance = { rows: [], warnings: [], remarks: [] };
