import type { ReactNode } from 'react';
import type { CodeAnswer } from '../code/answer.ts';
import { meaningOf, symbolOf } from '../code/meaning.ts';
import { AskButton } from '../code/AskForm.tsx';
import { DigitsBeside } from '../code/DigitsBeside.tsx';
import { numberedSteps } from '../code/numberedSteps.ts';
import { PlainSteps } from '../code/Steps.tsx';
import { Badge } from '../layout/Badge.tsx';
import { words } from '../words.ts';

/** The answer to one code of a text: what to do, and the way to its page. */
export function AnswerCard({ answer }: { readonly answer: CodeAnswer }): ReactNode {
  const { code, extend, outcome, readings, suggestions, escalationHtml } = answer;
  const path = `/codes/${code.hex}${extend === null ? '' : `?extend=${extend.hex}`}`;
  const steps = numberedSteps(answer.entries).map(({ step }) => step);
  const symbol = symbolOf(answer);
  const others = readings.filter(({ hex }) => hex !== code.hex);
  return (
    <article className="card" id={code.hex} aria-labelledby={`title-${code.hex}`}>
      <h2 id={`title-${code.hex}`}>
        <a href={path} data-result="" data-hex={code.hex}>
          <code>{code.hex}</code>
        </a>
        {symbol !== null && <span className="symbol"> {symbol}</span>}
      </h2>
      <p>
        <Badge outcome={outcome} />
      </p>
      <p className="meaning">{meaningOf(answer)}</p>
      {extend !== null && (
        <p>
          {words.code.extend} <code>{extend.hex}</code>. <span className="hint">{words.code.extendWhy}</span>
        </p>
      )}
      <h3>{steps.length > 0 ? words.code.doFirst : words.code.firstSteps}</h3>
      <PlainSteps steps={steps.length > 0 ? steps : answer.firstSteps} />
      {escalationHtml !== null && <div className="prose" dangerouslySetInnerHTML={{ __html: escalationHtml }} />}
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
        <a href={path}>{words.search.openPage(code.hex)}</a>
      </p>
      {steps.length === 0 && <AskButton hex={code.hex} />}
    </article>
  );
}
