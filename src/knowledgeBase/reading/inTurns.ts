import { setImmediate as letOthersRun } from 'node:timers/promises';

/** Milliseconds of work at once, after which whoever waits is served. */
const longestTurn = 2;

/** Goes through the steps of a computation; one that takes longer than a turn never keeps others waiting for all of it. */
export async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < longestTurn) continue;
    await letOthersRun();
    started = performance.now();
  }
}
