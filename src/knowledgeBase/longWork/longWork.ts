import type { Change } from '../../domain/changes/change.ts';
import type { PlannedImport } from '../../domain/merging/planImport.ts';
import type { ChangeRange } from '../../store/contract/store.ts';
import type { ImportCommand } from '../editing/planDocument.ts';
import type { ExportFormat, WrittenGuide } from '../editing/writeGuide.ts';
import type { ReadText } from '../../documents/text/readText.ts';

/**
 * What may take seconds, and what may never end: a document, a text or a stretch of the log can be of any kind. A server
 * has it done in threads (workThreads.ts), so that look-ups go on meanwhile; everybody else does it in place
 * (workInPlace.ts). Each rejects with WorkStopped if it takes longer or more memory than it may.
 */
export interface LongWork {
  /** Reads a document and plans its import into the catalogue of a version. */
  planImport(command: ImportCommand, version: number): Promise<PlannedImport>;
  /** Writes a guide as the catalogue of a version has it; null if it has none with the slug. */
  writeGuide(slug: string, format: ExportFormat, version: number): Promise<WrittenGuide | null>;
  /** Changes of the log, whole, as Store.changes gives them. */
  changes(range: ChangeRange): Promise<readonly Change[]>;
  /** Parses a text of the catalogue; null for one that is too dense to be read. */
  readText(text: string): Promise<ReadText | null>;
  close(): Promise<void>;
}
