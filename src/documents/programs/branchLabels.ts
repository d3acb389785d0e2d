import type { ProgramToken } from './programTokens.ts';

/** Of a chain of conditions, of a choice of values, or an entry of a map. */
export type BranchKind = 'if' | 'case' | 'arm' | 'entry';

export interface BranchValue {
  readonly text: string;
  readonly line: number;
}

/** A label with the place behind it, and the sign that it ends with. */
export interface Label {
  readonly kind: BranchKind;
  readonly values: readonly BranchValue[];
  readonly subject: string;
  readonly next: number;
  readonly ends: string;
}

/** The label that begins at a token; null if none does. */
export function labelAt(tokens: readonly ProgramToken[], at: number): Label | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'end') return null;
  if (token.kind === 'word' && /^(?:case|when)$/i.test(token.text)) return caseAt(tokens, at);
  if (token.kind === 'word' && /^(?:if|elif|elsif|elseif)$/i.test(token.text)) return conditionAt(tokens, at);
  return armAt(tokens, at);
}

function caseAt(tokens: readonly ProgramToken[], at: number): Label | null {
  const list = valuesAt(tokens, at + 1, /^(?:,|\||\|\||or)$/i);
  if (list === null) return guardedAt(tokens, at);
  const { values, next } = list;
  const end = tokens[next];
  if (end?.kind === 'end') return { kind: 'case', values, subject: '', next, ends: 'end' };
  return /^(?::|->|=>|then)$/i.test(end?.text ?? '') && end?.kind !== 'string'
    ? { kind: 'case', values, subject: '', next: next + 1, ends: ':' }
    : null;
}

/** "case COMException when e.HResult == 0x80070005:" */
function guardedAt(tokens: readonly ProgramToken[], at: number): Label | null {
  let guard = at + 1;
  while (guard < at + 8 && tokens[guard]?.kind !== 'end' && !isWord(tokens[guard], 'when')) guard++;
  const label = isWord(tokens[at], 'case') && isWord(tokens[guard], 'when') ? conditionAt(tokens, guard) : null;
  return label?.ends === 'colon' ? { ...label, kind: 'case', ends: ':' } : null;
}

