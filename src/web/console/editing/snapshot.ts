import type { Failure } from '../kit/data/graphqlClient.ts';
import type { ShownProblem } from '../kit/data/problems.tsx';

/** What a form edits, and the version of it that the editor saw; 0 if it does not exist yet. */
export interface Snapshot<Fields> {
  readonly version: number;
  readonly fields: Fields;
  /** Who made this version, and when (ISO); null or left out if that is not known. */
  readonly by?: { readonly actor: string; readonly at: string } | null;
}

/** What came of a save. */
export type SaveOutcome<Fields> =
  /** Null: it is gone from this form, and there is nothing to go on with. */
  | { readonly kind: 'saved'; readonly next: Snapshot<Fields> | null }
  /** It waits for an editor; what stands is as it was. */
  | { readonly kind: 'proposed' }
  | { readonly kind: 'refused'; readonly problems: readonly ShownProblem[] }
  | { readonly kind: 'stale'; readonly theirs: Snapshot<Fields> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One field of a form, for the view that compares three states of it. */
export interface FieldLine<Fields> {
  readonly key: keyof Fields & string;
  readonly words: string;
  /** The value in lines of text. */
  readonly show: (fields: Fields) => string;
}

/** Which of the three stands for a field that both sides changed. */
export type Choice = 'mine' | 'theirs';

/** Where each field goes: to the side that alone changed it, or null if both did, differently. */
export function settledChoice<Fields>(
  line: FieldLine<Fields>,
  base: Fields,
  theirs: Fields,
  mine: Fields,
): Choice | null {
  const [seen, stands, typed] = [line.show(base), line.show(theirs), line.show(mine)];
  if (typed === stands || typed === seen) return 'theirs';
  return stands === seen ? 'mine' : null;
}

/** Who made the newest of a node's revisions. */
export function lastChangeOf(history: {
  readonly nodes: readonly { readonly change: { readonly actor: string; readonly at: string } }[];
}): { readonly actor: string; readonly at: string } | null {
  const [newest] = history.nodes;
  return newest === undefined ? null : { actor: newest.change.actor, at: newest.change.at };
}
