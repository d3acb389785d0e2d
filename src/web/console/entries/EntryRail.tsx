import { useEffect, useState } from 'react';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { ArchiveEntryDocument, type EntryToEditQuery } from '../../generated/operations.ts';
import { useTry } from '../kit/data/graphqlClient.ts';
import { useSession } from '../session/session.tsx';
import { HistoryList } from '../editing/HistoryList.tsx';
import { editingWords } from '../words/editing.ts';
import { entryWords as words } from '../words/entries.ts';
import { serverPath } from '../../serverPath.ts';

interface Props {
  readonly entry: NonNullable<EntryToEditQuery['entry']>;
}

/** Next to the editor: how often the code is looked up, where readers see it, what was done to it last. */
export function EntryRail({ entry }: Props) {
  const { history, code, id, status } = entry;
  return (
    <Stack gap="lg">
      {status === 'PUBLISHED' && (
        <Stack gap={4} component="section" aria-labelledby="reach-title">
          <Title order={2} fz="lg" id="reach-title">
            {editingWords.reach}
          </Title>
          <Reach entry={entry} />
          <Anchor href={serverPath(code === null ? `/entries/${id}` : `/codes/${code.hex}`)}>{words.readers}</Anchor>
        </Stack>
      )}
      <HistoryList id={id} revisions={history.nodes} />
    </Stack>
  );
}

/** A try at archiving tells how often the code is asked for; only editors may try. */
function Reach({ entry: { id, version } }: Props) {
  const may = useSession().can('EDIT_GUIDANCE');
  const tryOut = useTry();
  const [lookups, setLookups] = useState<number | null>(null);
  useEffect(() => {
    if (!may) return;
    void tryOut(ArchiveEntryDocument, { input: { id, expectedVersion: version, dryRun: true } }).then(({ data }) => {
      setLookups(data?.archiveEntry?.impact.lookupsLast30Days ?? null);
    });
  }, [may, tryOut, id, version]);
  return lookups === null ? null : <Text>{editingWords.lookups(lookups)}</Text>;
}
