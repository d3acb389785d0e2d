/** How many requests were answered before the framework since the start. */
export interface EarlyStatus {
  /** By a known answer. */
  readonly known: number;
  /** By a known operation. */
  readonly compiled: number;
  /** Bytes of known answers. */
  readonly bytes: number;
  /** The same by route, "/codes/*", and by class of status, "2xx". */
  readonly byRoute: readonly Tally[];
}

/** Answers of one route with one class of status. */
export interface Tally {
  readonly operation: string;
  readonly outcome: string;
  known: number;
  compiled: number;
}

/** Counts early answers in place: a known answer holds the tally that it raises. */
export function earlyTallies(): {
  of(operation: string, status: number): Tally;
  status(bytes: number): EarlyStatus;
} {
  const tallies = new Map<string, Tally>();
  return {
    of: (operation, status) => {
      const outcome = `${String(Math.floor(status / 100))}xx`;
      const key = `${outcome} ${operation}`;
      const tally = tallies.get(key) ?? { operation, outcome, known: 0, compiled: 0 };
      tallies.set(key, tally);
      return tally;
    },
    status: (bytes) => {
      const byRoute = [...tallies.values()];
      const sum = (way: 'known' | 'compiled') => byRoute.reduce((before, tally) => before + tally[way], 0);
      return { known: sum('known'), compiled: sum('compiled'), bytes, byRoute };
    },
  };
}
