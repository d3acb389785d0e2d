import { Badge, Table, Text } from '@mantine/core';
import type { EntryListQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { SymbolName } from '../kit/SymbolName.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { entryListWords as words, entryWords } from '../words/entries.ts';

interface Props {
  readonly entries: EntryListQuery['entries']['nodes'];
}

/** A page of entries: code, causes, first step, when it changed. A card an entry on narrow screens. */
export function EntryTable({ entries }: Props) {
  return (
    <Table className="cards" layout="fixed" verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className="code-column">
            {words.columns.code}
          </Table.Th>
          <Table.Th scope="col">{words.columns.causes}</Table.Th>
          <Table.Th scope="col">{words.columns.steps}</Table.Th>
          <Table.Th scope="col" className="time-column">
            {words.columns.changed}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ id, code, symbol, causes, steps, outcome, updatedAt }) => (
          <Table.Tr key={id}>
            <Table.Td className="top-cell">
              <AppLink to={`/entries/${id}`} className={code === null ? undefined : 'code'}>
                {code?.hex ?? entryWords.noCode}
              </AppLink>
              <Text size="sm" c="dimmed">
                <SymbolName name={symbol ?? code?.symbol ?? ''} />
              </Text>
            </Table.Td>
            <Table.Td className="top-cell">
              <Text lineClamp={2}>{causes[0]?.plainText ?? words.noCause}</Text>
              {causes.length > 1 && (
                <Text size="sm" c="dimmed">
                  {words.moreCauses(causes.length - 1)}
                </Text>
              )}
            </Table.Td>
            <Table.Td className="top-cell">
              {outcome === 'UNMITIGATED' ? (
                <Badge className="state" data-tone="wait">
                  {entryWords.outcome.UNMITIGATED}
                </Badge>
              ) : (
                <>
                  <Text lineClamp={2}>{steps[0]?.plainText}</Text>
                  {steps.length > 1 && (
                    <Text size="sm" c="dimmed">
                      {words.moreCauses(steps.length - 1)}
                    </Text>
                  )}
                </>
              )}
            </Table.Td>
            <Table.Td className="top-cell">
              <TimeStamp at={updatedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
