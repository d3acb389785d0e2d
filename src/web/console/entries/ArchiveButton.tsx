import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ArchiveEntryDocument, RestoreEntryDocument, type EntryToEditQuery } from '../../generated/operations.ts';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useToast } from '../kit/toasts.tsx';
import { entryWords as words } from '../words/entries.ts';

interface Props {
  readonly entry: NonNullable<EntryToEditQuery['entry']>;
}

/** Takes the entry out of look-ups, after saying how often it is looked up; or brings it back. */
export function ArchiveButton({ entry: { id, version, status } }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const [lookups, setLookups] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = { id, expectedVersion: version };

  async function ask() {
    const { data, failure: failed } = await tryOut(ArchiveEntryDocument, { input: { ...input, dryRun: true } });
    setFailure(failed);
    setRefusal(data?.archiveEntry?.problems[0]?.message ?? null);
    setLookups(data?.archiveEntry?.impact.lookupsLast30Days ?? 0);
  }
  async function archive() {
    const { data, failure: failed } = await runOperation(ArchiveEntryDocument, { input });
    finish(failed, data?.archiveEntry?.problems[0]?.message, words.archived);
  }
  async function restore() {
    const { data, failure: failed } = await runOperation(RestoreEntryDocument, { input });
    finish(failed, data?.restoreEntry?.problems[0]?.message, words.restored);
    // What was refused is said in the dialog.
    if (failed !== null || data.restoreEntry?.problems[0] !== undefined) setLookups(0);
  }
  function finish(failed: Failure | null, problem: string | undefined, done: string) {
    setFailure(failed);
    setRefusal(problem ?? null);
    if (failed !== null || problem !== undefined) return;
    setLookups(null);
    toast.say(done);
  }

  const published = status === 'PUBLISHED';
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          void (published ? ask() : restore());
        }}
      >
        {published ? words.archive : words.restore}
      </Button>
      <ConfirmDialog
        opened={lookups !== null}
        title={published ? words.archive : words.restore}
        confirm={words.archive}
        onConfirm={published && refusal === null ? archive : null}
        failure={failure}
        onClose={() => {
          setLookups(null);
        }}
      >
        {refusal !== null && <Text role="alert">{refusal}</Text>}
        {published && refusal === null && <Text>{words.archiveAsk(lookups ?? 0)}</Text>}
      </ConfirmDialog>
    </>
  );
}
