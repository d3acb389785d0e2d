import { countNaming, listedCodes, proseCode } from './proseCodes.ts';
import { isOfPlaces } from '../columns/otherValues.ts';
import { beginsAnother, beginsOthers, isListOfOthers } from './otherCodes.ts';
import { introducedCodes } from './introducedCodes.ts';
import type { IntroducedCodes } from './introducedCodes.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { headingCode, headingMeaning, numberedTopic } from '../cells/headingCode.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';
import { labelledCode } from '../cells/labelledCode.ts';
import { hexOf, isWindowsCode } from '../../domain/codes/errorCode.ts';
import { plainInline } from '../text/plainText.ts';
import { headingsAbove } from '../plainPages/codeContext.ts';
import { codeOfFields } from '../columns/codeOfFields.ts';
import { isOther } from './articles.ts';
import type { Article } from './articles.ts';
import { areAddresses, numberHeadings, symbolHeadings } from './bareHeadings.ts';
import { endsSection } from './otherRecords.ts';
import { endOfSiblings } from './siblingParts.ts';

/** A heading that names codes, with the blocks below it. */
export interface CodeSection {
  readonly heading: Heading;
  readonly code: CodeCell;
  /** The rest of the heading after the codes: "0x80070005: Access is denied". Empty if there is none. */
  readonly meaning: string;
  readonly blocks: readonly DocumentBlock[];
  readonly endLine: number;
  /** A heading next to its own over what to do, which may be about all codes; null if there is none. */
  readonly beside: Heading | null;
  /** The heading of the whole document. */
  readonly isTitle: boolean;
}

/**
 * The sections of a document whose heading names codes, each up to the next heading of its depth or of codes. In an
 * article, headings that name its own code are parts of it.
 */
export function codeSectionsIn(blocks: readonly DocumentBlock[], article: Article | null): CodeSection[] {
  const isOfArticle = (block: DocumentBlock | undefined): boolean =>
    article !== null && block !== undefined && article.startLine <= block.line && block.line <= article.endLine;
  const codes = blocks.map((block) => {
    if (block.kind !== 'heading') return null;
    const code = block.container === undefined || block.container === 'code' ? headingCode(block.text) : null;
    return isOfArticle(block) ? null : code;
  });
  if (areAddresses(codes, blocks)) codes.fill(null);
  const above = headingsAbove(blocks);
  for (const [index, code] of numberHeadings(blocks, above)) codes[index] ??= code;
  const names = blocks.map((block, index) =>
    block.kind === 'heading' && codes[index] === null && /^[^a-z]*$/.test(block.text)
      ? codeUnderName(block.text, blocks[index + 1])
      : null,
  );
  // A table of the fields of an article's own code is part of it.
  const isOwn = (block: DocumentBlock, code: CodeCell | null): boolean =>
    code !== null && article !== null && isOfArticle(block) && !isOther(code, article.code);
  const headed = blocks.map((block, index) => {
    if (block.kind !== 'heading' || codes[index] !== null || names[index] !== null) return null;
    const code = codeInFields(block, blocks[index + 1]) ?? codeUnderHeading(block, blocks, index);
    return isOwn(block, code) ? null : code;
  });
  for (const [index, code] of symbolHeadings(blocks, above))
    if (names[index] == null && headed[index] == null && !isOfArticle(blocks[index])) codes[index] ??= code;
  const blocksNaming = countNaming(blocks);
  const introduced = blocks.map((block, index) =>
    block.kind === 'heading' &&
    block.depth > 1 &&
    block.container === undefined &&
    codes[index] === null &&
    names[index] === null &&
    headed[index] === null &&
    !isOfArticle(block)
      ? codesOfTopic(block, blocks, index, blocksNaming)
      : null,
  );
  const asked = new Set<number>();
  const title = titleOf(blocks, codes);
  const coded = blocks.flatMap((block, index) => {
    const isNamed = codes[index] != null || names[index] != null || headed[index] != null || introduced[index] != null;
    return block !== title && isNamed ? [index] : [];
  });
  return blocks.flatMap((heading, index): CodeSection[] => {
    if (heading.kind !== 'heading' || asked.has(index)) return [];
    const code = codes[index] ?? null;
    const named = code ?? names[index] ?? headed[index] ?? introduced[index]?.code ?? null;
    if (named === null) return [];
    let end = index + 1;
    const unfolded = endOfContainer(blocks, index, codes);
    for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
      if (end === unfolded) break;
      if (unfolded !== null && codes[end] == null) continue;
      if (block.kind === 'heading' && (block.depth <= heading.depth || codes[end] !== null || names[end] !== null)) {
        if (!asksOn(block, heading, named)) break;
        asked.add(end);
      }
      if (block.kind === 'list' && isListOfOthers(block, blocks[end - 1], named)) {
        end--;
        break;
      }
      if (beginsOthers(blocks, end, named)) break;
      // A bold line is a small heading: a list of codes, or a paragraph that begins with another, is next to it, not under it.
      if (heading.depth > 6 && beginsAnother(block, named)) break;
      if (endsSection(blocks, end, named)) break;
    }
    const siblings = endOfSiblings(blocks, { index, end }, coded);
    const own = blocks.slice(index + 1, siblings.isOwn ? siblings.end : end);
    // "0x800EE2C8 - 0x800EF5FC: part system" over a table of addresses names two of them.
    if (own.some((block) => block.kind === 'table' && isOfPlaces(block.table))) return [];
    if (isOverview(heading, named, blocks.slice(end), codes.slice(end))) return [];
    const rest = code === null && introduced[index] == null ? withoutFirstLine(own) : own;
    const endLine = own.at(-1)?.endLine ?? heading.endLine;
    const words =
      headed[index] == null ? '' : withoutOrnaments(plainInline(heading.text)).replace(/^error\s*[:：]\s*/i, '');
    const said = introduced[index] ?? null;
    const meaning =
      words !== '' ? words : said === null ? headingMeaning(heading.text) : meaningOfIntroduced(heading, said);
    const shown = said === null ? rest : withoutNaming(rest, said);
    const left = siblings.isOwn ? undefined : blocks[end];
    const beside = left?.kind === 'heading' ? left : null;
    return [{ heading, code: named, meaning, blocks: shown, endLine, beside, isTitle: heading === title }];
  });
}

