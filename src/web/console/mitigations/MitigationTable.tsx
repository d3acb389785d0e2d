import { Checkbox, Table, Text } from '@mantine/core';
import type { MitigationListQuery } from '../../generated/operations.ts';
import type { Selection } from '../bulk/BulkSelection.tsx';
import { AppLink } from '../kit/AppLink.tsx';
import { CardTable } from '../kit/frames/CardTable.tsx';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';
import { SortHeader } from '../kit/lists/SortHeader.tsx';
import type { Filters } from '../kit/lists/useFilters.ts';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { bulkWords } from '../words/bulk.ts';
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
  const all = mitigations.map(({ id }) => id);
  const isChosen = (id: string) => selection?.ids.has(id) === true;
  return (
    <CardTable verticalSpacing="sm" layout="fixed" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {selection !== undefined && (
            <Table.Th scope="col" className="check-column">
              <Checkbox
                size="md"
                aria-label={bulkWords.mitigations.chooseAll}
                checked={all.every(isChosen)}
                indeterminate={all.some(isChosen) && !all.every(isChosen)}
                onChange={({ currentTarget: { checked } }) => {
                  selection.choose(all, checked);
                }}
              />
            </Table.Th>
          )}
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
          <Table.Tr key={id} data-chosen={isChosen(id)}>
            {selection !== undefined && (
              <Table.Td className="top-cell">
                <Checkbox
                  size="md"
                  aria-label={bulkWords.mitigations.choose(plainText.slice(0, 60))}
                  checked={isChosen(id)}
                  onChange={({ currentTarget: { checked } }) => {
                    selection.choose([id], checked);
                  }}
                />
              </Table.Td>
            )}
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
