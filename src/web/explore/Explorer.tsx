import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { askServer } from './askServer.ts';
import { CopyAs } from './CopyAs.tsx';
import { examples } from './examples.ts';
import { keptTabs, lastTab } from './keptTabs.ts';
import { TokenField } from './TokenField.tsx';
import { editorLang, explorerWords as words } from './words.ts';
import { serverPath } from '../serverPath.ts';

/** What stands in front at first: the code of the page that leads here, what was left, or the first example. */
function firstTab(): { initialQuery?: string; initialVariables: string; initialHeaders?: string } {
  const search = new URLSearchParams(location.search);
  const code = search.get('code');
  const [example] = examples;
  if (code !== null) {
    // A reload comes back to the tabs as they are then.
    search.delete('code');
    history.replaceState(null, '', [location.pathname, search.toString()].filter(Boolean).join('?'));
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
        <h1>{words.title}</h1>
        <TokenField
          onChange={(token) => {
            setWithToken(token !== '');
          }}
        />
        <a href={serverPath('/schema.graphql')} download>
          {words.schema}
        </a>
        <a href={serverPath('/admin')}>{words.console}</a>
        <p className="explorer-hint">
          <kbd>Ctrl</kbd>+<kbd>Enter</kbd> {words.runs} <kbd>Esc</kbd>, {words.then} <kbd>Tab</kbd> {words.leaves}
        </p>
      </header>
      <main className="explorer-main" lang={editorLang}>
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
