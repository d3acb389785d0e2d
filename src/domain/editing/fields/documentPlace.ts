import type { InvalidInput } from '../../problem.ts';
import { readText } from './textRules.ts';

/** In characters. */
const longestPath = 1_000;

/** Where a document lives: a path or an address, as someone names it. */
export function readDocumentPath(text: string): string | InvalidInput {
  return readText(text, ['input', 'documentPath'], longestPath);
}

/** Whether a place of a document is an address, which no folder has: its document is neither found nor missed by a sync. */
export function isDocumentAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path);
}
