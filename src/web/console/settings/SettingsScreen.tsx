import { SimpleGrid } from '@mantine/core';
import { SettingsOverviewDocument } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { useSession } from '../session/session.tsx';
import { shellWords } from '../words/shell.ts';
import { BrowserSettings } from './BrowserSettings.tsx';
import { Exports } from './Exports.tsx';
import { Health } from './Health.tsx';
import { ServerSettings } from './ServerSettings.tsx';
import { You } from './You.tsx';

/** What one has set for oneself, how the server is, what it runs with, and the ways to take the guidance along. */
export function SettingsScreen() {
  const session = useSession();
  const overview = useAsk(SettingsOverviewDocument, {});
  return (
    <Page title={shellWords.places.settings}>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        <BrowserSettings />
        <You />
        <Health overview={overview} />
        {session.can('MANAGE_TOKENS') && <ServerSettings />}
        {session.can('EDIT_GUIDANCE') && <Exports overview={overview} />}
      </SimpleGrid>
    </Page>
  );
}
