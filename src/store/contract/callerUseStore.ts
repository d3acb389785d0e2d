/** Uses of what is limited by caller, counted for all servers of a database together. Times are milliseconds since 1970 UTC. */
export interface CallerUseStore {
  /** The window of a caller that has not ended at `now`; null if there is none. `caller` is kept as a hash. */
  find(caller: string, now: number): Promise<UseWindow | null>;
  /**
   * Adds one use to the caller's window; to a new one, which ends at `endsAt`, if there is none. Null, and nothing is added, if more
   * callers are counted already than are kept.
   */
  take(caller: string, now: number, endsAt: number): Promise<UseWindow | null>;
}

export interface UseWindow {
  readonly endsAt: number;
  readonly used: number;
}
