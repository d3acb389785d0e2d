import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { explainsCode } from '../cells/explainsCode.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { rowsFrom } from '../records/rowFields.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * Codes of which a sentence in running text plainly says what they mean: "Error 0x8007232B means that the name does not exist.", or "…
 * returns 0xC004F074. This code indicates that the service did not answer." The sentences behind it that tell what to do are its
 * steps. Each code once, and none of `listed`; `isRead`: whether a layout has read some lines.
 */
export function explainedInSentences(
  blocks: readonly DocumentBlock[],
  isRead: (line: number, endLine: number) => boolean,
  listed: ReadonlySet<number>,
): FoundGuidance {
  const known = new Set(listed);
  const found: FoundGuidance[] = [];
  let aside = 0;
  for (const block of blocks) {
    if (block.kind === 'heading' && (aside === 0 || block.depth <= aside))
      aside = sectionRole(plainInline(block.text)).role === 'aside' ? block.depth : 0;
    if (block.kind !== 'paragraph' || block.quoted !== undefined || aside > 0 || block.text.length > 4_000) continue;
    if (!code.test(block.text) || isRead(block.line, block.endLine)) continue;
    found.push(readParagraph(block, known));
  }
  return joinFound(found);
}

function readParagraph(
  { text, line, endLine }: DocumentBlock & { readonly kind: 'paragraph' },
  known: Set<number>,
): FoundGuidance {
  const sentences = sentencesOf(text.replace(/\s+/g, ' '));
  const found = sentences.map((sentence, index): FoundGuidance => {
    const written = codeExplained(sentence, sentences[index - 1] ?? '');
    const cell = written === null ? null : readCodeCell(written);
    const [named] = cell?.codes ?? [];
    if (cell === null || named?.code == null || known.has(named.code)) return nothingFound;
    known.add(named.code);
    const behind = sentences.slice(index + 1);
    const end = behind.findIndex((one) => !instructs(one) || code.test(one));
    const steps = end === -1 ? behind : behind.slice(0, end);
    const where = { line, startLine: line, endLine, text };
    const row = rowsFrom({
      ...{ ...where, code: { ...cell, unread: [] }, symbol: null },
      causes: [[{ text: sentence, isItem: false }]],
      mitigations: steps.length === 0 ? [] : [[{ text: steps.join(' '), isItem: false }]],
    });
    const guessed: Notice = { ...where, message, isWhole: false };
    return { ...row, remarks: [...row.remarks, guessed] };
  });
  return joinFound(found);
}

const message =
  'No heading or label names the code: the sentence that says what it means is read as its cause. Name the code in a heading, or begin the text with the code and a colon, to say more of it.';

/** The one code that a sentence explains, as its subject, or as that of the sentence before it. */
function codeExplained(sentence: string, before: string): string | null {
  const plain = plainInline(sentence);
  const own = codesIn(plain);
  const [only] = own;
  if (only !== undefined) return own.length === 1 && explainsCode(sentence) && saysWhat.test(plain) ? only : null;
  const [last, ...others] = codesIn(plainInline(before));
  return last !== undefined && others.length === 0 && ofCodeBefore.test(plain) ? last : null;
}

function codesIn(text: string): string[] {
  return [...new Set((text.match(codes) ?? []).map((one) => one.toLowerCase()))];
}

const code = /(?<![\w-])0x[89c][0-9a-f]{7}(?!\w)/i;
const codes = new RegExp(code, 'gi');

/** Not what one does or sees when it occurs: "occurs when you open the file". */
const saysWhat =
  /(?<!\p{L})(?:means|indicates|signals|signifies|stands for|translates to|is (?:usually |typically |often )?caused by|(?:occurs|happens|appears|arises) [^.]{0,20}(?:because|due to)|bedeutet|steht für|signifie|indique|significa|indica|означает)(?!\p{L})|\b(?:is (?:returned|raised|thrown)|occurs|happens|appears|arises) (?:\w+ )?(?:when|if) (?!you\b|users?\b|an? users?\b|the users?\b|trying\b|attempting\b|i\b|we\b|they\b|it\b)|表示|意味|を示し/iu;

/** "This code indicates that …" */
const ofCodeBefore =
  /^(?:this|that|the) (?:(?:error|status|return|result) )?(?:code|error|value|status)(?: code)? (?:usually |typically |often |generally )?(?:means|indicates|signals|signifies) (?:that |an? |the )|^(?:dieser|der) (?:fehler)?(?:code|fehler) (?:bedeutet|steht für)(?!\p{L})|^ce code (?:signifie|indique)(?!\p{L})|^este (?:código|error) (?:significa|indica)(?!\p{L})|^questo (?:codice|errore) (?:significa|indica)(?!\p{L})|^(?:этот код|эта ошибка) означает(?!\p{L})|^(?:此|该|这个)(?:错误)?代码(?:表示|意味着)|^このエラー ?コードは[^。]{2,80}(?:を示し|を意味し)/iu;
