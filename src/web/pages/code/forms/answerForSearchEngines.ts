import { guideNameAmong } from '../../guideNames.ts';
import type { CodeAnswer } from '../answer.ts';
import { stepsOfEntries, textOfStep } from '../stepLists.ts';
import { titleOf } from '../title.ts';
import type { Words } from '../../words/words.ts';

/** The answer as schema.org says it: a HowTo for each guide that has steps for the code; without steps, an article. */
export function answerForSearchEngines(
  answer: CodeAnswer,
  url: string,
  words: Words,
): Readonly<Record<string, unknown>> {
  const { code, byGuide } = answer;
  const common = {
    description: titleOf(answer),
    url,
    identifier: [code.written, ...code.symbols],
  };
  const guides = byGuide.map(({ guide }) => guide);
  const howTos = byGuide.flatMap(({ guide, entries }) => {
    const steps = stepsOfEntries(entries);
    if (steps.length === 0) return [];
    return {
      '@type': 'HowTo',
      name: words.code.howTo(code.written, guideNameAmong(guide, guides)),
      ...common,
      step: steps.map((step) => ({ '@type': 'HowToStep', position: step.number, text: textOfStep(step) })),
      ...(guide.sourceUrl === null ? {} : { isBasedOn: guide.sourceUrl }),
    };
  });
  const [only] = howTos;
  if (only === undefined) return { '@type': 'TechArticle', headline: titleOf(answer), ...common };
  return howTos.length === 1 ? only : { '@graph': howTos };
}
