import type { ReactNode } from 'react';
import type { EntryPartsFragment } from '../../../generated/operations.ts';
import { useWords } from '../../words/useWords.ts';

/** What became of a form that was posted from this page. */
export interface Posted {
  /** The place of the guide that was voted on, from 1; null: guidance for the code was asked for; or something was suggested. */
  readonly place: number | 'suggest' | null;
  /** Why it does not count; null if it does. */
  readonly problem: string | null;
  /** The text of a suggestion that was refused, to be mended. */
  readonly typed?: string;
}

interface HelpedProps {
  /** Rows of one guide. */
  readonly entries: readonly EntryPartsFragment[];
  readonly place: number;
  readonly posted: Posted | null;
}

/** One vote on what a guide says to do: a plain form, so that it works without a script. */
export function Helped({ entries, place, posted }: HelpedProps): ReactNode {
  const words = useWords();
  const entry = entries.find(({ steps }) => steps.length > 0);
  if (entry === undefined) return null;
  const answer = posted?.place === place ? posted : null;
  const mark = `helped-${String(place)}`;
  return (
    <div id={mark} className="helped">
      {answer === null || answer.problem !== null ? (
        <form method="post" aria-labelledby={`${mark}-title`}>
          <strong id={`${mark}-title`}>{words.code.helped}</strong>
          <input type="hidden" name="place" value={place} />
          <input type="hidden" name="entry" value={entry.id} />
          <button name="solved" value="yes" aria-label={words.code.yesLong}>
            {words.code.yes}
          </button>
          <button name="solved" value="no" aria-label={words.code.noLong}>
            {words.code.no}
          </button>
        </form>
      ) : (
        <strong role="status" className="good">
          ✓ {words.code.thanks}
        </strong>
      )}
      {answer !== null && answer.problem !== null && (
        <strong role="alert" className="bad">
          {words.code.notCounted} {answer.problem}
        </strong>
      )}
    </div>
  );
}
