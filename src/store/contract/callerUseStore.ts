/** Counts what each caller has used of a limit, for all servers that share a database. Times are milliseconds since 1970 UTC. */
export interface CallerUseStore {
  /** The caller's window if it has not ended at `now`, else null. `caller` is stored as a hash. */
  find(caller: string, now: number): Promise<UseWindow | null>;
  /**
   * Adds one use to the caller's window, or starts a window that ends at `endsAt`. If as many callers are
   * counted as the database keeps, no new window is started: resolves to null.
   */
  take(caller: string, now: number, endsAt: number): Promise<UseWindow | null>;
}

export interface UseWindow {
  readonly endsAt: number;
  readonly used: number;
}
