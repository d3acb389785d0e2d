/** How many earlier weeks an hour is compared with, and how many of them must have been counted at all. */
export const weeksCompared = 8;
export const fewestWeeks = 4;
/** Look-ups in the hour below which nothing is a spike. */
export const fewestLookups = 20;
/** Deviations above the usual from which it is one. */
export const spikeScore = 5;

/**
 * How unusual a count is, in deviations: (count − m) ÷ max(1.4826 × MAD, √max(m, 1)), where m is the median of
 * the counts of the same hour of the week in the weeks before and MAD the median of their distances from it. Median and
 * MAD do not follow a single odd week; the root is what chance alone does to a count, so that a code with a
 * steady past is no spike at every twitch.
 */
export function spikeScoreOf(count: number, before: readonly number[]): number {
  const usual = median(before);
  const deviation = 1.4826 * median(before.map((each) => Math.abs(each - usual)));
  return (count - usual) / Math.max(deviation, Math.sqrt(Math.max(usual, 1)));
}

/** The middle one; of an even number the mean of the middle two; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
