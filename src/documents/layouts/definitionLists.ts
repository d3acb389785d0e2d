import { trimEndOf } from '../../domain/trimEdges.ts';
import { cellLines } from '../text/cellLines.ts';
import { headingCode } from '../cells/headingCode.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { CodeCell } from '../cells/codeCell.ts';
import { isSurelyProse } from '../cells/codeWords.ts';
import { nameInAnchor } from '../cells/symbolCell.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { headingsAbove, saysErrorCodes } from '../plainPages/codeContext.ts';
import type { HtmlRegion } from '../blocks/htmlRegions.ts';
import { htmlTags, withoutComments } from '../text/htmlTokens.ts';
import { labelledTexts } from '../cells/labelledText.ts';
import { literalMarkdown } from '../text/literalMarkdown.ts';
import { fieldsOf } from '../records/recordFields.ts';
import type { RecordPart } from '../records/recordPart.ts';
import { plainInline } from '../text/plainText.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';

/**
 * Reads `<dl>` lists: terms that are a code, a name or both, each with what is said about it, which may be
 * nested lists. A name over its value and its meaning, all of them terms, is one entry too.
 */
export const readDefinitionLists: Layout = ({ blocks, outline: { targets }, family }) => {
  const above = headingsAbove(blocks);
  return joinFound(
    blocks.flatMap((block, index) => {
      if (block.kind !== 'definitions') return [];
      const numbersCount = family !== null || saysErrorCodes(above[index] ?? '');
      return groupsOf(leavesOf(block.region))
        .filter((group) => numbersCount || !isBareNumber(group))
        .map((group) => readGroup(group, targets));
    }),
  );
};

/** "2" alone, as methods number what they return: no code but under words that say so. */
function isBareNumber(group: readonly Leaf[]): boolean {
  const ids = group.filter((leaf) => leaf.code !== null);
  if (group.some((leaf) => leaf.anchor !== null && leaf.code === null)) return false;
  return ids.length > 0 && ids.every((leaf) => /^[\s*_`]*\d{1,6}[\s*_`]*$/.test(leaf.text.replace(/<[^<>]*>/g, '')));
}

/** A term or a definition without lists inside. */
interface Leaf {
  readonly isTerm: boolean;
  /** 1 for the outermost list. */
  readonly depth: number;
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  /** The code, if the text is only a code or a name. */
  readonly code: CodeCell | null;
  /** The name in the anchor of a term whose words are none, or only a number. */
  readonly anchor: string | null;
}

