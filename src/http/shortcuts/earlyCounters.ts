/** How many requests were answered before the framework since the start. */
export interface EarlyStatus {
  /** By a known answer. */
  readonly known: number;
  /** By a known operation. */
  readonly compiled: number;
  /** Bytes of known answers. */
  readonly bytes: number;
  /** The same by route, "/codes/*", and by class of status, "2xx". */
  readonly byRoute: readonly RouteCounter[];
}

/** Answers of one route with one class of status. */
export interface RouteCounter {
  readonly operation: string;
  readonly outcome: string;
  known: number;
  compiled: number;
}

/** Counts early answers in place: a known answer holds the counter that it raises. */
export function earlyCounters(): {
  of(operation: string, status: number): RouteCounter;
  status(bytes: number): EarlyStatus;
} {
  const counters = new Map<string, RouteCounter>();
  return {
    of: (operation, status) => {
      const outcome = `${String(Math.floor(status / 100))}xx`;
      const key = `${outcome} ${operation}`;
      const counter = counters.get(key) ?? { operation, outcome, known: 0, compiled: 0 };
      counters.set(key, counter);
      return counter;
    },
    status: (bytes) => {
      const byRoute = [...counters.values()];
      const sum = (way: 'known' | 'compiled') => byRoute.reduce((before, counter) => before + counter[way], 0);
      return { known: sum('known'), compiled: sum('compiled'), bytes, byRoute };
    },
  };
}
