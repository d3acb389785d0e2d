/** How to open a store, on either database. */
export interface StoreOptions {
  /** Gives the time recorded for a migration, milliseconds since 1970 UTC. Default: Date.now. */
  readonly clock?: () => number;
  /** Called with a few words before a step that may take long. */
  readonly onProgress?: ((message: string) => void) | undefined;
  /** Called with a sentence that an operator should read before the server accepts edits. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /**
   * For a process next to a running server: takes no lock, runs no migrations and makes no changes (`append` rejects). The
   * database must exist and its schema must be current. Default false.
   */
  readonly alongside?: boolean;
  /** Creates the database or its tables if they do not exist. Default: unless `alongside`. */
  readonly make?: boolean;
  /** For a server: also refuses a database in which a trigger, an index or a table is missing. Default false. */
  readonly whole?: boolean;
  /** PostgreSQL: the most connections that this server opens, not counting the one that listens; 4 … 200, default 12. */
  readonly connections?: number;
  /** Folder of the migrations. Default: this project's. */
  readonly migrations?: string;
}
