import { Text } from '@mantine/core';
import { planWords as words } from '../words/import.ts';
import type { Plan } from './useImport.ts';
import { consoleLanguage, serverLang } from '../kit/consoleLanguage.ts';
import { germanWarning } from '../words/problems/germanSentences.ts';

/** How many are listed; a document that is not read at all may have thousands. */
const mostListed = 200;

/** What looks like guidance and could not be read, with its line: it is told of, not dropped in silence. */
export function WarningList({ warnings }: { readonly warnings: Plan['warnings'] }) {
  if (warnings.length === 0) return null;
  return (
    <details className="notice" data-tone="wait" open={warnings.length <= 5}>
      <summary>{words.warnings(warnings.length)}</summary>
      <Text mt="xs">{words.warningsHow}</Text>
      <ul className="warning-list">
        {warnings.slice(0, mostListed).map(({ line, excerpt, message }, place) => (
          <li key={place}>
            <strong>{words.line(line)}:</strong> <Said message={message} />
            {excerpt !== '' && <code className="excerpt">{excerpt}</code>}
          </li>
        ))}
        {warnings.length > mostListed && <li>{words.moreWarnings(warnings.length - mostListed)}</li>}
      </ul>
    </details>
  );
}

/** In the language of the console, or in that of the server. */
function Said({ message }: { readonly message: string }) {
  const german = consoleLanguage === 'de' ? germanWarning(message) : null;
  return german === null ? <span lang={serverLang}>{message}</span> : german;
}
