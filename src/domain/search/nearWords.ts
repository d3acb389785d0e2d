import type { SortedMap } from '../catalog/sortedMap.ts';

/** The most edits in which a word still finds another: none below five letters, one from five, two from nine. */
export function editsAllowed(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}

/**
 * The words of a vocabulary that are at most `mostEdits` edits away from `word`, with how many. An edit
 * adds, drops or changes one letter or swaps two neighbours. The vocabulary is gone through in its order,
 * so that words with a common beginning share their work and hopeless beginnings are skipped as a whole.
 */
export function* nearWords(
  vocabulary: SortedMap<unknown>,
  word: string,
  mostEdits: number,
): Generator<readonly [string, number]> {
  const rows = firstRows(word);
  let previous = '';
  let hopeless: string | null = null;
  let skipped = 0;
  let candidates = vocabulary.entries();
  for (let next = candidates.next(); next.done !== true; next = candidates.next()) {
    const [candidate] = next.value;
    if (hopeless !== null && candidate.startsWith(hopeless)) {
      skipped += 1;
      if (skipped === stepsBeforeJump) candidates = vocabulary.entries(`${hopeless}\uffff`);
      continue;
    }
    skipped = 0;
    hopeless = null;
    let row = Math.min(sharedBeginning(previous, candidate), rows.length - 1);
    rows.length = row + 1;
    previous = candidate;
    while (row < candidate.length && isHopeful(rows[row], mostEdits)) {
      row += 1;
      rows.push(nextRow(rows, candidate, word, row));
    }
    if (!isHopeful(rows[row], mostEdits)) hopeless = candidate.slice(0, row);
    const edits = row === candidate.length ? rows[row]?.[word.length] : undefined;
    if (edits !== undefined && edits <= mostEdits) yield [candidate, edits];
  }
}

/** A jump costs as much as some steps, so a short stretch is walked through. */
const stepsBeforeJump = 8;

/** Row n: edits between the first n letters of the candidate and each beginning of the word. */
function firstRows(word: string): number[][] {
  return [Array.from({ length: word.length + 1 }, (_, column) => column)];
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function isHopeful(row: readonly number[] | undefined, mostEdits: number): boolean {
  return row?.some((edits) => edits <= mostEdits) === true;
}

function nextRow(rows: readonly (readonly number[])[], candidate: string, word: string, row: number): number[] {
  const last = rows[row - 1] ?? [];
  const letter = candidate[row - 1];
  const next = [row];
  for (let column = 1; column <= word.length; column++) {
    const changed = (last[column - 1] ?? 0) + (word[column - 1] === letter ? 0 : 1);
    let edits = Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    if (row > 1 && column > 1 && word[column - 2] === letter && word[column - 1] === candidate[row - 2]) {
      edits = Math.min(edits, (rows[row - 2]?.[column - 2] ?? 0) + 1);
    }
    next.push(edits);
  }
  return next;
}
