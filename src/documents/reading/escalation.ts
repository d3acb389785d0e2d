import type { Nodes, Paragraph } from 'mdast';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { cleanInline } from '../text/cleanInline.ts';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * The sentences of a document's paragraphs that send its readers to support, as Markdown, joined by a blank. Left
 * out are repeats, sentences that speak of the table beside them ("errors listed in this table"), which say
 * nothing elsewhere, what stands in lists and tables or under a code (a step of its own), footnotes, quoted messages,
 * and the support of third parties.
 */
export function escalationOf(outline: Outline, isInSection: (line: number) => boolean): string {
  const sentences = new Map<string, string>();
  for (const paragraph of paragraphsIn(outline.root)) {
    if (isInSection(outline.lineOf(paragraph))) continue;
    for (const sentence of supportSentences(writtenIn(paragraph), outline.targets)) {
      const key = mitigationKey(sentence);
      if (sendsReaders(sentence) && !sentences.has(key)) sentences.set(key, sentence);
    }
  }
  return [...sentences.values()].join(' ');
}

/** The sentences of a paragraph that speaks of support; none of any other. */
export function supportSentences(written: string, targets: ReadonlyMap<string, string>): string[] {
  if (!support.test(written) || footnote.test(written)) return [];
  return sentencesOf(cleanInline(written.replace(alertLabel, ''), targets).join(' '));
}

function sendsReaders(sentence: string): boolean {
  if (!sendsToSupport.some((words) => words.test(sentence)) || ownTable.test(sentence)) return false;
  const elsewhere = [...sentence.matchAll(/\]\(<?(https?:\/\/[^\s)>]+)/g)].some(([, url = '']) => !own.test(url));
  const isQuoted = /^["“„«][^"”“»]*["”»]\.?$/.test(sentence.trim());
  return !elsewhere && !isQuoted && !(thirdParty.test(sentence) && !/microsoft/i.test(sentence));
}

const support = /support|service ?desk|help ?desk|soporte|suporte|supporto|assist|поддержк|支持|サポート|지원|pomoc/i;
const sendsToSupport: readonly RegExp[] = [
  /\b(?:contact|call|reach out to|get in touch with|open a (?:support )?(?:ticket|case|request) with)\b[^.!?]{0,200}\b(?:support|service ?desk|help ?desk)\b/i,
  /\b(?:wenden sie sich|kontaktieren sie)\b[^.!?]{0,120}(?:support|help ?desk|service ?desk)/i,
  /\b(?:contactez|adressez-vous|contacter)\b[^.!?]{0,120}(?:support|assistance)/i,
  /\b(?:contacto|contacte|comuníquese|contate|contato|contactar)\b[^.!?]{0,120}(?:soporte|suporte)/i,
  /\bcontatta(?:re|te)?\b[^.!?]{0,120}(?:supporto|assistenza)/i,
  /обрат(?:итесь|иться)[^.!?]{0,120}поддержк|联系[^。.]{0,60}支持|聯絡[^。.]{0,60}支援|サポート[^。.]{0,40}(?:お?問い合わせ|連絡)|지원[^.]{0,40}문의|skontaktuj się[^.!?]{0,120}pomoc/i,
];
const ownTable =
  /\b(?:this|the following|the preceding) (?:table|list|section)\b|\b(?:table|list|section) (?:above|below)\b/i;
const thirdParty =
  /\b(?:third[- ]party|vendors?|manufacturers?|oem|hardware|publisher|antivirus|internet service provider|isp|software that|developer|hersteller|drittanbieter|fabricant|éditeur|tiers|fabricante|proveedor|terceros|produttore|fornitore|fabrikant|producent)\b|производител|制造商|供应商|製造元|ベンダー/i;
const own = /^https?:\/\/[^/]*\b(?:microsoft|windows|azure|office|live|aka)\.(?:com|net|ms)\b/i;
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
