import { toErrorCode } from '../../domain/codes/errorCode.ts';
import { foldText } from '../../domain/codes/reading/foldText.ts';
import { readNumber } from '../../domain/codes/reading/readNumber.ts';
import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';
import { causesIn, mitigationsIn, saysUnknown } from '../cells/cellTexts.ts';
import { disagreeing, notACode } from '../cells/codeCell.ts';
import { leadingCode } from '../cells/leadingCode.ts';
import type { CodeCell, NamedCode } from '../cells/codeCell.ts';
import { looksLikeCode } from '../cells/codeWords.ts';
import { instructs } from '../text/instructs.ts';
import { plainInline } from '../text/plainText.ts';
import type { CellLine } from '../text/cellLines.ts';
import type { FoundGuidance, Notice, RowOrigin } from './foundGuidance.ts';

/** The content of one row, section or record, before it becomes an entry. */
export interface RowFields {
  readonly line: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  readonly code: CodeCell;
  /** The name of a column of names. */
  readonly symbol: string | null;
  /** Lines of each cell of causes, in order. */
  readonly causes: readonly (readonly CellLine[])[];
  readonly mitigations: readonly (readonly CellLine[])[];
  /** For each mitigation its cause; left out if they apply to all. */
  readonly conditions?: readonly (string | null)[];
  /** Left out if the row is in no table of codes. */
  readonly origin?: RowOrigin;
}

/** Makes an entry for each code of a row, or one without a code; or explains why it cannot. */
export function rowsFrom(fields: RowFields): FoundGuidance {
  const { line, startLine, endLine, text, code, symbol } = fields;
  const notice = (message: string, isWhole = false): Notice => ({ line, startLine, endLine, text, message, isWhole });
  const wrong = code.unread.filter(looksLikeCode);
  if (code.codes.length === 0 && code.unread.length > 0 && symbol === null) {
    const words = wrong.length > 0 ? wrong : [code.unread.join(' ')];
    return { rows: [], warnings: words.map((word) => notice(notACode(word), true)), remarks: [] };
  }
  const causeLines = fields.causes.filter((lines) => lines.length > 0);
  const said = causeLines.flatMap(causesIn);
  const extra = code.unread.filter((word) => !wrong.includes(word)).join(' ');
  // The text next to the code in its cell is its meaning, if nothing else gives one.
  const isMeaning = extra !== '' && said.length === 0 && /\p{L}{3}/u.test(extra);
  const causes = [
    ...(code.extended === null || said.includes(code.extended) ? [] : [code.extended]),
    ...(isMeaning ? [sentenceWithCode(fields.origin) ?? asWritten(fields.origin, extra)] : []),
    ...said,
  ];
  const { mitigations, conditions } = stepsOf(fields);
  const isCell = fields.origin !== undefined;
  const identities: readonly NamedCode[] = code.codes.length === 0 ? [{ code: null, symbol: null }] : code.codes;
  if (code.codes.length === 0 && symbol === null && causes.length === 0) {
    const message =
      'The row has neither a code nor a cause, so it makes no entry; give it one of them, or take it out.';
    return { rows: [], warnings: [notice(message, true)], remarks: [] };
  }
  const extend = readNumber(/0x\w+$/i.exec(code.extended ?? '')?.[0] ?? '')?.values[0] ?? null;
  const unnamed = code.codes.flatMap((named) => (named.code === null ? [named.symbol ?? ''] : []));
  return {
    rows: identities.map((named) => ({
      ...{ line, startLine, endLine, text, causes: isCell ? causes : distinct(causes), mitigations, conditions },
      extend: extend === null ? null : toErrorCode(extend),
      named: { code: named.code, symbol: named.symbol ?? symbol },
      saysUnknown: causes.length === 0 && causeLines.some(saysUnknown),
      origin: fields.origin ?? null,
    })),
    warnings: wrong.map((word) => notice(notACode(word))),
    remarks: [
      ...(extra === '' ? [] : [notice(isMeaning ? extraRead(extra) : extraUnread(extra))]),
      ...unnamed.map((name) => notice(noOneValue(name))),
      ...(code.other === null
        ? []
        : [
            notice(
              disagreeing(
                code.codes.flatMap((one) => one.code ?? []),
                code.other,
              ),
            ),
          ]),
      ...code.doubts.map((doubt) => notice(doubt)),
    ],
  };
}

