import { Button } from '@mantine/core';
import { useToast } from '../kit/toasts.tsx';
import { settingsWords as words } from '../words/settings.ts';

interface Props {
  /** What the line is, for those who do not see where it stands. */
  readonly label: string;
  readonly text: string;
}

/** A line to be pasted elsewhere. */
export function CopiedLine({ label, text }: Props) {
  const toast = useToast();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast.say(words.copied);
    } catch {
      toast.say(words.notCopied);
    }
  }
  return (
    <div className="copied-line">
      <code className="mono">{text}</code>
      <Button variant="default" aria-label={`${words.copy}: ${label}`} onClick={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  );
}
