import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { PlanRowFragment } from '../../../generated/operations.ts';
import { ComparedText } from '../../kit/ComparedText.tsx';
import { WordDiff } from '../../kit/WordDiff.tsx';
import { fieldName } from '../../history/fieldText.ts';
import { planWords as words } from '../../words/import.ts';

/** Where a row differs: two sides field by field, or for what was changed here the three texts that were compared. */
export function RowDiff({ row }: { readonly row: PlanRowFragment }) {
  const { action, diff, base, ours, theirs } = row;
  if (action === 'CONFLICT' || action === 'KEEP_LOCAL') {
    return (
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        <ComparedText title={words.base} empty={words.absent} text={base} than={null} />
        <ComparedText title={words.oursText} empty={words.absent} text={ours} than={base ?? theirs} />
        <ComparedText title={words.theirsText} empty={words.absent} text={theirs} than={base ?? ours} />
      </SimpleGrid>
    );
  }
  if (action === 'CREATE')
    return <ComparedText title={words.theirsText} empty={words.absent} text={theirs} than={null} />;
  if (action !== 'UPDATE') return <ComparedText title={words.oursText} empty={words.absent} text={ours} than={null} />;
  return (
    <Stack gap="sm">
      {diff.map(({ field, before, after }) => (
        <div key={field} className="panel quiet">
          <Text size="sm" fw={600}>
            {fieldName(field)}
          </Text>
          <div className="lines">
            <WordDiff before={before ?? ''} after={after ?? ''} />
          </div>
        </div>
      ))}
    </Stack>
  );
}
