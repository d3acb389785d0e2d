import { fromWin32 } from '../../domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { codesNamed } from '../../domain/codes/reading/codesNamed.ts';
import { numberNamed } from '../../domain/codes/tables/codeNames.ts';
import { declarationIn } from './declaration.ts';
import { isSymbol } from '../cells/codeWords.ts';
import { readCodeCell } from '../cells/codeCell.ts';
import type { NamedCode } from '../cells/codeCell.ts';
import { branchesIn } from '../programs/branches.ts';
import type { Branch } from '../programs/branches.ts';
import { codesOfChoice } from '../programs/branchCodes.ts';
import { textOf } from '../programs/branchTexts.ts';
import type { BranchText } from '../programs/branchTexts.ts';
import { programTokens } from '../programs/programTokens.ts';
import { joinFound, nothingFound } from '../records/foundGuidance.ts';
import type { FoundGuidance, Notice } from '../records/foundGuidance.ts';
import { rowsFrom, shown } from '../records/rowFields.ts';
import { escapeBlockStart } from '../text/escapeBlockStart.ts';
import { instructs } from '../text/instructs.ts';
import { splitBeforeInstruction } from '../text/splitBeforeInstruction.ts';

/**
 * What a program says of codes where it chooses by them: 'case 0x80070005: return "It is denied.";', "if %errorlevel%==1603 echo …",
 * '0x80070005 => "It is denied."'. A text counts if it is that of the code alone; `line` is that of the first of `lines`, from 1.
 */
export function readBranches(lines: readonly string[], line: number): FoundGuidance {
  if (!lines.some((text) => mayBranch.test(text))) return nothingFound;
  const { tokens, comments } = programTokens(lines);
  const found: FoundGuidance[] = [];
  const doubtful: Branch[] = [];
  const declared = declaredIn(lines);
  for (const choice of choicesOf(branchesIn(tokens), lines)) {
    const [first] = choice;
    if (first === undefined) continue;
    const over = (count: number): string =>
      [...lines.slice(Math.max(0, first.line - count), first.line + 1), first.subject].join('\n');
    const values = choice.flatMap((branch) => branch.values);
    const hasOwn = values.some(({ line: at }) => namesOwn(comments.get(at)));
    const codeOf = codesOfChoice(values, { near: over(4), wide: over(10), declared, hasOwn });
    const isList = sayMore(choice);
    const areSaid = choice.filter((branch) => said(comments.get(branch.line), branch) !== null).length > 1;
    for (const branch of choice) {
      const codes = branch.values.flatMap((value) => named(codeOf(value), comments.get(value.line)) ?? []);
      if (codes.length === 0) continue;
      if (isDeclared(branch, lines)) continue;
      const text = textOf(branch, isList) ?? (areSaid ? said(comments.get(branch.line), branch) : null);
      if (text === 'doubtful') doubtful.push(branch);
      else if (text !== null) found.push(rowOf(branch, { codes, text, lines, line }));
    }
  }
  const joined = joinFound(found);
  return { ...joined, warnings: [...joined.warnings, ...warningOf(doubtful, lines, line)] };
}

const mayBranch = /\b(?:case|when|if|elif|elsif|elseif)\b|=>|->|0x[0-9a-f_]{5,10}|\b1[56]\d\d\b/i;
/** Branches of one kind that follow each other within some lines. */
function choicesOf(branches: readonly Branch[], lines: readonly string[]): Branch[][] {
  const choices: Branch[][] = [];
  let end = -1;
  for (const branch of branches) {
    const choice = choices.at(-1);
    const isNew = lines.slice(end + 1, branch.line + 1).some((line) => chooses.test(line));
    if (choice !== undefined && choice[0]?.kind === branch.kind && branch.line - end <= between && !isNew)
      choice.push(branch);
    else choices.push([branch]);
    end = branch.body.at(-1)?.endLine ?? branch.line;
  }
  return choices;
}

