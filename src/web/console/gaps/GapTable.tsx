import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { Link } from 'wouter';
import type { GapRowFragment } from '../../generated/operations.ts';
import { SymbolName } from '../kit/SymbolName.tsx';
import { SortHeader } from '../kit/lists/SortHeader.tsx';
import { sortRows } from '../kit/lists/sortRows.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { gapWords as words } from '../words/gaps.ts';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly gaps: readonly GapRowFragment[];
  readonly filters: Filters;
  readonly dismissed: boolean;
  readonly mayWrite: boolean;
  readonly mayDismiss: boolean;
  readonly onDismiss: (gap: GapRowFragment) => void;
  readonly onRestore: (gap: GapRowFragment) => void;
}

const most = 100;

/** As the server lists them. */
const usual = 'count DESC';

const sortable: Record<string, (gap: GapRowFragment) => string | number> = {
  code: ({ code }) => code.hex,
  count: ({ count }) => count,
  asked: ({ asked }) => asked,
  seen: ({ lastSeen }) => lastSeen,
};

/** The gaps with what can be done about each. */
export function GapTable({ gaps, filters, dismissed, mayWrite, mayDismiss, onDismiss, onRestore }: Props) {
  const { columns } = words;
  return (
    <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
      <CardTable verticalSpacing="sm">
        {gaps.length === most && <Table.Caption>{words.most}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            <SortHeader {...{ filters, usual }} field="code" title={columns.code} />
            <SortHeader {...{ filters, usual }} field="count" title={columns.count} first="DESC" />
            <SortHeader {...{ filters, usual }} field="asked" title={columns.asked} first="DESC" />
            <SortHeader {...{ filters, usual }} field="seen" title={columns.seen} first="DESC" />
            {dismissed && <Table.Th scope="col">{columns.why}</Table.Th>}
            <Table.Th scope="col">{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sortRows(gaps, filters.get('order') || usual, sortable).map((gap) => (
            <Table.Tr key={gap.code.hex}>
              <Table.Th scope="row" className="top-cell">
                <Anchor href={serverPath(`/codes/${gap.code.hex}`)} className="mono" title={words.page}>
                  {gap.code.hex}
                </Anchor>
                <Text size="sm" c="dimmed">
                  <SymbolName
                    name={gap.code.symbol ?? gap.code.facility.label ?? gap.code.facility.name ?? words.noName}
                  />
                </Text>
              </Table.Th>
              <Table.Td className="top-cell">{gap.count}</Table.Td>
              <Table.Td className="top-cell">{gap.asked}</Table.Td>
              <Table.Td className="top-cell">
                <Text size="sm" className="gap-time">
                  {words.first} <TimeStamp at={gap.firstSeen} />
                </Text>
                <Text size="sm" className="gap-time">
                  {words.last} <TimeStamp at={gap.lastSeen} />
                </Text>
              </Table.Td>
              {dismissed && (
                <Table.Td className="top-cell">
                  {gap.dismissal?.reason}
                  <Text size="sm" c="dimmed">
                    {gap.dismissal?.actor}
                  </Text>
                </Table.Td>
              )}
              <Table.Td className="top-cell">
                <Group gap="xs">
                  {mayWrite && (
                    <Button
                      component={Link}
                      href={`/entries/new?code=${gap.code.hex}`}
                      aria-label={words.writeFor(gap.code.hex)}
                    >
                      {words.write}
                    </Button>
                  )}
                  {mayDismiss && (
                    <Button
                      variant="default"
                      aria-label={dismissed ? words.restoreName(gap.code.hex) : words.dismissName(gap.code.hex)}
                      onClick={() => {
                        (dismissed ? onRestore : onDismiss)(gap);
                      }}
                    >
                      {dismissed ? words.restore : words.dismiss}
                    </Button>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </div>
  );
}
