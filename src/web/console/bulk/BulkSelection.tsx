import { Button, Group, Text } from '@mantine/core';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSession } from '../session/session.tsx';
import { bulkWords as words } from '../words/lists.ts';
import type { BulkAction, BulkRow } from './useBulk.ts';

// Most who look at a list choose nothing.
const BulkDialog = lazy(() => import('./BulkDialog.tsx').then((file) => ({ default: file.BulkDialog })));

/** Which rows of a list are chosen. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly choose: (ids: readonly string[], isChosen: boolean) => void;
}

interface Props {
  readonly of: 'entries' | 'mitigations';
  /** Those that are shown. */
  readonly rows: readonly BulkRow[];
  readonly actions: readonly BulkAction[];
  /** The list; without a selection for those who may not edit. */
  readonly children: (selection: Selection | undefined) => ReactNode;
}

/** A list of which editors choose rows, and do one thing to all of them. */
export function BulkSelection({ of, rows, actions, children }: Props) {
  const mayEdit = useSession().can('EDIT_GUIDANCE');
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [action, setAction] = useState<BulkAction | null>(null);
  if (!mayEdit) return children(undefined);
  // What is not shown any more is not chosen: nothing happens to rows that nobody sees.
  const chosen = rows.filter(({ id }) => ids.has(id));
  const choose = (some: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen.map(({ id }) => id));
    for (const id of some) {
      if (isChosen) next.add(id);
      else next.delete(id);
    }
    setIds(next);
  };
  return (
    <>
      <Group gap="sm" className="bulk-bar" role="group" aria-label={words[of].label}>
        <Text role="status" size="sm">
          {words[of].chosen(chosen.length)}
        </Text>
        {chosen.length > 0 &&
          actions.map((each) => (
            <Button
              key={each}
              variant="default"
              onClick={() => {
                setAction(each);
              }}
            >
              {words[of].actions[each].button}
            </Button>
          ))}
      </Group>
      {children({ ids, choose })}
      {action !== null && (
        <Suspense fallback={null}>
          <BulkDialog
            of={of}
            action={action}
            rows={chosen}
            onDone={(done) => {
              choose(
                done.map(({ id }) => id),
                false,
              );
            }}
            onClose={() => {
              setAction(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