/** "Error codes: 0x80070005, 0x80070020 and others" over deeper headings, one for each of them, which say what it only announces. */
function isOverview(
  heading: Heading,
  { codes: named }: CodeCell,
  after: readonly DocumentBlock[],
  codes: readonly (CodeCell | null)[],
): boolean {
  const until = after.findIndex((block) => block.kind === 'heading' && block.depth <= heading.depth);
  const below = codes.slice(0, until === -1 ? codes.length : until).flatMap((cell) => cell?.codes ?? []);
  return named.length > 1 && named.every(({ code }) => below.some((other) => other.code === code));
}

/** The heading of the whole document: the first of its depth, unless another of that depth names a code as well. */
function titleOf(blocks: readonly DocumentBlock[], codes: readonly (CodeCell | null)[]): DocumentBlock | undefined {
  const isFirst = (block: DocumentBlock): boolean => block.kind === 'heading' && block.depth === 1;
  const at = blocks.findIndex(isFirst);
  const isOneOfMany = codes[at] != null && blocks.some((block, index) => index > at && isFirst(block) && codes[index]);
  return isOneOfMany ? undefined : blocks[at];
}

/** The codes that labelled sections or the prose of a topic introduce. */
function codesOfTopic(
  heading: Heading,
  blocks: readonly DocumentBlock[],
  index: number,
  blocksNaming: (code: string) => number,
): IntroducedCodes | null {
  const words = plainInline(heading.text);
  const isTopic = namesTopic(words);
  if (!isTopic && sectionRole(words).role !== 'mitigation') return null;
  const own = blocksUnder(blocks, index, heading.depth);
  const introduced = isTopic ? introducedCodes(own) : null;
  if (introduced !== null) return introduced;
  const listed = isTopic ? listedCodes(own) : null;
  if (listed !== null) return { code: listed.code, hasCause: listed.isExplained };
  const code = proseCode(heading.text, own, blocksNaming);
  return code === null ? null : { code, hasCause: true };
}

/** "Certificate problems", but not "Symptoms" or "Cause 2". */
function namesTopic(heading: string): boolean {
  const { role } = sectionRole(heading);
  return role === null || (role === 'symptom' && /\S\s+\S/.test(heading.trim()));
}

/** The blocks up to the next heading of its depth; none if they are more than one topic has. */
function blocksUnder(blocks: readonly DocumentBlock[], index: number, depth: number): readonly DocumentBlock[] {
  let end = index + 1;
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    if (block.kind === 'heading' && block.depth <= depth) break;
    if (end - index > mostOfTopic) return [];
  }
  return blocks.slice(index + 1, end);
}

const mostOfTopic = 60;

/** A heading over a labelled cause is what one sees; without one it is all that is said of why. */
function meaningOfIntroduced({ text }: Heading, { hasCause }: IntroducedCodes): string {
  return hasCause ? '' : withoutOrnaments(plainInline(text)).replace(numberedTopic, '');
}

