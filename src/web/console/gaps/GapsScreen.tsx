import { Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { GapsDocument, RestoreGapDocument, type GapRowFragment } from '../../generated/operations.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { FilterChoice } from '../kit/lists/FilterChoice.tsx';
import { useAsk, useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { gapWords as words } from '../words/gaps.ts';
import { shellWords } from '../words/shell.ts';
import { DismissGap } from './DismissGap.tsx';
import { GapTable } from './GapTable.tsx';

/** Codes that people look up and that no guide lists. */
export function GapsScreen() {
  const session = useSession();
  return (
    <Page title={shellWords.places.gaps}>
      {session.can('READ_ANALYTICS') ? <Gaps /> : <RoleRequired needs="ANALYST" />}
    </Page>
  );
}

function Gaps() {
  const runOperation = useRunOperation();
  const toast = useToast();
  const session = useSession();
  const filters = useFilters();
  const dismissed = filters.get('show') === 'dismissed';
  const range = useRange(Number(filters.get('days')) || words.defaultDays);
  const asked = useAsk(GapsDocument, { ...range, dismissed });
  const [dismissing, setDismissing] = useState<GapRowFragment | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function restore(gap: GapRowFragment) {
    const { data, failure: failed } = await runOperation(RestoreGapDocument, { input: { code: gap.code.hex } });
    setFailure(failed);
    if (data !== null) toast.say(data.restoreGap?.problems[0]?.message ?? words.back(gap.code.hex));
    asked.retry();
  }

  return (
    <Stack>
      <Text maw="70ch">{words.what}</Text>
      <Group>
        <FilterChoice filters={filters} name="days" label={words.range} usual={defaultRange} choices={otherRanges} />
        <FilterChoice
          filters={filters}
          name="show"
          label={words.show}
          usual={words.open}
          choices={[{ value: 'dismissed', label: words.dismissed }]}
        />
      </Group>
      {failure !== null && <FailureNotice failure={failure} />}
      <QueryState
        asked={asked}
        isEmpty={({ analytics }) => (analytics?.gaps ?? []).length === 0}
        empty={<Text>{dismissed ? words.noneDismissed : words.none}</Text>}
      >
        {({ analytics }) => (
          <GapTable
            gaps={analytics?.gaps ?? []}
            filters={filters}
            dismissed={dismissed}
            mayWrite={session.can('PROPOSE_EDITS')}
            mayDismiss={session.can('DISMISS_GAPS')}
            onDismiss={setDismissing}
            onRestore={(gap) => void restore(gap)}
          />
        )}
      </QueryState>
      {dismissing !== null && (
        <DismissGap
          gap={dismissing}
          onClose={() => {
            setDismissing(null);
            asked.retry();
          }}
        />
      )}
    </Stack>
  );
}

const defaultRange = words.ranges.find(({ value }) => Number(value) === words.defaultDays)?.label ?? '';
const otherRanges = words.ranges.filter(({ value }) => Number(value) !== words.defaultDays);

/** The last days up to the hour that runs; it stays the same while the screen is open, so that it is asked once. */
function useRange(days: number): { from: string; to: string } {
  return useMemo(() => {
    const hour = 3_600_000;
    const to = Math.ceil((Date.now() + 1) / hour) * hour;
    return { from: new Date(to - days * 24 * hour).toISOString(), to: new Date(to).toISOString() };
  }, [days]);
}
