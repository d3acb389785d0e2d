import { holdsCodes } from './codeLists.ts';
import { headingCode, headingMeaning } from '../cells/headingCode.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { instructs } from '../text/instructs.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { plainInline } from '../text/plainText.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { itemText } from '../records/itemMarkdown.ts';
import { labelledCode, withoutBold } from '../cells/labelledCode.ts';
import { partsOf } from '../records/recordParts.ts';
import { rowsFrom } from '../records/rowFields.ts';

/**
 * Reads blocks of labelled lines, paragraphs or items: "Error code: 0x80070005", "Cause: …", "Resolution: …". One
 * begins at each label of a code and ends before the next, at a heading, or at a text without a label where none
 * is awaited.
 */
export const readKeyValueBlocks: Layout = ({ blocks, outline: { targets }, isInSection }) => {
  const records: Record[] = [];
  let open: Record | null = null;
  const all = linesOf(blocks);
  for (const [index, block] of all.entries()) {
    const code = block.kind !== 'paragraph' || isInSection(block.line) ? null : codeOf(block.text, all[index + 1]);
    if (block.kind === 'paragraph' && code !== null) {
      const isMessage = messageWithCode.test(block.text) && labelledCode(block.text) === null;
      const isProblem = labelledTexts(block.text)[0]?.role === 'symptom';
      open = {
        first: { ...block, text: withoutBold(withoutCodeOfProblem(block.text)) },
        code,
        isMessage,
        isProblem,
        blocks: [],
      };
      records.push(open);
    } else if (open !== null && goesOn(open, block)) open.blocks.push(block);
    else open = null;
  }
  return joinFound(records.map((record) => readRecord(record, targets)));
};

interface Record {
  readonly first: DocumentBlock & { readonly kind: 'paragraph' };
  readonly code: CodeCell;
  /** True if the first paragraph is a message with its code, and no label. */
  readonly isMessage: boolean;
  /** True if it begins with "Problem:"; then the next one ends it. */
  readonly isProblem: boolean;
  readonly blocks: DocumentBlock[];
}

/** The code of a label, or that of a message over texts with labels: 'Error 80180026: "Something went wrong."' */
function codeOf(text: string, next: DocumentBlock | undefined): CodeCell | null {
  const labelled = labelledCode(text) ?? problemCode(text, next);
  if (labelled !== null) return labelled;
  const [role] = next?.kind === 'paragraph' ? labelledTexts(next.text).map((one) => one.role) : [];
  if (role !== 'cause' && role !== 'mitigation' && role !== 'symptom') return null;
  const [, code = '', message = ''] = messageWithCode.exec(text) ?? [];
  const cell = code === '' ? null : readCodeCell(code);
  return cell === null || cell.codes.length === 0 ? null : { ...cell, unread: [plainInline(message)] };
}

/** "Problem: Error code 0x80070422 - The service cannot start" over "Solution:". */
function problemCode(text: string, next: DocumentBlock | undefined): CodeCell | null {
  const [first, ...others] = labelledTexts(text);
  if (first?.role !== 'symptom' || first.text === '') return null;
  const roles = [...others, ...(next?.kind === 'paragraph' ? labelledTexts(next.text).slice(0, 1) : [])];
  if (!roles.some(({ role }) => role === 'cause' || role === 'mitigation')) return null;
  const code = headingCode(first.text);
  return code === null || code.codes.length === 0 ? null : { ...code, unread: [] };
}

/** "Problem: Error code 0x80070422 - The service cannot start" says besides its code what one sees. */
function withoutCodeOfProblem(text: string): string {
  const [first] = labelledTexts(text);
  if (first?.role !== 'symptom' || labelledCode(text) !== null || headingCode(first.text) === null) return text;
  const meaning = headingMeaning(first.text);
  return meaning === '' ? text.replace(/^.*(?:\n|$)/, '') : text.replace(first.text, meaning);
}

const messageWithCode =
  /^\W{0,4}(?:error|fehler|erreur|errore?|erro|ошибка|错误|エラー)(?: (?:code|hr))? ?(0x[0-9a-f]{3,8}|[89c][0-9a-f]{7}|-\d{9,10})\W{0,3}[:：]\s*(\S.*)$/isu;

/** Paragraphs cut at their lines of labels, and items that begin with a label as paragraphs of their own. */
function linesOf(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.flatMap((block): DocumentBlock[] => {
    if (block.kind === 'paragraph')
      return cutAtCodes({ ...block, text: withoutOrdinal(withTermsAsLabels(block.text)) });
    if (block.kind !== 'list') return [block];
    // Items that each hold their own code and what is said of it are a list of codes.
    const isLabelled = !holdsCodes(block) && block.items.some((item) => labelledCode(itemText(item)) !== null);
    if (!isLabelled) return [block];
    return block.items.flatMap((item) =>
      cutAtCodes({ kind: 'paragraph', text: itemText(item), line: item.line, endLine: item.endLine }),
    );
  });
}

