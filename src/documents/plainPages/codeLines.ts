import { fromWin32, isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { bugcheck } from '../../domain/codes/families/bugcheck.ts';
import { boldDepth, type DocumentBlock } from '../blocks/documentBlocks.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { roleOfLabel } from '../labels/headerWords.ts';
import { saysErrorCodes } from './codeContext.ts';

/**
 * Pages saved as text put a code, a name or both on a line of their own, over the description: "0x8024402F", "VPN
 * Error 800", "WU_E_NO_SERVICE" over "0x80240001", "600" in a list of error codes. Turns such lines into headings if
 * the document has several, with texts below them. A single one, or one after a colon, is a sample.
 */
export function withCodeLines(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const ofBlocks = blocks.map(linesOf);
  const found = startsIn(ofBlocks.flat());
  if (found.size === 0) return blocks;
  const written: DocumentBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    const lines = ofBlocks[index] ?? [];
    if (block.kind === 'paragraph' && lines.some((line) => found.has(line))) written.push(...cut(block, lines, found));
    else written.push(block);
  }
  const made = new Set([...found.keys()].map(({ line }) => line));
  return written.flatMap((block, index): DocumentBlock[] => {
    const [before, next] = [written[index - 1], written[index + 1]];
    if (block.kind === 'heading' && made.has(block.line) && next?.kind === 'paragraph')
      return [{ ...block, text: `${block.text} ${nameOver(block.text, next) ?? ''}`.trim() }];
    if (block.kind !== 'paragraph' || before?.kind !== 'heading' || !made.has(before.line)) return [block];
    return underCode(block, nameOver(before.text, block));
  });
}

interface Line {
  readonly text: string;
  /** 1-based line of the document. */
  readonly line: number;
  /** The index of its block in the document. */
  readonly block: number;
  /** True if it belongs to a paragraph; any other block is represented by one line without text. */
  readonly isWords: boolean;
}

/** A line or two that could be a heading: how many lines, and the heading's text. */
interface Start {
  readonly kind: Kind;
  /** True if the line before introduces it, as it would a sample. */
  readonly isLed?: boolean;
  readonly lines: number;
  readonly heading: string;
}

type Kind = 'value' | 'worded' | 'number' | 'name' | 'pair';

/** How many starts of a kind a page needs before they become headings. */
const least: Record<Kind, number> = { value: 2, worded: 2, number: 3, name: 2, pair: 2 };

function linesOf(block: DocumentBlock, index: number): Line[] {
  // A name in bold over its value is read by namedValues.ts.
  return block.kind === 'paragraph' && block.quoted === undefined && !/^[ \t]{0,9}(?:\*\*|__)/m.test(block.text)
    ? block.text.split('\n').flatMap((text, at, all) =>
        glued(text.trim(), all[at - 1]?.trim() ?? '').map((own) => ({
          text: own,
          line: block.line + at,
          block: index,
          isWords: true,
        })),
      )
    : [{ text: '', line: block.line, block: index, isWords: false }];
}

/** "0x80041309A task is missing" under the name of that value: the line break was lost. */
function glued(text: string, above: string): string[] {
  const [, value = '', rest = ''] = /^(0x[0-9a-f]{8})([A-Z].*)$/i.exec(text) ?? [];
  return value !== '' && isName(above) && codesNamed(above).some((code) => code === Number(value))
    ? [value, rest]
    : [text];
}

