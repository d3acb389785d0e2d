import { isPublished } from '../../domain/codes/decoding/equivalentCodes.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import type { DocumentBlock } from '../blocks/documentBlocks.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Layout } from '../records/foundGuidance.ts';
import { readBranches } from './branches.ts';
import { commentIn, declarationIn } from './declaration.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { instructs } from '../text/instructs.ts';
import { onOneLine } from '../text/onOneLine.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';

/**
 * Reads pages of header files: "#define SCHED_S_TASK_READY _HRESULT_TYPEDEF_(0x00041300L)" in a block of code or in a
 * paragraph, with the message in the comment above it or behind it, or in the text after it.
 */
export const readDefinedNames: Layout = ({ blocks }) =>
  joinFound(
    blocks.map((block, index) => {
      if (block.kind === 'code') return readLines(block.source.split('\n'), block, null);
      if (block.kind !== 'paragraph' || !block.text.includes('#define')) return nothingFound;
      const [name, text] = [blocks[index - 2], blocks[index - 1]];
      // A page gives the name, what it means, and then how it is defined.
      const isBelow =
        name?.kind === 'paragraph' && text?.kind === 'paragraph' && block.text.includes(` ${name.text.trim()} `);
      return readLines(block.text.split('\n'), block, isBelow ? text : blocks[index + 1]);
    }),
  );

/**
 * The names that a program declares with a message: members of enumerations and constants with a comment, tuples of value,
 * name and text. `lines` are those of the whole file.
 */
export function readProgram(lines: readonly string[]): FoundGuidance {
  return readLines(lines, { line: 1 }, null);
}

function readLines(
  lines: readonly string[],
  block: { readonly line: number },
  next: DocumentBlock | undefined | null,
): FoundGuidance {
  let comment: string[] = [];
  let commentAt = 0;
  const found: { readonly guidance: FoundGuidance; readonly isDoubtful: boolean }[] = [];
  const members: Unread[] = [];
  const unmade: Unread[] = [];
  const end = lines.findLastIndex((line) => line.trim() !== '');
  for (const [index, written] of lines.entries()) {
    const line = withoutQuote(written);
    const defined = declarationIn(line);
    if (defined === null) {
      if (makesResult.test(line)) unmade.push({ text: line.trim(), line: block.line + index });
      if (comment.length > 0 && /[a-z]{2}/.test(line) && member.test(line.trim()))
        members.push({ text: line.trim(), line: block.line + index });
      const remark = commentIn(line);
      if (remark !== null) {
        if (comment.length === 0) commentAt = block.line + index;
        comment.push(remark);
      } else if (line.trim() !== '' || ofWhole.test(lines[index - 1] ?? '')) comment = [];
      continue;
    }
    const { symbol, value } = defined;
    const isDecimal = !/^0x/i.test(value);
    const code = readCodeCell(value, true);
    const isLast = index === end;
    const after =
      isLast && next?.kind === 'paragraph' && declarationIn(next.text.split('\n', 1)[0] ?? '') === null ? next : null;
    const above = isTitleOf(comment, lines.slice(index + 1)) ? '' : messageOf(comment);
    // Behind a value stands its decimal, or a mark of the tools, where the text stands above it.
    const said = onlyValue.test(defined.comment ?? '') ? '' : (defined.comment ?? '');
    const behind = above === '' || /\p{L}\s+\p{L}/u.test(said) ? said : '';
    const isAbove = !/\p{L}/u.test(behind) && above !== '';
    const text = withoutOwnCode((/\p{L}/u.test(behind) ? behind : above) || onOneLine(after?.text ?? ''), value);
    comment = [];
    // A header defines other numbers, too: only names of errors count, or values that can be nothing else.
    // A name without an underscore is the program's own: what its comment says of a published code counts.
    const isOwn = !symbol.includes('_');
    const isMeant = (): boolean =>
      symbol !== '' && Number(value) <= 0xffff
        ? namesWin32(symbol, value)
        : code.codes.some((one) => one.code !== null && isPublished(one.code));
    if (isOwn && !(isWords.test(text) && isMeant())) {
      if (text === '' || member.test(line.trim())) members.push({ text: line.trim(), line: block.line + index });
      continue;
    }
    const isKnown = codesNamed(symbol).length > 0 || numberNamed('win32', symbol) !== undefined;
    // "WU_E_MAX_CAPACITY_REACHED" is an error, whatever it counts.
    const isNumber = counts.test(symbol) && !isKnown && !(/_E_/.test(symbol) && isResult.test(value));
    if ((!isOwn && !isSymbol(symbol)) || (isDecimal && !isOwn && !named.test(symbol)) || isNumber) continue;
    // A program gives names to other numbers, too, such as those of flags.
    if (!isOwn && defined.needsText && (text === '' || !(named.test(symbol) || isResult.test(value)))) continue;
    // The registers of a device have such names, too: "#define STATUS_REG 0x40021000".
    if (!isOwn && !isKnown && Number(value) > 0xffff && !isResult.test(value) && !typed.test(`${symbol} ${line}`))
      continue;
    const at = block.line + index;
    const texts = text === '' ? [] : [{ text: escapeBlockStart(text.trim()), isItem: false }];
    // "ERROR_PAGE = 404": one is the setting of a program, several are a list of errors.
    const isDoubtful = defined.needsText && isDecimal && !isOwn && !isKnown && !isResult.test(value);
    found.push({
      isDoubtful,
      guidance: rowsFrom({
        ...{
          line: at,
          startLine: isAbove ? commentAt : after === null || text !== after.text ? at : Math.min(at, after.line),
          endLine: after === null || text !== after.text ? at : Math.max(at, after.endLine),
          text: line.trim(),
        },
        code: { ...code, codes: code.codes.map((one) => ({ ...one, symbol: isOwn ? null : symbol })) },
        symbol: null,
        causes: instructs(text) ? [] : [texts],
        mitigations: instructs(text) ? [texts] : [],
      }),
    });
  }
  const isList = found.filter(({ isDoubtful }) => isDoubtful).length >= leastOfList;
  const rows = found.filter(({ isDoubtful }) => isList || !isDoubtful).map(({ guidance }) => guidance);
  const warnings = [
    ...warningOf(unmade, 'are made with a facility whose number stands nowhere, so they make no entries'),
    ...(rows.length > 0 || members.length < 2
      ? []
      : warningOf(members, 'declare values under names that are none as headers write them, so they make no entries')),
  ];
  const joined = joinFound(rows);
  return joinFound([{ ...joined, warnings: [...joined.warnings, ...warnings] }, readBranches(lines, block.line)]);
}

