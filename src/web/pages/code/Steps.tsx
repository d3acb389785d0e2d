import type { ReactNode } from 'react';
import { CopyButton } from '../layout/CopyButton.tsx';
import { checkOf } from './checkOf.ts';
import { textOfStep, type NumberedStep } from './stepLists.ts';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';

interface StepsProps {
  readonly steps: readonly NumberedStep[];
  /** Of the guide on the page, from 1, for links to a step; null if nothing links to these. */
  readonly place: number | null;
  /** That the steps are in, as a tag of BCP 47. */
  readonly language: string;
}

/** Numbered steps, each with a button that copies it. */
export function Steps({ steps, place, language }: StepsProps): ReactNode {
  const words = useWords();
  return (
    <ol className="steps">
      {steps.map((each) => (
        <li key={each.step.text} id={place === null ? undefined : idOfStep(place, each.number)}>
          <div className="step">
            <div className="prose" lang={langOf(language, words)}>
              <div dangerouslySetInnerHTML={{ __html: each.step.html }} />
              {each.items.length > 0 && (
                <ul>
                  {each.items.map(({ text, html }) => (
                    <li key={text} dangerouslySetInnerHTML={{ __html: html }} />
                  ))}
                </ul>
              )}
              {checkOfStep(each, words).map((sentence) => (
                <p className="hint" key={sentence} lang={language === words.language ? undefined : words.language}>
                  {sentence}
                </p>
              ))}
            </div>
            <CopyButton text={textOfStep(each)} name={words.code.step(each.number)} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** When someone last found the step true, and that it was to be looked at again before today. */
function checkOfStep({ step, items }: NumberedStep, words: Words): readonly string[] {
  return checkOf(
    [step, ...items].map(({ mitigation }) => mitigation),
    words,
  );
}

/** The place of a step on a page that shows several guides. */
export function idOfStep(place: number, number: number): string {
  return place === 1 ? `step-${String(number)}` : `step-${String(place)}-${String(number)}`;
}
