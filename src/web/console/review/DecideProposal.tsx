import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ProposalToReviewQuery } from '../../generated/operations.ts';
import { openConflicts } from '../import/plan/decisions.ts';
import { FailureNotice } from '../kit/data/FailureNotice.tsx';
import { useSession } from '../session/session.tsx';
import { dialogWords } from '../words/shell.ts';
import { reviewWords as words } from '../words/review.ts';
import { DeclineProposal } from './DeclineProposal.tsx';
import { EditTexts } from './EditTexts.tsx';
import { EntryToChange } from './EntryToChange.tsx';
import { ImportRows } from './ImportRows.tsx';
import { onVersion, textsOf, type StoredEdit } from './storedEdit.ts';
import { PlannedChanges, useMitigationTexts } from './PlannedChanges.tsx';
import { useDecision } from './useDecision.ts';

interface Props {
  readonly proposal: NonNullable<ProposalToReviewQuery['proposal']>;
  /** Null: it is words only. */
  readonly stored: StoredEdit | null;
}

/** What an open proposal would do, a form to change it, and the buttons that decide it. */
export function DecideProposal({ proposal, stored }: Props) {
  const session = useSession();
  const decision = useDecision(proposal, stored);
  const [isEditing, setIsEditing] = useState(false);
  const [declines, setDeclines] = useState(false);
  const { edit, planned, decisions, failure, refusals, isEdited, reason } = decision;
  const named = useMemo(
    () => (edit === null ? [] : textsOf(edit).flatMap(({ mitigationId }) => mitigationId ?? [])),
    [edit],
  );
  const mitigations = useMitigationTexts(named);
  const plan = planned?.importPlan ?? null;
  const isImport = edit?.name === 'importGuide';
  const open = plan === null ? 0 : openConflicts(plan.rows, decisions).length;
  const needsTwo = refusals.some(({ code }) => code === 'NEEDS_SECOND_EDITOR');
  const stale = planned?.problems.find((problem) => problem.__typename === 'StaleVersion');
  const fits = isImport ? plan !== null && open === 0 : planned?.fits === true;
  const mayAccept = edit !== null && (isEdited || fits) && (!isImport || session.can('IMPORT_GUIDES'));
  return (
    <Stack gap="lg">
      <Stack component="section" aria-labelledby="does" gap="sm">
        <Title order={2} fz="lg" id="does">
          {words.does}
        </Title>
        {edit === null && proposal.code !== null && proposal.text !== null && (
          <EntryToChange
            code={proposal.code.slug}
            kind={proposal.kind}
            text={proposal.text}
            onChoose={(chosen) => {
              decision.change(chosen);
              setIsEditing(true);
            }}
          />
        )}
        {isEdited && <Text>{words.isEdited}</Text>}
        {planned !== null && plan === null && <PlannedChanges planned={planned} />}
        {plan !== null && <ImportRows plan={plan} decisions={decisions} onDecide={decision.decide} />}
        {isImport && !session.can('IMPORT_GUIDES') && <Text>{words.needsAdmin}</Text>}
        {edit !== null && stale?.__typename === 'StaleVersion' && (
          <div>
            <Button
              variant="default"
              onClick={() => {
                decision.change(onVersion(edit, stale.currentVersion));
              }}
            >
              {words.onNewest}
            </Button>
          </div>
        )}
        {edit !== null && isEditing && <EditTexts edit={edit} mitigations={mitigations} onChange={decision.change} />}
        {edit !== null && !isImport && (
          <Group>
            {!isEditing && (
              <Button
                variant="default"
                onClick={() => {
                  setIsEditing(true);
                }}
              >
                {words.editIt}
              </Button>
            )}
            {isEdited && (
              <Button variant="default" onClick={() => void decision.look()}>
                {words.lookAgain}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {failure !== null && <FailureNotice failure={failure} withText />}
      {refusals.length > 0 && (
        <div className="notice" data-tone="bad" role="alert">
          {refusals.map(({ message }) => (
            <Text key={message}>{message}</Text>
          ))}
          {needsTwo && edit !== null && !isImport && (
            <Button variant="default" onClick={() => void decision.proposeInstead()}>
              {words.proposeInstead}
            </Button>
          )}
        </div>
      )}
      <Textarea
        label={dialogWords.reason}
        description={dialogWords.reasonHint}
        autosize
        minRows={2}
        maw="70ch"
        value={reason}
        onChange={(event) => {
          decision.setReason(event.currentTarget.value);
        }}
      />
      <Group className="save-bar">
        <Button size="md" disabled={!mayAccept} onClick={() => void decision.accept()}>
          {isEdited ? words.acceptEdited : words.accept}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            setDeclines(true);
          }}
        >
          {words.decline}
        </Button>
      </Group>
      {declines && (
        <DeclineProposal
          proposal={proposal}
          onClose={() => {
            setDeclines(false);
          }}
          onDeclined={decision.leave}
        />
      )}
    </Stack>
  );
}
