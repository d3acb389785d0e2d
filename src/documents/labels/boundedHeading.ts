/** In characters; no real heading is longer. */
const longest = 1_000;

/** A heading with single spaces, cut to a length that no pattern takes long to search. */
export function boundedHeading(text: string): string {
  return text.replace(/\s{2,}/g, ' ').slice(0, longest);
}
