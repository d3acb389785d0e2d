import { Table, Text } from '@mantine/core';
import type { MitigationListQuery } from '../../generated/operations.ts';
import type { Selection } from '../bulk/BulkSelection.tsx';
import { ChooseAll, ChooseRow } from '../bulk/ChooseCells.tsx';
import { AppLink } from '../kit/AppLink.tsx';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';
import { SortHeader } from '../kit/lists/SortHeader.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { bulkWords } from '../words/lists.ts';
import { editingWords } from '../words/editing.ts';
import { mitigationListWords as words } from '../words/mitigations.ts';
import { UserCodes } from './UserCodes.tsx';

/** The order while the address names none. */
export const mitigationOrder = 'TEXT ASC';

interface Props {
  readonly mitigations: MitigationListQuery['mitigations']['nodes'];
  readonly filters: Filters;
  /** Left out: rows cannot be chosen. */
  readonly selection?: Selection | undefined;
}

/** A page of mitigations: what each says, who uses it, when it changed. A card each on narrow screens. */
export function MitigationTable({ mitigations, filters, selection }: Props) {
  const langOf = useGuidanceLang();
  return (
    <CardTable verticalSpacing="sm" layout="fixed" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <ChooseAll
            selection={selection}
            ids={mitigations.map(({ id }) => id)}
            label={bulkWords.mitigations.chooseAll}
          />
          <SortHeader filters={filters} field="TEXT" title={words.columns.text} usual={mitigationOrder} />
          <SortHeader
            filters={filters}
            field="USED_BY"
            title={words.columns.users}
            usual={mitigationOrder}
            first="DESC"
            className="code-column"
          />
          <SortHeader
            filters={filters}
            field="UPDATED_AT"
            title={words.columns.changed}
            usual={mitigationOrder}
            first="DESC"
            className="wide-only time-column"
          />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mitigations.map(({ id, plainText, language, usedBy, updatedAt }) => (
          <Table.Tr key={id} data-chosen={selection?.ids.has(id) === true}>
            <ChooseRow selection={selection} id={id} label={bulkWords.mitigations.choose(plainText.slice(0, 60))} />
            <Table.Td className="top-cell">
              <AppLink to={`/mitigations/${id}`} lineClamp={3} lang={langOf(language)}>
                {plainText}
              </AppLink>
            </Table.Td>
            <Table.Td className="top-cell">
              <Text>{editingWords.usedBy(usedBy.totalCount)}</Text>
              <div className="wide-only">
                <UserCodes users={usedBy.nodes} count={usedBy.totalCount} />
              </div>
            </Table.Td>
            <Table.Td className="top-cell wide-only">
              <TimeStamp at={updatedAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </CardTable>
  );
}
