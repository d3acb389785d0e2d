import { Suspense, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import { openConnections, TrialContext } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { routes } from './routes.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { SessionProvider } from '../session/session.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutProvider } from '../kit/shortcuts.tsx';
import { ToastProvider } from '../kit/toasts.tsx';
import { serverPath } from '../../serverPath.ts';
import { GuidanceInItsLanguage } from '../kit/guidanceLanguage.tsx';
import { Text } from '@mantine/core';
import { stateWords } from '../words/shell.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { Page } from '../kit/Page.tsx';

/** The console: one program for all addresses from /admin on. */
export function App() {
  const [signedOut, setSignedOut] = useState(false);
  const { client, trials } = useMemo(
    () =>
      openConnections(() => {
        setSignedOut(true);
      }),
    [],
  );
  return (
    <Provider value={client}>
      <TrialContext value={trials}>
        <ToastProvider>
          <SessionProvider
            signedOut={signedOut}
            onSignedIn={() => {
              setSignedOut(false);
            }}
          >
            <Router base={serverPath('/admin')}>
              <ShortcutProvider>
                <GuidanceInItsLanguage>
                  <Shell>
                    <Screens />
                  </Shell>
                </GuidanceInItsLanguage>
              </ShortcutProvider>
            </Router>
          </SessionProvider>
        </ToastProvider>
      </TrialContext>
    </Provider>
  );
}

function Screens() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        {routes.map(({ path, screen: Screen }) => (
          <Route key={path} path={path}>
            {(params) => (
              <ScreenBoundary key={JSON.stringify(params)}>
                <Screen />
              </ScreenBoundary>
            )}
          </Route>
        ))}
        <Route>
          <NotFoundScreen />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** An address below /admin that leads nowhere. */
function NotFoundScreen() {
  return (
    <Page title={stateWords.notFound}>
      <Text>{stateWords.notFoundHow}</Text>
      <AppLink to="/">{stateWords.goHome}</AppLink>
    </Page>
  );
}
