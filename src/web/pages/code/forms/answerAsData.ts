import type { AnswerFragment, CodeFormsFragment, GuideAnswerPartsFragment } from '../../../generated/operations.ts';

/** The answer for scripts: what GraphQL's lookup says, without what only pages need. */
export function answerAsData(answer: AnswerFragment, publicUrl: string): string {
  const { input, outcome, code, readings, extend, byGuide, isShared, familyGuides } = answer;
  const data = {
    input,
    outcome,
    url: code === null ? null : `${publicUrl}/codes/${code.hex}`,
    code: code === null ? null : codeForms(code),
    readings: readings.map(({ hex }) => hex),
    extend: extend?.hex ?? null,
    isShared,
    byGuide: byGuide.map(guideData),
    familyGuides: familyGuides.map(({ language: _language, ...guide }) => guide),
    // As in GraphQL: all guides together, for scripts that know of one guide only.
    entries: byGuide.flatMap(({ entries }) => entries.map(entryData)),
    firstSteps: [...new Set(byGuide.flatMap(({ firstSteps }) => firstSteps.map(({ plainText }) => plainText)))],
    escalation: answer.escalationPlainText,
    suggestions: answer.suggestions.map(({ hex }) => hex),
    related: answer.related.map(({ code: near }) => near?.hex),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** What one guide says. Its rows are among `entries`, under these ids. */
function guideData({ guide, relation, entries, firstSteps, escalationPlainText }: GuideAnswerPartsFragment) {
  return {
    guide,
    relation,
    entries: entries.map(({ id }) => id),
    steps: [...new Set(entries.flatMap(({ steps }) => steps.map(({ plainText }) => plainText)))],
    firstSteps: firstSteps.map(({ plainText }) => plainText),
    escalation: escalationPlainText,
  };
}

function entryData({
  id,
  guide,
  symbol,
  causes,
  steps,
  version,
  updatedAt,
  provenance,
}: GuideAnswerPartsFragment['entries'][number]) {
  return {
    id,
    guide,
    symbol,
    causes: causes.map(({ plainText }) => plainText),
    steps: steps.map(({ plainText }) => plainText),
    version,
    updatedAt,
    provenance,
  };
}

/** As GraphQL names the forms of a code; the pages use its slug in the place of the digits. */
function codeForms({ digits, hex, ...others }: CodeFormsFragment) {
  return { slug: hex, hex: digits, ...others };
}
