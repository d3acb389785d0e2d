import type { ReactNode } from 'react';
import type { AnswerFragment, SearchQuery } from '../../generated/operations.ts';
import type { CodeAnswer } from '../code/answer.ts';
import { NextPage } from '../layout/NextPage.tsx';
import { words } from '../words.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { Filters } from './Filters.tsx';
import { Matches } from './Matches.tsx';
import { NamedCodes } from './NamedCodes.tsx';
import { NearMisses } from './NearMisses.tsx';
import { NothingFound, type NothingFoundProps } from './NothingFound.tsx';

interface SearchViewProps {
  readonly text: string;
  /** One for each code in the text. */
  readonly answers: readonly CodeAnswer[];
  /** What the text as a whole was read as. */
  readonly understood: AnswerFragment;
  readonly search: SearchQuery['search'];
  readonly isCut: boolean;
  /** Of the address; null for a text that was posted. */
  readonly fields: URLSearchParams | null;
  readonly asked: NothingFoundProps['asked'];
}

export function SearchView({ text, answers, understood, search, isCut, fields, asked }: SearchViewProps): ReactNode {
  const shown = new Set(
    answers.flatMap(({ byGuide }) => byGuide.flatMap(({ entries }) => entries.map(({ id }) => id))),
  );
  const edges = search.edges.filter(({ node }) => !shown.has(node.id));
  const isNothing = edges.length === 0 && answers.length === 0;
  const named = <NamedCodes named={search.namedCodes} />;
  return (
    <>
      <h1 className="results-title">{words.search.title(text)}</h1>
      <Recognised
        answers={answers}
        isCut={isCut}
        otherwise={isNothing ? notRecognised(understood, search) : words.search.recognisedWords}
      />
      <NearMisses nearMisses={search.nearMisses} />
      {answers.map((answer) => (
        <AnswerCard key={`${answer.code.hex} ${answer.extend?.hex ?? ''}`} answer={answer} />
      ))}
      {!search.holdsAllWords && named}
      {isNothing ? (
        <NothingFound
          isNearlyCode={search.nearMisses.some(({ codes }) => codes.length > 0)}
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

function notRecognised({ suggestions }: AnswerFragment, { nearMisses }: SearchQuery['search']): string {
  return suggestions.length + nearMisses.length > 0 ? words.search.recognisedSlip : words.search.recognisedNone;
}

interface RecognisedProps extends Pick<SearchViewProps, 'answers' | 'isCut'> {
  /** What is said where no code was recognised. */
  readonly otherwise: string;
}

/** Which codes the text holds: each leads to its card. */
function Recognised({ answers, isCut, otherwise }: RecognisedProps): ReactNode {
  return (
    <section aria-labelledby="recognised" className="recognised">
      <h2 id="recognised">{words.search.recognised}</h2>
      {answers.length === 0 ? (
        <p className="hint">{otherwise}</p>
      ) : (
        <ul className="chips">
          {answers.map(({ code, input, extend }) => (
            <li key={`${code.hex} ${extend?.hex ?? ''}`}>
              <a href={`#${code.hex}`}>
                <code>{code.hex}</code>
                <span>
                  {[code.facility.label ?? code.facility.name, input === code.hex ? null : `“${input.slice(0, 40)}”`]
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
