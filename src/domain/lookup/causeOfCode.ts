import type { Catalog } from '../catalog/catalog.ts';
import type { ErrorCode } from '../codes/errorCode.ts';
import type { EntryNode } from '../guidance/nodes.ts';
import { textOfMarkdown } from '../search/textOfMarkdown.ts';
import { trimEndOf } from '../trimEdges.ts';

/** What an entry gives as the cause of its code. */
interface CauseOfCode {
  /** Plain text, several causes as one sentence. */
  readonly text: string;
  readonly entry: EntryNode;
}

/** The cause that the first published entry with the code gives; null if there is none. */
export function causeOfCode(catalog: Catalog, code: ErrorCode): CauseOfCode | null {
  const entry = catalog.publishedWithCode(code).find(({ causes }) => causes.length > 0);
  if (entry === undefined) return null;
  return { text: sentenceOf(entry), entry };
}

/** Cached by entry, since each look-up asks several times and texts may be long. */
const sentences = new WeakMap<EntryNode, string>();

function sentenceOf(entry: EntryNode): string {
  const known = sentences.get(entry);
  if (known !== undefined) return known;
  const sentence = entry.causes.map((cause) => trimEndOf(textOfMarkdown(cause), /[.\s]/)).join('; or ');
  sentences.set(entry, sentence);
  return sentence;
}
