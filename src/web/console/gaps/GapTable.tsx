import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { Link } from 'wouter';
import type { GapRowFragment } from '../../generated/operations.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { gapWords as words } from '../words/gaps.ts';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly gaps: readonly GapRowFragment[];
  readonly dismissed: boolean;
  readonly mayWrite: boolean;
  readonly mayDismiss: boolean;
  readonly onDismiss: (gap: GapRowFragment) => void;
  readonly onRestore: (gap: GapRowFragment) => void;
}

const most = 100;

/** The gaps with what can be done about each. */
export function GapTable({ gaps, dismissed, mayWrite, mayDismiss, onDismiss, onRestore }: Props) {
  const { columns } = words;
  return (
    <div className="table-frame" role="region" aria-label={words.title} tabIndex={0}>
      <CardTable verticalSpacing="sm">
        {gaps.length === most && <Table.Caption>{words.most}</Table.Caption>}
        <Table.Thead>
          <Table.Tr>
            {[columns.code, columns.count, columns.asked, columns.seen].map((title) => (
              <Table.Th key={title} scope="col">
                {title}
              </Table.Th>
            ))}
            {dismissed && <Table.Th scope="col">{columns.why}</Table.Th>}
            <Table.Th scope="col">{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gaps.map((gap) => (
            <Table.Tr key={gap.code.hex}>
              <Table.Th scope="row" className="top-cell">
                <Anchor href={serverPath(`/codes/${gap.code.hex}`)} className="mono" title={words.page}>
                  {gap.code.hex}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {gap.code.symbol ?? gap.code.facility.label ?? gap.code.facility.name ?? words.noName}
                </Text>
              </Table.Th>
              <Table.Td className="top-cell">{gap.count}</Table.Td>
              <Table.Td className="top-cell">{gap.asked}</Table.Td>
              <Table.Td className="top-cell">
                <Text size="sm">
                  {words.first} <TimeStamp at={gap.firstSeen} />
                </Text>
                <Text size="sm">
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
