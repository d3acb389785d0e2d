import { trimEndOf } from '../../domain/trimEdges.ts';
import { plainInline } from '../text/plainText.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { RecordPart } from './recordPart.ts';

/**
 * For each mitigation, the words of its cause, if there are several causes each with its own resolution: "Cause 2: The
 * share is closed". Null if it applies to all.
 */
export function causeNames(parts: readonly RecordPart[]): (string | null)[] {
  const none = parts.map(() => null);
  const [why, how] = ['cause', 'mitigation'].map(
    (wanted) => new Set(parts.filter(({ role }) => role === wanted).map(({ scenario }) => scenario)),
  );
  const scenarios = new Set([...(why ?? []), ...(how ?? [])]);
  // "About the error" with what it means before "Methods" are no two cases.
  const areCases = scenarios.size > 1 && ((how?.size ?? 0) > 1 || [...(why ?? [])].some((one) => how?.has(one)));
  if (areCases && !scenarios.has('')) return parts.map((part) => (part.role === 'mitigation' ? part.scenario : null));

  const numbered = new Map<number, string>();
  for (const { role, number, name } of parts) if (role === 'cause' && number !== null) numbered.set(number, name);
  const answers = new Set(
    parts.flatMap(({ role, number }) => (role === 'mitigation' && number !== null ? [number] : [])),
  );
  if (numbered.size > 1 && [...answers].some((number) => numbered.has(number)))
    return parts.map(({ role, number }) =>
      role === 'mitigation' && number !== null ? (numbered.get(number) ?? null) : null,
    );

  const cases = casesOf(parts);
  if (cases.size > 1) return parts.map(({ role, name }) => (role === 'mitigation' ? (cases.get(name) ?? null) : null));

  const pairs = pairsOf(parts);
  if (pairs.length < 2 || pairs.some((pair) => pair.mitigations.length === 0)) return none;
  const texts = pairs.map((pair) => pair.mitigations.map((index) => textOf(parts[index])).join('\n'));
  // Text repeated after every cause applies to all of them.
  if (new Set(texts).size < 2) return none;
  // A list of causes has no single name, so what follows applies to all of them.
  const named = pairs.filter(
    ({ cause, isOne }) =>
      isOne && cause.label !== '' && (cause.number !== null || cause.kind !== 'items' || cause.lines.length === 1),
  );
  const names = new Map(named.flatMap((pair) => pair.mitigations.map((index) => [index, nameOf(pair.cause)] as const)));
  return parts.map((_, index) => names.get(index) ?? null);
}

/** "Scenario 1" under the causes and again under what to do: for each such heading, the words of its cause. */
function casesOf(parts: readonly RecordPart[]): ReadonlyMap<string, string> {
  const answered = new Set(parts.flatMap(({ role, name }) => (role === 'mitigation' ? [name] : [])));
  const named = new Map<string, string>();
  for (const { role, name, lines } of parts) {
    if (role !== 'cause' || name === '' || !answered.has(name) || named.has(name)) continue;
    const text = plainInline(lines[0]?.text.replace(/<br>/g, ' ') ?? '');
    const isCounted =
      /^\p{L}+ (?:\d{1,2}|[A-Z]|[IVX]{1,4})$|^\p{Script=Han}{2,4} ?[\d一二三四五六七八九十]{1,2}$/u.test(name);
    named.set(name, isCounted ? nameOfCause(text.startsWith(name) ? text.slice(name.length).trim() : text) : name);
  }
  return named;
}

interface Pair {
  cause: RecordPart;
  /** False if causes of several sections go before its mitigations: none of them is its name. */
  isOne: boolean;
  /** Indexes of the mitigations that follow it. */
  readonly mitigations: number[];
}

/** Causes in sections of their own, each with the mitigations before the next cause. */
function pairsOf(parts: readonly RecordPart[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, part] of parts.entries()) {
    const last = pairs.at(-1);
    if (part.role === 'mitigation') last?.mitigations.push(index);
    else if (part.role === 'cause' && (last === undefined || last.mitigations.length > 0))
      pairs.push({ cause: part, isOne: true, mitigations: [] });
    // An introduction of the code comes before the first of its causes.
    else if (part.role === 'cause' && last?.cause.label === '' && part.label !== '') last.cause = part;
    else if (part.role === 'cause' && last !== undefined && part.name !== last.cause.name) last.isOne = false;
  }
  return pairs;
}

function textOf(part: RecordPart | undefined): string {
  return part?.lines.map((line) => line.text).join('\n') ?? '';
}

/** Its heading if that is more than "Cause", else its first sentence. */
function nameOf(cause: RecordPart): string {
  if (cause.number !== null || /[:：]/.test(cause.name)) return cause.name;
  return nameOfCause(cause.lines[0]?.text ?? '');
}

/** The title of a cause or else its first sentence, as the condition of its steps. */
export function nameOfCause(text: string): string {
  const title = /^\*\*([^*]{2,160})\*\*<br>/.exec(text)?.[1];
  const [first = ''] = sentencesOf(plainInline(title ?? text.replace(/<br>/g, ' ')));
  const name = trimEndOf(first, /[.。\s]/);
  return name.length > 160 ? `${name.slice(0, 159).replace(/\s{1,159}\S{0,159}$/, '')}…` : name;
}
