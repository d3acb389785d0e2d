import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FilterText } from '../kit/lists/FilterText.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { planWords as words } from '../words/import.ts';
import { CommitDialog } from './CommitDialog.tsx';
import { countOpen, isDecidable, type Take } from './plan/decisions.ts';
import { slugOf } from './importSource.ts';
import { PlanChips } from './plan/PlanChips.tsx';
import { PlanGuide } from './PlanGuide.tsx';
import { rowsToShow, showOf } from './plan/planRows.ts';
import { PlanTable } from './plan/PlanTable.tsx';
import { cardId, SharedConflicts } from './plan/SharedConflicts.tsx';
import type { Import, Planned } from './useImport.ts';
import { WarningList } from './WarningList.tsx';

interface Props {
  readonly flow: Import;
  readonly planned: Planned;
}

/** What the import would do, row by row, with the decisions that someone has to take. */
export function PlanReview({ flow, planned }: Props) {
  const { plan, changedSince } = planned;
  const filters = useFilters();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { decisions, running } = flow;
  const show = showOf(filters.get('show'));
  const shared = show === '' || show === 'CONFLICT' ? plan.sharedConflicts : [];
  const isShared = new Set(shared.flatMap(({ keys }) => keys));
  const found = rowsToShow(plan.rows, show, filters.get('text'));
  const rows = found.filter(({ key }) => !isShared.has(key));
  const shownShared = shared.filter(({ keys }) => found.some(({ key }) => keys.includes(key)));
  const open = countOpen(plan.rows, plan.sharedConflicts, decisions);
  const decidable = found.filter(isDecidable);
  const bringsNothing = plan.created + plan.updated + plan.archived + plan.conflicts === 0;
  const takesNothing = bringsNothing && !Object.values(decisions).includes('TAKE_THEIRS');

  function decideAll(take: Take) {
    flow.decide(Object.fromEntries(decidable.map(({ key }) => [key, take])));
  }

  function decideShared(keys: readonly string[], take: Take) {
    flow.decide(Object.fromEntries(keys.map((key) => [key, take])));
  }

  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={2} fz="xl" ref={heading} tabIndex={-1}>
          {words.title(slugOf(flow.source))}
        </Title>
        <Button variant="default" onClick={flow.leavePlan}>
          {words.back}
        </Button>
      </Group>
      {changedSince !== null && (
        <div className="notice" data-tone="wait" role="alert">
          <Text fw={600}>{words.stale}</Text>
          <Text>{words.staleHow(changedSince.size)}</Text>
        </div>
      )}
      <PlanGuide flow={flow} planned={planned} />
      {bringsNothing && (
        <div className="notice" data-tone="good" role="status">
          <Text fw={600}>{words.upToDate}</Text>
          <Text>
            {words.upToDateHow} {plan.keptLocal > 0 && words.kept(plan.keptLocal)}
          </Text>
        </div>
      )}
      <Text>{words.read(plan.rows.filter(({ theirs, key }) => theirs !== null && key !== 'guide').length)}</Text>
      {plan.family !== null && (
        <Text>
          {words.family(plan.family.family.label, words.toldBy[plan.family.toldBy])}
          {plan.family.entries.length > 1 &&
            ` ${plan.family.entries.map(({ family, entries }) => words.ofFamily(family.label, entries)).join(', ')}.`}
        </Text>
      )}
      <WarningList warnings={plan.warnings} />
      <PlanChips filters={filters} rows={plan.rows} show={show} />
      <Group align="end">
        <FilterText filters={filters} name="text" label={words.text} />
        <Text role="status">{found.length === 0 ? words.none : words.rows(found.length)}</Text>
      </Group>
      {decidable.length > 1 && (
        <Group role="group" aria-label={words.bulk}>
          <Button
            variant="default"
            onClick={() => {
              decideAll('KEEP_OURS');
            }}
          >
            {words.bulkOurs(decidable.length)}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              decideAll('TAKE_THEIRS');
            }}
          >
            {words.bulkTheirs(decidable.length)}
          </Button>
        </Group>
      )}
      <SharedConflicts conflicts={shownShared} decisions={decisions} onDecide={decideShared} />
      <PlanTable
        rows={rows}
        decisions={decisions}
        changedSince={changedSince}
        filters={filters}
        onDecide={(key, take) => {
          flow.decide({ [key]: take });
        }}
        cards={shownShared.map(({ keys }, place) => ({
          id: cardId(place),
          name: words.sharedStep(keys.length),
          keys,
        }))}
        onDecideCard={({ keys }, take) => {
          decideShared(keys, take);
        }}
      />
      <Group className="save-bar" wrap="nowrap">
        <Button
          size="md"
          variant={takesNothing ? 'default' : 'filled'}
          disabled={open > 0 || running !== null}
          onClick={() => {
            setAsking(true);
          }}
        >
          {takesNothing ? words.allTheSame : words.import}
        </Button>
        {open > 0 && (
          <>
            <Text role="status" className="one-line" title={words.open(open)}>
              {words.open(open)}
            </Text>
            {show !== 'CONFLICT' && (
              <Button
                variant="default"
                onClick={() => {
                  filters.set({ show: 'CONFLICT', text: '' });
                }}
              >
                {words.showOpen}
              </Button>
            )}
          </>
        )}
      </Group>
      {asking && (
        <CommitDialog
          flow={flow}
          plan={plan}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Stack>
  );
}
