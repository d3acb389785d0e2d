import { Badge, Table, Text } from '@mantine/core';
import type { EntryListQuery } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import type { Selection } from '../bulk/BulkSelection.tsx';
import { ChooseAll, ChooseRow } from '../bulk/ChooseCells.tsx';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { SortHeader } from '../kit/lists/SortHeader.tsx';
import { SymbolName } from '../kit/SymbolName.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { entryListWords as words, entryWords } from '../words/entries.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly entries: EntryListQuery['entries']['nodes'];
  readonly filters: Filters;
  /** Left out: rows cannot be chosen. */
  readonly selection?: Selection | undefined;
}

const usual = 'CODE ASC';

/** A page of entries: code, causes, first step, when it changed. A card an entry on narrow screens. */
export function EntryTable({ entries, filters, selection }: Props) {
  const langOf = useGuidanceLang();
  return (
    <CardTable layout="fixed" verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <ChooseAll selection={selection} ids={entries.map(({ id }) => id)} label={words.chooseAll} />
          <SortHeader filters={filters} field="CODE" title={words.columns.code} usual={usual} className="code-column" />
          <Table.Th scope="col">{words.columns.causes}</Table.Th>
          <Table.Th scope="col">{words.columns.steps}</Table.Th>
          <SortHeader
            filters={filters}
            field="UPDATED_AT"
            title={words.columns.changed}
            usual={usual}
            first="DESC"
            className="time-column"
          />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ id, code, symbol, causes, steps, guide, outcome, updatedAt }) => (
          <Table.Tr key={id} data-chosen={selection?.ids.has(id) === true}>
            <ChooseRow
              selection={selection}
              id={id}
              label={words.choose(code?.hex ?? causes[0]?.plainText.slice(0, 60) ?? entryWords.noCode)}
            />
            <Table.Td className="top-cell">
              <AppLink to={`/entries/${id}`} className={code === null ? undefined : 'code'}>
                {code?.hex ?? entryWords.noCode}
              </AppLink>
              <Text size="sm" c="dimmed">
                <SymbolName name={symbol ?? code?.symbol ?? ''} />
              </Text>
            </Table.Td>
            <Table.Td className="top-cell">
              <Text lineClamp={2} lang={causes.length > 0 ? langOf(guide.language) : undefined}>
                {causes[0]?.plainText ?? words.noCause}
              </Text>
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
                  <Text lineClamp={2} lang={langOf(guide.language)}>
                    {steps[0]?.plainText}
                  </Text>
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
    </CardTable>
  );
}
