import { styleText } from 'node:util';
import type {
  ExplainedFactsFragment,
  ExplainedGuideFragment,
  ExplainedMoreFragment,
  ExplainedSuspectFragment,
} from '../generated/operations.ts';
import { shownInLine } from './shownText.ts';

/** A look-up as `explain` asks for it. */
export type ExplainedLookup = ExplainedFactsFragment & ExplainedMoreFragment;

type ExplainedCode = NonNullable<ExplainedLookup['code']>;
type NamedCode = Pick<ExplainedCode, 'hex' | 'written' | 'symbol'>;

interface Plain {
  readonly plainText: string;
}

const exitCodes = { MITIGATED: 0, UNMITIGATED: 3, UNLISTED: 4, NOT_A_CODE: 5 } as const;

/** The exit code of the look-up that is answered least. */
export function exitCodeOf(lookups: readonly Pick<ExplainedLookup, 'outcome'>[]): number {
  return lookups.length === 0 ? exitCodes.NOT_A_CODE : Math.max(...lookups.map(({ outcome }) => exitCodes[outcome]));
}

const headlines = {
  MITIGATED: 'here is what to do',
  UNMITIGATED: 'listed, but no mitigation is known',
  UNLISTED: 'no guide lists this code',
  NOT_A_CODE: 'this holds no error code',
} as const;

/** The answer for a person at a terminal, in plain text; in colour if stdout is one. */
export function printExplanation(
  lookups: readonly ExplainedLookup[],
  { suspects, truncated }: { readonly suspects: readonly ExplainedSuspectFragment[]; readonly truncated: boolean },
): string {
  // The look-up of a text without a code offers what its suspects may be.
  const isAnswered = lookups.some(({ code }) => code !== null);
  const parts = lookups.map((lookup) =>
    explainOne(isAnswered ? lookup : { ...lookup, suggestions: suspects.length > 0 ? [] : lookup.suggestions }),
  );
  if (suspects.length > 0) parts.push(suspects.map(suspected).join('\n'));
  if (truncated)
    parts.push('There may be more: 64 K characters and 100 codes are read, from the beginning and from the end.');
  return parts.join('\n\n');
}

function explainOne(lookup: ExplainedLookup): string {
  const { code, outcome, byGuide, familyGuides, suggestions, related, readings } = lookup;
  const lines = [`${bold(nameOf(code, lookup.input))}  ${colour(outcome, headlines[outcome])}`];
  if (code !== null) lines.push(...decoding(code, lookup), ...repeats(lookup));
  for (const guide of byGuide) lines.push(...inGuide(guide, lookup));
  const [, ...others] = readings;
  if (others.length > 0) lines.push(`  It may also mean ${others.map(named).join(', ')}.`);
  // A code that has a name was meant: its neighbours stand last, as on the pages.
  const isNamed = code !== null && code.symbol !== null;
  if (suggestions.length > 0 && !isNamed)
    lines.push(`  Check the digits: did you mean ${suggestions.map(named).join(', ')}?`);
  if (outcome !== 'MITIGATED') {
    if (byGuide.every(({ escalation }) => escalation === null)) lines.push(`  ${lookup.escalation ?? ''}`);
    for (const { title, sourceUrl } of familyGuides)
      lines.push(
        `  Other codes of this family are documented in ${title}${sourceUrl === null ? '' : ` (${sourceUrl})`}.`,
      );
    lines.push(
      ...list(
        'Listed nearby',
        related.map((each) => ({ plainText: aboutRelated(each) })),
      ),
    );
  }
  if (suggestions.length > 0 && isNamed) lines.push(`  Similar codes: ${suggestions.map(named).join(', ')}.`);
  return lines.join('\n');
}

function suspected({ reason, text, line, suggestions }: ExplainedSuspectFragment): string {
  if (reason === 'UNKNOWN_SYSTEM')
    return `Line ${String(line)}: "${text}" may be an error of something else than Windows: the text does not say. Of Windows, it is ${suggestions.map(named).join(', ')}.`;
  const what = `Line ${String(line)}: "${shownInLine(text)}" looks like a code, but is none.`;
  return suggestions.length === 0 ? what : `${what} Did you mean ${suggestions.map(named).join(', ')}?`;
}

function repeats({ occurrences, line }: ExplainedLookup): string[] {
  return occurrences > 1 ? [dim(`  mentioned ${String(occurrences)} times, first on line ${String(line)}`)] : [];
}

/** What one guide says, under its name: a step holds in the subject of its guide only. */
function inGuide(
  { relation, guide, entries, firstSteps, escalation }: ExplainedGuideFragment,
  { isShared }: ExplainedLookup,
) {
  const about = isShared
    ? [`  Programs of all kinds return this code; this is about ${guide.subject} only.`]
    : relation === 'IN_SCOPE'
      ? ['  The guide covers this family of codes; it does not list this one.']
      : [];
  const steps = entries.flatMap((entry) => entry.steps);
  return [
    bold(`  In ${guide.subject}`),
    ...about,
    ...entries.flatMap((entry) => [...list('Cause', entry.causes), ...list('Do this', entry.steps)]),
    ...(steps.length > 0 ? [] : list('Try this first', firstSteps)),
    ...(escalation === null ? [] : [`  ${escalation}`]),
    dim(`  from ${guide.sourceUrl ?? guide.title}`),
  ];
}

function decoding(code: ExplainedCode, { extend, extendMeaning }: ExplainedLookup): string[] {
  const meaning = `  ${code.meaning}${/[.!?]$/.test(code.meaning) ? '' : '.'}`;
  if (code.space === 'OTHER') return [meaning, dim(`  ${code.kind}, number ${String(code.unsigned)}`)];
  const number = `Win32 error ${String(code.win32)}`;
  // Without a name, that is all that is known of its kind.
  const win32 = code.win32 === null || code.kind === number ? '' : `, ${number}`;
  const said = extendMeaning === null ? '' : ` (${extendMeaning})`;
  const phase = extend === null ? '' : `, extend code ${extend.hex}${said}`;
  const facts = `  ${code.space}, ${code.kind}${win32}${phase}; as a signed number ${String(code.signed)}`;
  return [meaning, dim(facts), ...code.notes.map((note) => dim(`  ${note}`))];
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

function named({ written, symbol }: NamedCode): string {
  return symbol === null ? written : `${written} ${symbol}`;
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
