import type { AgentAnswerFragment, AgentGuidePartFragment } from '../generated/operations.ts';
import { knownAt } from './knownVersion.ts';

/**
 * One look-up in words for a language model: each guide under its name with its scope and version, each step with the
 * mitigation that it is. A code that no guide lists is said to have no steps, before anything else.
 */
export function lookupText(lookup: AgentAnswerFragment, version: number): string {
  return [...head(lookup), ...lookup.byGuide.flatMap(guideLines), ...tail(lookup), knownAt(version)].join('\n');
}

const noSteps =
  'No guide lists this code, so there are no steps for it. Do not give it the steps of a similar code; say that none are known.';

function head({ input, outcome, code, isShared, readings }: AgentAnswerFragment): string[] {
  if (code === null) return [`"${input}" holds no error code (NOT_A_CODE). There are no steps for it.`];
  const name = code.symbol === null ? code.written : `${code.written} (${code.symbol})`;
  const others = readings.slice(1).map(({ slug }) => slug);
  return [
    `${name}: ${code.meaning}.`,
    `It is ${code.kind}. Outcome: ${outcome}.`,
    ...code.notes,
    ...(others.length === 0 ? [] : [`It may also be read as ${others.join(' or ')}; ask for that one if it is meant.`]),
    ...(isShared
      ? ['Programs of all kinds return this code: what a guide says holds in that guide’s subject only.']
      : []),
    ...(outcome === 'UNLISTED' ? [noSteps] : []),
    ...(outcome === 'UNMITIGATED' ? ['It is listed, but no mitigation is known for it.'] : []),
  ];
}

function guideLines({ relation, guide, entries, firstSteps, escalationPlainText }: AgentGuidePartFragment): string[] {
  const scope = guide.scope.rules.length === 0 ? 'only the codes that it lists' : guide.scope.rules.join(', ');
  const isListed = relation === 'LISTED';
  const relates = isListed ? 'lists the code' : 'does not list the code, which is within its scope';
  return [
    '',
    `Guide "${guide.title}" (${guide.slug}, version ${String(guide.version)}) ${relates}. Scope: ${scope}.`,
    ...(firstSteps.length === 0
      ? []
      : [
          isListed
            ? 'First of all, for any of its codes:'
            : 'General first steps of this guide, for any code of its scope:',
        ]),
    ...numbered(firstSteps),
    ...entries.flatMap((entry) => [
      `Entry ${entry.id} (version ${String(entry.version)}), ${entry.url}`,
      ...entry.causes.map(({ plainText }) => `Cause: ${plainText}`),
      ...numbered(entry.steps),
    ]),
    ...(escalationPlainText === null ? [] : [`Where to turn: ${escalationPlainText}`]),
    ...credit(guide),
  ];
}

function numbered(steps: AgentGuidePartFragment['firstSteps']): string[] {
  return steps.map(
    ({ plainText, mitigation }, n) =>
      `${String(n + 1)}. ${plainText} [mitigation ${mitigation.id}, version ${String(mitigation.version)}]`,
  );
}

function credit({ sourceUrl, license, attribution }: AgentGuidePartFragment['guide']): string[] {
  const words = [attribution, license, sourceUrl].filter((each) => each !== null);
  return words.length === 0 ? [] : [`Source: ${words.join(', ')}`];
}

function tail({ code, byGuide, outcome, escalationPlainText, suggestions, related }: AgentAnswerFragment): string[] {
  const isSaid = byGuide.some((each) => each.escalationPlainText !== null);
  const neighbours = related.flatMap(({ code }) => (code === null ? [] : [`${code.slug} (${code.meaning})`]));
  return [
    '',
    ...(escalationPlainText === null || isSaid ? [] : [`Where to turn: ${escalationPlainText}`]),
    // A code that has a name was meant.
    ...(suggestions.length === 0 || (code !== null && code.symbol !== null)
      ? []
      : [`It may have been meant to say ${suggestions.map(({ slug }) => slug).join(', ')}; ask the user which.`]),
    ...(outcome === 'MITIGATED' || neighbours.length === 0
      ? []
      : [`Other codes, listed nearby, whose steps are not for this one: ${neighbours.join(', ')}.`]),
  ];
}
