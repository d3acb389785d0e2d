import { List, Stack, Text, Title } from '@mantine/core';
import { SimilarMitigationsDocument } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { editingWords } from '../words/editing.ts';
import { mitigationWords as words } from '../words/mitigations.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

/** Mitigations that say nearly the same as one, and the way to merge them. */
export function SimilarList({ id }: { readonly id: string }) {
  const langOf = useGuidanceLang();
  const asked = useAsk(SimilarMitigationsDocument, { to: id, first: 5 });
  return (
    <Stack gap="xs" component="section" aria-labelledby="similar-title">
      <Title order={2} fz="lg" id="similar-title">
        {words.similar}
      </Title>
      <QueryState
        asked={asked}
        isEmpty={({ similarMitigations }) => (similarMitigations ?? []).length === 0}
        empty={<Text size="sm">{words.noSimilar}</Text>}
      >
        {({ similarMitigations }) => (
          <>
            <List size="sm" spacing="xs">
              {(similarMitigations ?? []).map(({ other, likeness }) => (
                <List.Item key={other.id}>
                  <AppLink to={`/mitigations/${other.id}`} size="sm" lang={langOf(other.language)}>
                    {other.plainText}
                  </AppLink>
                  <Text size="sm" c="dimmed">
                    {words.likeness(likeness)}, {editingWords.usedBy(other.usedBy.totalCount)}
                  </Text>
                </List.Item>
              ))}
            </List>
            <AppLink to={`/mitigations/merge?to=${id}`}>{words.compare}</AppLink>
          </>
        )}
      </QueryState>
    </Stack>
  );
}
