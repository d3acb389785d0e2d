import { RevertChangeDocument } from '../../generated/operations.ts';
import { useRunOperation } from '../kit/data/graphqlClient.ts';
import { useToast, type ToastAction } from '../kit/toasts.tsx';
import { editingWords as words } from '../words/editing.ts';

/** What the notice of a save offers: taking its changes back, the last one first. Undefined if nothing was changed. */
export function useUndo(): (...versions: readonly (number | undefined)[]) => ToastAction | undefined {
  const runOperation = useRunOperation();
  const toast = useToast();
  return (...versions) => {
    const made = versions.filter((version) => version !== undefined).sort((one, other) => other - one);
    if (made.length === 0) return undefined;
    const undo = async () => {
      const refused: string[] = [];
      for (const version of made) {
        const { data, failure } = await runOperation(RevertChangeDocument, { input: { version } });
        const problem = failure?.message ?? data?.revertChange?.problems[0]?.message;
        if (problem !== undefined) refused.push(problem);
      }
      const [first] = refused;
      if (first === undefined) toast.say(words.undone);
      else toast.say(refused.length < made.length ? words.partlyUndone(refused.length, first) : words.notUndone(first));
    };
    return { words: words.undo, run: () => void undo() };
  };
}