/** 'cpp_quote("#define DEV_E_BUSY 0x8F020003L")': what an interface definition has for the header that is made of it. */
function withoutQuote(line: string): string {
  const quoted = /^cpp_quote\("(.*)"\);?$/.exec(line.trim())?.[1];
  return quoted === undefined ? line : quoted.replaceAll('\\"', '"');
}

/** "0x800F0813 — The feature is permanent" over that value says it twice. */
function withoutOwnCode(text: string, value: string): string {
  const [whole = '', code = ''] = /^(0x[0-9a-f]{8})\s{0,9}[:–—-]\s{1,9}/i.exec(text) ?? [];
  return code.toLowerCase() === value.toLowerCase() ? text.slice(whole.length) : text;
}

/** "0x8000FFFFL" behind "-2147418113" is that value again. */
const onlyValue = /^\s*[([]?(?:0x[0-9a-f]{1,8}|-?\d{1,10})U?L{0,2}[)\]]?\s*$/i;

/** "Connection point error codes" over several declarations without a text of their own is the title of their group. */
function isTitleOf(comment: readonly string[], after: readonly string[]): boolean {
  const [title = '', ...more] = comment.filter((line) => line.trim() !== '');
  if (more.length > 0 || !namesGroup.test(title.trim())) return false;
  const next = declarationIn(after[0] ?? '');
  return next !== null && !/\p{L}\s+\p{L}/u.test(next.comment ?? '');
}

const namesGroup = /^[^.!?]{0,60}\b(?:codes|errors|constants|values|results|statuses|definitions|messages)\s*:?$/i;

/** Whether a program means by a name of its own what the lists call its number: AccessDenied is ERROR_ACCESS_DENIED. */
function namesWin32(symbol: string, value: string): boolean {
  const words = symbol.replace(/([a-z\d])(?=[A-Z])/g, '$1_').toUpperCase();
  return [`ERROR_${words}`, words].some((name) => numberNamed('win32', name) === Number(value));
}

/** A line that declares a value and is not read. */
interface Unread {
  readonly text: string;
  readonly line: number;
}

function warningOf(lines: readonly Unread[], why: string): FoundGuidance['warnings'] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const more = lines.length > 1 ? ` and ${String(lines.length - 1)} more` : '';
  const verb = lines.length > 1 ? why : why.replace(/^are/, 'is').replace('they make', 'it makes');
  const message = `"${shown(first.text)}"${more} ${verb}. Write a table with such headers as Code, Cause, Mitigation.`;
  return [{ line: first.line, startLine: first.line, endLine: last.line, text: first.text, message, isWhole: true }];
}

const isWords = /\p{L}{2}\s+\p{L}{2}/u;
/** Rust says so what the whole file is. */
const ofWhole = /^\s*\/\/!/;
/** "AccessDenied = 0x00000005," */
const member =
  /^(?:[a-z]+ ){0,5}[A-Z][A-Za-z0-9]{1,60} {0,9}= {0,9}(?:unchecked\()?(?:\(u?int\))? {0,9}\(?(?:0x[0-9a-f]{1,8}|\d{1,10})\){0,2}[,;]?$/i;

/** "#define APP_E_FULL MAKE_HRESULT(SEVERITY_ERROR, FACILITY_APP, 0x201)", but not the macro itself. */
const makesResult = /^\s*#\s*define\s+\w{1,80}\s+\(?MAKE_(?:HRESULT|SCODE)\(/i;

const named = /^(?:ERROR|STATUS|NERR|WSA|DNS|RPC)|(?:^|_)(?:E|S|ERR|ERROR|FAILURE|FAILED)(?:_|$)/i;
/** A whole result code. */
const isResult = /^(?:0x[89c][0-9a-f]{7}|-\d{9,10})$/i;
/** What a header says of a result that is no failure: its type, or the S or I of its name. */
const typed = /TYPEDEF|HRESULT|NTSTATUS|^\w+_[SI]_/;
/** Numbers that a program calls errors make a list from so many on. */
const leastOfList = 3;
const counts = /VERSION|(?:^|_)(?:MAX|MIN|BASE|MASK|FLAGS?|SIZE|COUNT|LENGTH|LAST|FIRST|BITS?)(?:_|$)/i;

/** What follows "MessageText:", or all of a comment without that word. */
function messageOf(comment: readonly string[]): string {
  const label = comment.findIndex((line) => /^\s*MessageText\s*:/i.test(line));
  const lines = comment
    .slice(label + 1)
    .filter((line) => !/^\s*(?:MessageId|SymbolicName|Severity|Facility)\s*[:=]/i.test(line));
  const said = lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line));
  // A comment and an attribute may say the same.
  return [...new Set(said)].join(' ');
}
