import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import type { GuideAnswerPartsFragment } from '../../generated/operations.ts';
import type { CodeAnswer } from '../code/answer.ts';
import { AskButton } from '../code/asking/AskForm.tsx';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { stepsOfEntries, withItems } from '../code/stepLists.ts';
import { Steps } from '../code/Steps.tsx';
import { kindOf, symbolOf, titleOf } from '../code/title.ts';
import { Badge } from '../layout/Badge.tsx';
import { guideNameAmong } from '../guideNames.ts';
import { Marked } from '../layout/Marked.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

/** The answer to one code of a text: what to do, guide by guide, and the way to its page. */
export function AnswerCard({ answer }: { readonly answer: CodeAnswer }): ReactNode {
  const words = useWords();
  const { code, extend, outcome, readings, suggestions, byGuide, escalationHtml } = answer;
  const path = `/codes/${code.hex}${extend === null ? '' : `?extend=${extend.hex}`}`;
  const symbol = symbolOf(answer);
  const title = titleOf(answer);
  const others = readings.filter(({ hex }) => hex !== code.hex);
  const isEscalated = byGuide.some((each) => each.escalationHtml !== null);
  return (
    <article className="card" id={code.hex} aria-labelledby={`title-${code.hex}`}>
      <h2 id={`title-${code.hex}`} lang={langOf(code.meaningLanguage, words)}>
        {title}
      </h2>
      <p className="identity">
        <a href={path} data-result="" data-hex={code.hex}>
          <code>{code.written}</code>
        </a>
        {symbol !== null && (
          <span className="symbol">
            <BreakingName name={symbol} />
          </span>
        )}
        <Badge outcome={outcome} />
      </p>
      {extend !== null && (
        <p>
          {words.code.extend} <code>{extend.hex}</code>. <span className="hint">{words.code.extendWhy}</span>
        </p>
      )}
      {outcome === 'UNLISTED' && <p>{words.code.unlisted(kindOf(code, words))}</p>}
      {byGuide.map((each) => (
        <InGuide
          key={each.guide.slug}
          answer={each}
          name={guideNameAmong(
            each.guide,
            byGuide.map(({ guide }) => guide),
          )}
          isShared={answer.isShared}
        />
      ))}
      {!isEscalated && escalationHtml !== null && (
        <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
      )}
      {suggestions.length > 0 && (
        <p>
          {words.code.checkDigits}:{' '}
          {suggestions.map(({ hex }) => (
            <a key={hex} href={`/codes/${hex}`} className="spaced">
              <DigitsBeside hex={hex} other={code.hex} />
            </a>
          ))}
        </p>
      )}
      {others.length > 0 && (
        <p className="hint">
          {words.search.severalReadings} {words.code.otherReadings}{' '}
          {others.map(({ hex, symbol: name }) => (
            <a key={hex} href={`/codes/${hex}`} className="spaced">
              <code>{hex}</code> {name}
            </a>
          ))}
        </p>
      )}
      <p>
        <a href={path}>{words.search.openPage(code.written)}</a>
      </p>
      {outcome !== 'MITIGATED' && <AskButton hex={code.hex} />}
    </article>
  );
}

interface InGuideProps {
  readonly answer: GuideAnswerPartsFragment;
  /** Of the guide, among those of the card. */
  readonly name: string;
  /** Whether many subjects share the code. */
  readonly isShared: boolean;
}

/** What one guide says, under its name: the text may be about something else. */
function InGuide({ answer: { guide, entries, firstSteps, escalationHtml }, name, isShared }: InGuideProps): ReactNode {
  const words = useWords();
  const own = stepsOfEntries(entries);
  const steps = own.length > 0 ? own : withItems(firstSteps);
  return (
    <section>
      <h3>
        <a href={`/guides/${guide.slug}`}>
          <Marked sentence={words.code.inGuide} name={name} language={guide.language} />
        </a>
      </h3>
      {isShared && (
        <p className="hint">
          <Marked sentence={words.code.sharedCode} name={name} language={guide.language} />
        </p>
      )}
      {own.length === 0 && steps.length > 0 && (
        <p className="hint">
          <Marked sentence={words.code.firstStepsOf} name={guide.title} language={guide.language} />
        </p>
      )}
      {steps.length > 0 && <Steps steps={steps} place={null} language={guide.language} />}
      {escalationHtml !== null && (
        <div
          className="prose"
          lang={langOf(guide.language, words)}
          dangerouslySetInnerHTML={{ __html: escalationHtml }}
        />
      )}
    </section>
  );
}
