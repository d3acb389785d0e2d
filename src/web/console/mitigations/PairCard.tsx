import { Button, SimpleGrid, Stack, Title } from '@mantine/core';
import { AppLink } from '../kit/AppLink.tsx';
import { WordDiff } from '../kit/WordDiff.tsx';
import { editingWords } from '../words/editing.ts';
import { mergeWords as words, mitigationWords } from '../words/mitigations.ts';
import type { Merge, Pair } from './mergePair.ts';
import { useGuidanceLang } from '../kit/guidanceLanguage.tsx';

interface Props {
  readonly pair: Pair;
  /** From 1. */
  readonly place: number;
  readonly onMerge: (merge: Merge) => void;
}

/** Two mitigations side by side, with the words marked that only one has; either may stay. */
export function PairCard({ pair: { one, other, likeness }, place, onMerge }: Props) {
  const langOf = useGuidanceLang();
  return (
    <section className="panel" aria-labelledby={`pair-${String(place)}`}>
      <Title order={2} fz="md" id={`pair-${String(place)}`}>
        {words.pair(place)}: {mitigationWords.likeness(likeness)}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} mt="sm">
        {[
          { it: one, than: other, show: 'before' as const },
          { it: other, than: one, show: 'after' as const },
        ].map(({ it, than, show }) => (
          <Stack key={it.id} gap="xs" className="panel quiet">
            <div className="lines" lang={langOf(it.language)}>
              <WordDiff before={one.text} after={other.text} show={show} />
            </div>
            <AppLink to={`/mitigations/${it.id}`} size="sm">
              {editingWords.usedBy(it.usedBy.totalCount)}
            </AppLink>
            <div>
              <Button
                variant="default"
                aria-label={`${words.keep}: ${it.plainText.slice(0, 80)}`}
                onClick={() => {
                  onMerge({ stays: it, goes: than });
                }}
              >
                {words.keep}
              </Button>
            </div>
          </Stack>
        ))}
      </SimpleGrid>
    </section>
  );
}
