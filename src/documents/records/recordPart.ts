import type { SectionRole } from '../labels/sectionRole.ts';
import type { CellLine } from '../text/cellLines.ts';

/** A part of the text under a code. */
export interface RecordPart {
  /** The role that a label or a header gives it; null if none does. */
  readonly role: SectionRole['role'];
  readonly lines: CellLine[];
  readonly kind: 'text' | 'items' | 'steps' | 'cell' | 'note' | 'commands';
  /** Parts with the same number are under the same heading or label, or in the same row. */
  readonly section: number;
  /** The number of its heading: 2 of "Cause 2". */
  readonly number: number | null;
  /** The title of its section: "Cause 2: The share is closed", or its scenario. */
  readonly name: string;
  /** The scenario around its section: a heading that is neither cause nor resolution, over both. */
  readonly scenario: string;
  /** The words of the label or heading that gave it its role; empty if none did. */
  readonly label: string;
  /** True below a heading of something else than the code, such as "More information". */
  readonly isAside: boolean;
  /** The tab that contains it: "PowerShell". Empty if it is in none. */
  readonly tab: string;
  /** 1-based line of the document. */
  readonly line: number;
}