/** What stands next to the code in its cell, with the signs that its words were parted at: "any extension — a driver failed". */
function asWritten(origin: RowOrigin | undefined, words: string): string {
  const cell = origin === undefined ? '' : (origin.row.cells[origin.columns.code]?.text ?? '');
  const inBrackets = /^[^()]{1,60}\(([^()]{3,200})\)[\s*_]{0,4}$/.exec(cell)?.[1];
  const behind = cell.includes('<') ? undefined : leadingCode(cell)?.rest;
  return [inBrackets, behind].find((text) => text !== undefined && lettersOf(text) === lettersOf(words)) ?? words;
}

function lettersOf(text: string): string {
  return foldText(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** "Error 0x80070005 appears." in the column of codes: a sentence around the code, which stays whole. Else null. */
function sentenceWithCode(origin: RowOrigin | undefined): string | null {
  const cell = origin === undefined ? '' : plainInline(origin.row.cells[origin.columns.code]?.text ?? '');
  const goesOn = /^\p{L}[^:：<\n]*\b0x[0-9a-f]{1,8}\s+\p{Ll}/iu.test(cell);
  // "Setup fails with 0x80070652": without its code the sentence is incomplete.
  const ends =
    /^\p{L}[^:：<\n(]{3,200}\s(?:with|mit|avec|con|com|met|z|by)\s(?:(?:error|code|the|fehler|erreur)\s){0,2}0x[0-9a-f]{1,8}\.?$/iu;
  return cell.length < 300 && (goesOn || ends.test(cell.trim())) ? cell.trim() : null;
}

/** Each step once, worded as in its row, unless a procedure needs it again; a step given for several causes applies to all of them. */
function stepsOf({ mitigations, conditions, origin }: RowFields): {
  readonly mitigations: string[];
  readonly conditions: (string | null)[];
} {
  if (origin !== undefined) {
    const texts = mitigations.flatMap(mitigationsIn);
    return { mitigations: texts, conditions: texts.map(() => null) };
  }
  const all: { readonly text: string; condition: string | null }[] = [];
  const known = new Map<string, { readonly text: string; condition: string | null }>();
  for (const [index, lines] of mitigations.entries()) {
    const condition = conditions?.[index] ?? null;
    const texts = mitigationsIn(lines);
    const firstNew = texts.findIndex((text) => !known.has(mitigationKey(text)));
    for (const [place, text] of texts.entries()) {
      const before = known.get(mitigationKey(text));
      // A procedure of its own keeps a step that another one has, too.
      const isNeeded = firstNew !== -1 && (firstNew < place || texts.length > 2) && instructs(text);
      if (before !== undefined && !isNeeded) {
        if (before.condition !== condition) before.condition = null;
        continue;
      }
      const step = { text, condition };
      all.push(step);
      if (before === undefined) known.set(mitigationKey(text), step);
    }
  }
  return { mitigations: all.map(({ text }) => text), conditions: all.map(({ condition }) => condition) };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.toReversed().map((text) => [mitigationKey(text), text])).values()].toReversed();
}

function extraRead(words: string): string {
  return `"${shown(words)}" next to the code is read as its cause; give it a column of its own.`;
}

function extraUnread(words: string): string {
  return `"${shown(words)}" next to the code is not read; move it to another column.`;
}

function noOneValue(symbol: string): string {
  return `${shown(symbol)} has no one value in the published lists, so its entry has no code; write the code next to it.`;
}

/** At most 40 characters of a text of the document. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
