/** From this share of lines on two texts are one document that was moved and changed, as version control takes it. */
export const sameDocument = 0.5;

/** The share of the lines of two texts that both have, from 0 to 1; blanks around lines, and empty lines, do not count. */
export function lineSimilarity(one: string, other: string): number {
  const [left, right] = [linesOf(one), linesOf(other)];
  const all = sizeOf(left) + sizeOf(right);
  if (all === 0) return 0;
  let shared = 0;
  for (const [line, count] of left) shared += Math.min(count, right.get(line) ?? 0);
  return (2 * shared) / all;
}

function linesOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') counts.set(trimmed, (counts.get(trimmed) ?? 0) + 1);
  }
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}
