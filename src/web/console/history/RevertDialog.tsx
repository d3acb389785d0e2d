import { List, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { RevertChangeDocument, type RevertChangeMutation } from '../../generated/operations.ts';
import { AppLink } from '../kit/AppLink.tsx';
import { ConfirmDialog, reasonOf } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import { Waiting } from '../kit/data/QueryState.tsx';
import { useToast } from '../kit/toasts.tsx';
import { revertWords as words } from '../words/history.ts';
import { fieldName } from './fieldText.ts';
import { nodeName } from './nodeName.ts';

interface Props {
  /** Of the change to undo. */
  readonly version: number;
  readonly onClose: () => void;
}

type Answer = NonNullable<RevertChangeMutation['revertChange']>;

/** Tries the undoing first, shows how far it reaches or why it cannot be, and asks. */
export function RevertDialog({ version, onClose }: Props) {
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const [, go] = useLocation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reason, setReason] = useState('');
  useEffect(() => {
    void tryOut(RevertChangeDocument, { input: { version, dryRun: true } }).then(({ data, failure: failed }) => {
      setFailure(failed);
      setAnswer(data?.revertChange ?? null);
    });
  }, [tryOut, version]);

  async function revert() {
    const input = { version, reason: reasonOf(reason) };
    const { data, failure: failed } = await runOperation(RevertChangeDocument, { input });
    setFailure(failed);
    const outcome = data?.revertChange;
    if (outcome === undefined || outcome === null) return;
    if (outcome.problems.length > 0) {
      setAnswer(outcome);
      return;
    }
    const made = outcome.change?.version;
    toast.say(
      words.done(version),
      made === undefined
        ? undefined
        : {
            words: words.see,
            run: () => {
              go(`/history/change/${String(made)}`);
            },
          },
    );
    onClose();
  }

  return (
    <ConfirmDialog
      wide
      title={words.title(version)}
      confirm={words.confirm}
      onConfirm={answer?.problems.length === 0 ? revert : null}
      failure={failure}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
    >
      <Text>{words.what}</Text>
      {answer === null && failure === null && <Waiting />}
      {answer !== null && answer.problems.length > 0 && <Obstacles problems={answer.problems} />}
      {answer?.problems.length === 0 && (
        <Text fw={600} role="status">
          {words.impact(answer.impact.entries)}{' '}
          {answer.impact.lookupsLast30Days > 0 && words.lookups(answer.impact.lookupsLast30Days)}
        </Text>
      )}
    </ConfirmDialog>
  );
}

/** What was touched later and would be lost, by name; or what else stands in the way. */
function Obstacles({ problems }: { readonly problems: Answer['problems'] }) {
  return (
    <div className="notice" data-tone="wait" role="alert">
      <Text fw={600}>{words.cannot}</Text>
      <List>
        {problems.map((problem) => (
          <List.Item key={problem.message}>
            {problem.__typename === 'StaleVersion' ? (
              <>
                {words.later(
                  nodeName(problem.current, problem.current.__typename),
                  problem.changed.map(({ field }) => fieldName(field)).join(', '),
                )}{' '}
                <AppLink to={`/history/${problem.current.id}`}>{words.seeHistory}</AppLink>
              </>
            ) : (
              problem.message
            )}
            {problem.__typename === 'InUse' && (
              <Text size="sm">{words.used(problem.usedBy.map(({ id, code }) => code?.hex ?? id).join(', '))}</Text>
            )}
          </List.Item>
        ))}
      </List>
      {problems.some(({ __typename }) => __typename === 'StaleVersion') && <Text>{words.laterHow}</Text>}
    </div>
  );
}
