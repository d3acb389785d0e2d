import type { Label } from './branchLabels.ts';
import type { ProgramToken } from './programTokens.ts';

/** Where the body of a label ends: the place behind its last token. */
export function bodyEnd(
  tokens: readonly ProgramToken[],
  depths: readonly number[],
  { kind, next, ends, at }: Label & { readonly at: number },
): number {
  const first = firstOf(tokens, next, kind);
  const open = tokens[first];
  // "case X: { … }", "=> { … }", "if (…) { … }", "( … )" of a batch file.
  const isBlock = open?.kind === 'sign' && (open.text === '{' || (open.text === '(' && ends === '('));
  if (isBlock) return closeOf(tokens, depths, first);
  if (kind === 'if') return endOfCondition(tokens, { next, ends, at });
  const depth = depths[at] ?? 0;
  for (let index = next; index < Math.min(tokens.length, next + most); index++) {
    const token = tokens[index];
    const here = depths[index] ?? 0;
    if (token === undefined) break;
    const { kind: what, text } = token;
    if (what === 'sign' && /^[)\]}]$/.test(text) && here <= depth && ends !== ')') return index;
    if (what === 'sign' && text === ';;') return index;
    if (kind === 'case' || ends === ')') {
      if (what === 'word' && here <= depth && stops.test(text)) return index;
      continue;
    }
    if (here > depth) continue;
    if (what === 'sign' && /^[,;]$/.test(text) && !(ends === ',' && text === ',')) return index;
    if (what === 'end' && index > first && ends !== ',' && !goesOn(tokens, index)) return index;
  }
  return Math.min(tokens.length, next + most);
}

/** The most tokens of a body; a longer one is no text for a code. */
const most = 400;

const stops = /^(?:case|when|default|else|otherwise|break|end|esac|caseelse|endselect|endswitch)$/i;

function firstOf(tokens: readonly ProgramToken[], next: number, kind: Label['kind']): number {
  let first = next;
  while (tokens[first]?.kind === 'end' && (kind !== 'if' || tokens[first + 1]?.text === '{')) first++;
  return first;
}

function closeOf(tokens: readonly ProgramToken[], depths: readonly number[], first: number): number {
  const depth = depths[first] ?? 0;
  for (let index = first + 1; index < Math.min(tokens.length, first + most); index++)
    if (tokens[index]?.kind === 'sign' && /^[)}]$/.test(tokens[index]?.text ?? '') && (depths[index] ?? 0) <= depth + 1)
      return index;
  return Math.min(tokens.length, first + most);
}

/** "then … else", the deeper lines behind a colon, or one statement. */
function endOfCondition(
  tokens: readonly ProgramToken[],
  { next, ends, at }: { readonly next: number; readonly ends: string; readonly at: number },
): number {
  const isOpen = ends === 'then' || ends === 'end';
  const isIndented = ends === 'colon' && tokens[next]?.kind === 'end';
  const margin = marginOf(tokens, at);
  let first = next;
  while (!isOpen && !isIndented && tokens[first]?.kind === 'end') first++;
  for (let index = first; index < Math.min(tokens.length, next + most); index++) {
    const { kind, text } = tokens[index] ?? { kind: 'end', text: '' };
    if (isOpen && kind === 'word' && /^(?:else|elif|elsif|elseif|fi|end|endif)$/i.test(text)) return index;
    if (isIndented && kind !== 'end' && tokens[index - 1]?.kind === 'end' && !isDeeper(tokens, index, margin))
      return index;
    if (!isOpen && !isIndented && ((kind === 'sign' && text === ';') || (kind === 'end' && !goesOn(tokens, index))))
      return index;
  }
  return Math.min(tokens.length, next + most);
}

function marginOf(tokens: readonly ProgramToken[], at: number): number {
  return tokens[at]?.column ?? 0;
}

function isDeeper(tokens: readonly ProgramToken[], index: number, margin: number): boolean {
  return (tokens[index]?.column ?? 0) > margin;
}

/** A line that begins or ends with what joins strings, or begins with a string behind one, goes on with the one before it. */
function goesOn(tokens: readonly ProgramToken[], index: number): boolean {
  let after = index + 1;
  while (tokens[after]?.kind === 'end') after++;
  const [before, next] = [tokens[index - 1], tokens[after]];
  if (before?.kind === 'sign' && /^(?:[+.&_~\\(,=]|\.\.|<<|=>|->)$/.test(before.text)) return true;
  if (before?.kind === 'word' && before.text === '_') return true;
  if (before?.kind === 'string' && !before.isEchoed && next?.kind === 'string') return true;
  return next?.kind === 'sign' && /^(?:[+.&~]|\.\.|<<)$/.test(next.text);
}
