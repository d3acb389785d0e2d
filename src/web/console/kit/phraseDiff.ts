import { diffWordsWithSpace, type Change } from 'diff';

/** A run of a text that stayed, came in, or went out. */
export interface PhrasePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly value: string;
}

/** So many words that stay set two changes apart; fewer are part of one phrase with them. */
const fewestKept = 3;

/**
 * How one text became another, in phrases: what went out and then what came in, rather than single words that
 * alternate. If one or two words stayed between two changes, they stand on both sides, unless they end a sentence
 * or a line, or words only came in or only went out around them.
 */
export function phraseDiff(before: string, after: string): readonly PhrasePart[] {
  const parts: PhrasePart[] = [];
  let removed = '';
  let added = '';
  const words = diffWordsWithSpace(before, after);
  for (const [at, { value, added: isAdded, removed: isRemoved }] of words.entries()) {
    if (isRemoved) removed += value;
    else if (isAdded) added += value;
    else if (joins(value) && isWithinOne(words, at)) {
      removed += value;
      added += value;
    } else {
      flush();
      parts.push({ kind: 'same', value });
    }
  }
  flush();
  return parts;

  function flush(): void {
    if (removed !== '') parts.push({ kind: 'removed', value: removed });
    if (added !== '') parts.push({ kind: 'added', value: added });
    removed = '';
    added = '';
  }
}

/** Whether words went out and words came in around what stayed at this place. */
function isWithinOne(words: readonly Change[], at: number): boolean {
  const around = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  const isChangedBefore = isChange(words[at - 1]);
  const isChangedBehind = isChange(words[at + 1]);
  return (
    isChangedBefore && isChangedBehind && around.some((each) => each?.added) && around.some((each) => each?.removed)
  );
}

function isChange(word: Change | undefined): boolean {
  return word !== undefined && (word.added || word.removed);
}

/** Whether what stayed is too little to set two changes apart. */
function joins(kept: string): boolean {
  if (/\n|[.!?;:]\s/.test(kept)) return false;
  return (kept.match(/[\p{L}\p{N}]+/gu) ?? []).length < fewestKept;
}