function startsIn(lines: readonly Line[]): Map<Line, Start> {
  const starts: (readonly [Line, Start])[] = [];
  const said = new Set<Line>();
  const words: string[] = [];
  const defined = new Set(lines.flatMap(({ text }) => /^#\s{0,9}define\s{1,9}(\w{1,100})/.exec(text)?.[1] ?? []));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const start = line.isWords && !goesOn(lines[at - 1], line) && !isTerm(lines, at) ? startAt(lines, at) : null;
    // Next to each other in blocks of their own, a name and its value are read by namedValues.ts.
    const isApart =
      (start?.kind === 'value' && isName(lines[at - 1]?.text ?? '')) ||
      (start?.kind === 'name' && (valueIn(lines[at + 1]?.text ?? '') !== null || defined.has(line.text)));
    if (start === null || isApart) {
      if (words.length < mostWords) words.push(line.text);
      continue;
    }
    starts.push([line, { ...start, isLed: leadsOn.test(lines[at - 1]?.text ?? '') }]);
    if (isSaid(lines, at + start.lines, start)) said.add(line);
    at += start.lines - 1;
  }
  const isPage = (kind: Kind): boolean => {
    const own = starts.filter(([line, start]) => start.kind === kind && said.has(line));
    const distinct = new Set(own.flatMap(([, { heading, isLed }]) => (isLed === true ? [] : [heading]))).size;
    if (distinct < least[kind]) return false;
    if (kind === 'number') return isAscending(own) && saysErrorCodes(words.join(' '));
    // Memory addresses look like codes: "0x80001000", "main starts here". Some of them have the value of a code.
    const known = own.filter(([, { heading }]) => isKnown(heading)).length;
    return kind !== 'value' || known * 2 > own.length || saysErrorCodes(words.join(' '));
  };
  const kinds = new Set([...new Set(starts.map(([, { kind }]) => kind))].filter(isPage));
  return new Map(starts.filter(([line, { kind }]) => kinds.has(kind) && (said.has(line) || kind === 'pair')));
}

/** How many lines above are searched for words that say what the numbers are. */
const mostWords = 20;

/** A line that introduces the next one as a sample, unless the page has many such lines. */
const leadsOn = /[:：]$/;

/** An unfinished sentence continues on the next line of its paragraph. */
function goesOn(before: Line | undefined, line: Line): boolean {
  return before?.block === line.block && /[,;(]$/.test(before.text);
}

/** Over ": It is full.", a line is the term of a definition list (layouts/termLists.ts). */
function isTerm(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.isWords === true && /^:\s/.test(lines[at + 1]?.text ?? '');
}

function isAscending(starts: readonly (readonly [Line, Start])[]): boolean {
  const numbers = starts.map(([, { heading }]) => Number.parseInt(heading.replace(/^\D+/, ''), 10));
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

function startAt(lines: readonly Line[], at: number): Start | null {
  const [line, next] = [lines[at], lines[at + 1]];
  const text = line?.text ?? '';
  if (text.length > longest || text === '') return null;
  const isTogether = next !== undefined && next.block === line?.block && next.text !== '';
  const [name, value] = [isName(text), valueIn(text)];
  if (isTogether && next.text.length <= longest) {
    const below = valueIn(next.text);
    if (name && below !== null) return { kind: 'pair', lines: 2, heading: `${text} (${below})` };
    if (value !== null && isName(next.text)) return { kind: 'pair', lines: 2, heading: `${value} ${next.text}` };
  }
  const [, before = '', behind = ''] = inOneLine.exec(text) ?? [];
  if (isName(behind) && valueIn(before) !== null) return { kind: 'pair', lines: 1, heading: `${before} ${behind}` };
  if (wholeCode.test(text)) return { kind: 'value', lines: 1, heading: text };
  if (worded.test(text)) return { kind: 'worded', lines: 1, heading: text.replace(/[.:]$/, '') };
  if (/^\d{1,6}$/.test(text)) return { kind: 'number', lines: 1, heading: `error ${text}` };
  if (name && isPublishedName(text)) return { kind: 'name', lines: 1, heading: text };
  return null;
}

/** Of a line that is a code and nothing else, in characters. */
const longest = 100;
const inOneLine = /^\s*(0x[0-9a-f]{1,8})\s{0,9}[:=–—-]?\s{0,9}\(?([A-Z][A-Za-z0-9_]{3,80})\)?$/i;
/** One whole code, or several of them. */
const wholeCode =
  /^(?:error(?: code)?:? |fehler(?:code)?:? |erreur:? |stop(?: code)?:? )?[([]?0x[89c0][0-9a-f]{7}[)\]]?(?:(?: ?[,/] ?| or | and | oder | und | ou | et | o | y )0x[89c0][0-9a-f]{7}){0,9}$/i;
const worded =
  /^(?:[A-Z][\w/-]{1,15} )?(?:error(?: code| number| no\.)?|fehler(?:code|nummer)?|(?:code d['’])?erreur|(?:código de )?error|(?:codice )?errore|(?:código de )?erro|fout(?:code)?|błąd|(?:код )?ошибк[аи]|错误(?:代码)?|錯誤(?:碼)?|エラー(?: ?コード)?|오류(?: 코드)?)[ \u00a0]?#?\d{1,6}[.:]?$/iu;

function isName(text: string): boolean {
  return isSymbol(text) || /^[A-Z][A-Z0-9]{1,9}(?:_[A-Z][A-Za-z0-9]{1,40}){1,6}$/.test(text);
}

function isPublishedName(name: string): boolean {
  return codesNamed(name).length > 0 || (bugcheck.names?.numbers(name).length ?? 0) > 0;
}

function isKnown(value: string): boolean {
  return readCodeCell(value).codes.some(({ code }) => code !== null && isPublished(code));
}

/** "0x80240001", "(0x80042301)", "1300 (0x514)": a value and nothing else. Null for any other text. */
function valueIn(text: string): string | null {
  if (!/^[([]?(?:0x[0-9a-f]{1,8}|-\d{7,10}|\d{1,10} \(0x)/i.test(text)) return null;
  const { codes, unread } = readCodeCell(text, true);
  return codes.length === 1 && unread.length === 0 ? text.replace(/^\(|\)$/g, '') : null;
}

/** Whether there is text below it before the next start. */
function isSaid(lines: readonly Line[], at: number, { kind }: Start): boolean {
  const next = lines[at];
  if (next === undefined) return false;
  if (!next.isWords) return kind !== 'number';
  return startAt(lines, at) === null && /\p{L}{2}/u.test(next.text);
}

/** Cuts a paragraph into pieces: the text before, then each heading with the lines below it. */
function cut(
  block: DocumentBlock & { readonly kind: 'paragraph' },
  lines: readonly Line[],
  found: ReadonlyMap<Line, Start>,
): DocumentBlock[] {
  const pieces: DocumentBlock[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first, last] = [open[0], open.at(-1)];
    if (first !== undefined && last !== undefined) {
      const text = open.map((line) => line.text).join('\n');
      pieces.push({ ...block, text, line: first.line, endLine: last.line });
    }
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) continue;
    const start = found.get(line);
    if (start === undefined) {
      open.push(line);
      continue;
    }
    close();
    const endLine = line.line + start.lines - 1;
    pieces.push({ kind: 'heading', depth: boldDepth, text: start.heading, line: line.line, endLine });
    at += start.lines - 1;
  }
  close();
  return pieces;
}

/** "WU_E_NO_SERVICE The service …" under 0x80240001 begins with the name of that code, and of no other. */
function nameOver(heading: string, block: DocumentBlock & { readonly kind: 'paragraph' }): string | null {
  const name = /^([A-Z][A-Z0-9_]{4,80})(?:[:;.]? |$)/.exec(withoutColumns(block.text))?.[1];
  if (name === undefined || /[A-Z]_/.test(heading) || !isSymbol(name)) return null;
  const { codes } = readCodeCell(heading);
  const number = numberNamed('win32', name);
  const values = [...codesNamed(name), ...(number === undefined ? [] : [fromWin32(toErrorCode(number))])];
  return codes.some(({ code }) => code !== null && values.includes(code)) ? name : null;
}

function underCode(block: DocumentBlock & { readonly kind: 'paragraph' }, name: string | null): DocumentBlock[] {
  const rest = withoutColumns(block.text);
  const text = name === null ? rest : rest.slice(name.length).replace(/^[\s:;.–—-]*(?:N\/?A\s)?\s*/, '');
  const line = block.line + (rest === block.text ? 0 : 1);
  return text === '' ? [] : [{ ...block, text, line }];
}

/** "Message Description Mitigation" over the fields of a code names columns that are gone. */
function withoutColumns(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return namesColumns(first) ? rest.join('\n') : text;
}

function namesColumns(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length > 1 && words.length < 7 && words.every((word) => roleOfLabel(word) !== null);
}
