import type { NamedCode } from '../cells/codeCell.ts';
import { isLeadIn } from '../records/leadIn.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { textOf } from './codeOfText.ts';

/**
 * What an article about several codes says of one of them: without what stands behind a quoted message or a lead-in that names
 * another alone ("> Error: 0x2AFC", "For error 0x274D:"), up to the next text of its own or heading.
 */
export function blocksOfCode(
  blocks: readonly DocumentBlock[],
  own: NamedCode,
  codes: readonly NamedCode[],
): readonly DocumentBlock[] {
  const others = codes.length < 2 ? [] : codes.filter((one) => one !== own);
  if (others.length === 0) return blocks;
  let about: NamedCode | null = null;
  return blocks.filter((block) => {
    const opens = block.kind === 'paragraph' && (block.quoted === 'quote' || isLeadIn(block.text));
    const [named = null, ...more] = opens ? codes.filter((one) => names(block, one)) : [];
    if (named !== null && more.length === 0) about = named;
    else if (block.kind === 'heading' || (block.kind === 'paragraph' && !opens)) about = null;
    return about === null || about === own;
  });
}

function names(block: DocumentBlock, { code }: NamedCode): boolean {
  if (code === null) return false;
  return new RegExp(String.raw`(?<!\w)(?:0x0*${code.toString(16)}|${String(code)})(?!\w)`, 'i').test(textOf(block));
}
