import type { ReactNode } from 'react';
import type { GuideAnswerPartsFragment } from '../../generated/operations.ts';
import { guideNameAmong } from '../guideNames.ts';
import { Causes } from './Causes.tsx';
import { Helped, type Posted } from './asking/Helped.tsx';
import { stepsOfEntries, withItems } from './stepLists.ts';
import { Steps } from './Steps.tsx';
import { Marked } from '../layout/Marked.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

interface GuideSectionProps {
  readonly answer: GuideAnswerPartsFragment;
  /** Of the guide, among those of the page. */
  readonly name: string;
  /** From 1, among the guides of the page. */
  readonly place: number;
  /** The title of the page: a cause that says the same is not repeated. */
  readonly title: string;
  /** Whether many subjects share the code. */
  readonly isShared: boolean;
  /** What the code comes from, for a guide that does not list it. */
  readonly family: string;
  readonly posted: Posted | null;
}

type GuideSectionsProps = Omit<GuideSectionProps, 'answer' | 'name' | 'place'> & {
  readonly byGuide: readonly GuideAnswerPartsFragment[];
};

/** What each guide says of the code, in the order of the answer. */
export function GuideSections({ byGuide, ...shared }: GuideSectionsProps): ReactNode {
  const guides = byGuide.map(({ guide }) => guide);
  return byGuide.map((answer, at) => (
    <GuideSection
      key={answer.guide.slug}
      answer={answer}
      name={guideNameAmong(answer.guide, guides)}
      place={at + 1}
      {...shared}
    />
  ));
}

/** What one guide says: its name, then what to do, then why. */
export function GuideSection({ answer, name, place, title, isShared, family, posted }: GuideSectionProps): ReactNode {
  const words = useWords();
  const { guide, relation, entries, firstSteps, escalationHtml } = answer;
  const steps = stepsOfEntries(entries);
  const general = withItems(firstSteps);
  const id = `guide-${String(place)}`;
  return (
    <section className="first" aria-labelledby={id}>
      <h2 id={id}>
        <Marked sentence={words.code.inGuide} name={name} language={guide.language} />
      </h2>
      {isShared && (
        <p className="hint">
          <Marked sentence={words.code.sharedCode} name={name} language={guide.language} />
        </p>
      )}
      {relation === 'IN_SCOPE' && (
        <p className="hint">
          <Marked
            sentence={(title) => words.code.inScope(title, family)}
            name={guide.title}
            language={guide.language}
          />
        </p>
      )}
      {steps.length > 0 && (
        <>
          <h3>{words.code.whatToDo}</h3>
          <Steps steps={steps} place={place} language={guide.language} />
        </>
      )}
      <Causes entries={entries} steps={steps} place={place} title={title} />
      {relation === 'LISTED' && steps.length === 0 && <p>{words.code.noSteps}</p>}
      {steps.length === 0 && general.length > 0 && (
        <>
          <h3>{words.code.firstSteps}</h3>
          <Steps steps={general} place={null} language={guide.language} />
        </>
      )}
      {escalationHtml !== null && (
        <>
          <h3>{general.length > 0 ? words.code.escalation : words.code.escalationNow}</h3>
          <div
            className="prose"
            lang={langOf(guide.language, words)}
            dangerouslySetInnerHTML={{ __html: escalationHtml }}
          />
        </>
      )}
      <Helped entries={entries} place={place} posted={posted} />
      {steps.length > 0 && general.length > 0 && (
        <details className="also">
          <summary>{words.code.alsoTry}</summary>
          <Steps steps={general} place={null} language={guide.language} />
        </details>
      )}
    </section>
  );
}
