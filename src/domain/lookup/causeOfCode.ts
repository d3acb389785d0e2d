import type { Catalog } from '../catalog/catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import { textOfMarkdown } from '../search/textOfMarkdown.ts';
import { trimEndOf } from '../trimEdges.ts';

/** The cause that the first published entry with the code gives, as plain text, several as one sentence; null if there is none. */
export function causeOfCode(catalog: Catalog, code: ErrorCode): string | null {
  const entry = catalog.publishedWithCode(code).find(({ causes }) => causes.length > 0);
  return entry === undefined
    ? null
    : entry.causes.map((cause) => trimEndOf(textOfMarkdown(cause), /[.\s]/)).join('; or ');
}
