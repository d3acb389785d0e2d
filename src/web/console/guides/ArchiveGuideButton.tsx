import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ArchiveGuideDocument } from '../../generated/operations.ts';
import { ConfirmDialog, reasonOf } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { guideWords as words } from '../words/guides.ts';

interface Props {
  readonly guide: { readonly slug: string; readonly version: number; readonly isArchived: boolean };
  readonly onArchived: () => void;
}

/** Takes the guide out of look-ups with all its entries, after saying how many and how often they are looked up. */
export function ArchiveGuideButton({ guide: { slug, version, isArchived }, onArchived }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const [reach, setReach] = useState<{ entries: number; lookups: number } | null>(null);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = { slug, expectedVersion: version };
  if (isArchived) return null;

  async function ask() {
    const { data, failure: failed } = await tryOut(ArchiveGuideDocument, { input: { ...input, dryRun: true } });
    const impact = data?.archiveGuide?.impact;
    setFailure(failed);
    setRefusal(data?.archiveGuide?.problems[0]?.message ?? null);
    setReach({ entries: impact?.entries ?? 0, lookups: impact?.lookupsLast30Days ?? 0 });
  }
  async function archive() {
    const { data, failure: failed } = await runOperation(ArchiveGuideDocument, {
      input: { ...input, reason: reasonOf(reason) },
    });
    const problem = data?.archiveGuide?.problems[0]?.message ?? null;
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    setReach(null);
    toast.say(words.archived);
    onArchived();
  }

  return (
    <>
      <div>
        <Button
          variant="default"
          onClick={() => {
            void ask();
          }}
        >
          {words.archive}
        </Button>
      </div>
      {reach !== null && (
        <ConfirmDialog
          title={words.archive}
          confirm={words.archive}
          onConfirm={refusal === null ? archive : null}
          failure={failure}
          reason={{ text: reason, onChange: setReason }}
          onClose={() => {
            setReach(null);
          }}
        >
          {refusal === null ? (
            <Text>{words.archiveAsk(reach.entries, reach.lookups)}</Text>
          ) : (
            <Alert role="alert">{refusal}</Alert>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
