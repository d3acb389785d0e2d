import type { Nodes, Paragraph } from 'mdast';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { sendsToSupport, speaksOfSupport } from '../text/sendsToSupport.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * The sentences of a document's paragraphs that send its readers to support, as Markdown, joined by a blank. Left
 * out are repeats, sentences that speak of the table next to them ("errors listed in this table"), which say
 * nothing elsewhere, what stands in lists and tables or under a code (a step of its own), footnotes, quoted messages,
 * and the support of third parties.
 */
export function escalationOf(outline: Outline, isInSection: (line: number) => boolean): string {
  const sentences = new Map<string, string>();
  for (const paragraph of paragraphsIn(outline.root)) {
    const [first, last] = [outline.lineOf(paragraph), outline.endLineOf(paragraph)];
    // A paragraph may begin with a line over rows that were pasted as lines.
    if (isInSection(first) || isInSection(last)) continue;
    for (const sentence of supportSentences(writtenIn(paragraph), outline.targets)) {
      const key = mitigationKey(sentence);
      if (sendsToSupport(sentence) && !sentences.has(key)) sentences.set(key, sentence);
    }
  }
  return [...sentences.values()].join(' ');
}

/** The sentences of a paragraph that mentions support; none for any other paragraph. */
export function supportSentences(written: string, targets: ReadonlyMap<string, string>): string[] {
  if (!speaksOfSupport(written) || footnote.test(written)) return [];
  return sentencesOf(cleanInline(written.replace(alertLabel, ''), targets).join(' '));
}

const alertLabel = /^\[![a-z]+\]\s*/i;
const footnote = /^\s*(?:\[\^[^\]]+\]:?|\\\*|\*(?!\*)\s|†|‡|<sup>|[¹²³])/;

/** The paragraphs of a document, those in notes too; lists and tables hold steps, and other quotes what a message said. */
export function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'blockquote') {
    const [first] = node.children;
    const isNote =
      first?.type === 'paragraph' && /^\s*(?:\[!|(?:\*\*|__)\p{L}+\s*:?(?:\*\*|__))/u.test(writtenIn(first));
    return isNote ? node.children.flatMap((child) => paragraphsIn(child)) : [];
  }
  return node.type === 'root' ? node.children.flatMap((child) => paragraphsIn(child)) : [];
}
