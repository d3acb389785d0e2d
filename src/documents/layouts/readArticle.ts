import { hexOf } from '../../domain/codes/errorCode.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { looksLikeCode } from '../cells/codeWords.ts';
import { sendsToSupport, speaksOfSupport } from '../text/sendsToSupport.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Outline } from '../blocks/documentOutline.ts';
import type { Article } from '../sections/articles.ts';
import { blocksOfCode } from '../sections/blocksOfCode.ts';
import { escalationSections } from '../sections/escalationSections.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { passedOverRemarks } from '../records/passedOverRemarks.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { partsOf } from '../records/recordParts.ts';
import { rowsFrom } from '../records/rowFields.ts';

/**
 * Reads an article about one code as one entry: its causes are its sections of causes, its steps those of resolutions
 * and workarounds. Whatever else it says is remarked on, and makes neither. Of several codes, each has what is said of it.
 */
export const readArticle: Layout = ({ article, outline }) => {
  if (article === null) return nothingFound;
  const { codes } = article.code;
  const stretches = codes.map((code) => blocksOfCode(article.blocks, code, codes));
  const isOfAll = stretches.every((blocks) => blocks.length === article.blocks.length);
  if (isOfAll) return readStretch(article, outline);
  const found = joinFound(
    stretches.map((blocks, index) =>
      readStretch({ ...article, blocks, code: { ...article.code, codes: codes.slice(index, index + 1) } }, outline),
    ),
  );
  // What is passed over for all of them is said once.
  return { ...found, remarks: [...new Map(found.remarks.map((one) => [one.message, one])).values()] };
};

function readStretch(article: Article, outline: Outline): FoundGuidance {
  const { code, line, startLine, endLine, text, isFromText, isProse } = article;
  const apart = escalationSections(outline);
  const isApart = (block: DocumentBlock): boolean =>
    apart.some((section) => section.startLine <= block.line && block.endLine <= section.endLine);
  const { symbol, causes, mitigations, conditions, passedOver } = fieldsOf(
    partsOf(
      article.blocks.filter((block) => !isEscalation(block) && !isApart(block)),
      outline.targets,
    ),
    isProse ? 'labelled' : 'strict',
  );
  if (causes.length === 0 && mitigations.length === 0) return nothingFound;
  const where = { line, startLine, endLine, text };
  const found = rowsFrom({
    ...where,
    code: { ...code, unread: code.unread.filter(looksLikeCode) },
    symbol,
    causes,
    mitigations,
    conditions,
  });
  const named = code.codes.flatMap((one) => (one.code === null ? [] : [hexOf(one.code)])).join(', ');
  const message = `The title names no code; ${named} is the only one before the first cause or resolution, so the article is read as its. Name it in the title.`;
  const source = isFromText ? [{ ...where, message, isWhole: false }] : [];
  const guessed = isProse ? [{ ...where, message: proseGuess, isWhole: false }] : [];
  return { ...found, remarks: [...found.remarks, ...source, ...guessed, ...passedOverRemarks(passedOver, where)] };
}

const proseGuess =
  'No section or label of this article says what is the cause: texts that tell what to do are read as mitigations, and the others as the cause.';

/** A paragraph that only sends readers to support is a rule of the guide, not a step (escalation.ts). */
function isEscalation(block: DocumentBlock): boolean {
  if (block.kind !== 'paragraph' || block.quoted === 'quote' || !speaksOfSupport(block.text)) return false;
  const sentences = sentencesOf(block.text.replace(/\s+/g, ' '));
  return sentences.some(sendsToSupport) && sentences.every((one) => sendsToSupport(one) || asksWhetherFixed.test(one));
}

/** "Check whether the problem is fixed. If it is, you are finished." before the sentence about support. */
const asksWhetherFixed =
  /^(?:check|see|verify) (?:whether|if) (?:the|this|your) (?:problem|issue|error) (?:is|was|has been) (?:fixed|resolved|solved|gone)\.$|^if (?:the|this|your) (?:problem|issue|error) (?:is|was|has been) (?:fixed|resolved|solved)\b/i;
