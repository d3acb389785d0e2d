import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  AnalyticsChoicesDocument,
  AnalyticsEverDocument,
  AnalyticsTotalsDocument,
  type AnalyticsTotalsQuery,
} from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { useShortcut } from '../kit/shortcuts.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { dashboardWords as words, rangeWords } from '../words/analytics.ts';
import { listWords } from '../words/lists.ts';
import { Clients } from './ClientBlock.tsx';
import { TopCodes, UnmitigatedCodes } from './CodeBlocks.tsx';
import { AnsweredGaps, Gaps, Spikes } from './GapBlocks.tsx';
import { metricOf } from './metrics.ts';
import { Outcomes } from './OutcomeBlock.tsx';
import { useScope } from './range.ts';
import { RangePicker } from './RangePicker.tsx';
import { TopSearches, SearchesWithoutResults } from './SearchBlocks.tsx';
import { Tiles } from './Tiles.tsx';
import { Trend } from './trend/Trend.tsx';

/** All that analysts ask, about one range. */
export function Dashboard() {
  const filters = useFilters();
  const scope = useScope(filters);
  const { variables, earlier, compare, flaw } = scope;
  const metric = metricOf(filters.get('metric'));
  const [allTables, setAllTables] = useState(false);
  useShortcut('t', words.tables, () => {
    setAllTables(!allTables);
  });
  const { from, to } = variables;
  const choices = useAsk(AnalyticsChoicesDocument, { from, to });
  const totals = useAsk(AnalyticsTotalsDocument, { ...variables, ...earlier, compare });
  const { data } = totals;
  return (
    <Stack gap="lg">
      <RangePicker filters={filters} scope={scope} choices={choices.data} />
      {flaw !== null && (
        <div className="notice" data-tone="wait" role="status">
          {rangeWords.notUsed(rangeWords.flaws[flaw])}
        </div>
      )}
      {data?.analytics?.isCounting === false && (
        <div className="notice" data-tone="wait">
          {words.off}
        </div>
      )}
      {totals.failure !== null && <FailureNotice failure={totals.failure} onRetry={totals.retry} />}
      {totals.failure === null && data === null && <Waiting />}
      {totals.failure === null && data !== null && isEmpty(data) && (
        <Nothing
          widen={() => {
            filters.set({ range: '90', from: '', to: '' });
          }}
          clear={filters.any ? filters.clear : null}
        />
      )}
      {totals.failure === null && data !== null && !isEmpty(data) && (
        <>
          <Trend scope={scope} metric={metric} allTables={allTables} />
          <Tiles
            answer={data}
            scope={scope}
            waiting={totals.waiting}
            metric={metric}
            onChoose={(chosen) => {
              filters.set({ metric: chosen === 'lookups' ? '' : chosen });
            }}
          />
          <Gaps scope={scope} />
          <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
            <TopCodes scope={scope} allTables={allTables} />
            <UnmitigatedCodes scope={scope} allTables={allTables} />
            <SearchesWithoutResults scope={scope} />
            <TopSearches scope={scope} />
            <Outcomes scope={scope} allTables={allTables} />
            <Stack gap="lg">
              <Clients scope={scope} allTables={allTables} />
              <Spikes scope={scope} />
              <AnsweredGaps scope={scope} />
            </Stack>
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {words.exact}
          </Text>
        </>
      )}
    </Stack>
  );
}

function isEmpty({ analytics }: AnalyticsTotalsQuery): boolean {
  return analytics === null || (analytics.totals.lookups === 0 && analytics.totals.searches === 0);
}

/** The longest time that counts go back to, for all that it matters here. */
const ever = '2020-01-01T00:00:00.000Z';

/** Says whether nothing was asked in this range only, or nothing at all yet. */
function Nothing({ widen, clear }: { readonly widen: () => void; readonly clear: (() => void) | null }) {
  const [to] = useState(() => new Date(Math.ceil((Date.now() + 1) / 3_600_000) * 3_600_000).toISOString());
  const { data } = useAsk(AnalyticsEverDocument, { from: ever, to });
  const all = data?.analytics?.totals;
  if (all === undefined) return <Waiting />;
  const isCollecting = all.lookups === 0 && all.searches === 0;
  return (
    <Stack className="panel" align="start">
      <Title order={2} fz="lg">
        {isCollecting ? words.collectingTitle : words.emptyTitle}
      </Title>
      <Text maw="70ch">{isCollecting ? words.collecting : words.empty}</Text>
      {!isCollecting && (
        <Group>
          <Button onClick={widen}>{words.widen}</Button>
          {clear !== null && (
            <Button variant="default" onClick={clear}>
              {listWords.clear}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
