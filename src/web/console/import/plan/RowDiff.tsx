import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { PlanRowFragment } from '../../../generated/operations.ts';
import { WordDiff } from '../../kit/WordDiff.tsx';
import { fieldName } from '../../history/fieldText.ts';
import { planWords as words } from '../../words/import.ts';
import { useGuidanceLang } from '../../kit/guidanceLanguage.tsx';

/** Where a row differs: two sides field by field, or for what was changed here the three texts that were compared. */
export function RowDiff({ row }: { readonly row: PlanRowFragment }) {
  const { action, diff, base, ours, theirs } = row;
  if (action === 'CONFLICT' || action === 'KEEP_LOCAL') {
    return (
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        <Side title={words.base} text={base} than={null} />
        <Side title={words.oursText} text={ours} than={base ?? theirs} />
        <Side title={words.theirsText} text={theirs} than={base ?? ours} />
      </SimpleGrid>
    );
  }
  if (action === 'CREATE') return <Side title={words.theirsText} text={theirs} than={null} />;
  if (action !== 'UPDATE') return <Side title={words.oursText} text={ours} than={null} />;
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

interface SideProps {
  readonly title: string;
  readonly text: string | null;
  /** What it is compared with; null: nothing is marked. */
  readonly than: string | null;
}

/** One of the texts that are compared. */
export function Side({ title, text, than }: SideProps) {
  const langOf = useGuidanceLang();
  return (
    <div className="panel quiet">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className="lines" lang={text === null ? undefined : langOf()}>
        {text === null ? (
          <Text c="dimmed">{words.absent}</Text>
        ) : than === null ? (
          text
        ) : (
          <WordDiff before={than} after={text} />
        )}
      </div>
    </div>
  );
}
