import type { ReactNode } from 'react';
import { CopyButton } from '../layout/CopyButton.tsx';
import type { CodeAnswer } from './answer.ts';
import { markdownReply, plainReply } from './forms/ticketReply.ts';
import { symbolOf } from './title.ts';
import { useWords } from '../words/useWords.ts';

interface ActionsProps {
  readonly answer: CodeAnswer;
  /** Of the page. */
  readonly address: string;
}

/** What people take away: the code and the ticket reply at one press, the rest as texts to select or to copy. */
export function Actions({ answer, address }: ActionsProps): ReactNode {
  const words = useWords();
  const { code } = answer;
  const symbol = symbolOf(answer);
  const texts = [
    [words.copy.link, address, 'y'],
    ...(symbol === null ? [] : [[words.copy.symbol, symbol]]),
    [words.copy.signed, String(code.signed)],
    [words.copy.unsigned, String(code.unsigned)],
  ] as const;
  return (
    <div className="actions">
      <CopyButton text={code.written} name={words.copy.code} label={words.copy.copy} shortcut="c" />
      <CopyButton from="ticket" name={words.copy.ticket} label={words.copy.ticketShort} shortcut="t" />
      <details className="copy">
        <summary>{words.copy.menu}</summary>
        <dl>
          {texts.map(([name = '', text = '', shortcut]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{text}</code>
                <CopyButton text={text} name={name} {...(shortcut === undefined ? {} : { shortcut })} />
              </dd>
            </div>
          ))}
          <Reply id="ticket" name={words.copy.ticket} text={plainReply({ answer, address, words })} />
          <Reply id="ticket-markdown" name={words.copy.markdown} text={markdownReply({ answer, address, words })} />
        </dl>
      </details>
    </div>
  );
}

function Reply({ id, name, text }: { readonly id: string; readonly name: string; readonly text: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <pre id={id} role="group" tabIndex={0} aria-label={name}>
          {text}
        </pre>
        <CopyButton from={id} name={name} />
      </dd>
    </div>
  );
}
