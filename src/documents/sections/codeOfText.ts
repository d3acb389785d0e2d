import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { isDescription, isReason } from '../labels/headerWords.ts';
import { causeAmong } from '../cells/explainsCode.ts';
import { headingCode } from '../cells/headingCode.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import { plainLabelLine } from '../labels/plainLabel.ts';
import { resolves } from '../records/leadIn.ts';
import { sharesName } from '../cells/sharesName.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { withoutOrnaments } from '../labels/withoutOrnaments.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import { sentencesOf } from '../text/sentences.ts';

/**
 * The one code of an article whose title names none: the only one before its first section of causes or resolutions, or, where
 * that is one section each, the only one of the document outside of what to do. Null if there is none or are more.
 */
export function codeOfText(blocks: readonly DocumentBlock[], description: string | null): CodeCell | null {
  const roles = blocks.map(roleOf);
  const end = roles.findIndex((role) => role === 'cause' || role === 'mitigation' || role === 'aside');
  if (end === -1) return null;
  const first = blocks[end];
  // Sections that name their codes are read as such, whatever is below the first.
  const isCoded = (block: DocumentBlock, index: number): boolean => {
    if (block.kind !== 'heading') return false;
    const isTopic = index < end || (roles[index] === null && first?.kind === 'heading' && block.depth <= first.depth);
    return (isTopic ? headingCode(block.text) : leadingCode(withoutOrnaments(plainInline(block.text)))) !== null;
  };
  if (blocks.some(isCoded)) return null;
  if (isOneOfMany(blocks, roles, end)) return null;
  const before = codesIn([description ?? '', ...blocks.slice(0, end).map(textOf)]);
  const messages = messageCodes(blocks.slice(0, end));
  const all = before.length === 1 ? distinct([...messages, before[0] ?? '']) : messages;
  if (all.length > 1) return all.length > most ? null : { ...readCodeCell(all.join(', ')), unread: [] };
  if (before.length > 0) return before.length === 1 ? readCodeCell(before[0] ?? '') : null;
  const number = shownNumber(blocks.slice(0, end));
  if (number !== null) return { ...readCodeCell(String(number), true), unread: [] };
  const name = shownName(blocks.slice(0, end));
  if (name !== null) return name;
  const count = (role: string): number => roles.filter((one) => one === role).length;
  if (count('cause') !== 1 || count('mitigation') !== 1 || roles[end] !== 'cause') return null;
  const [only = '', ...others] = codesIn(blocks.map(textOf));
  const told = codesIn(blocks.slice(0, roles.indexOf('mitigation')).map(textOf));
  return others.length === 0 && told.length === 1 ? readCodeCell(only) : null;
}

/**
 * The only code of a few paragraphs without headings that say why it occurs and how to resolve it: "… shows 0x80040154. This
 * issue occurs when the profile is locked. To resolve this issue, install the update." Null for any other text.
 */
export function codeOfProse(blocks: readonly DocumentBlock[]): CodeCell | null {
  if (blocks.length > 8 || blocks.some(({ kind }) => kind !== 'paragraph')) return null;
  const texts = blocks.map(textOf);
  const [only, ...others] = codesIn(texts);
  if (only === undefined || others.length > 0) return null;
  return texts.some(saysWhen) && texts.some(saysHow) ? readCodeCell(only) : null;
}

/** Such paragraphs without those before the first that says why or how: they only show the code. */
export function withoutShown(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.slice(blocks.map(textOf).findIndex((text) => saysWhen(text) || saysHow(text)));
}

function saysWhen(text: string): boolean {
  const sentences = sentencesOf(text);
  return causeAmong(sentences) !== -1 || sentences.some((sentence) => occurs.test(sentence));
}

function saysHow(text: string): boolean {
  return sentencesOf(text).some(resolves);
}

const occurs =
  /^(?:this|the) (?:issue|problem|error|behaviou?r) (?:(?:can|may|might) )?(?:occurs?|happens?|arises?)\b/i;

/**
 * True if the texts before its first step say that the steps under two headings or more are about a code: "Here is how to
 * resolve the 0x80073712 error".
 */
export function leadsToFixes(blocks: readonly DocumentBlock[]): boolean {
  const roles = blocks.map(roleOf);
  const end = roles.indexOf('mitigation');
  if (roles.filter((role) => role === 'mitigation').length < 2) return false;
  return blocks
    .slice(0, end)
    .some((block) => block.kind === 'paragraph' && sentencesOf(block.text).some((sentence) => fixes.test(sentence)));
}

const fix = String.raw`(?:\bfix|resol[vu]|solv|beheb|lös|corrig|résoud|solucion|risol|исправ|устран|修复|修復|解决|解決)`;
const named = '0x[89c][0-9a-f]{7}';
const fixes = new RegExp(`${fix}[^.]{0,80}${named}|${named}[^.]{0,80}${fix}`, 'iu');

