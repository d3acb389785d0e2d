/** Tells linear time (a growth of about 4) from time that grows with the square (16). */
export const notSquare = 10;

/**
 * How many times as long `run` takes on a text four times as large. The least of some rounds, in turns and in processor time,
 * so that other work of the machine slows neither; and, because a collection of garbage may fall into each round of a busy
 * process, measured anew, up to five times, as long as it looks like a square: only what always does is one.
 */
export function growth(run: (text: string) => unknown, textOf: (size: number) => string, size: number): number {
  // A mutant is judged by what it answers (npm run mutation): measuring each would take minutes.
  if (process.env['MUTATED_ROOM'] !== undefined) return 0;
  const texts = [textOf(size), textOf(4 * size)] as const;
  let least = Infinity;
  for (let times = 0; times < 5 && least >= notSquare; times++) least = Math.min(least, growthOnce(run, texts));
  return least;
}

function growthOnce(run: (text: string) => unknown, texts: readonly [string, string]): number {
  const rounds = Array.from({ length: 6 }, () => texts.map((text) => timeOf(() => run(text))));
  const [small = 0, large = 0] = texts.map((_, place) => Math.min(...rounds.map((round) => round[place] ?? 0)));
  // Below a millisecond the clock says nothing.
  return large < 1_000 ? 0 : large / Math.max(small, 50);
}

/** Processor time of this process in microseconds. */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
