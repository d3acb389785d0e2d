import type { AnswerFragment, CodeFormsFragment } from '../../generated/operations.ts';

/** The answer for scripts: what GraphQL's lookup says, without what only pages need. */
export function answerAsData(answer: AnswerFragment, publicUrl: string): string {
  const { input, outcome, code, readings, extend, entries, suggestions, firstSteps, escalationPlainText, related } =
    answer;
  const data = {
    input,
    outcome,
    url: code === null ? null : `${publicUrl}/codes/${code.hex}`,
    code: code === null ? null : codeForms(code),
    readings: readings.map(({ hex }) => hex),
    extend: extend?.hex ?? null,
    entries: entries.map(({ id, guide, symbol, causes, steps, version, updatedAt }) => ({
      id,
      guide,
      symbol,
      causes: causes.map(({ plainText }) => plainText),
      steps: steps.map(({ plainText }) => plainText),
      version,
      updatedAt,
    })),
    firstSteps: firstSteps.map(({ plainText }) => plainText),
    escalation: escalationPlainText,
    suggestions: suggestions.map(({ hex }) => hex),
    related: related.map(({ code: near }) => near?.hex),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** As GraphQL names the forms of a code; the pages use its slug in the place of the digits. */
function codeForms({ digits, hex, ...others }: CodeFormsFragment) {
  return { slug: hex, hex: digits, ...others };
}
