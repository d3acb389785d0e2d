import { trimEndOf } from '../../domain/trimEdges.ts';
import type { Branch } from './branches.ts';
import { isSign, isWord as isTheWord } from './branchLabels.ts';
import { saysText } from './textPlaces.ts';
import type { TextPlace } from './textPlaces.ts';
import type { ProgramToken } from './programTokens.ts';

/** What a branch says of its codes. */
export interface BranchText {
  readonly symbol: string | null;
  readonly texts: readonly { readonly text: string; readonly place: TextPlace; readonly line: number }[];
  /** Of its last string, from 0. */
  readonly endLine: number;
}

/** The texts of a branch; null if it has none, and "doubtful" if they depend on more than the code. `takesWords`: one word is a text, too. */
export function textOf({ body }: Branch, takesWords = false): BranchText | 'doubtful' | null {
  const strings = expressionsIn(body).filter(({ text }) => /\p{L}{2}/u.test(text));
  const texts = strings.filter(
    ({ text }) => saysWords(text) || (takesWords && strings.length === 1 && isWord.test(text)),
  );
  const names = strings.filter(({ text }) => isName.test(text)).map(({ text }) => text);
  if (texts.length === 0) return null;
  const depends = body.some(({ kind, text }) =>
    kind === 'word' ? control.test(text) : kind === 'sign' && /^(?:\?|==|===|!=|!==|-eq|-ne|-match|-like)$/.test(text),
  );
  if (depends || texts.some(({ isWhole }) => !isWhole)) return 'doubtful';
  const placed = texts.map((one) => ({ ...one, place: saysText(body, one.start) }));
  if (placed.some(({ place }) => place === null)) return 'doubtful';
  const fields = placed.flatMap((one) => (one.place === null ? [] : [{ ...one, place: one.place }]));
  const said = joinedPrints(
    withoutTitles(fields.filter((one, index) => fields.findIndex(({ text }) => text === one.text) === index)),
  );
  const isClear =
    said.length === 1 || said.every(({ place }) => place === 'printed') || arePaired(said.map(({ place }) => place));
  if (!isClear || said.some(({ text }) => tellsDoing.test(text))) return 'doubtful';
  return {
    symbol: names.length === 1 ? (names[0] ?? null) : null,
    texts: said.map(({ text, place, line }) => ({ text, place, line })),
    endLine: Math.max(...said.map(({ endLine }) => endLine)),
  };
}

interface Field extends Expression {
  readonly place: TextPlace;
}

/** Next to the text that is called the cause, another one is a title; next to one that is called what to do, it is the cause. */
function withoutTitles(fields: readonly Field[]): readonly Field[] {
  const has = (place: TextPlace): boolean => fields.some((one) => one.place === place);
  if (has('cause')) return fields.filter(({ place }) => place === 'cause' || place === 'mitigation');
  return has('mitigation')
    ? fields.map((one) => (one.place === 'mitigation' ? one : { ...one, place: 'cause' as const }))
    : fields;
}

/** Sentences that go on in the next line that is printed. */
function joinedPrints(fields: readonly Field[]): readonly Field[] {
  const joined: Field[] = [];
  for (const field of fields) {
    const before = joined.at(-1);
    const goesOn =
      before?.place === 'printed' &&
      field.place === 'printed' &&
      !/[.!?:。！？]$/.test(before.text) &&
      /^[\p{Ll}"'(\d]/u.test(field.text);
    if (before === undefined || !goesOn) joined.push(field);
    else joined.splice(-1, 1, { ...before, text: `${before.text} ${field.text}`, endLine: field.endLine });
  }
  return joined;
}

/** What the program does next is nothing that people should do, and no cause. */
const tellsDoing =
  /(?<!\p{L})(?:re-?try|continu|skipp|ignor|proceed|fall|switch|perform|try|attempt|rely|us|treat|abort|exit|wait)ing(?!\p{L})|(?:^|[.!?]\s)will (?:\p{L}+ )?(?:rely|retry|try|continue|skip|use)\b/iu;

/** One is called the cause, and the other what to do. */
function arePaired(places: readonly TextPlace[]): boolean {
  const [causes, mitigations] = ['cause', 'mitigation'].map((name) => places.filter((place) => place === name).length);
  return causes === 1 && mitigations === 1 && places.length === 2;
}

const control = /^(?:if|elif|elsif|elseif|else|switch|match|for|foreach|while|try|catch|unless)$/i;
/** One word counts where the other branches say more. */
const isWord = /^\p{L}\p{Ll}{3,}[.!]?$/u;
const isName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Two words, or one as a text writes it. */
function saysWords(text: string): boolean {
  return /\p{L}{2}[^\p{L}\s]{0,3}\s{1,9}[^\p{L}\s]{0,3}\p{L}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}/u.test(text);
}

/** A string, or several that are put together. */
interface Expression {
  readonly text: string;
  readonly start: number;
  readonly line: number;
  readonly endLine: number;
  /** False if the program fills in a part of it. */
  readonly isWhole: boolean;
}

