import type { DocumentWarning } from '../domain/guidance/guideDocument.ts';
import type { NamedCode } from './codeCell.ts';
import type { Outline } from './documentOutline.ts';

/**
 * A way in which documents lay out their codes. Each reads the outline on its own and takes nothing that
 * another one reads; readGuideDocument puts their rows in the document's order.
 */
export type Layout = (outline: Outline) => FoundGuidance;

export interface FoundGuidance {
  readonly rows: readonly FoundRow[];
  readonly warnings: readonly DocumentWarning[];
}

/** One row of guidance before its mitigations meet those of the other rows. */
export interface FoundRow {
  /** 1-based line of the document. */
  readonly line: number;
  /** The line as it is written. */
  readonly text: string;
  readonly named: NamedCode;
  readonly causes: readonly string[];
  /** Whole texts, as its cell separates them. */
  readonly mitigations: readonly string[];
}
