import { Radio, Table, Text } from '@mantine/core';
import type { NodeHistoryQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { compareWords as words, historyWords } from '../words/history.ts';
import type { VersionPair } from './useVersionPair.ts';

interface Props {
  readonly revisions: NonNullable<NodeHistoryQuery['history']>['nodes'];
  readonly pair: VersionPair;
}

/** The versions of a node, with two columns to pick the pair from. The older one can be picked only below the newer. */
export function VersionTable({ revisions, pair: { older, newer, pick } }: Props) {
  const { columns } = historyWords;
  const comparable = revisions.length > 1 || (older !== null && newer !== null);
  return (
    <CardTable verticalSpacing="xs" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          {comparable && (
            <>
              <Table.Th scope="col" className="radio-column">
                {words.older}
              </Table.Th>
              <Table.Th scope="col" className="radio-column">
                {words.newer}
              </Table.Th>
            </>
          )}
          <Table.Th scope="col">{columns.version}</Table.Th>
          <Table.Th scope="col" className="wide-only">
            {columns.who}
          </Table.Th>
          <Table.Th scope="col" className="wide-only">
            {columns.why}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {revisions.map(({ action, change }) => {
          const { version, kind, at, actor, reason } = change;
          return (
            <Table.Tr key={version}>
              {comparable && (
                <>
                  <Table.Td className="top-cell">
                    {(newer === null || version < newer) && (
                      <Radio
                        size="md"
                        name="older"
                        aria-label={words.pickOlder(version)}
                        checked={version === older}
                        onChange={() => {
                          if (newer !== null) pick(version, newer);
                        }}
                      />
                    )}
                  </Table.Td>
                  <Table.Td className="top-cell">
                    {(older === null || version > older) && (
                      <Radio
                        size="md"
                        name="newer"
                        aria-label={words.pickNewer(version)}
                        checked={version === newer}
                        onChange={() => {
                          if (older !== null) pick(older, version);
                        }}
                      />
                    )}
                  </Table.Td>
                </>
              )}
              <Table.Td className="top-cell">
                <AppLink to={`/history/change/${String(version)}`}>{historyWords.version(version)}</AppLink>{' '}
                {historyWords.actions[action]}
                <Text size="sm" c="dimmed">
                  <TimeStamp at={at} />
                </Text>
              </Table.Td>
              <Table.Td className="top-cell wide-only">
                {historyWords.by(actor)}
                <Text size="sm" c="dimmed">
                  {historyWords.kinds[kind]}
                </Text>
              </Table.Td>
              <Table.Td className="top-cell wide-only">
                <Text c={reason === null ? 'dimmed' : 'var(--mantine-color-text)'}>
                  {reason ?? historyWords.noReason}
                </Text>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </CardTable>
  );
}
