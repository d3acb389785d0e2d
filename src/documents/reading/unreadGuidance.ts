import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { headingCode } from '../cells/headingCode.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { itemText } from '../records/itemMarkdown.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { shown } from '../records/rowFields.ts';
import { plainInline } from '../text/plainText.ts';
import { touchesStretch } from './touchesStretch.ts';

/**
 * What names a code and says a cause or what to do, and of which nothing was made: the title of a document without an
 * entry of its code, and texts with a code and a label. So that none is lost without a line that says so.
 */
export function unreadGuidance(
  blocks: readonly DocumentBlock[],
  { rows, warnings, remarks }: FoundGuidance,
  laidOut: FoundGuidance['rows'],
): Notice[] {
  const isRead = touchesStretch([...rows, ...rows.flatMap((row) => row.also ?? []), ...warnings, ...remarks]);
  const texts = blocks.flatMap((block) => textsOf(block)).filter(({ text }) => saysGuidance(text) || listsCodes(text));
  const lost = texts
    .filter(({ line, endLine }) => !isRead(line, endLine))
    .map(({ text, line, endLine }): Notice => {
      const message = `"${shown(plainInline(text).replace(/\s+/g, ' '))}" names a code and says a cause or what to do, but makes no entry: no heading, label or first word is the code. Begin the text with the code and a colon.`;
      return { line, startLine: line, endLine, text, message, isWhole: true };
    });
  // Whose number another service's is has been said already.
  return [...titleWithoutEntry(blocks, [...rows, ...laidOut]), ...lost];
}

function titleWithoutEntry(blocks: readonly DocumentBlock[], rows: FoundGuidance['rows']): Notice[] {
  const title = blocks.find((block) => block.kind === 'heading' && block.depth === 1);
  if (title?.kind !== 'heading') return [];
  const codes = headingCode(title.text)?.codes.flatMap(({ code }) => code ?? []) ?? [];
  const { line, endLine, text } = title;
  const wrong = plainInline(text).match(badCode)?.[0];
  if (codes.length === 0 && wrong !== undefined && rows.length === 0) {
    const message = `"${wrong}" is not an error code: it has ${String(wrong.length)} hex digits, not 8, so the document makes no entry of it. Correct it in the document.`;
    return [{ line, startLine: line, endLine, text, message, isWhole: true }];
  }
  if (codes.length === 0 || rows.some(({ named }) => named.code !== null && codes.includes(named.code))) return [];
  const message =
    'The title names a code, but no entry is made of it: no heading or label of the text says what is the cause and what resolves it. Give it headings such as Cause and Resolution.';
  return [{ line, startLine: line, endLine, text, message, isWhole: true }];
}

/** A result code without 0x, with a digit too many or too few. */
const badCode = /(?<![\w-])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[89c](?:[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])/i;

interface PlacedText {
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
}

function textsOf(block: DocumentBlock): PlacedText[] {
  if (block.kind === 'paragraph' && block.quoted !== 'quote') return [block];
  if (block.kind !== 'list') return [];
  const items = block.items.map((item) => ({ text: itemText(item), line: item.line, endLine: item.endLine }));
  if (items.some(({ text }) => saysGuidance(text))) return items;
  // "- Error code: …" next to "- Cause: …"
  return [{ text: items.map(({ text }) => text).join('\n'), line: block.line, endLine: block.endLine }];
}

/** Two lines or more that each begin with a code and say something about it. */
function listsCodes(text: string): boolean {
  return [...text.slice(0, 20_000).matchAll(codeAndWords)].length > 1;
}

const codeAndWords = /^[ \t]{0,9}0x[89c][0-9a-f]{7}[ \t,;|]{1,9}\S{1,40}[ \t]+\p{L}{2}/gimu;

function saysGuidance(text: string): boolean {
  if (text.length > 4_000 || !/(?<![\w-])0x[89c][0-9a-f]{7}(?!\w)/i.test(text)) return false;
  const texts = labelledTexts(text);
  return texts.some(
    ({ role, text: own }) =>
      (role === 'cause' || role === 'mitigation') && (own !== '' || texts.some((one) => one.role === 'symptom')),
  );
}
