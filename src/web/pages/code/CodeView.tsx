import type { ReactNode } from 'react';
import type { AnswerFragment } from '../../generated/operations.ts';
import { Badge } from '../layout/Badge.tsx';
import { words } from '../words.ts';
import type { CodeAnswer } from './answer.ts';
import { AskForm } from './AskForm.tsx';
import { Causes } from './Causes.tsx';
import { CopyMenu, type Copyable } from './CopyMenu.tsx';
import { Decoding } from './Decoding.tsx';
import { Developers } from './Developers.tsx';
import { Helped, type Posted } from './Helped.tsx';
import { meaningOf, symbolOf } from './meaning.ts';
import { CheckDigits, Related } from './Neighbours.tsx';
import { numberedSteps } from './numberedSteps.ts';
import { Sources } from './Sources.tsx';
import { PlainSteps, Steps } from './Steps.tsx';
import { markdownReply, plainReply } from './ticketReply.ts';

interface CodeViewProps {
  readonly answer: CodeAnswer;
  readonly publicUrl: string;
  /** What the reader typed, where it is not the code itself. */
  readonly typed: string;
  readonly posted: Posted | null;
}

/** One code, listed or not: what to do comes first, what the code says by itself last. */
export function CodeView({ answer, publicUrl, typed, posted }: CodeViewProps): ReactNode {
  const { code, outcome, entries, related, suggestions } = answer;
  const steps = numberedSteps(entries);
  const symbol = symbolOf(answer);
  const isUnlisted = outcome === 'UNLISTED';
  const decoding = (
    <section aria-labelledby="decoding">
      <h2 id="decoding">{words.code.decoding}</h2>
      <Decoding code={code} extend={answer.extend} />
    </section>
  );
  return (
    <article>
      <div className="title">
        <h1>
          <code>{code.hex}</code>
          {symbol !== null && <span className="symbol"> {symbol}</span>}
        </h1>
        <CopyMenu copyables={copyablesOf(answer, `${publicUrl}/codes/${code.hex}`)} />
      </div>
      <p>
        <Badge outcome={outcome} />
      </p>
      <p className="meaning">{meaningOf(answer)}</p>
      {typed !== '' && <p className="hint">{words.code.readFrom(typed)}</p>}
      {steps.length > 0 && (
        <section aria-labelledby="steps" className="first">
          <h2 id="steps">{words.code.doFirst}</h2>
          <Steps steps={steps} />
        </section>
      )}
      {isUnlisted && decoding}
      {isUnlisted && (
        <CheckDigits
          suggestions={suggestions}
          related={related}
          hex={code.hex}
          title={words.code.checkDigits}
          why={words.code.checkDigitsWhy}
        />
      )}
      {steps.length === 0 && <NoSteps answer={answer} />}
      <Causes entries={entries} steps={steps} />
      {steps.length === 0 && <AskForm hex={code.hex} asked={answer.asked} posted={posted} />}
      <Related
        related={isUnlisted ? withoutSuggested(answer) : related}
        hex={code.hex}
        title={isUnlisted ? words.code.neighbours : words.code.related}
      />
      <Helped steps={steps} posted={posted} />
      {steps.length > 0 && answer.firstSteps.length > 0 && (
        <details className="also">
          <summary>{words.code.alsoTry}</summary>
          <PlainSteps steps={answer.firstSteps} />
        </details>
      )}
      <Sources entries={entries} />
      {!isUnlisted && decoding}
      <Developers hex={code.hex} publicUrl={publicUrl} />
    </article>
  );
}

/** Those that stand under "check the digits" already are not repeated. */
function withoutSuggested({ related, suggestions }: CodeAnswer): CodeAnswer['related'] {
  return related.filter(({ code }) => !suggestions.some(({ hex }) => hex === code?.hex));
}

/** Without steps of its own a code still leads somewhere. */
function NoSteps({ answer }: { readonly answer: AnswerFragment }): ReactNode {
  return (
    <>
      {answer.firstSteps.length > 0 && (
        <section aria-labelledby="steps" className="first">
          <h2 id="steps">{words.code.firstSteps}</h2>
          <p className="hint">{words.code.firstStepsWhy}</p>
          <PlainSteps steps={answer.firstSteps} />
        </section>
      )}
      {answer.escalationHtml !== null && (
        <section aria-labelledby="escalation">
          <h2 id="escalation">{answer.firstSteps.length > 0 ? words.code.escalation : words.code.escalationNow}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: answer.escalationHtml }} />
        </section>
      )}
    </>
  );
}

function copyablesOf(answer: CodeAnswer, address: string): Copyable[] {
  const { code } = answer;
  const symbol = symbolOf(answer);
  return [
    { name: words.copy.code, text: code.hex, shortcut: 'c' },
    { name: words.copy.signed, text: String(code.signed) },
    { name: words.copy.unsigned, text: String(code.unsigned) },
    ...(symbol === null ? [] : [{ name: words.copy.symbol, text: symbol }]),
    { name: words.copy.link, text: address, shortcut: 'y' },
    { name: words.copy.ticket, text: plainReply({ answer, address }), isLong: true },
    { name: words.copy.markdown, text: markdownReply({ answer, address }), isLong: true },
  ];
}
