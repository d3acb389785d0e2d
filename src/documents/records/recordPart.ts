import type { SectionRole } from '../cells/sectionRole.ts';
import type { CellLine } from '../text/cellLines.ts';

/** A stretch of what stands under a code, in order. */
export interface RecordPart {
  /** What a label or a header says of it; null if none does. */
  readonly role: SectionRole['role'];
  readonly lines: CellLine[];
  readonly kind: 'text' | 'items' | 'steps' | 'cell' | 'note' | 'commands';
  /** Parts with one number stand under one heading or label, or in one row. */
  readonly section: number;
  /** The number of its heading: 2 of "Cause 2". */
  readonly number: number | null;
  /** The words that name its section: "Cause 2: The share is closed", or the scenario that it belongs to. */
  readonly name: string;
  /** The scenario around its section: a heading that says neither cause nor resolution, over both. */
  readonly scenario: string;
  /** The words of the label or heading that gave it its role; empty if none did. */
  readonly label: string;
  /** The tab that it stands in: "PowerShell". Empty if it stands in none. */
  readonly tab: string;
  /** 1-based line of the document. */
  readonly line: number;
}
