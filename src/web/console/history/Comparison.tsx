import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import {
  CompareVersionsDocument,
  type CompareVersionsQuery,
  type NodeStateFragment,
} from '../../generated/operations.ts';
import { useAsk } from '../kit/data/graphqlClient.ts';
import { QueryState } from '../kit/data/QueryState.tsx';
import { useSession } from '../session/session.tsx';
import { useShortcut } from '../kit/shortcuts.tsx';
import { useToast } from '../kit/toasts.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { compareWords as words } from '../words/history.ts';
import { DifferingLines } from './DifferingLines.tsx';
import { differingLines } from './nodeLines.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

interface Props {
  readonly id: string;
  /** As it stands; null: it is deleted, and an edit cannot bring it back. */
  readonly current: NodeStateFragment | null;
  readonly older: number;
  readonly newer: number;
}

/** Two versions of a node, with the words marked that differ. */
export function Comparison({ id, current, older, newer }: Props) {
  const asked = useAsk(CompareVersionsDocument, { id, older, newer });
  return (
    <section aria-labelledby="comparison-title">
      <Stack>
        <Title order={2} fz="lg" id="comparison-title">
          {words.heading(older, newer)}
        </Title>
        <QueryState asked={asked}>
          {(data) => <Compared data={data} current={current} older={older} newer={newer} />}
        </QueryState>
      </Stack>
    </section>
  );
}

function Compared({ data, current, older, newer }: Omit<Props, 'id'> & { readonly data: CompareVersionsQuery }) {
  const filters = useFilters();
  const toast = useToast();
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const [restoring, setRestoring] = useState<{ field: string | null } | null>(null);
  const before = data.older?.node ?? null;
  const after = data.newer?.node ?? null;
  const pairs = differingLines(before, after);
  const layout = filters.get('view') === 'side' ? 'side' : 'inline';
  const possible = mayEdit && current !== null && before !== null;
  useShortcut('r', words.keys.restore, () => {
    if (possible) setRestoring({ field: null });
  });

  function showAs(view: string) {
    const after = filters.get('after');
    filters.set({ view: view === 'side' ? 'side' : '', ...(after === '' ? {} : { after }) });
  }

  async function copyLink() {
    const address = new URL(location.href);
    address.searchParams.set('from', String(older));
    address.searchParams.set('to', String(newer));
    await navigator.clipboard.writeText(address.href);
    toast.say(words.copied);
  }

  return (
    <>
      <Group>
        <SegmentedControl
          aria-label={words.layout}
          value={layout}
          onChange={showAs}
          data={[
            { value: 'inline', label: words.inline },
            { value: 'side', label: words.side },
          ]}
        />
        <Button variant="default" onClick={() => void copyLink()}>
          {words.link}
        </Button>
        {possible && (
          <Button
            variant="default"
            onClick={() => {
              setRestoring({ field: null });
            }}
          >
            {words.restore(older)}
          </Button>
        )}
      </Group>
      {pairs.length === 0 ? (
        <Text>{words.same}</Text>
      ) : (
        <DifferingLines
          pairs={pairs}
          layout={layout}
          onRestore={
            possible
              ? (field) => {
                  setRestoring({ field });
                }
              : undefined
          }
        />
      )}
      {restoring !== null && current !== null && before !== null && (
        <RestoreDialog
          current={current}
          older={before}
          version={older}
          field={restoring.field}
          onClose={() => {
            setRestoring(null);
          }}
        />
      )}
    </>
  );
}
