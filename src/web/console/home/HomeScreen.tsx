import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { AdminHomeDocument, type AdminHomeQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { entryWords } from '../words/entries.ts';
import { homeWords as words } from '../words/home.ts';
import { HealthCard } from './HealthCard.tsx';
import { HomeCard } from './HomeCard.tsx';
import { WorkList } from './WorkList.tsx';

/** Where editors begin: what needs work today, and next to it what changed and how the server is. */
export function HomeScreen() {
  const asked = useAsk(AdminHomeDocument, {});
  return (
    <Page title={words.title}>
      <QueryState asked={asked} isEmpty={({ guides }) => guides.length === 0} empty={<FirstRun />}>
        {({ changes }) => (
          <div className="two-columns home">
            <WorkList />
            <div className="stacked">
              <HomeCard title={words.changes} more={<AppLink to="/history">{words.allChanges}</AppLink>}>
                <ChangeList changes={changes.nodes.slice(0, 5)} />
              </HomeCard>
              <HomeCard title={words.imports}>
                <ChangeList
                  changes={changes.nodes.filter(({ kind }) => kind === 'IMPORT' || kind === 'SEED').slice(0, 3)}
                />
              </HomeCard>
              <HealthCard />
            </div>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function ChangeList({ changes }: { readonly changes: AdminHomeQuery['changes']['nodes'] }) {
  if (changes.length === 0) return <Text>{words.noImports}</Text>;
  return (
    <List spacing="xs" listStyleType="none" className="bare-list">
      {changes.map(({ version, kind, at, actor, reason }) => (
        <List.Item key={version}>
          <AppLink to={`/history/change/${String(version)}`}>{words.version(version)}</AppLink> {words.kinds[kind]}
          {entryWords.by(actor)},{' '}
          <Text component="span" size="sm" c="dimmed">
            <TimeStamp at={at} />
          </Text>
          {reason !== null && (
            <Text size="sm" lineClamp={2}>
              {reason}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  );
}

/** Where nothing is listed yet: what to do, as far as the role allows. */
function FirstRun() {
  const session = useSession();
  const steps: ReactNode[] = [];
  if (session.can('IMPORT_GUIDES')) steps.push(<AppLink to="/import">{words.first.import}</AppLink>);
  if (session.can('EDIT_GUIDANCE')) steps.push(<AppLink to="/entries/new">{words.first.entry}</AppLink>);
  if (session.can('MANAGE_TOKENS')) steps.push(<AppLink to="/tokens">{words.first.tokens}</AppLink>);
  return (
    <Stack>
      <Title order={2} fz="lg">
        {words.first.title}
      </Title>
      <Text>{words.first.intro}</Text>
      <List type="ordered" spacing="sm">
        {steps.map((step, place) => (
          <List.Item key={place}>{step}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
