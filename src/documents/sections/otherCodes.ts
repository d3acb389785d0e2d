import { columnsOf } from '../columns/tableContents.ts';
import type { DocumentTable } from '../blocks/documentTable.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import { saysErrorCodes } from '../plainPages/codeContext.ts';
import { pastedRows } from '../plainPages/pastedRows.ts';

/** A list whose items all begin with codes, or a paragraph that does, and with other ones than the heading's. */
export function beginsAnother(block: DocumentBlock, own: CodeCell): boolean {
  const isOther = (first: DocumentBlock | undefined): boolean =>
    (first?.kind === 'paragraph' || first?.kind === 'heading') && leadsOther(first.text, own, false);
  if (block.kind === 'list') return block.items.every((item) => isOther(item.blocks[0]));
  // Neither is a table of codes, nor are rows of one that were pasted.
  if (block.kind === 'table') return columnsOf(block.table)?.numbersCount === true && holdsNone(block.table, own);
  return isOther(block) || (block.kind === 'paragraph' && pastedRows(block).length > 1);
}

/** "Other error codes:" over a list whose items all begin with other codes than the heading's, which may be small numbers. */
export function isListOfOthers(
  { items }: DocumentBlock & { readonly kind: 'list' },
  before: DocumentBlock | undefined,
  own: CodeCell,
): boolean {
  if (before?.kind !== 'paragraph' || before.text.length > 200 || !saysErrorCodes(before.text)) return false;
  return items.every(({ blocks: [first] }) => first?.kind === 'paragraph' && leadsOther(first.text, own, true));
}

/** "0x80070035: The share was not found. Check the path.": plain lines at the end of a section, each of which explains another code. */
export function beginsOthers(blocks: readonly DocumentBlock[], index: number, own: CodeCell): boolean {
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    if (at > index && block?.kind === 'heading' && block.depth <= 6) return true;
    if (block?.kind !== 'paragraph' || block.quoted !== undefined) return false;
    if (!explainsOther.test(block.text) || !leadsOther(block.text, own, false)) return false;
  }
  return true;
}

const explainsOther =
  /^[*_`]{0,3}(?:(?:error|fehler|erreur|errore?|erro|ошибка|错误|エラー) )?0x[0-9a-f]{4,8}[*_`]{0,3}\s?[:：–—=-][*_`]{0,3}\s*[\p{Lu}\p{Lo}][^.。]{8,}[.。]\s*\S/iu;

function leadsOther(text: string, { codes: own }: CodeCell, numbersCount: boolean): boolean {
  const codes = leadingCode(text, numbersCount)?.code.codes ?? [];
  return codes.length > 0 && codes.every(({ code }) => own.every((one) => one.code !== code));
}

function holdsNone({ rows }: DocumentTable, { codes }: CodeCell): boolean {
  return rows.every(({ cells }) =>
    cells.every(({ text }) => readCodeCell(text).codes.every(({ code }) => codes.every((own) => own.code !== code))),
  );
}
