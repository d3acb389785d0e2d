import { Anchor } from '@mantine/core';
import { ServerStateDocument, type ServerStateQuery } from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { Facts, Panel, type Fact } from './Panel.tsx';

/** What whoever started the server has decided, and how it went since; for admins. */
export function ServerSettings() {
  const asked = useAsk(ServerStateDocument, {});
  return (
    <Panel title={words.server} hint={words.serverHint}>
      <QueryState asked={asked}>
        {({ server }) => (server === null ? null : <Facts facts={factsOf(server)} />)}
      </QueryState>
    </Panel>
  );
}

function factsOf({
  programVersion,
  publicUrl,
  startedAt,
  isHealthy,
  database,
  counting,
  fourEyes,
}: NonNullable<ServerStateQuery['server']>): readonly Fact[] {
  const { isOn, daysByHour, daysByDay, offered, merged, dropped, failedMerges } = counting;
  const counters = [
    { name: words.counted, is: words.countedOf(merged, offered) },
    { name: words.dropped, is: words.droppedWhy(dropped) },
    { name: words.failed, is: words.failedWhy(failedMerges) },
  ];
  return [
    { name: words.program, is: `hresolve ${programVersion}` },
    { name: words.publicUrl, is: <Anchor href={publicUrl}>{publicUrl}</Anchor> },
    { name: words.started, is: <TimeStamp at={startedAt} /> },
    {
      name: words.database,
      is: (
        <>
          {words.databaseSays(words.databases[database.kind], database.bytes)}
          {!isHealthy && <>: {words.notReady}</>}
        </>
      ),
    },
    { name: words.fourEyes, is: words.fourEyesOf(fourEyes) },
    { name: words.counting, is: isOn ? words.countingOn(daysByHour, daysByDay) : words.countingOff },
    ...(isOn ? counters : []),
  ];
}