const between = 6;
/** What another choice begins with. */
const chooses = /\b(?:switch|match)\b|\bselect case\b|^\s*case \S+ in\s*$|\bwhen\s*\(/i;

function named(code: NamedCode | null, comment: string | undefined): NamedCode | null {
  if (code === null || code.symbol !== null || comment === undefined || !isSymbol(comment)) return code;
  const own = readCodeCell(comment).codes;
  return own.some((one) => one.code === code.code) ? { ...code, symbol: comment } : code;
}

interface Place {
  readonly codes: readonly NamedCode[];
  readonly text: BranchText;
  readonly lines: readonly string[];
  readonly line: number;
}

function rowOf(branch: Branch, { codes, text, lines, line }: Place): FoundGuidance {
  const [startLine, endLine] = [line + branch.line, line + text.endLine];
  const parted = text.texts.map((one) => ({ ...one, ...withoutName(one.text, codes) }));
  const hasSteps = parted.some(({ place }) => place === 'mitigation');
  const said = parted.flatMap(({ text: written, place }) =>
    place === 'mitigation'
      ? [{ text: escapeBlockStart(written), isItem: false, isStep: true }]
      : apart(written)
          .flatMap((one) => splitBeforeInstruction({ text: escapeBlockStart(one), isItem: false }))
          .map((one) => ({
            ...one,
            isStep: !(place === 'cause' && hasSteps) && instructs(one.text),
          })),
  );
  const symbol = text.symbol ?? parted.find((one) => one.symbol !== null)?.symbol ?? null;
  const isOne = codes.length === 1;
  return rowsFrom({
    ...{ line: startLine, startLine, endLine, text: (lines[branch.line] ?? '').trim() },
    code: {
      ...readCodeCell(''),
      codes: isOne ? codes.map((one) => ({ ...one, symbol: one.symbol ?? symbol })) : codes,
    },
    symbol: null,
    causes: said.filter(({ isStep }) => !isStep).map((one) => [one]),
    mitigations: said.filter(({ isStep }) => isStep).map((one) => [one]),
  });
}

/** "E_ACCESSDENIED: It is denied." names its code before the text; so does "0x80070005 - It is denied.". */
function withoutName(
  text: string,
  codes: readonly NamedCode[],
): { readonly text: string; readonly symbol: string | null } {
  const [, named = '', inner] = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\s{0,3}[（(](.{3,500})[)）]$/.exec(text) ?? [];
  if (inner !== undefined) return { text: inner, symbol: named };
  const [whole = '', name = ''] =
    /^(?:error\s|[A-Za-z]{3,30}:\s(?=[A-Z]))?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|0x[0-9a-f]{8}|\d{1,5})\)?\s{0,3}(?:[:：,–—-]|=>)\s{1,3}/i.exec(
      text,
    ) ?? [];
  if (whole === '') return { text, symbol: null };
  const isNumber = /^\d/.test(name);
  if (isNumber && !codes.some(({ code }) => code === readCodeCell(name, true).codes[0]?.code))
    return { text, symbol: null };
  if (!isNumber && name !== name.toUpperCase()) return { text, symbol: null };
  // "ERROR_WINHTTP_NAME_NOT_RESOLVED - …" over the code of Windows Update that means the same is a part of the text.
  if (!isNumber && namesOther(name, codes)) return { text, symbol: null };
  const rest = text.slice(whole.length);
  // "1603 - ERROR_INSTALL_FAILURE: It failed."
  return isNumber ? withoutName(rest, codes) : { text: rest, symbol: name };
}

/** What a comment next to a label says of its code, rather than of what the program does: "case 0x800700E8: // The pipe is broken". */
function said(comment: string | undefined, { line }: Branch): BranchText | null {
  const text = (comment ?? '').replace(/^"([^"]+)"$/, '$1');
  const isStatement = /^\p{Lu}\p{L}*(?:\s[\p{L}\d'’,()-]+){2,20}[.!]?$/u.test(text);
  if (!isStatement || instructs(text) || ofProgram.test(text)) return null;
  return { symbol: null, texts: [{ text, place: 'value', line }], endLine: line };
}

const ofProgram =
  /\b(?:todo|fixme|hack|note|see|we|us|our|i|you|retry|ignore\w*|handle\w*|fall\w*|skip\w*|treat\w*|this|these|should|could|can|happens?|when|if|expected|facility)\b/i;

/** Whether most branches of a choice have a text of several words, so that one word is a text, too. */
function sayMore(choice: readonly Branch[]): boolean {
  const texts = choice.map((branch) => textOf(branch)).filter((text) => text !== null);
  return texts.length > 1 && texts.length * 2 >= choice.length;
}

/** Whether declaration.ts reads the line: '{ 0x80070005, "E_ACCESSDENIED", "Denied." }'. */
function isDeclared({ kind, line }: Branch, lines: readonly string[]): boolean {
  const declared = kind === 'entry' ? declarationIn(lines[line] ?? '') : null;
  return declared?.comment !== undefined && declared.comment !== '' && declared.symbol !== '';
}

/** "case 1601: // AccountNotFound" is a number that the program gives a name of its own. */
function namesOwn(comment: string | undefined): boolean {
  return comment !== undefined && /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(comment);
}

/** Whether the lists have the name for other codes only. */
function namesOther(name: string, codes: readonly NamedCode[]): boolean {
  const win32 = numberNamed('win32', name);
  const own = [...codesNamed(name), ...(win32 === undefined ? [] : [toErrorCode(win32), fromWin32(win32)])];
  return own.length > 0 && !codes.some(({ code }) => code !== null && own.includes(code));
}

/** "Wrong argument (1639) - check the path": what went wrong and what to do, in one line. */
function apart(text: string): string[] {
  const [, what = '', todo = ''] = /^([^–—]{6,160}?)\s[-–—]\s(\S.*)$/.exec(text) ?? [];
  return todo !== '' && !instructs(what) && instructs(todo) ? [what, todo] : [text];
}

/** The values of the names that the text itself declares. */
function declaredIn(lines: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const declared = declarationIn(line);
    if (declared !== null && declared.symbol !== '' && !found.has(declared.symbol))
      found.set(declared.symbol, declared.value);
  }
  return found;
}

function warningOf(branches: readonly Branch[], lines: readonly string[], line: number): Notice[] {
  const [first, last] = [branches[0], branches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const text = (lines[first.line] ?? '').trim();
  const more = branches.length > 1 ? ` and ${String(branches.length - 1)} more` : '';
  const [verb, entries] = branches.length > 1 ? ['say', 'they make no entries'] : ['says', 'it makes no entry'];
  const message = `What the branch "${shown(text)}"${more} ${verb} depends on more than the code, so ${entries}. Write a table with such headers as Code, Cause, Mitigation.`;
  return branches.slice(0, 1).map(() => ({
    line: line + first.line,
    startLine: line + first.line,
    endLine: line + last.line,
    text,
    message,
    isWhole: true,
  }));
}
