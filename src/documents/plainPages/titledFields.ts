import { boldDepth, type DocumentBlock } from '../blocks/documentBlocks.ts';
import { codeOfFields } from '../columns/codeOfFields.ts';

/** Bold lines over a table of the fields of a code as the headings that they are: "**Sync was canceled.**" over "HRESULT | 0x800704c7". */
export function withTitledFields(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'paragraph' || next?.kind !== 'table' || block.text.length > 400) return block;
    const [, text] = boldLine.exec(block.text) ?? [];
    if (text === undefined || codeOfFields(next.table) === null) return block;
    return { kind: 'heading', depth: boldDepth, text, line: block.line, endLine: block.endLine };
  });
}

const boldLine = /^\s*(?:<a\s[^<>]{0,200}>\s*<\/a>\s*){0,9}((?:\*\*[^*\n]+\*\*|__[^_\n]+__):?)\s*$/;
