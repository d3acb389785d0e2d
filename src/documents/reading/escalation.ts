import type { Nodes, Paragraph } from 'mdast';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { escalationSections } from '../sections/escalationSections.ts';
import { sendsToSupport, speaksOfSupport } from '../text/sendsToSupport.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A paragraph of a document, and its sentences that are the escalation. */
export interface EscalationText {
  readonly paragraph: Paragraph;
  readonly sentences: readonly string[];
}

/**
 * The sentences of a document that say whom to ask if nothing helps, as Markdown, joined by a blank: those of its sections about
 * that, and those of other paragraphs that send readers to support. Left
 * out are repeats, sentences that speak of the table next to them ("errors listed in this table"), which say
 * nothing elsewhere, what stands in lists and tables or under a code (a step of its own), footnotes, quoted messages,
 * and the support of third parties.
 */
export function escalationOf(outline: Outline, isInSection: (line: number) => boolean): string {
  const sentences = new Map<string, string>();
  for (const { paragraph, sentences: said } of escalationTexts(outline)) {
    const [first, last] = [outline.lineOf(paragraph), outline.endLineOf(paragraph)];
    // A paragraph may begin with a line over rows that were pasted as lines.
    if (isInSection(first) || isInSection(last)) continue;
    for (const sentence of said) {
      const key = mitigationKey(sentence);
      if (!sentences.has(key)) sentences.set(key, sentence);
    }
  }
  return [...sentences.values()].join(' ');
}

/** Every paragraph that may hold such sentences, in order of lines. */
export function escalationTexts(outline: Outline): EscalationText[] {
  const whole = new Set(escalationSections(outline).flatMap(({ paragraphs }) => paragraphs));
  const others = paragraphsIn(outline.root).filter((paragraph) => !whole.has(paragraph));
  return [
    ...[...whole].map((paragraph) => ({ paragraph, sentences: closed(sentencesIn(writtenIn(paragraph), outline)) })),
    ...others.map((paragraph) => ({ paragraph, sentences: supportSentences(writtenIn(paragraph), outline) })),
  ].sort((one, other) => outline.lineOf(one.paragraph) - outline.lineOf(other.paragraph));
}

/** The sentences of a paragraph that send readers to support. */
function supportSentences(written: string, outline: Outline): string[] {
  if (!speaksOfSupport(written) || footnote.test(written)) return [];
  return sentencesIn(written, outline).filter(sendsToSupport);
}

function sentencesIn(written: string, { targets }: Outline): string[] {
  return sentencesOf(cleanInline(written.replace(alertLabel, ''), targets).join(' '));
}

/** An item without a full stop gets one, since another sentence follows it. */
function closed(sentences: readonly string[]): string[] {
  return sentences.map((sentence) => (/[.!?:;。！？：；][\s*_)"”’」)]*$/u.test(sentence) ? sentence : `${sentence}.`));
}

const alertLabel = /^\[![a-z]+\]\s*/i;
const footnote = /^\s*(?:\[\^[^\]]+\]:?|\\\*|\*(?!\*)\s|†|‡|<sup>|[¹²³])/;

/** The paragraphs of a document, those in notes too; lists and tables hold steps, and other quotes what a message said. */
function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  if (node.type === 'blockquote') {
    const [first] = node.children;
    const isNote =
      first?.type === 'paragraph' && /^\s*(?:\[!|(?:\*\*|__)\p{L}+\s*:?(?:\*\*|__))/u.test(writtenIn(first));
    return isNote ? node.children.flatMap((child) => paragraphsIn(child)) : [];
  }
  return node.type === 'root' ? node.children.flatMap((child) => paragraphsIn(child)) : [];
}
