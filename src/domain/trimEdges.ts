/** The trimmed beginning and end of a text, and the text between. */
export interface Edges {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

/**
 * Parts a text from the characters at its edges that `edge` matches, one at a time; if all of them are, all is `before`.
 * Takes time in proportion to the text, where a pattern such as `/\s+$/` takes the square of a run of blanks.
 */
export function edgesOf(text: string, edge: RegExp): Edges {
  let start = 0;
  while (start < text.length && edge.test(text.charAt(start))) start++;
  const end = endOf(text, edge, start);
  return { before: text.slice(0, start), core: text.slice(start, end), after: text.slice(end) };
}

/** A text without the characters at its end that `edge` matches, one at a time. */
export function trimEndOf(text: string, edge: RegExp): string {
  return text.slice(0, endOf(text, edge, 0));
}

function endOf(text: string, edge: RegExp, least: number): number {
  let end = text.length;
  while (end > least && edge.test(text.charAt(end - 1))) end--;
  return end;
}
