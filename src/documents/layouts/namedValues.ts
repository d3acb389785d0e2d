import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { namesSettings, roleOfLabel } from '../labels/headerWords.ts';
import { joinFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { fieldsOf } from '../records/recordFields.ts';
import { partsOf } from '../records/recordParts.ts';
import { plainInline } from '../text/plainText.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';

/**
 * Reads pages that give a name, then its value, then a text, each in a paragraph of its own or in lines of one:
 * "**ERROR_NOT_ALL_ASSIGNED**", "1300 (0x514)", "Not all privileges are assigned."
 */
export const readNamedValues: Layout = ({ blocks, outline: { targets }, sections, isInSection }) => {
  const lines = blocks.flatMap(linesOf);
  const headings = new Set(sections.map(({ heading }) => heading.line));
  const begins = lines.flatMap((line, index) => {
    if (
      isInSection(line.line) ||
      headings.has(line.line) ||
      /^:\s/.test(textOf(lines[index + 1])) ||
      /\n:\s/.test(textOf(line))
    )
      return [];
    const named = namedValue(line, lines[index + 1]);
    return named === null ? [] : [{ index, ...named }];
  });
  return joinFound(
    begins.map(({ index, code, after, unnamed }, at): FoundGuidance => {
      const end = begins[at + 1]?.index ?? lines.length;
      const first = lines[index];
      const own: DocumentBlock[] = [];
      let parameters: number | null = null;
      for (const block of lines.slice(index + after, end)) {
        if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'table') break;
        const said = withoutParameters(block);
        if (said !== null) own.push(said);
        if (said === block) continue;
        parameters = (said?.endLine ?? block.line - 1) + 1;
        break;
      }
      if (first?.kind !== 'paragraph' && first?.kind !== 'heading') return { rows: [], warnings: [], remarks: [] };
      const { causes, mitigations, conditions } = fieldsOf(partsOf(own, targets));
      const valueLine = lines[index + after - 1]?.line ?? first.line;
      const endLine = own.at(-1)?.endLine ?? valueLine;
      const where = { line: valueLine, startLine: first.line, endLine, text: first.text };
      const found = rowsFrom({ ...where, code, symbol: null, causes, mitigations, conditions });
      const message = `"${shown(unnamed)}" is no name as headers write it, so the entry has none; write it with underscores and without blanks.`;
      const remark = { ...where, line: first.line, message, isWhole: false };
      const aside = { ...where, line: parameters ?? valueLine, message: ofParameters, isWhole: false };
      const remarks = [...(unnamed === '' ? [] : [remark]), ...(parameters === null ? [] : [aside])];
      return { ...found, remarks: [...found.remarks, ...remarks] };
    }),
  );
};

const ofParameters =
  'What stands from this line on is not read: it names the parameters of the code, which are no cause. Put what belongs to the cause above it.';

/** What stands above the line "PARAMETERS" in a paragraph; null for nothing. The parameters of a bug check are no cause. */
function withoutParameters(block: DocumentBlock): DocumentBlock | null {
  if (block.kind !== 'paragraph') return block;
  const lines = block.text.split('\n');
  const at = lines.findIndex((line) => namesSettings(plainInline(line).replace(/[:：]\s*$/, '')));
  if (at === -1) return block;
  return at === 0 ? null : { ...block, text: lines.slice(0, at).join('\n'), endLine: block.line + at - 1 };
}

/** Its words; a line of them that begins with a colon defines the term before it (codeLists.ts). */
function textOf(block: DocumentBlock | undefined): string {
  return block?.kind === 'paragraph' ? block.text : '';
}

