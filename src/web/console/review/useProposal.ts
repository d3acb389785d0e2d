import { useState } from 'react';
import { ProposeEditDocument, type EditInput } from '../../generated/operations.ts';
import type { SaveOutcome, Snapshot } from '../editing/snapshot.ts';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { useSession } from '../session/session.tsx';
import { reviewWords as words } from '../words/review.ts';

/** What becomes of what one types into a form: it is saved, or proposed for an editor to accept, or one may only read. */
export type EditRight = 'SAVE' | 'PROPOSE' | 'READ';

export function useEditRight(): EditRight {
  const { can } = useSession();
  return can('EDIT_GUIDANCE') ? 'SAVE' : can('PROPOSE_EDITS') ? 'PROPOSE' : 'READ';
}

/** Lays an edit into the queue. `newest`: what stands by now, for a form that was filled in on something older. */
export type Propose = <Fields>(
  edit: EditInput,
  reason: string,
  newest: Snapshot<Fields> | null,
) => Promise<SaveOutcome<Fields>>;

export function useProposal(): Propose {
  const runOperation = useRunOperation();
  const toast = useToast();
  // The same for every try at sending the same edit, so that one of which no answer came is not proposed twice.
  const [keys] = useState(new Map<string, string>());

  return async (edit, reason, newest) => {
    const what = JSON.stringify([edit, reason]);
    const idempotencyKey = keys.get(what) ?? crypto.randomUUID();
    keys.set(what, idempotencyKey);
    const input = { edit, reason: reason.trim() === '' ? null : reason, idempotencyKey };
    const result = await runOperation(ProposeEditDocument, { input });
    if (result.failure !== null) return { kind: 'failed', failure: result.failure };
    const problems = result.data.proposeEdit?.problems ?? [];
    const isStale = problems.some(({ code }) => code === 'STALE_VERSION');
    if (isStale && newest !== null) return { kind: 'stale', theirs: newest };
    if (problems.length > 0) return { kind: 'refused', problems };
    // Proposing the same once more, later on, is another proposal.
    keys.delete(what);
    toast.say(words.proposedToEditors);
    return { kind: 'proposed' };
  };
}
