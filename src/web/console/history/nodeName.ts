import type { NodeNameFragment, RevisionNameFragment } from '../../generated/operations.ts';
import { historyWords as words } from '../words/history.ts';

/** How long a name may be before it is cut. */
const longest = 80;

/** What to call a node in a list: its code, its title, the beginning of its text. */
export function nodeName(node: NodeNameFragment | null, nodeType: string): string {
  if (node === null) return words.gone(words.types[nodeType] ?? nodeType);
  if (node.__typename === 'Guide') return node.title;
  if (node.__typename === 'Mitigation') return cut(node.plainText);
  // A step has no history of its own: what changes is the entry or the guide that it stands in.
  if (node.__typename === 'Synonyms' || node.__typename === 'Step') return words.types[nodeType] ?? node.__typename;
  return node.code?.hex ?? cut(node.causes[0]?.plainText ?? words.noCode);
}

/** The language of what nodeName says if that is guidance; null: a code, or words of the console. */
export function languageOfName(node: NodeNameFragment): string | null {
  if (node.__typename === 'Guide' || node.__typename === 'Mitigation') return node.language;
  if (node.__typename !== 'Entry' || node.code !== null || node.causes.length === 0) return null;
  return node.guide.language;
}

/** What a node was called when a change was made; before it, if the change deleted it. */
export function nameThen({ contentBefore, contentAfter, nodeType }: RevisionNameFragment): string {
  const content = contentAfter ?? contentBefore;
  if (content !== null && 'title' in content) return content.title;
  if (content !== null && 'text' in content) return cut(content.text);
  if (content !== null && 'causes' in content) return content.code?.hex ?? cut(content.causes[0] ?? words.noCode);
  return words.types[nodeType] ?? nodeType;
}

/** The editor of a node, below /admin. */
export function editorOf(node: NodeNameFragment): string {
  if (node.__typename === 'Guide') return `/guides/${node.slug}`;
  if (node.__typename === 'Synonyms') return '/synonyms';
  return `/${node.__typename === 'Entry' ? 'entries' : 'mitigations'}/${node.id}`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}
