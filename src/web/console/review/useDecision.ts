import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  AcceptProposalDocument,
  DeclineProposalDocument,
  ProposeEditDocument,
  type AcceptProposalInput,
  type PlannedPartsFragment,
  type ProposalToReviewQuery,
} from '../../generated/operations.ts';
import { decisionInput, type Decisions } from '../import/plan/decisions.ts';
import { reasonOf } from '../kit/ConfirmDialog.tsx';
import { useRunOperation, useTry, type Failure } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';
import { useToast } from '../kit/toasts.tsx';
import { reviewWords as words } from '../words/review.ts';
import { editInput, type StoredEdit } from './storedEdit.ts';

type Proposal = NonNullable<ProposalToReviewQuery['proposal']>;

/** The decision on an open proposal: what is changed of it, what that would do, and what was answered. */
export function useDecision(proposal: Proposal, stored: StoredEdit | null) {
  const { id } = proposal;
  const runOperation = useRunOperation();
  const tryOut = useTry();
  const toast = useToast();
  const [, go] = useLocation();
  const [changed, setChanged] = useState<StoredEdit | null>(null);
  /** Of the changed edit; null until it is looked at. */
  const [looked, setLooked] = useState<PlannedPartsFragment | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusals, setRefusals] = useState<readonly ShownProblem[]>([]);
  const edit = changed ?? stored;
  const isEdited = changed !== null;
  const planned = isEdited ? looked : proposal.planned;

  function input(): AcceptProposalInput {
    const rows = proposal.planned?.importPlan?.rows ?? [];
    const decided = decisionInput(rows, decisions);
    return {
      id,
      reason: reasonOf(reason),
      ...(changed === null ? {} : { edit: editInput(changed) }),
      ...(decided.length === 0 ? {} : { decisions: decided }),
    };
  }

  return {
    edit,
    isEdited,
    planned,
    decisions,
    reason,
    failure,
    refusals,
    setReason,
    decide: (more: Decisions) => {
      setDecisions({ ...decisions, ...more });
      setRefusals([]);
    },
    change: (next: StoredEdit) => {
      setChanged(next);
      setLooked(null);
      setRefusals([]);
    },
    /** Shows what the changed edit would do. */
    look: async () => {
      const { data, failure: failed } = await tryOut(AcceptProposalDocument, { input: { ...input(), dryRun: true } });
      setFailure(failed);
      setLooked(data?.acceptProposal?.planned ?? null);
      setRefusals(data?.acceptProposal?.problems ?? []);
    },
    accept: async () => {
      const { data, failure: failed } = await runOperation(AcceptProposalDocument, { input: input() });
      const { change = null, problems = [] } = data?.acceptProposal ?? {};
      setFailure(failed);
      setRefusals(problems);
      if (change === null) return;
      toast.say(words.accepted(change.version));
      leave();
    },
    /** For a guide whose edits need two: the changed edit as a proposal of its own, which someone else accepts. */
    proposeInstead: async () => {
      if (edit === null) return;
      const proposed = await runOperation(ProposeEditDocument, {
        input: { edit: editInput(edit), reason: reasonOf(reason) ?? proposal.text },
      });
      const { proposal: made = null, problems = [] } = proposed.data?.proposeEdit ?? {};
      setFailure(proposed.failure);
      setRefusals(problems);
      if (made === null) return;
      await runOperation(DeclineProposalDocument, { input: { id, reason: words.proposedAnew(made.id) } });
      toast.say(words.proposed);
      leave();
    },
    leave,
  };

  function leave() {
    go('/review');
  }
}
