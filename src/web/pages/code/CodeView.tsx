import type { ReactNode } from 'react';
import { BreakingName } from '../layout/BreakingName.tsx';
import { Badge } from '../layout/Badge.tsx';
import { Actions } from './Actions.tsx';
import type { CodeAnswer } from './answer.ts';
import { AskForm } from './asking/AskForm.tsx';
import { Decoding } from './Decoding.tsx';
import { Developers } from './Developers.tsx';
import { GuideSections } from './GuideSection.tsx';
import type { Posted } from './asking/Helped.tsx';
import { CheckDigits, SimilarCodes } from './Neighbours.tsx';
import { SuggestForm } from './asking/SuggestForm.tsx';
import { Sources } from './Sources.tsx';
import { familyOf, symbolOf, titleOf } from './title.ts';
import { Unlisted } from './Unlisted.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';

interface CodeViewProps {
  readonly answer: CodeAnswer;
  readonly publicUrl: string;
  /** What the reader typed, if it is not the code itself. */
  readonly typed: string;
  readonly posted: Posted | null;
}

/** One code: what the error is, what to do, and next to it what else is known of the code. */
export function CodeView({ answer, publicUrl, typed, posted }: CodeViewProps): ReactNode {
  const words = useWords();
  const { code, outcome, byGuide } = answer;
  const title = titleOf(answer);
  const symbol = symbolOf(answer);
  const address = `${publicUrl}/codes/${code.hex}`;
  // What a table names is hardly a slip: codes like it come last. Either way there is one list of them.
  const isMaybeSlip = code.symbol === null && answer.suggestions.length > 0;
  const digits = { suggestions: answer.suggestions, related: answer.related, hex: code.hex };
  return (
    <article className="answer">
      <header>
        <h1>
          <span lang={langOf(code.meaningLanguage, words)}>{title}</span>{' '}
          <span className="name">
            <code>{code.written}</code>
            {symbol !== null && (
              <span className="symbol">
                {' '}
                <BreakingName name={symbol} />
              </span>
            )}
          </span>
        </h1>
        <Standing answer={answer} />
        {typed !== '' && <p className="hint">{words.code.readFrom(typed)}</p>}
        <Actions answer={answer} address={address} />
      </header>
      <div className="lead">
        {isMaybeSlip && <CheckDigits {...digits} title={words.code.checkDigits} why={words.code.checkDigitsWhy} />}
        {outcome === 'UNLISTED' ? (
          <Unlisted answer={answer} posted={posted} />
        ) : (
          <GuideSections
            byGuide={byGuide}
            title={title}
            isShared={answer.isShared}
            family={familyOf(code, words)}
            posted={posted}
          />
        )}
        {outcome === 'UNMITIGATED' && <Unmitigated answer={answer} posted={posted} />}
        <SuggestForm hex={code.hex} posted={posted} />
      </div>
      <aside className="rail" aria-label={words.code.rail}>
        <Decoding code={code} extend={answer.extend} readings={answer.readings} />
        <Sources shown={byGuide} />
        <Developers hex={code.hex} publicUrl={publicUrl} />
        {!isMaybeSlip && <SimilarCodes {...digits} />}
      </aside>
    </article>
  );
}

/** Whether it has steps, and the guides that list it. */
function Standing({ answer }: { readonly answer: CodeAnswer }): ReactNode {
  const words = useWords();
  const { outcome, byGuide } = answer;
  const listing = byGuide.filter(({ relation }) => relation === 'LISTED');
  return (
    <p className="identity">
      <Badge outcome={outcome} />
      {listing.map(({ guide }) => (
        <a key={guide.slug} href={`/guides/${guide.slug}`} lang={langOf(guide.language, words)}>
          {guide.title}
        </a>
      ))}
    </p>
  );
}

/** Where to turn if no guide says it, and the request for guidance. */
function Unmitigated({ answer, posted }: Pick<CodeViewProps, 'answer' | 'posted'>): ReactNode {
  const words = useWords();
  const { byGuide, escalationHtml, code, asked } = answer;
  const isEscalated = byGuide.some((each) => each.escalationHtml !== null);
  return (
    <>
      {!isEscalated && escalationHtml !== null && (
        <section aria-labelledby="escalation">
          <h2 id="escalation">{words.code.escalationNow}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />
        </section>
      )}
      <AskForm hex={code.hex} asked={asked} posted={posted} />
    </>
  );
}
