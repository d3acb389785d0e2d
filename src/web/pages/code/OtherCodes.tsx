import type { AnswerFragment } from '../../generated/operations.ts';
import type { View } from '../view.ts';
import { CheckDigits } from './Neighbours.tsx';
import type { Words } from '../words/words.ts';

/** For text that can be read as several codes: the reader chooses. */
export function readingsView({ input, readings, byGuide }: AnswerFragment, words: Words): View {
  const title = words.readings.title(input);
  const isListed = byGuide.some(({ relation }) => relation === 'LISTED');
  return {
    status: 300,
    title,
    path: `/codes/${encodeURIComponent(input)}`,
    typed: input,
    main: (
      <>
        <h1>{title}</h1>
        <p>{words.readings.why(input)}</p>
        <ul className="near">
          {readings.map(({ hex, symbol, signed, unsigned }, at) => (
            <li key={hex}>
              <a href={`/codes/${hex}`}>
                <code>{hex}</code>
              </a>{' '}
              <span>
                {[symbol, signed, signed === unsigned ? null : unsigned].filter((form) => form !== null).join(' · ')}
                {at === 0 && isListed && <strong className="good"> ✓ {words.readings.best}</strong>}
              </span>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** For what is not a code at all. */
export function noCodeView({ input, suggestions, related, escalationHtml }: AnswerFragment, words: Words): View {
  const shown = input.slice(0, 80);
  const title = words.missing.notACode(shown);
  return {
    status: 404,
    title,
    path: `/codes/${encodeURIComponent(shown)}`,
    typed: shown,
    main: (
      <>
        <h1>{title}</h1>
        <p>{words.missing.notACodeWhy}</p>
        <CheckDigits
          suggestions={suggestions}
          related={related}
          hex={input.includes('_') ? null : input}
          title={words.missing.nearMisses}
          why={words.missing.nearMissesWhy}
        />
        <p>
          <a href={`/search?q=${encodeURIComponent(shown)}`}>{words.missing.searchInstead(shown)}</a>
        </p>
        {escalationHtml !== null && <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />}
      </>
    ),
  };
}