function leavesOf(region: HtmlRegion): Leaf[] {
  const source = withoutComments(region.lines.join('\n'));
  const leaves: Leaf[] = [];
  let depth = 0;
  let open: { isTerm: boolean; start: number; depth: number } | null = null;
  let [line, counted] = [region.line, 0];
  const lineAt = (offset: number): number => {
    for (let next = source.indexOf('\n', counted); next !== -1 && next < offset; next = source.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    return line;
  };
  const close = (end: number): void => {
    if (open !== null) {
      const written = source.slice(open.start, end);
      // Anchors for links hold nothing.
      const text = literalMarkdown(written.replace(/<(span|a)\b[^<>]*>\s*<\/\1>/gi, ' ')).trim();
      const first = lineAt(open.start + (/^(?:\s|<[^<>]*>)*/.exec(written)?.[0].length ?? 0));
      const { isTerm, depth: level } = open;
      const endLine = lineAt(end);
      const texts = codeAlone(text) !== null ? [text] : isTerm ? nameAndCode(text) : codeFirst(text);
      const named = isTerm ? nameInAnchor(written) : null;
      for (const part of texts.filter((each) => /[\p{L}\p{N}]/u.test(each.replace(/<[^<>]*>/g, '')))) {
        const code = codeAlone(part) ?? (isTerm ? askedCode(part) : null);
        leaves.push({
          ...{ isTerm, depth: level, text: part, line: first, endLine, code },
          anchor: code === null || code.codes.every(({ symbol }) => symbol === null) ? named : null,
        });
      }
    }
    open = null;
  };
  for (const tag of htmlTags(source)) {
    if (tag.name === 'dl') {
      close(tag.start);
      depth += tag.closing ? -1 : 1;
    } else if (tag.name === 'dt' || tag.name === 'dd') {
      close(tag.start);
      if (!tag.closing) open = { isTerm: tag.name === 'dt', start: tag.end, depth };
    }
  }
  close(source.length);
  return leaves;
}

/** "<p>0x8007000E</p><p>Ran out of memory</p>": a code in a line of its own, and what is said about it. */
function codeFirst(text: string): string[] {
  const [whole, first] = /^\s*(?:<p\b[^<>]*>)?([^<>\n]{1,100})(?:<\/p>|<br\s*\/?>)/i.exec(text) ?? [];
  if (whole === undefined || first === undefined || codeAlone(first)?.unread.length !== 0) return [text];
  return [first, text.slice(whole.length)];
}

/** "SL _ E _ CLÉ NON VALIDE (0xC004F050)": the words of a term, and its one value. */
function nameAndCode(text: string): string[] {
  const found = lastValue.exec(text);
  const before = text.slice(0, found?.index ?? 0);
  const words = withoutSeparators(before);
  const isNamed = words.length > 1 && words.length <= longestName && words !== before;
  return isNamed ? [words, found?.[1] ?? ''] : codeFirst(text);
}

/** A value with nothing behind it but blanks and tags. */
const lastValue = /((?:-?\d{1,10} \()?0x[0-9a-f]{1,8}\)?|-\d{7,10})(?:\s|\)|<[^<>]{0,200}>){0,40}$/i;
/** Of the words of a term, in characters. */
const longestName = 200;

