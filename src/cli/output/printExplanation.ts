import { styleText } from 'node:util';
import { shownInLine } from './shownText.ts';

/** A look-up as `explain` asks for it. */
export interface ExplainedLookup {
  readonly input: string;
  readonly outcome: 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED' | 'NOT_A_CODE';
  readonly escalation: string | null;
  readonly code: ExplainedCode | null;
  readonly readings: readonly NamedCode[];
  readonly extend: { readonly hex: string } | null;
  readonly entries: readonly {
    readonly guide: { readonly title: string; readonly sourceUrl: string | null; readonly attribution: string | null };
    readonly causes: readonly Plain[];
    readonly steps: readonly Plain[];
  }[];
  readonly suggestions: readonly NamedCode[];
  readonly firstSteps: readonly Plain[];
  readonly related: readonly { readonly code: NamedCode | null; readonly causes: readonly Plain[] }[];
}

interface NamedCode {
  readonly hex: string;
  readonly symbol: string | null;
}

interface ExplainedCode extends NamedCode {
  readonly signed: number;
  readonly space: string;
  readonly severity: string;
  readonly facility: { readonly number: number; readonly name: string | null; readonly label: string | null };
  readonly status: number;
  readonly win32: number | null;
  readonly notes: readonly string[];
}

interface Plain {
  readonly plainText: string;
}

const exitCodes = { MITIGATED: 0, UNMITIGATED: 3, UNLISTED: 4, NOT_A_CODE: 5 } as const;

/** The exit code of the look-up that is answered least. */
export function exitCodeOf(lookups: readonly ExplainedLookup[]): number {
  return Math.max(...lookups.map(({ outcome }) => exitCodes[outcome]));
}

const headlines = {
  MITIGATED: 'here is what to do',
  UNMITIGATED: 'listed, but no mitigation is known',
  UNLISTED: 'no guide lists this code',
  NOT_A_CODE: 'this holds no error code',
} as const;

/** The answer for a person at a terminal, in plain text; in colour where stdout is one. */
export function printExplanation(lookups: readonly ExplainedLookup[], truncated: boolean): string {
  const parts = lookups.map(explainOne);
  if (truncated) parts.push('There may be more: only the first 64 KB and 20 codes are read.');
  return parts.join('\n\n');
}

function explainOne(lookup: ExplainedLookup): string {
  const { code, outcome, entries, suggestions, related, readings } = lookup;
  const lines = [`${bold(nameOf(code, lookup.input))}  ${colour(outcome, headlines[outcome])}`];
  if (code !== null) lines.push(...decoding(code, lookup));
  for (const { guide, causes, steps } of entries) {
    lines.push(...list('Cause', causes), ...list('Do this', steps), dim(`  from ${guide.sourceUrl ?? guide.title}`));
  }
  const [, ...others] = readings;
  if (others.length > 0) lines.push(`  It may also mean ${others.map(named).join(', ')}.`);
  if (suggestions.length > 0) lines.push(`  Check the digits: did you mean ${suggestions.map(named).join(', ')}?`);
  if (outcome !== 'MITIGATED') {
    lines.push(...list('Try this first', lookup.firstSteps), `  ${lookup.escalation ?? ''}`);
    lines.push(
      ...list(
        'Listed nearby',
        related.map((each) => ({ plainText: aboutRelated(each) })),
      ),
    );
  }
  return lines.join('\n');
}

function decoding(code: ExplainedCode, { extend }: ExplainedLookup): string[] {
  const { name, label, number } = code.facility;
  const facility = label ?? name ?? `facility ${String(number)}`;
  const win32 = code.win32 === null ? '' : `, Win32 error ${String(code.win32)}`;
  const phase = extend === null ? '' : `, extend code ${extend.hex}`;
  const facts = `  ${code.space} ${code.severity.toLowerCase()} from ${facility}${win32}${phase}; as a signed number ${String(code.signed)}`;
  return [dim(facts), ...code.notes.map((note) => dim(`  ${note}`))];
}

function aboutRelated({ code, causes }: ExplainedLookup['related'][number]): string {
  return `${code === null ? '' : named(code)}: ${causes[0]?.plainText ?? 'no cause is known'}`;
}

function list(title: string, texts: readonly Plain[]): string[] {
  if (texts.length === 0) return [];
  return [
    `  ${title}:`,
    ...texts.map(({ plainText }, index) => `    ${String(index + 1)}. ${plainText.replaceAll('\n', '\n       ')}`),
  ];
}

function nameOf(code: NamedCode | null, input: string): string {
  return code === null ? `"${shownInLine(input.length > 60 ? `${input.slice(0, 60)}…` : input)}"` : named(code);
}

function named({ hex, symbol }: NamedCode): string {
  return symbol === null ? hex : `${hex} ${symbol}`;
}

const isColourful = process.stdout.isTTY && process.stdout.hasColors();

function bold(text: string): string {
  return isColourful ? styleText('bold', text) : text;
}

function dim(text: string): string {
  return isColourful ? styleText('dim', text) : text;
}

function colour(outcome: ExplainedLookup['outcome'], text: string): string {
  if (!isColourful) return text;
  return styleText(outcome === 'MITIGATED' ? 'green' : 'yellow', text);
}
