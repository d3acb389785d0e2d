/** Below this many votes nothing is shown: a few votes say more about who voted than about the step. */
export const fewestVotesShown = 10;

/** Where the true share of solved cases lies, with a probability of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal distribution's value for 95 % on both sides. */
const z = 1.959_963_985;

/** Wilson's score interval of `yes` among `all`, both from 0 to 1. @see Wilson 1927 */
export function wilsonInterval(yes: number, all: number): Interval {
  if (all === 0) return { low: 0, high: 1 };
  const share = yes / all;
  const centre = share + z ** 2 / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  const scale = 1 + z ** 2 / all;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}
