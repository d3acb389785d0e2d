import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { instructs } from '../text/instructs.ts';
import { onOneLine } from '../text/onOneLine.ts';
import { rowsFrom } from '../records/rowFields.ts';

/**
 * Reads pages of header files: "#define SCHED_S_TASK_READY _HRESULT_TYPEDEF_(0x00041300L)" in a block of code or in a
 * paragraph, with the message in the comment above it or behind it, or in the text after it.
 */
export const readDefinedNames: Layout = ({ blocks }) =>
  joinFound(
    blocks.map((block, index) => {
      if (block.kind === 'code') return readLines(block.source.split('\n'), block, null);
      if (block.kind !== 'paragraph' || !block.text.includes('#define')) return nothingFound;
      return readLines(block.text.split('\n'), block, blocks[index + 1]);
    }),
  );

interface Definition {
  readonly symbol: string;
  /** As it is written, without what declares its type. */
  readonly value: string;
  /** Behind it; undefined if there is none. */
  readonly comment: string | undefined;
}

function definitionIn(line: string): Definition | null {
  const [, name, written = '', behind, between] = definition.exec(line.trimEnd()) ?? [];
  const value = typedValue.exec(written.replace(/[\s()]+/g, ''))?.[1];
  if (name === undefined || value === undefined) return null;
  const comment = (behind ?? between)?.replace(/^[/*]+/, '').trim();
  return { symbol: name.replaceAll('\\', ''), value, comment };
}

const definition =
  /^\s*#\s*define\s+([A-Z][A-Za-z0-9]*(?:\\?_[A-Za-z0-9]+)+)\s+([^\s/][^/]*)(?:\/\/(.*)|\/\*(.*)\*\/)?$/i;
const typedValue = /^(?:_?[A-Z]+_TYPEDEF_|HRESULT|NTSTATUS|DWORD|LONG)?(0x[0-9a-f]{1,8}|-?\d{1,10})U?L{0,2}$/i;

function readLines(
  lines: readonly string[],
  block: DocumentBlock,
  next: DocumentBlock | undefined | null,
): FoundGuidance {
  let comment: string[] = [];
  const found: FoundGuidance[] = [];
  for (const [index, line] of lines.entries()) {
    const defined = definitionIn(line);
    if (defined === null) {
      const remark = /^\s*(?:\/\/|\/\*|\*)\s?(.*?)(?:\*\/)?$/.exec(line.trimEnd())?.[1];
      if (remark !== undefined) comment.push(remark);
      else if (line.trim() !== '') comment = [];
      continue;
    }
    const { symbol, value } = defined;
    const isDecimal = !/^0x/i.test(value);
    const code = readCodeCell(value, true);
    const isLast = lines.slice(index + 1).every((other) => other.trim() === '');
    const after =
      isLast && next?.kind === 'paragraph' && definitionIn(next.text.split('\n', 1)[0] ?? '') === null ? next : null;
    const text = defined.comment ?? (messageOf(comment) || onOneLine(after?.text ?? ''));
    comment = [];
    // A header defines other numbers, too: only names of errors, or values that are none else.
    if (!isSymbol(symbol) || (isDecimal && !named.test(symbol)) || counts.test(symbol)) continue;
    const at = block.line + index;
    const said = text === '' ? [] : [{ text: escapeBlockStart(text.trim()), isItem: false }];
    found.push(
      rowsFrom({
        ...{
          line: at,
          startLine: at,
          endLine: after === null || text !== after.text ? at : after.endLine,
          text: line.trim(),
        },
        code: { ...code, codes: code.codes.map((one) => ({ ...one, symbol })) },
        symbol: null,
        causes: instructs(text) ? [] : [said],
        mitigations: instructs(text) ? [said] : [],
      }),
    );
  }
  return joinFound(found);
}

const named = /^(?:ERROR|STATUS|NERR|WSA|DNS|RPC)|(?:^|_)(?:E|S|ERR|ERROR|FAILURE|FAILED)(?:_|$)/i;
const counts = /VERSION|(?:^|_)(?:MAX|MIN|BASE|MASK|SIZE|COUNT|LENGTH|LAST|FIRST|BITS?)(?:_|$)/i;

/** What follows "MessageText:", or all of a comment without that word. */
function messageOf(comment: readonly string[]): string {
  const label = comment.findIndex((line) => /^\s*MessageText\s*:/i.test(line));
  const lines = comment
    .slice(label + 1)
    .filter((line) => !/^\s*(?:MessageId|SymbolicName|Severity|Facility)\s*[:=]/i.test(line));
  return lines
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join(' ');
}
