import { RevertChangeDocument } from '../../generated/operations.ts';
import { useTell } from '../kit/graphqlClient.ts';
import { useToast, type ToastAction } from '../kit/toasts.tsx';
import { editingWords as words } from '../words/editing.ts';

/** What the notice of a save offers: taking the change back. Undefined if nothing was changed. */
export function useUndo(): (version: number | undefined) => ToastAction | undefined {
  const tell = useTell();
  const toast = useToast();
  return (version) => {
    if (version === undefined) return undefined;
    const undo = async () => {
      const { data, failure } = await tell(RevertChangeDocument, { input: { version } });
      const problem = failure?.message ?? data?.revertChange?.problems[0]?.message;
      toast.say(problem === undefined ? words.undone : words.notUndone(problem));
    };
    return { words: words.undo, run: () => void undo() };
  };
}
