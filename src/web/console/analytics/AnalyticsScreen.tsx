import { NoRight } from '../app/NoRight.tsx';
import { Page } from '../app/Page.tsx';
import { useSession } from '../app/session.tsx';
import { shellWords } from '../words/shell.ts';
import { Dashboard } from './Dashboard.tsx';

/** What people look up, and what they do not find. */
export function AnalyticsScreen() {
  const session = useSession();
  return (
    <Page title={shellWords.places.analytics}>
      {session.can('READ_ANALYTICS') ? <Dashboard /> : <NoRight needs="ANALYST" />}
    </Page>
  );
}
