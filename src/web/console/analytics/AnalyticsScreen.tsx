import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { useSession } from '../session/session.tsx';
import { shellWords } from '../words/shell.ts';
import { Dashboard } from './Dashboard.tsx';

/** What people look up, and what they do not find. */
export function AnalyticsScreen() {
  const session = useSession();
  return (
    <Page title={shellWords.places.analytics}>
      {session.can('READ_ANALYTICS') ? <Dashboard /> : <RoleRequired needs="ANALYST" />}
    </Page>
  );
}