/** Without the blanks, signs and tags that part a name from its value. */
function withoutSeparators(text: string): string {
  let rest = trimEndOf(text, /[\s(:=–-]/);
  while (rest.endsWith('>')) {
    const start = rest.lastIndexOf('<');
    if (start === -1 || !/^<\/?\w[^<>]*>$/.test(rest.slice(start))) break;
    rest = trimEndOf(rest.slice(0, start), /[\s(:=–-]/);
  }
  return rest;
}

function codeAlone(text: string): CodeCell | null {
  if (text.length > 500 || (isSurelyProse(text) && !/0x/i.test(text))) return null;
  const cell = readCodeCell(text, true);
  const isCode = cell.codes.length > 0 && cell.unread.length === 0;
  return isCode || cell.unread.some((word) => /^0x/i.test(word)) ? cell : null;
}

/** "How do I fix 0x80042316?": a question about the code that it names. */
function askedCode(text: string): CodeCell | null {
  const words = plainInline(text.replace(/<[^<>]*>/g, ' '));
  const code = /[?？]\s*$/.test(words) && /0x[0-9a-f]{4}|-\d{9}/i.test(words) ? headingCode(words) : null;
  return code === null || code.codes.length === 0 ? null : { ...code, unread: [] };
}

/** A group begins at an outer term after a definition, or at a name or code where one is complete. */
function groupsOf(leaves: readonly Leaf[]): Leaf[][] {
  const groups: Leaf[][] = [];
  for (const leaf of leaves) {
    const group = groups.at(-1);
    // A term that no header would write so is the name of the value under it.
    const isOver = group?.some((one, index) => one.code === null && !(index === 0 && one.isTerm)) === true;
    if (group === undefined || (leaf.isTerm && isOver && leaf.depth <= (group[0]?.depth ?? 1))) groups.push([leaf]);
    else group.push(leaf);
  }
  return groups;
}

function readGroup(group: readonly Leaf[], targets: ReadonlyMap<string, string>): FoundGuidance {
  const ids = group.filter((leaf) => leaf.code !== null);
  const numbers = ids.find(
    (leaf) =>
      leaf.code?.codes.some((named) => named.symbol === null || (named.code !== null && hasNumber(leaf))) === true &&
      hasNumber(leaf),
  );
  const shared = ids.filter((leaf) => leaf.isTerm && hasNumber(leaf) && leaf.depth === numbers?.depth);
  const [first, last] = [group[0], group.at(-1)];
  const anchor = first?.anchor ?? null;
  const anchored = first === undefined || anchor === null ? undefined : { ...first, code: readCodeCell(anchor) };
  const chosen =
    numbers !== undefined && shared.length > 1
      ? { ...numbers, code: readCodeCell(shared.map((leaf) => leaf.text).join(', '), true) }
      : (numbers ?? ids[0] ?? anchored);
  if (chosen?.code === undefined || chosen.code === null || first === undefined || last === undefined)
    return nothingFound;
  const symbol = ids.flatMap((leaf) => leaf.code?.codes ?? []).find((named) => named.symbol !== null)?.symbol ?? anchor;
  // A name that no header could write, over its value: translated by a machine, for instance.
  const isNamed = numbers !== undefined || chosen === anchored;
  const name = isNamed && first.isTerm && first.code === null && first !== last ? first : null;
  const texts = group.filter((leaf) => leaf.code === null && leaf !== name);
  const parts = texts.flatMap((leaf) => partsOfLeaf(leaf, targets));
  if (parts.length === 0 && numbers === undefined) return nothingFound;
  const { causes, mitigations, conditions } = fieldsOf(parts);
  const words = name === null ? '' : plainInline(name.text.replace(/<[^<>]*>/g, ' ')).trim();
  // "disconnectReasonByServer" is a name, though no header of Windows would write it so.
  const isIdentifier = /^[A-Za-z][a-z0-9][A-Za-z0-9]{1,80}$/.test(words) && /[a-z0-9][A-Z]/.test(words);
  const found = rowsFrom({
    line: chosen.line,
    startLine: first.line,
    endLine: last.endLine,
    text: `${first.text} ${last.text}`.replace(/<[^<>]*>/g, ' '),
    code: chosen.code,
    symbol: isIdentifier ? words : symbol,
    causes,
    mitigations,
    conditions,
  });
  if (name === null || isIdentifier || anchor !== null) return found;
  const frame = { line: name.line, startLine: first.line, endLine: last.endLine, text: words, isWhole: false };
  const message = `"${shown(words)}" is no name as headers write it, so the entry has none; write it with underscores and without blanks.`;
  return { ...found, remarks: [...found.remarks, { ...frame, message }] };
}

function hasNumber(leaf: Leaf): boolean {
  return (
    /\d/.test(leaf.text) &&
    readCodeCell(leaf.text, true).codes.some((named) => named.code !== null) &&
    /(?:^|[^A-Za-z_\d])-?\d/.test(leaf.text.replace(/<[^<>]*>/g, ' '))
  );
}

/** Each line may have a label of its own. */
function partsOfLeaf(leaf: Leaf, targets: ReadonlyMap<string, string>): RecordPart[] {
  const parts: RecordPart[] = [];
  let [role, section]: [RecordPart['role'], number] = [null, 0];
  for (const line of cellLines(leaf.text, targets)) {
    for (const { role: said, text } of labelledTexts(line.text)) {
      const before = parts.at(-1);
      if (said === null && before !== undefined) before.lines.push({ ...line, text });
      else {
        if (said !== null) section++;
        const frame = {
          number: null,
          name: '',
          scenario: '',
          label: '',
          isAside: false,
          tab: '',
          line: leaf.line,
          section,
          kind: 'text' as const,
        };
        parts.push({ ...frame, role: said ?? role, lines: [{ ...line, text }] });
      }
      role = said ?? role;
    }
  }
  return parts;
}
