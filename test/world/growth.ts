/**
 * How many times as long `run` takes on a text four times as large: about 4 if its time is linear, 16 if it grows with the
 * square. The least of 6 to 24 rounds, in turns and in processor time, so that other work of the machine slows neither.
 */
export function growth(run: (text: string) => unknown, textOf: (size: number) => string, size: number): number {
  const texts = [textOf(size), textOf(4 * size)] as const;
  const least = [Infinity, Infinity] as [number, number];
  for (let round = 0; round < mostRounds; round++) {
    for (const place of [0, 1] as const)
      least[place] = Math.min(
        least[place],
        timeOf(() => run(texts[place])),
      );
    // Only what looks like more than linear is looked at again, since a busy machine makes it look so now and then.
    if (round >= 5 && ratioOf(least) < 7) break;
  }
  return ratioOf(least);
}

const mostRounds = 24;

function ratioOf([small, large]: readonly [number, number]): number {
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
