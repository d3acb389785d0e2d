import type { Nodes, Paragraph } from 'mdast';
import { writtenIn } from '../blocks/documentOutline.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import { escalationNamed } from '../labels/escalationHeading.ts';
import { sendsToSupport, speaksOfSupport } from '../text/sendsToSupport.ts';
import { sentencesOf } from '../text/sentences.ts';
import { plainInline } from '../text/plainText.ts';

/** A section of a document that says whom to ask if nothing helps: its paragraphs and items are the escalation of the guide. */
export interface EscalationSection {
  /** 1-based line of its heading. */
  readonly startLine: number;
  readonly endLine: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Those sections in order, each up to the next heading of its depth. One about help must send its readers to other people. */
export function escalationSections(outline: Outline): EscalationSection[] {
  const blocks = outline.root.children;
  return blocks.flatMap((heading, index): EscalationSection[] => {
    if (heading.type !== 'heading') return [];
    const named = escalationNamed(plainInline(writtenIn(heading)));
    if (named === null) return [];
    const after = blocks.slice(index + 1);
    const end = after.findIndex((block) => block.type === 'heading' && block.depth <= heading.depth);
    const own = end === -1 ? after : after.slice(0, end);
    const last = own.at(-1);
    const paragraphs = own.flatMap(paragraphsWithin).filter((paragraph) => /\p{L}{2}/u.test(writtenIn(paragraph)));
    if (last === undefined || paragraphs.length === 0 || paragraphs.length > mostOfSection) return [];
    if (named === 'help' && !paragraphs.some(sendsToPeople)) return [];
    return [{ startLine: outline.lineOf(heading), endLine: outline.endLineOf(last), paragraphs }];
  });
}

/** A longer section explains something, whatever its heading says. */
const mostOfSection = 16;

function paragraphsWithin(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return /^\s*\[!INCLUDE/i.test(writtenIn(node)) ? [] : [node];
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return [];
  return node.children.flatMap((child) => paragraphsWithin(child));
}

function sendsToPeople(paragraph: Paragraph): boolean {
  const written = writtenIn(paragraph).replace(/\s+/g, ' ');
  return sentencesOf(written).some(
    (sentence) =>
      (speaksOfSupport(sentence) && sendsToSupport(sentence)) || (reaches.test(sentence) && people.test(sentence)),
  );
}

const reaches =
  /(?<!\p{L})(?:contact|call|e-?mail|ask|page|notify|reach|write|open|create|submit|file|raise|kontaktieren|wenden|schreiben|rufen|fragen|öffnen|erstellen|contactez|écrivez|appelez|demandez|ouvrez|contacte|escriba|llame|abra|contate|escreva|ligue|contatta(?:re|te)?|scrivi|scrivete|chiama|apri|aprite|neem|mail|bel|skontaktuj|napisz|zadzwoń|otwórz|обратитесь|свяжитесь|напишите|позвоните)(?!\p{L})|联系|聯絡|联络|拨打|提交|発行|連絡|問い合わせ|문의|연락/iu;
const people =
  /support|team\b|engineers?\b|on-?call|help ?desk|service ?desk|hotline|administrator|assist|soporte|suporte|supporto|equipo|equipe|équipe|zespół|pomoc|поддержк|администратор|команд|[\w.+-]{1,60}@[\w-]{1,60}\.\w{2,}|支持|支援|客服|管理员|管理員|サポート|管理者|担当|지원|관리자/iu;
