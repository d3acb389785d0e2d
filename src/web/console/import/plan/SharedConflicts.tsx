import { SimpleGrid, Text, Title } from '@mantine/core';
import type { SharedConflictRowFragment } from '../../../generated/operations.ts';
import { ComparedText } from '../../kit/ComparedText.tsx';
import { planWords as words } from '../../words/import.ts';
import type { Decisions, Take } from './decisions.ts';
import { TakeChips } from './TakeChips.tsx';

interface Props {
  readonly conflicts: readonly SharedConflictRowFragment[];
  readonly decisions: Decisions;
  readonly onDecide: (keys: readonly string[], take: Take) => void;
}

export function cardId(place: number): string {
  return `shared-${String(place)}`;
}

/** Steps that both sides changed and that several rows share, with the three texts: each is one conflict, decided once. */
export function SharedConflicts({ conflicts, decisions, onDecide }: Props) {
  return conflicts.map(({ keys, base, theirs, ours }, place) => {
    const taken = new Set(keys.map((key) => decisions[key]));
    const [take] = taken.size === 1 ? taken : [];
    const id = cardId(place);
    return (
      <section key={keys[0]} id={id} className="panel" aria-labelledby={`${id}-title`} tabIndex={-1} data-plan-card>
        <Title order={3} fz="md" id={`${id}-title`}>
          {words.sharedStep(keys.length)}
        </Title>
        <Text size="sm" c="dimmed" className="mono">
          {keys.map((key) => (/^no-code/.test(key) ? words.noCode : key)).join(', ')}
        </Text>
        <SimpleGrid cols={{ base: 1, md: 3 }} my="sm">
          <ComparedText title={words.base} empty={words.absent} text={base} than={null} />
          <ComparedText title={words.oursText} empty={words.absent} text={ours} than={base} />
          <ComparedText title={words.theirsText} empty={words.absent} text={theirs} than={base} />
        </SimpleGrid>
        <TakeChips
          take={take}
          name={words.sharedStep(keys.length)}
          onDecide={(each) => {
            onDecide(keys, each);
          }}
        />
      </section>
    );
  });
}
