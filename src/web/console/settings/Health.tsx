import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { SettingsOverviewQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import type { Asked } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { homeWords } from '../words/home.ts';
import { settingsWords as words } from '../words/settings.ts';
import { CopiedLine } from './CopiedLine.tsx';
import { Facts, Panel } from './Panel.tsx';
import { serverPath } from '../../serverPath.ts';

type Readiness = 'ready' | 'notReady' | 'notReached';

/** Whether the server is ready, what it knows, and how to make sure that nobody has altered it. */
export function Health({ overview }: { readonly overview: Asked<SettingsOverviewQuery> }) {
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  const look = useCallback(async () => {
    setReadiness(await askReadiness());
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  return (
    <Panel title={words.health} hint={words.healthHint}>
      <div role="status">
        {readiness !== null && (
          <div className="notice" data-tone={readiness === 'ready' ? 'good' : 'bad'}>
            {words[readiness]}
          </div>
        )}
      </div>
      <QueryState asked={overview}>{(data) => <Known {...data} />}</QueryState>
      <Group>
        <Button
          variant="default"
          onClick={() => {
            void look();
            overview.retry();
          }}
        >
          {words.again}
        </Button>
        <Anchor href={serverPath('/readyz')}>{words.readiness}</Anchor>
        <Anchor href={serverPath('/metrics')}>{words.metrics}</Anchor>
      </Group>
    </Panel>
  );
}

function Known({ newest: { nodes: newest }, lastImport: { nodes: imports } }: SettingsOverviewQuery) {
  const [newestChange] = newest;
  const [lastImport] = imports;
  return (
    <>
      <Facts
        facts={[
          ...(newestChange === undefined
            ? []
            : [
                {
                  name: words.newest,
                  is: (
                    <>
                      <AppLink to={`/history/change/${String(newestChange.version)}`}>
                        {homeWords.version(newestChange.version)}
                      </AppLink>
                      , <TimeStamp at={newestChange.at} />
                    </>
                  ),
                },
              ]),
          {
            name: words.lastImport,
            is:
              lastImport === undefined ? (
                words.noImport
              ) : (
                <>
                  <AppLink to={`/history/change/${String(lastImport.version)}`}>
                    {homeWords.version(lastImport.version)}
                  </AppLink>
                  , <TimeStamp at={lastImport.at} />
                </>
              ),
          },
        ]}
      />
      {newestChange !== undefined && (
        <div>
          <Title order={3} fz="md">
            {words.verify}
          </Title>
          <Text size="sm" maw="70ch" mb="xs">
            {words.verifyHow}
          </Text>
          <CopiedLine
            label={words.verify}
            text={words.verifyCommand(`${newestChange.hash}@${String(newestChange.version)}`)}
          />
        </div>
      )}
    </>
  );
}

async function askReadiness(): Promise<Readiness> {
  try {
    return (await fetch(serverPath('/readyz'), { cache: 'no-store' })).ok ? 'ready' : 'notReady';
  } catch {
    return 'notReached';
  }
}
