import type { NamedCode } from '../cells/codeCell.ts';
import { isLeadIn } from '../records/leadIn.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { textOf } from './codeOfText.ts';

/**
 * What an article about several codes says of one of them: without what stands behind a quoted message or a lead-in that names
 * another alone ("> Error: 0x2AFC", "For error 0x274D:", "Error 0x2AFC"), up to the next text of its own or heading.
 */
export function blocksOfCode(
  blocks: readonly DocumentBlock[],
  own: NamedCode,
  codes: readonly NamedCode[],
): readonly DocumentBlock[] {
  const others = codes.length < 2 ? [] : codes.filter((one) => one !== own);
  if (others.length === 0) return blocks;
  let [about, isLabelled]: [NamedCode | null, boolean] = [null, false];
  return blocks.filter((block) => {
    const isLabel = namesAlone(block);
    const opens = isLabel || (block.kind === 'paragraph' && (block.quoted === 'quote' || isLeadIn(block.text)));
    const [named = null, ...more] = opens ? codes.filter((one) => names(block, one)) : [];
    if (named !== null && more.length === 0) [about, isLabelled] = [named, isLabel];
    // Under a label of its own stands all that follows, up to a heading or the next label.
    else if (block.kind === 'heading' || (block.kind === 'paragraph' && !opens && !isLabelled)) about = null;
    return about === null || about === own;
  });
}

/** "Error 0x2AFC", "**Event 0x274D:**": a line of nothing else, as a heading of its own would be. */
function namesAlone(block: DocumentBlock): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  return codeAlone.test(block.text.replace(/[*_\x60]/g, ' ').trim());
}

const codeAlone = /^(?:\p{L}+ ){0,3}\(?(?:0x[0-9a-f]{1,8}|\d{3,10})\)?\s?[:：.]?$/iu;

function names(block: DocumentBlock, { code }: NamedCode): boolean {
  if (code === null) return false;
  return new RegExp(String.raw`(?<!\w)(?:0x0*${code.toString(16)}|${String(code)})(?!\w)`, 'i').test(textOf(block));
}
