import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { SimilarMitigationsDocument } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { RoleRequired } from '../kit/RoleRequired.tsx';
import { Page } from '../kit/Page.tsx';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { mergeWords as words } from '../words/mitigations.ts';
import { shellWords } from '../words/shell.ts';
import type { Merge } from './mergePair.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PairCard } from './PairCard.tsx';

const mostPairs = 50;

/** Pairs of mitigations that say nearly the same, to be made one; `?to=` shows only those like one of them. */
export function MergeScreen() {
  const may = useSession().can('EDIT_GUIDANCE');
  const [params] = useSearchParams();
  const to = params.get('to');
  const asked = useAsk(SimilarMitigationsDocument, { to, first: mostPairs }, { pause: !may });
  const [merge, setMerge] = useState<Merge | null>(null);
  return (
    <Page title={words.title} crumbs={[{ words: shellWords.places.mitigations, to: '/mitigations' }]}>
      <Text className="prose">{words.intro}</Text>
      {to !== null && <AppLink to="/mitigations/merge">{words.back}</AppLink>}
      {may ? (
        <QueryState
          asked={asked}
          isEmpty={({ similarMitigations }) => (similarMitigations ?? []).length === 0}
          empty={<Text>{words.none}</Text>}
        >
          {({ similarMitigations }) => (
            <Stack gap="lg">
              {similarMitigations?.length === mostPairs && <Text>{words.many(mostPairs)}</Text>}
              {(similarMitigations ?? []).map((pair, place) => (
                <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} place={place + 1} onMerge={setMerge} />
              ))}
            </Stack>
          )}
        </QueryState>
      ) : (
        <RoleRequired needs="EDITOR" />
      )}
      {merge !== null && (
        <MergeDialog
          merge={merge}
          onClose={() => {
            setMerge(null);
          }}
        />
      )}
    </Page>
  );
}
