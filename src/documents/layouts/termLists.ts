import type { CellLine } from '../text/cellLines.ts';
import { cellLines } from '../text/cellLines.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance } from '../records/foundGuidance.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import type { LeadingCode } from '../cells/leadingCode.ts';
import { plainInline } from '../text/plainText.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { partsOf } from '../records/recordParts.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';

/** A paragraph of terms and definitions, or of a term whose definitions are the next one. */
export function readDefinitions(
  block: DocumentBlock & { readonly kind: 'paragraph' },
  next: DocumentBlock | undefined,
  targets: ReadonlyMap<string, string>,
): FoundGuidance {
  const lines = block.text.split('\n').map((text, index) => ({ text, line: block.line + index }));
  if (next?.kind === 'paragraph' && lines.length === 1 && /^:\s/.test(next.text))
    lines.push(...next.text.split('\n').map((text, index) => ({ text, line: next.line + index })));
  if (!lines.some(({ text }) => /^\s*:\s/.test(text))) return nothingFound;
  const terms: Term[] = [];
  for (const [index, { text: written, line }] of lines.entries()) {
    const text = /^\s*:\s(.*)$/.exec(written)?.[1]?.trimStart();
    const term = terms.at(-1);
    if (text !== undefined) term?.texts.push(text);
    else if (term !== undefined && term.texts.length > 0 && !/^\s*:\s/.test(lines[index + 1]?.text ?? ''))
      term.texts.push(`${term.texts.pop() ?? ''} ${written.trim()}`);
    else {
      terms.push({ line, endLine: line, term: written, texts: [] });
      continue;
    }
    if (term !== undefined) term.endLine = line;
  }
  return joinFound(terms.map((term) => readTerm(term, targets)));
}

interface Term {
  readonly line: number;
  endLine: number;
  readonly term: string;
  readonly texts: string[];
}

function readTerm({ line, endLine, term, texts }: Term, targets: ReadonlyMap<string, string>): FoundGuidance {
  const leading: (LeadingCode & { readonly name?: string }) | null = leadingCode(term) ?? codeBehindName(term);
  if (leading === null || texts.length === 0) return nothingFound;
  const blocks = texts.map((text): DocumentBlock => ({ kind: 'paragraph', text, line, endLine }));
  const { symbol, causes, mitigations, conditions } = fieldsOf(partsOf(blocks, targets));
  const own: CellLine[][] = plainInline(leading.rest) === '' ? [] : [cellLines(leading.rest, targets)];
  const found = rowsFrom({
    line,
    startLine: line,
    endLine,
    text: term,
    code: leading.code,
    symbol,
    causes: [...own, ...causes],
    mitigations,
    conditions,
  });
  const { name } = leading;
  if (name === undefined) return found;
  const message = `"${shown(name)}" is no name as headers write it, so the entry has none; write it with underscores and without blanks.`;
  return {
    ...found,
    remarks: [...found.remarks, { line, startLine: line, endLine: line, text: term, message, isWhole: false }],
  };
}

/** "AGENT _ E _ NOT FOUND (0x80040321)": a name that a translator took apart, with its code behind it. Null for any other. */
function codeBehindName(term: string): (LeadingCode & { readonly name: string }) | null {
  const [, name = '', value = ''] =
    /^([^()\n]{1,120}? _ [^()\n]{1,120}?)\s{0,9}\((0x[0-9a-f]{8})\)\s*$/i.exec(term) ?? [];
  return value === '' ? null : { code: readCodeCell(value), rest: '', name };
}
