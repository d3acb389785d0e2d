import { useState } from 'react';
import { AssignGuidanceDocument, VerifyGuidanceDocument, type LookedAtInput } from '../../generated/operations.ts';
import { useRunOperation, type Failure } from '../kit/data/graphqlClient.ts';
import { useToast } from '../kit/toasts.tsx';
import { reviewWords as words } from '../words/review.ts';

/** Says of entries and mitigations that they are still true, and who looks after them. `onDone` runs when it is saved. */
export function useCare(onDone: () => void) {
  const runOperation = useRunOperation();
  const toast = useToast();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  function settle(failed: Failure | null, problem: string | null, said: string): void {
    setFailure(failed);
    setRefusal(problem);
    if (failed !== null || problem !== null) return;
    toast.say(said);
    onDone();
  }

  return {
    failure,
    refusal,
    verify: async (nodes: readonly LookedAtInput[]) => {
      const { data, failure: failed } = await runOperation(VerifyGuidanceDocument, { input: { nodes: [...nodes] } });
      settle(failed, data?.verifyGuidance?.problems[0]?.message ?? null, words.verified);
    },
    /** A field that is left out stays as it was; an empty text takes it away. */
    assign: async (
      nodes: readonly LookedAtInput[],
      { owner, reviewBy }: { readonly owner?: string; readonly reviewBy?: string },
    ) => {
      const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
      const input = {
        nodes: [...nodes],
        ...(owner === undefined ? {} : { owner: orNull(owner) }),
        ...(reviewBy === undefined ? {} : { reviewBy: orNull(reviewBy) }),
      };
      const { data, failure: failed } = await runOperation(AssignGuidanceDocument, { input });
      settle(failed, data?.assignGuidance?.problems[0]?.message ?? null, words.assigned);
    },
  };
}
