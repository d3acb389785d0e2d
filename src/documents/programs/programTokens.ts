import { trimEndOf } from '../../domain/trimEdges.ts';

/** A word, number, string or sign of a program. Comments are none; they are kept by their lines. */
export interface ProgramToken {
  readonly kind: 'word' | 'number' | 'string' | 'sign' | 'end';
  /** Of a string what it says, without quotes and escapes. */
  readonly text: string;
  /** From 0; the last line of a string is another one if it goes over several. */
  readonly line: number;
  readonly endLine: number;
  /** Of its first sign in its line, from 0. */
  readonly column: number;
  /** True for a string with a place that the program fills in: "%s", "{0}", "$name". */
  readonly isFilled: boolean;
  /** True for what a shell writes as it stands behind "echo". */
  readonly isEchoed: boolean;
}

export interface ProgramTokens {
  readonly tokens: readonly ProgramToken[];
  /** What comments say, by the line at which each begins. */
  readonly comments: ReadonlyMap<number, string>;
}

/** Takes the text of a program apart, whatever its language: what these languages have in common is enough to find the branches. */
export function programTokens(lines: readonly string[]): ProgramTokens {
  const text = lines.join('\n');
  const dialect = dialectOf(text);
  const tokens: ProgramToken[] = [];
  const comments = new Map<number, string>();
  let [at, line, start] = [0, 0, 0];
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
  };
  const push = (kind: ProgramToken['kind'], whole: string, said = whole, more: Partial<ProgramToken> = {}): void => {
    const breaks = whole.split('\n').length - 1;
    const place = { line, endLine: line + (kind === 'end' ? 0 : breaks), column: at - start };
    tokens.push({ kind, text: said, ...place, isFilled: false, isEchoed: false, ...more });
    line += breaks;
    at += whole.length;
    if (breaks > 0) start = text.lastIndexOf('\n', at - 1) + 1;
  };
  while (at < text.length) {
    const blank = take(/[ \t\r\f\ufeff]+/y);
    if (blank !== '') {
      at += blank.length;
      continue;
    }
    if (text[at] === '\n') {
      push('end', '\n');
      continue;
    }
    const comment = commentAt(text, at, dialect);
    if (comment !== null) {
      if (!comments.has(line)) comments.set(line, saidIn(comment));
      const breaks = comment.split('\n').length - 1;
      line += breaks;
      at += comment.length;
      if (breaks > 0) start = text.lastIndexOf('\n', at - 1) + 1;
      continue;
    }
    const echo = dialect.echoes ? take(/@?echo(?:[.:(]?[ \t]+(?:-[en]{1,2}[ \t]+)?|[.:])(?=[^"'`\s(>|&])/iy) : '';
    if (echo !== '') {
      push('word', echo, 'echo');
      const said = take(dialect.isBatch ? /[^\n&>|]{1,2000}/y : /[^\n;&>|]{1,2000}/y);
      const whole = dialect.isBatch ? insideBrackets(said) : said;
      push('string', whole, whole.replace(/\^(.)/g, '$1').trim(), { isEchoed: true, isFilled: isFilledByShell(whole) });
      continue;
    }
    const string = take(dialect.strings);
    if (string !== '') {
      const inner = string.replace(/^(?:L|u8|[rfbu$@]{0,2})(?="|'|`)(?:"""|["'`])|(?:"""|["'`])$/gi, '');
      const isRaw = !dialect.hasEscapes || /^(?:r|[bfu$]?[r@](?!["']?$))["'`]/i.test(string) || string.startsWith('`');
      push('string', string, unescaped(inner, isRaw), { isFilled: isFilled(inner, string, dialect) });
      continue;
    }
    const number = take(
      /(?:0x[0-9a-f](?:_?[0-9a-f])*|&h[0-9a-f]+&?|\$[0-9a-f]{8}(?!\w)|\d+(?:_\d+)*)(?:_?[iu](?:8|16|32|64|size)|[ul]{1,3})?(?![\w])/iy,
    );
    if (number !== '') push('number', number, plainNumber(number));
    else {
      const word = take(/[\p{L}_$][\p{L}\p{N}_$]*(?:-[A-Z][A-Za-z]+)*/uy);
      if (word !== '') push('word', word);
      else push('sign', take(signs) || (text[at] ?? ''));
    }
  }
  return { tokens, comments };
}

const signs =
  /===|!==|=>|->|==|!=|<=|>=|\|\||&&|<<|>>|::|;;|:=|\.\.\.?|\?\?|\?\.|-(?:eq|ne|or|and|not|like|match|in|lt|gt|le|ge|ieq|ceq)\b/iy;

interface Dialect {
  readonly isBatch: boolean;
  readonly echoes: boolean;
  readonly hasEscapes: boolean;
  /** "$name" in a string stands for its value. */
  readonly fillsNames: boolean;
  readonly strings: RegExp;
  readonly comments: RegExp;
  /** How comments of several lines begin and end; those that end nowhere are taken out. */
  blocks: readonly (readonly [string, string])[];
}

function dialectOf(text: string): Dialect {
  const isBatch = /^[ \t]*@echo off|%errorlevel%|^[ \t]*if errorlevel \d/im.test(text);
  const isBasic = /^[ \t]*(?:End (?:Select|If|Sub|Function)|Select Case)\b/im.test(text);
  const isAutoIt = /^[ \t]*End(?:Switch|Func|If)\b/im.test(text);
  const isShell = !isBatch && /^#!.*sh\b|^[ \t]*(?:esac|fi|done)[ \t]*$/m.test(text);
  const isPowerShell = !isShell && /^[ \t]*\$\w+ ?=|\$_\b|\s-eq\s|\bWrite-[A-Z]\w+/m.test(text) && !/<\?php/.test(text);
  const isLua = /^[ \t]*local \w/m.test(text) && /\b(?:then|function)\b/.test(text);
  const marks = [
    ...(isBatch || isShell || isPowerShell || isBasic || isAutoIt ? [] : [String.raw`\/\/[^\n]*`]),
    ...(isBatch ? [String.raw`(?<=^|\n)[ \t]*(?:::|rem\b)[^\n]*`] : []),
    ...(isBasic ? [String.raw`'[^\n]*`, String.raw`(?<=^|\n)[ \t]*rem\b[^\n]*`] : []),
    ...(isAutoIt ? [String.raw`;[^\n]*`] : []),
    ...(isLua ? [String.raw`--[^\n]*`] : []),
    ...(isBatch || isBasic ? [] : [String.raw`(?<![^\s;{}(),])#(?![\w"]{1,20}\(|[{[])[^\n]*`]),
  ];
  const single = isBasic ? '' : String.raw`|(?<![&<\w])'(?:[^'\\\n]|\\.){0,5000}'`;
  // PowerShell escapes with a backtick, and writes texts of several lines between '@"' and '"@'.
  const shellStrings = String.raw`@"[ \t]*\n[^]{0,5000}?\n"@|@'[ \t]*\n[^]{0,5000}?\n'@|"(?:[^"\x60\n]|\x60[^]|""){0,5000}"|'(?:[^'\n]|''){0,5000}'`;
  const ticks = isPowerShell || isShell || isBatch ? '' : '|`(?:[^`\\\\]|\\\\.){0,5000}`';
  return {
    isBatch,
    echoes: isBatch || isShell,
    hasEscapes: !(isPowerShell || isBasic || isBatch || isAutoIt),
    fillsNames:
      isPowerShell || isShell || /<\?php|^[ \t]*(?:my|our|use strict)\b|\bfun \w+\(|^[ \t]*\$\w+ = /m.test(text),
    strings: new RegExp(
      isPowerShell
        ? shellStrings
        : `(?:(?:L|u8|[rfbu$@]{1,2})(?=["'\`]))?(?:"""(?:[^\\\\]|\\\\.){0,5000}?"""|"(?:[^"\\\\\\n]|\\\\[^]){0,5000}"${single}${ticks})`,
      'iy',
    ),
    blocks: isBatch || isShell ? [] : isPowerShell ? [['<#', '#>']] : [['/*', '*/']],
    comments: new RegExp(marks.join('|') || '(?!)', 'iy'),
  };
}

function commentAt(text: string, at: number, dialect: Dialect): string | null {
  const block = dialect.blocks.find(([open]) => text.startsWith(open, at));
  const end = block === undefined ? -1 : text.indexOf(block[1], at + 2);
  if (block !== undefined && end !== -1) return text.slice(at, end + 2);
  if (block !== undefined) dialect.blocks = [];
  dialect.comments.lastIndex = at;
  return dialect.comments.exec(text)?.[0] ?? null;
}

function saidIn(comment: string): string {
  const said = comment
    .replace(/^[ \t]*(?:\/{2,3}[/<!]*|\/\*+|<#|#+|'|;+|--+|::|rem\b)/i, '')
    .replace(/(?:\*\/|#>)$/, '');
  return trimEndOf(said.replace(/\s+/g, ' '), /[*\s]/).trimStart();
}

/** "0x8007_0005u32" and "&H80070005&" as C writes them. */
function plainNumber(number: string): string {
  const hex = /^(?:0x|&h|\$)([0-9a-f_]+?)(?:_?[iu](?:8|16|32|64|size)|&|[ul]{1,3})?$/i.exec(number)?.[1];
  return hex === undefined
    ? number.replace(/_?[iu](?:8|16|32|64|size)$|[ul]{1,3}$|_/gi, '')
    : `0x${hex.replaceAll('_', '')}`;
}

/** Behind "echo" in brackets of a batch file the text ends at theirs. */
function insideBrackets(said: string): string {
  let depth = 0;
  for (let index = 0; index < said.length; index++) {
    if (said[index] === '(') depth++;
    else if (said[index] === ')' && --depth < 0) return said.slice(0, index);
  }
  return said;
}

function isFilledByShell(said: string): boolean {
  return /%[~\w]+%?|![\w]+!|\$[\w({?]/.test(said);
}

function isFilled(inner: string, whole: string, { fillsNames, isBatch }: Dialect): boolean {
  if (/%[-+0#]?\d*(?:\.\d+|\*)?(?:hh?|ll?|I64|z)?[sdiuxXfgcpv@](?![\w%]*%)/.test(inner)) return true;
  if (/\{(?:\d+|\w*(?::[^{}\s]{0,20})?|\w[\w.()[\]]{0,60}(?::[^{}\s]{0,20})?)\}|\$\{|\$\(|#\{|\\\(/.test(inner))
    return true;
  if (/^[fb]?\$|^f/i.test(whole) && inner.includes('{')) return true;
  return (fillsNames && whole.startsWith('"') && /\$[A-Za-z_]\w*/.test(inner)) || (isBatch && isFilledByShell(inner));
}

function unescaped(inner: string, isRaw: boolean): string {
  const plain = isRaw
    ? inner
    : inner.replace(/\\(?:u\{?([0-9a-f]{4})\}?|([^]))/gi, (_, hex: string | undefined, sign: string | undefined) =>
        hex === undefined ? (escapes[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
      );
  return plain.replaceAll('%%', '%').replace(/[\r\n]/g, ' ');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', a: '', '\n': '' };
