/** In milliseconds: a start is not burdened, and what is over is dealt with soon after. */
const firstAfter = 20_000;
const thenEvery = 3_600_000;

/**
 * Runs a job once an hour, for as long as the process lives anyway, never two at a time. What fails is tried again the
 * next time. `close` stops after what is under way.
 */
export function everyHour(job: () => Promise<unknown>): { close(): Promise<void> } {
  let turn: Promise<unknown> = Promise.resolve();
  const tick = () => void (turn = turn.then(job).catch(() => undefined));
  const first = setTimeout(tick, firstAfter).unref();
  const timer = setInterval(tick, thenEvery).unref();
  return {
    close: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await turn;
    },
  };
}
