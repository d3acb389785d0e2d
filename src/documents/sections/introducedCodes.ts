import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { headingCode } from '../cells/headingCode.ts';
import { isDescription, isReason } from '../labels/headerWords.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { plainLabelLine } from '../labels/plainLabel.ts';
import { sectionRole } from '../labels/sectionRole.ts';
import { columnsOf } from '../columns/tableContents.ts';
import { labelledCode } from '../cells/labelledCode.ts';
import { plainInline } from '../text/plainText.ts';

/** The codes that the first texts of a section name, and what its labels say. */
export interface IntroducedCodes {
  readonly code: CodeCell;
  readonly hasCause: boolean;
}

/**
 * The codes of a section whose heading names none: "## Cannot connect" over "You may see 0x80072EFD", with a cause and what
 * to do under headings or labels of their own. Null if these do not say both, or if other parts of it name codes.
 * `own`: the blocks up to the next heading of its depth.
 */
export function introducedCodes(own: readonly DocumentBlock[]): IntroducedCodes | null {
  const said = own.map(rolesOf);
  const end = said.findIndex((roles) => roles.includes('cause') || roles.includes('mitigation'));
  if (end < 1) return null;
  // Under headings of its own a label of the code introduces it, too; without them it is a record (keyValueBlocks.ts).
  const isHeaded = own.some(
    (block) => block.kind === 'heading' && block.depth <= 6 && sectionRole(plainInline(block.text)).role !== null,
  );
  if (own.some((block, index) => (!isHeaded || index >= end || block.kind !== 'paragraph') && saysOwnCodes(block)))
    return null;
  const roles = new Set(said.flat());
  if (!roles.has('mitigation')) return null;
  const intro = own.slice(0, end);
  // A heading without a role begins a section of its own.
  if (intro.some((block) => block.kind === 'heading' && sectionRole(plainInline(block.text)).role !== 'symptom'))
    return null;
  const codes = new Set(
    intro
      .flatMap((block) => [...textOf(block).matchAll(code)])
      .map(([whole, bare]) => (bare === undefined ? whole : `0x${bare}`).toUpperCase()),
  );
  if (codes.size === 0 || codes.size > most) return null;
  return { code: { ...readCodeCell([...codes].join(', ')), unread: [] }, hasCause: roles.has('cause') };
}

/** The most codes that one section may be about. */
const most = 6;
const code =
  /(?<![\w-])(?:0x[89c][0-9a-f]{7}|-[12]\d{9}|AADSTS\d{5,7})(?!\w)|(?:errors?|codes?|fehler|fehlercode|erreur|errore|erro|ошибк[аи]|错误|錯誤|代码|代碼|错误码|エラー|コード|\bhr\w{0,6}|\bhresult)[\s:：=#"“(]{0,3}([89c][0-9a-f]{7})(?!\w)/gi;

function rolesOf(block: DocumentBlock): (string | null)[] {
  if (block.kind === 'heading') return [sectionRole(plainInline(block.text)).role];
  if (block.kind !== 'paragraph' || block.text.length > 2_000) return [];
  // "Error message:" is a symptom.
  const labelled = labelledTexts(block.text).map(({ role, label }) =>
    role === 'cause' && isDescription(label) && !isReason(label) ? 'symptom' : role,
  );
  return [plainLabelLine(block.text)?.role ?? null, ...labelled];
}

function saysOwnCodes(block: DocumentBlock): boolean {
  if (block.kind === 'heading') return headingCode(block.text) !== null;
  if (block.kind === 'paragraph') return block.text.length < 2_000 && labelledCode(block.text) !== null;
  return block.kind === 'table' && columnsOf(block.table) !== null;
}

function textOf(block: DocumentBlock): string {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'code') return block.source;
  return block.kind === 'list' ? block.items.flatMap((item) => item.blocks.map(textOf)).join('\n') : '';
}
