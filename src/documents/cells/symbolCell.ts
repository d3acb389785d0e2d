import { trimEndOf } from '../../domain/trimEdges.ts';
import type { CellLine } from '../text/cellLines.ts';
import { isSymbol } from './codeWords.ts';
import { plainInline } from '../text/plainText.ts';

/** The name of a row, and the rest of its name and cause cells. */
export interface RowNames {
  readonly symbol: string | null;
  readonly causes: readonly (readonly CellLine[])[];
}

/**
 * Takes the name of a row from its column of names. If that is empty and there are two columns of causes ("Message",
 * "Description"), a name that is alone, or before a colon or semicolon, in the first is taken. Any other text in a
 * column of names is a cause.
 */
export function symbolIn(names: readonly (readonly CellLine[])[], causes: readonly (readonly CellLine[])[]): RowNames {
  // The numbers of the rows under "ID" are no names, and say nothing.
  const named = names.filter((lines) => !lines.every(({ text }) => /^\s*\d{1,6}\s*$/.test(text)));
  return namesIn(named, causes);
}

function namesIn(names: readonly (readonly CellLine[])[], causes: readonly (readonly CellLine[])[]): RowNames {
  const name = names.map((lines) => nameBeside(lines.map((line) => line.text).join(' '))).find((one) => one !== null);
  if (name != null) {
    const others = names.filter((lines) => nameBeside(lines.map((line) => line.text).join(' ')) === null);
    return { symbol: name.symbol, causes: [...others, ...asCause(name.rest), ...causes] };
  }
  const [first, ...rest] = causes;
  const [line, ...more] = first ?? [];
  const leading =
    rest.length > 0 && line !== undefined ? /^([A-Z][A-Z0-9_]+)(?:[;:](.*))?$/s.exec(plainInline(line.text)) : null;
  const symbol = leading?.[1] ?? '';
  if (line === undefined || !isSymbol(symbol)) return { symbol: null, causes: [...names, ...causes] };
  const said = line.text.replace(/^[A-Z0-9_\\*]+[;:]?\s*/, '');
  const remaining = leading?.[2] === undefined ? more : [{ text: said, isItem: line.isItem }, ...more];
  return { symbol, causes: [remaining, ...rest] };
}

/** The names of several codes in one cell, one for each and in their order: "RPC_A / RPC_B"; null for any other cell. */
export function namesApart(text: string, count: number): string[] | null {
  if (count < 2) return null;
  const names = plainInline(text.replace(/<br\s{0,9}\/?>/gi, ' / '))
    .split(/\s{0,9}[/,;|、，；]\s{0,9}|\s(?:or|and|oder|und|ou|et|o|y|e|или|и|或|和)\s/i)
    .filter((name) => name !== '');
  return names.length === count && names.every(isSymbol) ? names : null;
}

/** A column of names may hold names without an underscore: WSAECONNRESET. */
function nameBeside(written: string): { symbol: string; rest: string } | null {
  // A name too long for its column continues after a line break.
  const text = written.replace(/(?<=[A-Za-z0-9]_)\s{0,9}(?:<br\s{0,9}\/?>)?\s{0,9}(?=[A-Za-z0-9])/g, '');
  const plain = plainInline(text);
  // "E \\_ ACCESSDENIED": a translation set the parts of a name apart and left them as they are.
  const joined = plain.trim().replace(/ ?_ ?/g, '_');
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(joined)) return { symbol: joined, rest: '' };
  if (/^[A-Z][A-Z0-9]{4,}$/.test(plain)) return { symbol: plain, rest: '' };
  // "`Success`", "InvalidArgFailure"
  if (/^\s*`[A-Z][A-Za-z0-9]+`\s*$/.test(text) || /^[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/.test(plain))
    return { symbol: plain, rest: '' };
  if (/^[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)+$/.test(plain) && /[A-Z]/.test(plain))
    return { symbol: plain, rest: '' };
  // "OSC_E_FAIL (E_FAIL)": the name, and the one that it is defined as.
  const before = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+) \([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\)$/.exec(plain)?.[1];
  if (before !== undefined) return { symbol: before, rest: '' };
  const words = [...new Set(plain.split(/[^A-Za-z0-9_]+/).filter(isSymbol))];
  const [symbol] = words;
  if (symbol === undefined || words.length > 1) return null;
  const rest = plain
    .replaceAll(symbol, ' ')
    .replace(/\/\/|["'“”`]|\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ');
  return { symbol, rest: trimEndOf(rest, /[\s,;:|/-]/).replace(/^[\s,;:.|/-]+/, '') };
}

function asCause(text: string): CellLine[][] {
  return text === '' ? [] : [[{ text, isItem: false }]];
}

/**
 * "E _ Abort", "\\_HANDLE E": a name garbled by machine translation, as plain words; null for a proper name, and for
 * any other text.
 */
export function brokenName(text: string): string | null {
  const plain = plainInline(text.replace(/<[^<>]*>/g, ' ')).trim();
  const isBroken = /(?:^|\s)_|_(?:\s|$)/.test(plain) && plain.length < 80 && plain.split(/[\s_]+/).length < 9;
  return isBroken && nameBeside(text) === null ? plain : null;
}

/** `<span id="BG_E_NOT_FOUND__0x80200001_"></span>`: the name of a term, in its anchor, whatever a translation made of its words. */
export function nameInAnchor(written: string): string | null {
  if (!written.includes('id=') && !written.includes('name=')) return null;
  for (const [, anchor = ''] of written.slice(0, 2_000).matchAll(anchors)) {
    const name = anchor.replace(/_{1,3}(?:0x[0-9a-f]{1,8}|\d{1,10})?_{0,3}$/i, '');
    if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(name) && isSymbol(name)) return name;
  }
  return null;
}

const anchors = /<(?:span|a)\s[^<>]{0,40}?(?:id|name)="([A-Za-z0-9_]{5,200})"[^<>]{0,40}>/gi;