/** A paragraph whose first lines are a name and a value gives a block for each, and one for the rest. */
function linesOf(block: DocumentBlock): DocumentBlock[] {
  if (block.kind !== 'paragraph' || !block.text.includes('\n') || block.text.length > 5_000) return [block];
  const [first = '', second = '', ...rest] = block.text
    .split('\n')
    .map((text) => text.replace(/<br\s*\/?>\s*$/i, '').trim());
  const { line, endLine } = block;
  const [, name = '', value = ''] = inOneLine.exec(first) ?? [];
  if (name !== '' && nameAlone(name) !== null && valueAlone(value.replace(/^\(|\)\s*$/g, '')) !== null)
    return [
      { kind: 'paragraph', text: first, line, endLine: line },
      { kind: 'paragraph', text: [second, ...rest].join('\n'), line: line + 1, endLine },
    ];
  if (nameAlone(first) === null || valueAlone(second) === null) return [block];
  const paragraph = (text: string, from: number, to: number): DocumentBlock => ({
    ...{ kind: 'paragraph', text, line: from, endLine: to },
  });
  return [
    paragraph(first, line, line),
    paragraph(second, line + 1, line + 1),
    ...(rest.length === 0 ? [] : [paragraph(rest.join('\n'), line + 2, endLine)]),
  ];
}

function namedValue(
  block: DocumentBlock,
  next: DocumentBlock | undefined,
): { readonly code: CodeCell; readonly after: number; readonly unnamed: string } | null {
  if (block.kind !== 'paragraph' && !(block.kind === 'heading' && block.depth > 6)) return null;
  const name = nameAlone(block.text);
  if (name !== null && next?.kind === 'paragraph') {
    const value = valueAlone(next.text);
    return value === null
      ? null
      : { code: named(value, name.symbol), after: 2, unnamed: name.symbol === null ? name.words : '' };
  }
  // "**ERROR_X** (1796 (0x704))" or "ERROR_X 1796 (0x704)" in one line.
  if (block.text.includes('\n') || block.text.length > 200) return null;
  const [, written = '', rest = ''] = inOneLine.exec(block.text) ?? [];
  const both = written === '' ? null : nameAlone(written);
  const value = both === null ? null : valueAlone(rest.replace(/^\(|\)\s*$/g, ''));
  if (both === null || value === null) return null;
  return { code: named(value, both.symbol), after: 1, unnamed: both.symbol === null ? both.words : '' };
}

const inOneLine =
  /^\s*((?:\*\*|__)[^*\n]{3,100}?(?:\*\*|__)|`?[A-Z][A-Za-z0-9]*(?:\\?_{1,9}[A-Za-z0-9]{1,200}){1,99}`?)\s{0,200}[:=–-]?\s{0,200}(\(?\s?(?:0x|-?\d).*)$/;

function named(value: CodeCell, symbol: string | null): CodeCell {
  return { ...value, codes: value.codes.map((one) => ({ ...one, symbol: symbol ?? one.symbol })) };
}

/** A name as headers write it, whatever anchors stand before it, or any words in bold ("**MQ _ ERRORE _ GENERICO**"), which name nothing here. */
function nameAlone(written: string): { readonly symbol: string | null; readonly words: string } | null {
  if (written.length > 500) return null;
  const text = written.replace(/<\/?(?:span|a)\b[^<>]*>/gi, '');
  if (text.length > 120 || /0x[0-9a-f]/i.test(text)) return null;
  const words = plainInline(text).trim();
  if (/[:：]$/.test(words) || (!longName.test(words) && roleOfLabel(words) !== null)) return null;
  const { codes, unread } = readCodeCell(text);
  const [only] = codes;
  if (codes.length === 1 && unread.length === 0 && only?.symbol != null && !/(?:^|\s)-?\d/.test(text))
    return { symbol: only.symbol, words };
  if (/^[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)+$/.test(words) && /[A-Z]/.test(words)) return { symbol: words, words };
  return /^\s*(?:\*\*|__)[^*\n]{3,100}(?:\*\*|__)\s*$/.test(text) && /\p{Lu}/u.test(words)
    ? { symbol: null, words }
    : null;
}

/** ENROLL_E_MESSAGE_FORMAT_ERROR is a name, whatever label its words could be. */
const longName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){2,}$/;

/** "1300 (0x514)", "0x80070005": only a value. */
function valueAlone(text: string): CodeCell | null {
  if (text.length > 60 || !/^[\s*_`(]*(?:0x|-?\d)/i.test(text)) return null;
  const cell = readCodeCell(text, true);
  return cell.codes.length > 0 && cell.unread.length === 0 && cell.codes.every((one) => one.code !== null)
    ? cell
    : null;
}