/** "**Error 1:** `0x80070005`", "**Error 2:** The update fails with 0x80070070.": the number is that of the error in the document. */
function withoutOrdinal(text: string): string {
  const [whole = '', marks = '', word = '', rest = ''] = ordinal.exec(text) ?? [];
  if (whole === '' || !/(?<!\w)0x[0-9a-f]{8}(?!\w)/i.test(rest)) return text;
  const label = /^[\s`"“(*_]{0,4}0x/i.test(rest) ? word : 'Problem';
  return `${marks}${label}:${marks} ${rest}${text.slice(whole.length)}`;
}

const ordinal =
  /^\s*(\*\*|__)?(error|fehler|erreur|errore?|erro|ошибка|错误|エラー) ?#?\d{1,2}(?:\s?[:：.)]\1|\1\s?[:：.)]|\1(?=\s[–—-]\s))\s{0,9}(?:[–—-]\s{1,9})?([^\n]*)/iu;

/** "Error" over ": 0x80070005" and "Fix" over ": Grant it." as lines of labels; as many lines as before. */
function withTermsAsLabels(text: string): string {
  if (!/\n:\s/.test(text)) return text;
  const lines = text.split('\n');
  const isTerm = lines.map(
    (line, index) => /^:\s/.test(lines[index + 1] ?? '') && roleOfLabel(plainInline(line)) !== null,
  );
  return lines.map((line, index) => (isTerm[index] === true ? `${line}:` : line.replace(/^:\s+/, ''))).join('\n');
}

/** A paragraph may hold several records, each from its line with the code on. */
function cutAtCodes(block: DocumentBlock & { readonly kind: 'paragraph' }): DocumentBlock[] {
  const lines = block.text.split('\n');
  const begins = lines.flatMap((line, index) => (labelledCode(line) === null ? [] : [index]));
  if (begins.length < 2) return [block];
  return begins.map((begin, index) => {
    const end = begins[index + 1] ?? lines.length;
    // What stands before the first code, a title for instance, belongs to it.
    const text = lines.slice(index === 0 ? 0 : begin, end).join('\n');
    return { kind: 'paragraph', text, line: block.line + begin, endLine: block.line + end - 1 };
  });
}

function goesOn({ blocks, first, isProblem }: Record, block: DocumentBlock): boolean {
  if (block.kind === 'rule' || block.kind === 'table' || block.kind === 'definitions') return false;
  if (block.kind === 'heading') {
    const words = plainInline(block.text);
    return block.depth > 2 && (roleOfLabel(words) !== null || (blocks.length > 0 && instructs(words)));
  }
  if (block.kind === 'list') return !holdsCodes(block);
  const before = blocks.at(-1) ?? first;
  if (block.kind === 'paragraph') {
    const [label] = labelledTexts(block.text);
    if (label?.role === 'symptom' && isProblem) return false;
    if (label?.role != null) return true;
    return before.kind === 'heading' || (before.kind === 'paragraph' && labelledTexts(before.text).at(-1)?.text === '');
  }
  return true;
}

const bareHex = /^[\s*_]{0,5}hex(?:adecimal)?(?: (?:value|number))?[\s*_]{0,5}[:：]/i;

function readRecord({ first, code, isMessage, blocks }: Record, targets: ReadonlyMap<string, string>): FoundGuidance {
  const lineOfCode =
    first.line +
    Math.max(
      0,
      first.text.split('\n').findIndex((line) => labelledCode(line) !== null),
    );
  const parts = partsOf(isMessage ? blocks : [first, ...blocks], targets).filter(
    (part) => part.role !== 'code' && part.role !== 'decimal',
  );
  const { symbol, causes, mitigations, conditions } = fieldsOf(parts);
  const endLine = blocks.at(-1)?.endLine ?? first.endLine;
  // "It cannot be found. Error code: …" within a message that someone quotes is no record of its own.
  const says = parts.some((part) => part.role === 'cause' || part.role === 'mitigation');
  if (!says && first.quoted === 'quote') return nothingFound;
  // "Hex: 0x8F880000" may be that of an instruction or a colour; a note under it says nothing else.
  if (!says && symbol === null && bareHex.test(first.text)) return nothingFound;
  const where = { line: lineOfCode, startLine: first.line, endLine, text: first.text };
  if (causes.length === 0 && mitigations.length === 0 && symbol === null) {
    // "Error code: 0x80070005" inside a sentence or a sample message is no record.
    return nothingFound;
  }
  return rowsFrom({ ...where, code: withValueBelow(code, first.text), symbol, causes, mitigations, conditions });
}

/** "Error: ERROR_NAME" over "Number: 2": the one value under another label of the record is that of its name. */
function withValueBelow(code: CodeCell, text: string): CodeCell {
  const [only, ...others] = code.codes;
  if (only?.symbol == null || only.code !== null || others.length > 0) return code;
  const values = labelledTexts(text)
    .filter(({ role }) => role === 'code' || role === 'decimal')
    .flatMap((label) => readCodeCell(label.text, true).codes)
    .filter((one) => one.code !== null);
  const [value] = values;
  return value === undefined || values.length > 1 ? code : { ...code, codes: [{ ...value, symbol: only.symbol }] };
}
