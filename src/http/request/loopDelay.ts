/** How far the event loop is behind: what it has not come to yet is nobody else's delay. */
export interface LoopDelay {
  /** The longest in the last five to ten seconds, in milliseconds. */
  readonly longest: () => number;
  readonly close: () => void;
}

const every = 250;
const remembered = 5_000;

/** `now`: milliseconds, of any origin. */
export function watchLoop(now: () => number = () => performance.now()): LoopDelay {
  let [last, began, before, current] = [now(), now(), 0, 0];
  const note = (): void => {
    current = Math.max(current, now() - last - every);
  };
  const timer = setInterval(() => {
    note();
    last = now();
    if (last - began > remembered) [began, before, current] = [last, current, 0];
  }, every).unref();
  return {
    longest: () => {
      // The timer itself is late while the loop is.
      note();
      return Math.max(before, current);
    },
    close: () => {
      clearInterval(timer);
    },
  };
}
