import type { Nodes, Paragraph } from 'mdast';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * The sentences of a document's paragraphs that send readers to support, as Markdown, joined by a blank. Left
 * out are repeats, sentences that speak of the table beside them ("errors listed in this table"), which say
 * nothing elsewhere, and what stands in lists and tables: that is a step of its own.
 */
export function escalationOf({ root, targets }: Outline): string {
  const sentences = new Map<string, string>();
  for (const paragraph of paragraphsIn(root)) {
    const written = writtenIn(paragraph);
    if (!/support/i.test(written)) continue;
    const text = cleanInline(written.replace(alertLabel, ''), targets).join(' ');
    for (const sentence of sentencesOf(text)) {
      const key = mitigationKey(sentence);
      if (sendsToSupport.test(sentence) && !ownTable.test(sentence) && !sentences.has(key))
        sentences.set(key, sentence);
    }
  }
  return [...sentences.values()].join(' ');
}

const sendsToSupport = /\b(?:contact|call|reach out to)\b[^.!?]{0,200}\bsupport\b/i;
const ownTable =
  /\b(?:this|the following|the preceding) (?:table|list|section)\b|\b(?:table|list|section) (?:above|below)\b/i;
const alertLabel = /^\[![a-z]+\]\s*/i;

/** The paragraphs of a document, those in quotes too; lists and tables hold steps. */
export function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return node.type === 'root' || node.type === 'blockquote'
    ? node.children.flatMap((child) => paragraphsIn(child))
    : [];
}
