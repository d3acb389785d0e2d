/**
 * How many times as long `run` takes on a text four times as large: about 4 if its time is linear, 16 if it grows with the
 * square. The least of some rounds, in turns and in processor time, so that other work of the machine slows neither.
 */
export function growth(run: (text: string) => unknown, textOf: (size: number) => string, size: number): number {
  const texts = [textOf(size), textOf(4 * size)] as const;
  const rounds = Array.from({ length: 6 }, () => texts.map((text) => timeOf(() => run(text))));
  const [small = 0, large = 0] = texts.map((_, place) => Math.min(...rounds.map((round) => round[place] ?? 0)));
  // Below a fifth of a millisecond the clock says nothing.
  return large < 200 ? 0 : large / Math.max(small, 50);
}

/** Processor time of this process in microseconds. */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
