import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { endpoint } from './askServer.ts';
import { explorerWords as words, ownLang } from './words.ts';
import { copyAs, dialects, type Dialect } from './copyAs.ts';

/** Buttons that copy the operation in front, with its variables, for use elsewhere. */
export function CopyAs({ withToken }: { readonly withToken: boolean }) {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    ({ tabs, activeTabIndex, queryEditor, variableEditor }) => ({ tabs, activeTabIndex, queryEditor, variableEditor }),
  );
  const [said, setSaid] = useState('');
  const copy = async (dialect: Dialect) => {
    const tab = tabs[activeTabIndex];
    const query = queryEditor?.getValue() ?? tab?.query ?? '';
    const variables = variableEditor?.getValue() ?? tab?.variables ?? '';
    const address = new URL(endpoint, location.href).href;
    try {
      await navigator.clipboard.writeText(copyAs(dialect, { address, query, variables }, withToken));
      setSaid(words.copied(dialect));
    } catch {
      setSaid(words.notCopied);
    }
  };
  return (
    <div className="explorer-copy" lang={ownLang}>
      {dialects.map((dialect) => (
        <button key={dialect} type="button" onClick={() => void copy(dialect)}>
          {words.copyAs(dialect)}
        </button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}
