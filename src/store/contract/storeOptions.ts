/** How a store is opened, whatever the database. */
export interface StoreOptions {
  /** Dates the ledger of migrations. Milliseconds since 1970 UTC; default Date.now. */
  readonly clock?: () => number;
  /** Told in a few words what takes long. */
  readonly onProgress?: ((message: string) => void) | undefined;
  /** Told in a sentence what whoever starts a server should know before edits are taken. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /**
   * Works while a server is running, from another process: takes no lock, migrates nothing and makes no Change (`append`
   * rejects). The database must exist and its schema be current. Default false.
   */
  readonly alongside?: boolean;
  /** With `alongside`: makes the database or its tables first if there are none. Default false. */
  readonly make?: boolean;
  /** Also refuses a database that lacks a trigger, an index or a table of ours, for a process that serves. Default false. */
  readonly whole?: boolean;
  /** PostgreSQL: connections of this server to it at most, besides the one that listens; 4 … 200, default 12. */
  readonly connections?: number;
  /** Default: the project's own. */
  readonly migrations?: string;
}
