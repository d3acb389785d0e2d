import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { askServer } from './askServer.ts';
import { CopyAs } from './CopyAs.tsx';
import { examples } from './examples.ts';
import { keptTabs, lastTab } from './keptTabs.ts';
import { TokenField } from './TokenField.tsx';
import { serverPath } from '../serverPath.ts';

/** What stands in front at first: the code of the page that leads here, what was left, or the first example. */
function firstTab(): { initialQuery?: string; initialVariables: string; initialHeaders?: string } {
  const code = new URLSearchParams(location.search).get('code');
  const [example] = examples;
  if (code !== null) {
    // A reload comes back to the tabs as they are then.
    history.replaceState(null, '', location.pathname);
    return { initialQuery: example?.query ?? '', initialVariables: JSON.stringify({ code }, null, 2) };
  }
  const left = lastTab();
  if (left === null) return { initialVariables: example?.variables ?? '' };
  return { initialQuery: left.query, initialVariables: left.variables, initialHeaders: left.headers };
}

const first = firstTab();

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
          {...first}
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
