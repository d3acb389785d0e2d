import type { ReactNode } from 'react';
import type { AnswerFragment, SearchQuery } from '../../generated/operations.ts';
import type { CodeAnswer } from '../code/answer.ts';
import { NextPage } from '../layout/NextPage.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { Filters } from './Filters.tsx';
import { Matches } from './Matches.tsx';
import { NearMisses } from './NearMisses.tsx';
import { Suspects } from './Suspects.tsx';
import { NothingFound, type NothingFoundProps } from './NothingFound.tsx';
import { langOf } from '../words/langOf.ts';
import { useWords } from '../words/useWords.ts';
import type { Words } from '../words/words.ts';

/** The answer to a code of a text. */
type FoundAnswer = CodeAnswer & Pick<SearchQuery['diagnose']['lookups'][number], 'occurrences' | 'line'>;

interface SearchViewProps {
  readonly text: string;
  /** One for each code in the text. */
  readonly answers: readonly FoundAnswer[];
  /** What looks like a code and is none. */
  readonly suspects: SearchQuery['diagnose']['suspects'];
  /** What the text as a whole was read as. */
  readonly understood: AnswerFragment;
  readonly search: SearchQuery['search'];
  readonly isCut: boolean;
  /** Of the address; null for a text that was posted. */
  readonly fields: URLSearchParams | null;
  readonly asked: NothingFoundProps['asked'];
}

export function SearchView(props: SearchViewProps): ReactNode {
  const words = useWords();
  const { text, answers, suspects, understood, search, isCut, fields, asked } = props;
  const shown = new Set(
    answers.flatMap(({ byGuide }) => byGuide.flatMap(({ entries }) => entries.map(({ id }) => id))),
  );
  const edges = search.edges.filter(({ node }) => !shown.has(node.id));
  const isNothing = edges.length === 0 && answers.length === 0;
  // What the text as a whole is suspected of is said once.
  const nearMisses = search.nearMisses.filter(({ typed }) => !suspects.some(({ text }) => text.includes(typed)));
  const slips = suspects.length + nearMisses.filter(({ codes }) => codes.length > 0).length;
  const named = <NamedCodes named={search.namedCodes} />;
  return (
    <>
      <h1 className="results-title">{words.search.title(text)}</h1>
      <Recognised
        answers={answers}
        isCut={isCut}
        otherwise={isNothing || slips > 0 ? notRecognised(props, slips, words) : words.search.recognisedWords}
      />
      <Suspects suspects={suspects} />
      <NearMisses nearMisses={nearMisses} />
      {answers.map((answer) => (
        <AnswerCard key={`${answer.code.hex} ${answer.extend?.hex ?? ''}`} answer={answer} />
      ))}
      {!search.holdsAllWords && named}
      {isNothing ? (
        <NothingFound
          isNearlyCode={slips > 0}
          text={text}
          understood={understood}
          suggestion={search.suggestion}
          asked={asked}
        />
      ) : (
        edges.length > 0 && (
          <section aria-labelledby="results">
            <h2 id="results">{answers.length > 0 ? words.search.more : words.search.results(search.totalCount)}</h2>
            {fields !== null && <Filters search={search} fields={fields} />}
            <Matches edges={edges} />
            {fields !== null && <NextPage pageInfo={search.pageInfo} path="/search" search={fields} />}
          </section>
        )
      )}
      {search.holdsAllWords && named}
      {isNothing && fields !== null && fields.size > 1 && <Filters search={search} fields={fields} />}
    </>
  );
}

function notRecognised({ understood, suspects }: SearchViewProps, slips: number, words: Words): string {
  const { suggestions } = understood;
  if (suspects.length === slips && slips > 0 && suspects.every(({ reason }) => reason === 'UNKNOWN_SYSTEM'))
    return words.search.recognisedNumber;
  return suggestions.length + slips > 0 ? words.search.recognisedSlip : words.search.recognisedNone;
}

interface RecognisedProps extends Pick<SearchViewProps, 'answers' | 'isCut'> {
  /** What is said if no code was recognised. */
  readonly otherwise: string;
}

/** Which codes the text holds: each leads to its card. */
function Recognised({ answers, isCut, otherwise }: RecognisedProps): ReactNode {
  const words = useWords();
  return (
    <section aria-labelledby="recognised" className="recognised">
      <h2 id="recognised">{words.search.recognised}</h2>
      {answers.length === 0 ? (
        <p className="hint">{otherwise}</p>
      ) : (
        <ul className="chips">
          {answers.map(({ code, input, extend, occurrences, line }) => (
            <li key={`${code.hex} ${extend?.hex ?? ''}`}>
              <a href={`#${code.hex}`}>
                <code>{code.hex}</code>
                <span>
                  {[
                    code.facility.label ?? code.facility.name,
                    input === code.hex ? null : `“${input.slice(0, 40)}”`,
                    occurrences > 1 ? words.search.occurrences(occurrences, line) : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {isCut && <p className="hint">{words.search.cut}</p>}
    </section>
  );
}

/** Codes of public tables that no guide lists: apart from the results, which have guidance. */
function NamedCodes({ named }: { readonly named: SearchQuery['search']['namedCodes'] }): ReactNode {
  const words = useWords();
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="named">
      <h2 id="named">{words.search.named}</h2>
      <p className="hint">{words.search.namedWhy}</p>
      <ul className="near">
        {named.map(({ code, html }) => (
          <li key={code.hex}>
            <a href={`/codes/${code.hex}`}>
              <code>{code.written}</code>
            </a>{' '}
            <span className="symbol" dangerouslySetInnerHTML={{ __html: html }} />{' '}
            <span lang={langOf(code.meaningLanguage, words)}>{code.meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