function expressionsIn(body: readonly ProgramToken[]): Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < body.length; at++) {
    if (body[at]?.kind !== 'string') continue;
    const { expression, next } = expressionAt(body, at);
    // "title": is the name of what follows.
    if (!/^(?::|=>|=)$/.test(body[next]?.text ?? '') || body[next]?.kind !== 'sign') found.push(expression);
    at = next - 1;
  }
  return found;
}

function expressionAt(
  body: readonly ProgramToken[],
  at: number,
): { readonly expression: Expression; readonly next: number } {
  const first = body[at];
  let text = '';
  let endLine = first?.line ?? 0;
  let isWhole = !joinsBefore(body, at);
  let [next, ended] = [at, false];
  for (;;) {
    const token = body[next];
    if (token === undefined) break;
    if (token.isFilled) isWhole = false;
    // Behind a value that the program puts in, only signs may follow.
    if (!ended) [text, endLine] = [text + (token.isEchoed && text !== '' ? ' ' : '') + token.text, token.endLine];
    else if (/\p{L}/u.test(token.text)) isWhole = false;
    const join = joinBehind(body, next + 1);
    if (join === null) {
      next++;
      break;
    }
    if (join.isValue && !ended) {
      ended = true;
      text = trimEndOf(text, /[\s([:–-]/);
      if (!/[.!?。！？]$/.test(text)) isWhole = false;
    }
    next = join.next;
    if (body[next]?.kind !== 'string') break;
  }
  const said = withoutMarks(text.replace(/\s+/g, ' ').trim());
  return { expression: { text: said, start: at, line: first?.line ?? 0, endLine, isWhole }, next };
}

/** Without the signs and words that say that it is an error: "✗ ", "[ERROR] ", and brackets around all of it. */
function withoutMarks(text: string): string {
  let plain = text;
  for (let found = mark.exec(plain); found !== null; found = mark.exec(plain)) plain = plain.slice(found[0].length);
  return /^\([^()]{3,500}\)$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

const mark =
  /^(?:[\p{So}\ufe0f*>!-]|\[(?:error|fail(?:ed|ure)?|warn(?:ing)?|info|fatal|ok|success|[x!*+-])\]|(?:error|warning|fatal|erreur|fehler):(?=\s))\s{0,9}/iu;

/** "x + " before a string puts a value before it; a stream is none. */
function joinsBefore(body: readonly ProgramToken[], at: number): boolean {
  let before = at - 1;
  while (body[before]?.kind === 'end') before--;
  const token = body[before];
  if (token?.kind !== 'sign' || !/^(?:\+|~|\.\.|\.|&|%|<<)$/.test(token.text)) return false;
  return (
    token.text !== '<<' ||
    !/^(?:cerr|cout|wcerr|wcout|clog|os|out|oss|ss|stream|std|qdebug|err|log|[)])$/i.test(body[before - 1]?.text ?? '')
  );
}

/** What goes on with a string: another one, or a value of the program; null at its end. */
function joinBehind(
  body: readonly ProgramToken[],
  at: number,
): { readonly next: number; readonly isValue: boolean } | null {
  let [next, isJoined] = [at, false];
  for (; next < body.length; next++) {
    const token = body[next];
    if (token?.kind === 'end') continue;
    if (token?.kind === 'sign' && /^(?:\+|~|\.\.|&|<<|\\|\.)$/.test(token.text)) {
      // "…".into() is the string.
      if (token.text === '.' && body[next + 1]?.kind === 'word' && isSign(body[next + 2], '('))
        return methods.test(body[next + 1]?.text ?? '') ? null : { next: next + 1, isValue: true };
      isJoined = true;
      continue;
    }
    if (token?.kind === 'word' && (token.text === '_' || (isJoined && /^(?:std|endl|L|_T|TEXT)$/.test(token.text))))
      continue;
    if (token?.kind === 'sign' && isJoined && /^(?:::|\()$/.test(token.text)) continue;
    break;
  }
  const token = body[next];
  const isAtEnd = next > at && body[next - 1]?.kind === 'end' && !isJoined;
  if (token?.kind === 'string') {
    const before = body[at - 1];
    if (before?.isEchoed === true || token.isEchoed || (isAtEnd && isTheWord(body[at - 2], 'echo'))) return null;
    return { next, isValue: false };
  }
  if (isJoined && (token?.kind === 'word' || token?.kind === 'number')) return behindValue(body, next);
  return token !== undefined && isSign(token, '%') && !isAtEnd ? { next: body.length, isValue: true } : null;
}

/** Passes a value that is put behind a string, up to the next string that follows it. */
function behindValue(body: readonly ProgramToken[], at: number): { readonly next: number; readonly isValue: boolean } {
  let next = at;
  while (
    next < body.length &&
    body[next]?.kind !== 'string' &&
    !/^[;,}]$/.test(body[next]?.text ?? '') &&
    body[next]?.kind !== 'end'
  )
    next++;
  return { next, isValue: true };
}

const methods =
  /^(?:into|to_?string|to_?owned|clone|trim|strip|localized|tr|dup|freeze|as_str|as_bytes|c_str|toString|data|paint|red|bold|yellow|green)$/i;
