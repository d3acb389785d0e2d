import type { ReactNode } from 'react';
import { useWords } from '../words/useWords.ts';

interface DevelopersProps {
  readonly hex: string;
  readonly publicUrl: string;
}

/** The same answer for programs, and how to ask for it. */
export function Developers({ hex, publicUrl }: DevelopersProps): ReactNode {
  const words = useWords();
  const query = `{ lookup(code: "${hex}") { outcome entries { causes { plainText } steps { plainText } } escalation } }`;
  return (
    <details className="developers">
      <summary>{words.code.developers}</summary>
      <ul>
        <li>
          <a href={`/codes/${hex}.json`}>JSON</a>, <a href={`/codes/${hex}.md`}>Markdown</a>,{' '}
          <a href={`/codes/${hex}.txt`}>{words.code.plainText}</a>
        </li>
        <li>
          <a href={`/graphql?query=${encodeURIComponent(query)}`}>GraphQL</a>,{' '}
          <a href={`/explore?code=${encodeURIComponent(hex)}`}>{words.explorer}</a>
        </li>
        <li>
          <code>{`curl -H "Accept: text/plain" ${publicUrl}/codes/${hex}`}</code>
        </li>
        <li>
          <code>{`Invoke-RestMethod ${publicUrl}/codes/${hex}.json`}</code>
        </li>
      </ul>
    </details>
  );
}
