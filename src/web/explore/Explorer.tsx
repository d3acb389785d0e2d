import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { askServer } from './askServer.ts';
import { CopyAs } from './CopyAs.tsx';
import { examples } from './examples.ts';
import { keptTabs } from './keptTabs.ts';
import { TokenField } from './TokenField.tsx';
import { serverPath } from '../serverPath.ts';

/** Later the editor comes back to the tabs that were left. */
const isFirstVisit = keptTabs.getItem('graphiql:tabState') === null;

/** The code of the page that leads here; a reload comes back to the tabs as they are then. */
const askedCode = new URLSearchParams(location.search).get('code');
if (askedCode !== null) history.replaceState(null, '', location.pathname);

/** The editor with what it lacks: a token, copies for other tools, the schema as a file, the limits. */
export function Explorer() {
  const [withToken, setWithToken] = useState(false);
  return (
    <>
      <header className="explorer-bar">
        <a href={serverPath('/')} className="explorer-home">
          hresolve
        </a>
        <h1>API explorer</h1>
        <TokenField
          onChange={(token) => {
            setWithToken(token !== '');
          }}
        />
        <a href={serverPath('/schema.graphql')} download>
          Schema (SDL)
        </a>
        <a href={serverPath('/admin')}>Console</a>
        <p className="explorer-hint">
          <kbd>Ctrl</kbd>+<kbd>Enter</kbd> runs. <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves an editor. Reading needs no
          token. Unless set otherwise, a request may have 256 KB, 1,000 tokens, 250 fields, 30 aliases and 10 levels.
        </p>
      </header>
      <main className="explorer-main">
        <GraphiQL
          fetcher={askServer}
          defaultTabs={examples.map(({ query, variables = '' }) => ({ query, variables }))}
          {...(askedCode === null
            ? isFirstVisit && { initialVariables: examples[0]?.variables ?? '' }
            : {
                initialQuery: examples[0]?.query ?? '',
                initialVariables: JSON.stringify({ code: askedCode }, null, 2),
              })}
          storage={keptTabs}
          shouldPersistHeaders
          defaultEditorToolsVisibility="variables"
        >
          <GraphiQL.Logo>
            <span />
          </GraphiQL.Logo>
          <GraphiQL.Footer>
            <CopyAs withToken={withToken} />
          </GraphiQL.Footer>
        </GraphiQL>
      </main>
    </>
  );
}
