import { setImmediate as letOthersRun } from 'node:timers/promises';

/** Milliseconds of work in one go, after which other callers are served. */
const longestTurn = 3;

/**
 * Runs the steps of a computation. What ends within one turn is answered at once; anything longer gives a promise, and
 * lets other work run between turns. `signal` ends it between two turns: the promise rejects.
 */
export function runYielding<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Result | Promise<Result> {
  const started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started >= longestTurn) return runYieldingFrom(steps, signal);
  }
}

async function runYieldingFrom<Result>(steps: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    await letOthersRun();
    signal?.throwIfAborted();
    const started = performance.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() - started < longestTurn);
  }
}