/** What only says that the code is shown is no cause of it, either. */
function withoutNaming(
  blocks: readonly DocumentBlock[],
  { code, hasCause }: IntroducedCodes,
): readonly DocumentBlock[] {
  // A message with one of several codes says nothing of the others, and neither does what leads to it.
  if (hasCause && code.codes.length > 1) {
    const isMessage = blocks.map((block) => block.quoted === 'quote' && namesCode.test(textIn(block)));
    return blocks.filter(
      (block, index) =>
        isMessage[index] !== true && !(isMessage[index + 1] === true && /[:：]\s*$/.test(textIn(block))),
    );
  }
  if (hasCause) return blocks;
  return blocks.filter((block) => !/^(?:paragraph|code)$/.test(block.kind) || !namesCode.test(textIn(block)));
}

const namesCode = /0x[89c][0-9a-f]{7}|AADSTS\d{5,7}/i;

function textIn(block: DocumentBlock): string {
  return block.kind === 'paragraph' ? block.text : block.kind === 'code' ? block.source : '';
}

/** "How do I fix 0x80070005?" next to "What does 0x80070005 mean?" goes on about the same code. */
function asksOn(block: Heading, before: Heading, { codes }: CodeCell): boolean {
  const { role } = sectionRole(plainInline(block.text));
  if (block.depth < before.depth || (role !== 'cause' && role !== 'mitigation')) return false;
  const named = block.text.toLowerCase();
  return codes.some(({ code }) => code !== null && isWindowsCode(code) && named.includes(hexOf(code).toLowerCase()));
}

/**
 * The end of a container whose title names a code, whatever headings are in it; null for a heading, or without an end.
 */
function endOfContainer(
  blocks: readonly DocumentBlock[],
  index: number,
  codes: readonly (CodeCell | null)[],
): number | null {
  const heading = blocks[index];
  if (heading?.kind !== 'heading' || heading.container !== 'code') return null;
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'heading') continue;
    if (block.container === 'code' && block.text === '') return at;
    if (codes[at] != null) return null;
  }
  return null;
}

type Heading = DocumentBlock & { readonly kind: 'heading' };

/** "### ERROR_ACCESS_DENIED" over a paragraph "5 (0x5)". */
function codeUnderName(name: string, first: DocumentBlock | undefined): CodeCell | null {
  const named = readCodeCell(name);
  if (named.codes.length !== 1 || named.unread.length > 0 || first?.kind !== 'paragraph') return null;
  const [line = ''] = first.text.split('\n', 1);
  const cell = readCodeCell(line, true);
  const [code] = cell.codes;
  if (code?.code === undefined || code.code === null || cell.unread.length > 0) return null;
  return { ...cell, codes: [{ code: code.code, symbol: named.codes[0]?.symbol ?? null }] };
}

/**
 * "### Can't connect to the feed" over "Error code: 0x80131040" in a line of its own, and texts that have no labels: those
 * with labels are records (keyValueBlocks.ts).
 */
function codeUnderHeading(heading: Heading, blocks: readonly DocumentBlock[], index: number): CodeCell | null {
  const first = blocks[index + 1];
  if (heading.depth === 1 || first?.kind !== 'paragraph' || first.text.includes('\n')) return null;
  if (sectionRole(plainInline(heading.text)).role !== null) return null;
  const texts = labelledTexts(first.text);
  const cell = texts.length === 1 ? labelledCode(first.text) : null;
  if (cell === null || cell.codes.length === 0 || cell.unread.length > 0) return null;
  const own = blocks.slice(index + 2);
  const end = own.findIndex((block) => block.kind === 'heading');
  const rest = end === -1 ? own : own.slice(0, end);
  const isLabelled = rest.some(
    (block) => block.kind !== 'paragraph' || labelledTexts(block.text).some(({ role }) => role !== null),
  );
  return rest.length > 0 && !isLabelled ? cell : null;
}

/** "**The sync session was canceled.**" over a table of the fields of its code, and texts below that. */
function codeInFields(heading: Heading, table: DocumentBlock | undefined): CodeCell | null {
  if (heading.depth === 1 || table?.kind !== 'table' || sectionRole(plainInline(heading.text)).role !== null)
    return null;
  return codeOfFields(table.table);
}

/** What follows the code under a name, in its paragraph or after it. */
function withoutFirstLine([first, ...others]: readonly DocumentBlock[]): readonly DocumentBlock[] {
  if (first?.kind !== 'paragraph') return others;
  const [, ...lines] = first.text.split('\n');
  return lines.length === 0 ? others : [{ ...first, text: lines.join('\n') }, ...others];
}
