import { List, Stack, Text, Title } from '@mantine/core';
import type { ChangeKind, RevisionAction } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { TimeStamp } from '../kit/TimeStamp.tsx';
import { editingWords } from '../words/editing.ts';
import { entryWords as words } from '../words/entries.ts';

interface Props {
  /** Of the node. */
  readonly id: string;
  readonly revisions: readonly {
    readonly action: RevisionAction;
    readonly change: {
      readonly version: number;
      readonly at: string;
      readonly actor: string;
      readonly reason: string | null;
      readonly kind?: ChangeKind;
    };
  }[];
}

/** The last things that were done to a node, and the way to all of them. */
export function HistoryList({ id, revisions }: Props) {
  return (
    <Stack gap="xs" component="section" aria-labelledby="history-title">
      <Title order={2} fz="lg" id="history-title">
        {editingWords.history}
      </Title>
      <List spacing="xs" size="sm">
        {revisions.map(({ action, change }) => (
          <List.Item key={change.version}>
            <TimeStamp at={change.at} /> {words.newestAction[action]}
            {words.by(change.actor)}
            {change.reason !== null && <Text size="sm">{change.reason}</Text>}
          </List.Item>
        ))}
      </List>
      <AppLink to={`/history/${id}`}>{editingWords.wholeHistory}</AppLink>
    </Stack>
  );
}
