import { slugOf } from '../codes/families/spelling.ts';
import type { EntryNode } from './nodes.ts';

/** Path of an entry's page on the server: that of its code, if it has one, since readers come with codes. */
export function entryPath({ id, code }: Pick<EntryNode, 'id' | 'code'>): string {
  return code === null ? `/entries/${encodeURIComponent(id)}` : `/codes/${slugOf(code)}`;
}