/** "0x80070005 | 0x80070006 => …", "'0x80070005' { … }", "1603) …", "0x80070005: …". */
function armAt(tokens: readonly ProgramToken[], at: number): Label | null {
  const before = tokens[at - 1];
  const isFirst =
    before === undefined || before.kind === 'end' || (before.kind === 'sign' && /^(?:[{,};|(]|;;)$/.test(before.text));
  const isEcho = before?.kind === 'word' && before.text === 'in';
  if (!isFirst && !isEcho) return null;
  const isIndex = isSign(tokens[at], '[');
  const list = valuesAt(tokens, at + (isIndex ? 1 : 0), /^(?:,|\||\|\||or)$/i);
  if (list === null) return null;
  const next = isIndex && tokens[list.next]?.text === ']' ? list.next + 1 : list.next;
  const sign = tokens[next];
  if (sign?.kind !== 'sign') return null;
  const { values } = list;
  const isNumber = values.every(({ text }) => /^-?\d/.test(text));
  const label = { values, subject: '', ends: sign.text };
  if (sign.text === ',' || isSign(before, '(')) return tupleAt(tokens, at, { ...label, next });
  if (sign.text === '{' && isNumber) return { ...label, kind: 'arm', next };
  if (sign.text === ')' && isNumber && (before === undefined || before.text !== '('))
    return { ...label, kind: 'arm', next: next + 1 };
  // What is written out under a code is read as a declaration or a list (declaration.ts, literalTables.ts).
  if (isEntry(tokens, afterEnds(tokens, next + 1))) return null;
  if (/^(?:=>|->)$/.test(sign.text)) return { ...label, kind: 'arm', next: next + 1 };
  if (/^[:=]$/.test(sign.text) && values.length === 1 && (isNumber || isIndex))
    return { ...label, kind: 'entry', next: next + 1 };
  return null;
}

/** '{ 0x80070005, "Denied." }', 'map.put(0x80070005, "Denied.")' */
function tupleAt(tokens: readonly ProgramToken[], at: number, label: Omit<Label, 'kind'>): Label | null {
  const [name, open] = [tokens[at - 2], tokens[at - 1]];
  const isCall = isSign(open, '(') && name?.kind === 'word';
  if (open?.kind !== 'sign' || !/^[{(]$/.test(open.text) || label.values.length > 1 || !isSign(tokens[label.next], ','))
    return null;
  if (isCall && !/^(?:add|put|set|insert|emplace|pair|make_pair|entry|of|tuple)$/i.test(name.text)) return null;
  return /^-?\d/.test(label.values[0]?.text ?? '')
    ? { ...label, kind: 'entry', next: label.next + 1, ends: ',' }
    : null;
}

/** "[…]", "(…)", and "{ name: … }", which is no block. */
function isEntry(tokens: readonly ProgramToken[], at: number): boolean {
  const open = tokens[at];
  if (isWord(open, 'new')) return true;
  if (open?.kind !== 'sign') return false;
  if (open.text === '[' || open.text === '(' || open.text === '@') return true;
  const name = afterEnds(tokens, at + 1);
  return (
    open.text === '{' &&
    /^(?:word|string)$/.test(tokens[name]?.kind ?? '') &&
    /^(?::|=>|=)$/.test(tokens[name + 1]?.text ?? '')
  );
}

/** "if (hr == 0x80070005 || hr == 0x80070006)": equal to one of several values, and nothing else. */
function conditionAt(tokens: readonly ProgramToken[], at: number): Label | null {
  let next = at + 1;
  let depth = 0;
  const values: BranchValue[] = [];
  let subject = '';
  for (;;) {
    while (isSign(tokens[next], '(')) [next, depth] = [next + 1, depth + 1];
    const compared = comparisonAt(tokens, next);
    if (compared === null || values.length > most) return null;
    values.push(...compared.values);
    subject ||= compared.subject;
    next = compared.next;
    depth -= compared.closed;
    while (depth > 0 && isSign(tokens[next], ')')) [next, depth] = [next + 1, depth - 1];
    if (!/^(?:\|\||or|-or)$/i.test(tokens[next]?.text ?? '')) break;
    next = afterEnds(tokens, next + 1);
  }
  const sign = tokens[next]?.text ?? '';
  if (depth > 0 || /^(?:&&|and|-and|[?,+.*/-]|&|\|)$/i.test(sign)) return null;
  if (sign === ';' && isWord(tokens[next + 1], 'then'))
    return { kind: 'if', values, subject, next: next + 2, ends: 'then' };
  if (sign === ']' && isSign(tokens[next + 1], ';') && isWord(tokens[next + 2], 'then'))
    return { kind: 'if', values, subject, next: next + 3, ends: 'then' };
  if (/^then$/i.test(sign)) return { kind: 'if', values, subject, next: next + 1, ends: 'then' };
  if (sign === ':') return { kind: 'if', values, subject, next: next + 1, ends: 'colon' };
  const isBracketed = isSign(tokens[at + 1], '(');
  return {
    kind: 'if',
    values,
    subject,
    next,
    ends: sign === '{' || sign === '(' ? sign : isBracketed ? ')' : tokens[next]?.kind === 'end' ? 'end' : ')',
  };
}

interface Compared {
  readonly values: readonly BranchValue[];
  readonly subject: string;
  readonly next: number;
  /** Brackets that were open before what is compared, and end within it: those of a cast. */
  readonly closed: number;
}

function comparisonAt(tokens: readonly ProgramToken[], at: number): Compared | null {
  const words: string[] = [];
  for (let index = at; index < at + 16; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'end') return null;
    // "if errorlevel 1603"
    const isLevel = token.kind === 'number' && words.length === 1 && /^errorlevel$/i.test(words[0] ?? '');
    if (/^(?:==|===|-eq|-ieq|EQU|=|is|-in|in)$/i.test(token.text) && token.kind !== 'string' ? index > at : isLevel) {
      const isList = /^(?:-in|in)$/i.test(token.text);
      const first = isLevel ? index : index + 1;
      const list = isList ? listAt(tokens, first) : valuesAt(tokens, first, /(?!)/);
      const [closes, opens] = [')', '('].map((sign) => words.filter((word) => word === sign).length);
      return list === null
        ? null
        : { ...list, subject: words.join(' '), closed: Math.max(0, (closes ?? 0) - (opens ?? 0)) };
    }
    if (
      token.kind === 'sign' &&
      /^(?:[{};?:!]|&&|\|\||!=|!==|[<>]=?|-(?:ne|and|or|not|like|match|lt|gt|le|ge))$/i.test(token.text)
    )
      return null;
    if (/^(?:not|and|or|then)$/i.test(token.text)) return null;
    words.push(token.text);
  }
  return null;
}

/** "(0x80070005, 0x80070006)" */
function listAt(tokens: readonly ProgramToken[], at: number): { values: readonly BranchValue[]; next: number } | null {
  const start = tokens[at]?.text === '@' ? at + 1 : at;
  if (!/^[([{]$/.test(tokens[start]?.text ?? '')) return null;
  const list = valuesAt(tokens, start + 1, /^,$/);
  return list !== null && /^[)\]}]$/.test(tokens[list.next]?.text ?? '') ? { ...list, next: list.next + 1 } : null;
}

function valuesAt(
  tokens: readonly ProgramToken[],
  at: number,
  parts: RegExp,
): { readonly values: readonly BranchValue[]; readonly next: number } | null {
  const values: BranchValue[] = [];
  let [next, behind] = [at, at];
  for (;;) {
    const value = valueAt(tokens, next);
    if (value === null || values.length > most) return values.length === 0 ? null : { values, next: behind };
    values.push({ text: value.text, line: tokens[next]?.line ?? 0 });
    [next, behind] = [value.next, value.next];
    const sign = afterEnds(tokens, next);
    if (!parts.test(tokens[sign]?.text ?? '') || tokens[sign]?.kind === 'string') return { values, next };
    next = afterEnds(tokens, sign + 1);
  }
}

/** The most values of a label; a longer list is one of numbers. */
const most = 100;

const casts =
  /^(?:unchecked|u?int(?:32|64)?(?:_t)?|u?long|dword|hresult|ntstatus|status|scode|lresult|some|i32|u32|static_cast|const|int|errno|windows|syscall|foundation)$/i;

/** A number, a name or a string that is a number, within casts. */
function valueAt(tokens: readonly ProgramToken[], at: number): { readonly text: string; readonly next: number } | null {
  let [next, opened] = [at, 0];
  for (; next < at + 10; next++) {
    const token = tokens[next];
    if (isSign(token, '(')) opened++;
    else if (isSign(token, ')') && opened > 0) opened--;
    else if (
      token?.kind === 'sign'
        ? !/^(?:<|>|::|\.)$/.test(token.text) || next === at
        : token?.kind !== 'word' || !casts.test(token.text)
    )
      break;
  }
  const isNegative = isSign(tokens[next], '-');
  const token = tokens[isNegative ? next + 1 : next];
  const text = token === undefined ? null : valueOf(token, isNegative);
  if (text === null) return null;
  next += isNegative ? 2 : 1;
  while (opened > 0) {
    if (isWord(tokens[next], 'as')) next += 2;
    if (!isSign(tokens[next], ')')) return null;
    [next, opened] = [next + 1, opened - 1];
  }
  if (isWord(tokens[next], 'as')) next += 2;
  // "0x80070005.toInt()"
  if (
    isSign(tokens[next], '.') &&
    /^to\w+$/.test(tokens[next + 1]?.text ?? '') &&
    isSign(tokens[next + 2], '(') &&
    isSign(tokens[next + 3], ')')
  )
    next += 4;
  return { text, next };
}

function valueOf({ kind, text }: ProgramToken, isNegative: boolean): string | null {
  if (kind === 'number') return isNegative ? `-${text}` : text;
  if (isNegative) return null;
  if (kind === 'string')
    return /^(?:0x[0-9a-f]{1,8}|-?\d{1,10}|[89c][0-9a-f]{7})$/i.test(text)
      ? /^[89c][0-9a-f]{7}$/i.test(text)
        ? `0x${text}`
        : text
      : null;
  return kind === 'word' && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) ? text : null;
}

export function isSign(token: ProgramToken | undefined, sign: string): boolean {
  return token?.kind === 'sign' && token.text === sign;
}

export function isWord(token: ProgramToken | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toLowerCase() === word;
}

/** The next token that is no end of a line. */
export function afterEnds(tokens: readonly ProgramToken[], at: number): number {
  let next = at;
  while (tokens[next]?.kind === 'end') next++;
  return next;
}