/** What a heading, or a line that is nothing but a label, says of what is under it; null for any other block. */
function roleOf(block: DocumentBlock): string | null {
  if (block.kind === 'paragraph') return plainLabelLine(block.text)?.role ?? null;
  if (block.kind !== 'heading') return null;
  const words = plainInline(block.text);
  const { role } = sectionRole(words);
  if (role === 'cause' && isDescription(words) && !isReason(words)) return 'symptom';
  return role ?? (block.depth > 1 && instructs(words) ? 'mitigation' : null);
}

/**
 * True if the first section of causes or resolutions stands under a topic, next to another topic with its own: "Setup fails" and
 * "The antivirus interferes", each with Problem, Cause and Resolution.
 */
function isOneOfMany(blocks: readonly DocumentBlock[], roles: readonly (string | null)[], end: number): boolean {
  const first = blocks[end];
  const isTopic = (block: DocumentBlock, index: number): block is DocumentBlock & { readonly kind: 'heading' } =>
    block.kind === 'heading' && roles[index] === null;
  const own = blocks.slice(0, end).findLast(isTopic);
  if (first?.kind !== 'heading' || own === undefined || own.depth >= first.depth) return false;
  let isBeside = false;
  return blocks.some((block, index) => {
    if (index <= end) return false;
    if (isTopic(block, index) && block.depth <= own.depth) isBeside = block.depth === own.depth;
    return isBeside && (roles[index] === 'cause' || roles[index] === 'mitigation');
  });
}

/** The codes that quoted messages begin with, each its own: "> Error 0x801C0003: …", "> Error 80180003: …". */
function messageCodes(blocks: readonly DocumentBlock[]): string[] {
  const codes = blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.quoted !== 'quote') return [];
    const bare = message.exec(block.text)?.[1]?.toUpperCase();
    return bare === undefined ? [] : [`0x${bare}`];
  });
  return distinct(codes);
}

/**
 * The one Win32 number that messages before the first section show with words of its name: "System error 5 has occurred. Access is
 * denied." Null if they show several, or one that says something else than Windows does.
 */
function shownNumber(blocks: readonly DocumentBlock[]): number | null {
  const texts = blocks.map(textOf);
  const numbers = new Set(texts.flatMap((text) => [...text.matchAll(numbered)].map(([, digits]) => Number(digits))));
  const [only, ...others] = numbers;
  return only !== undefined && others.length === 0 && sharesName(only, texts) ? only : null;
}

/** The one published name of an error that messages before the first section show: "Status = ERROR_INVALID_PRINTER_NAME". */
function shownName(blocks: readonly DocumentBlock[]): CodeCell | null {
  const [only, ...others] = new Set(
    blocks.flatMap((block) => textOf(block).replaceAll('\\_', '_').match(errorName) ?? []),
  );
  const cell = only === undefined || others.length > 0 ? null : readCodeCell(only);
  const number = only === undefined ? undefined : numberNamed('win32', only);
  const code = cell?.codes[0]?.code ?? (number === undefined ? null : toErrorCode(number));
  return cell === null || code === null ? null : { ...cell, codes: [{ code, symbol: only ?? null }], unread: [] };
}

const errorName =
  /(?<![\w.-])(?:(?:ERROR|STATUS)_[A-Z][A-Z0-9_]{4,60}|[A-Z]{2,12}_E_[A-Z0-9_]{3,60}|E_[A-Z]{4,40})(?!\w|[.-]\w)/g;

const numbered =
  /(?:(?<=\()|\b(?:system |windows |os )?)error:? (\d{1,5})(?:\s?[:：](?=\s)| has occurred|(?<=\([^()]{1,30})\))/gi;

function distinct(codes: readonly string[]): string[] {
  return [...new Map(codes.map((written) => [toErrorCode(Number(written) >>> 0), written])).values()];
}

/** The most messages that one article is about. */
const most = 4;
const message =
  /^[\s*_"“]{0,4}(?:(?:error|fehler|erreur|errore?|erro|ошибка|错误|錯誤|エラー)(?: ?code|代码|コード)?|code)?[\s:：]{0,3}(?:0x)?([89c][0-9a-f]{7})(?![\w-])/iu;

/** Distinct codes, as they are first written. */
function codesIn(texts: readonly string[]): string[] {
  const codes = new Map<number, string>();
  for (const text of texts)
    for (const [written] of text.matchAll(code)) {
      const value = toErrorCode(Number(written) >>> 0);
      if (!codes.has(value)) codes.set(value, written);
    }
  return [...codes.values()];
}

const code = /(?<![\w-])(?:0x[89c][0-9a-f]{7}(?=u?l?(?!\w))|-[12]\d{9})(?!\d)/gi;

/** The text of a block, without tables. */
export function textOf(block: DocumentBlock): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return block.text;
  if (block.kind === 'code') return block.source;
  return block.kind === 'list' ? block.items.map((item) => item.blocks.map(textOf).join('\n')).join('\n') : '';
}
