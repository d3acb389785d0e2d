/** In characters; no heading that says something is longer. */
const longest = 1_000;

/** A heading as it is read: with single blanks, and cut where none goes on, so that no pattern has more to look at. */
export function boundedHeading(text: string): string {
  return text.replace(/\s{2,}/g, ' ').slice(0, longest);
}
