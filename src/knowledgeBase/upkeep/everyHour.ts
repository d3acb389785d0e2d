import { failureName } from './failureName.ts';

/** In milliseconds: a start is not burdened, and what is over is dealt with soon after. */
const firstAfter = 20_000;
const thenEvery = 3_600_000;

/** That a job of every hour fails, or works again. */
export interface UpkeepReport {
  /** What the job does, in a few words. */
  readonly job: string;
  /** Name and code of the failure; null if the job works again. */
  readonly failure: string | null;
}

/**
 * Runs a job once an hour, for as long as the process lives anyway, never two at a time. What fails is tried again the
 * next time; the first of several failures in a row is reported, and their end. `close` stops after what is under way.
 */
export function everyHour(
  name: string,
  job: () => Promise<unknown>,
  tell: (report: UpkeepReport) => void,
): { close(): Promise<void> } {
  let turn: Promise<void> = Promise.resolve();
  let isFailing = false;
  const tick = () => void (turn = turn.then(run));
  const first = setTimeout(tick, firstAfter).unref();
  const timer = setInterval(tick, thenEvery).unref();
  return {
    close: async () => {
      clearTimeout(first);
      clearInterval(timer);
      await turn;
    },
  };

  async function run(): Promise<void> {
    try {
      await job();
      if (isFailing) tell({ job: name, failure: null });
      isFailing = false;
    } catch (error) {
      if (!isFailing) tell({ job: name, failure: failureName(error) });
      isFailing = true;
    }
  }
}
