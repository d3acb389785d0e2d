import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { asPostgresRefusal, postgresFailureOf } from './postgresFailure.ts';
import type { StandaloneConnection, PostgresPool } from './postgresPool.ts';

/** Tells of what other servers append, and knows whether the database is there. */
export interface LogTail {
  /** Begins to call `listener`: when an append is announced, and at every poll; never two calls at once. */
  readonly watch: (listener: () => Promise<void>) => void;
  /** Throws a StoreRefusal while the database is known to be gone, so that nobody waits for a connection that is not made. */
  readonly assertReachable: () => void;
  /** Announces an append to the other servers, without waiting: a notice that is lost is made up for by their polls. */
  announce(): void;
  close(): Promise<void>;
}

/**
 * How often the log is polled, in milliseconds: once a notice was heard in case one is lost, and without notices so that an edit is seen
 * within a second. Some engines refuse LISTEN; a pooler that lends connections takes it, and nothing is ever heard.
 */
const pollWithNotices = 1_000;
const pollWithoutNotices = 300;

/** How long the database may take to answer a poll before it counts as gone, in milliseconds. */
const patience = 3_000;

const channel = 'hresolve_log';

/** Opens a connection of its own once it is watched. `name`: of the database, for messages. */
export function createLogTail(pool: PostgresPool, name: string): LogTail {
  const closing = new AbortController();
  /** Why the database cannot be reached; null while it can, and while no one watches. */
  let failure: unknown = null;
  let round: Promise<void> | undefined;
  let calling: Promise<void> | undefined;
  let isCalledFor = false;
  let wake = (): void => undefined;

  return {
    watch: (listener) => {
      round ??= run(listener);
    },
    assertReachable: () => {
      if (failure !== null) throw asPostgresRefusal(failure, name) as Error;
    },
    announce,
    close: async () => {
      closing.abort();
      wake();
      await round;
      await calling;
    },
  };

  function announce(): void {
    pool.connection
      .executeRaw({ sql: `SELECT pg_notify('${channel}', '')`, args: [], argTypes: [] })
      .catch(() => undefined);
  }

  async function run(listener: () => Promise<void>): Promise<void> {
    while (!closing.signal.aborted) {
      const connection = pool.newConnection();
      try {
        await Promise.race([follow(connection.client, listener), connection.broken]);
      } catch (error) {
        // A first failure is that of a connection; only if no new one can be made is the database gone.
        failure = await probe(error);
        if (failure !== null) pool.cut();
      }
      await endConnection(connection);
      if (failure !== null) await pause(pollWithNotices);
    }
  }

  /** Listens and polls until the connection breaks or the tail is closed. */
  async function follow(client: pg.Client, listener: () => Promise<void>): Promise<void> {
    await client.connect();
    const hearing = await listen(client, listener);
    while (!closing.signal.aborted) {
      await within(patience, client.query('SELECT 1'));
      failure = null;
      call(listener);
      await pause(hearing.hasHeard ? pollWithNotices : pollWithoutNotices);
    }
  }

  async function listen(client: pg.Client, listener: () => Promise<void>): Promise<{ readonly hasHeard: boolean }> {
    const hearing = { hasHeard: false };
    client.on('notification', () => {
      hearing.hasHeard = true;
      call(listener);
    });
    try {
      await within(patience, client.query(`LISTEN ${channel}`));
      // Over another connection, as other servers would.
      announce();
    } catch (error) {
      if (postgresFailureOf(error) !== null) throw error;
    }
    return hearing;
  }

  /** What a call misses, since it has begun already, the next one sees. What fails is called again by the next poll. */
  function call(listener: () => Promise<void>): void {
    isCalledFor = true;
    calling ??= (async () => {
      while (isCalledFor) {
        isCalledFor = false;
        await listener().catch(() => undefined);
      }
    })().finally(() => (calling = undefined));
  }

  /** Null if a new connection works. */
  async function probe(error: unknown): Promise<unknown> {
    if (closing.signal.aborted) return null;
    const connection = pool.newConnection();
    try {
      await connection.client.connect();
      await within(patience, connection.client.query('SELECT 1'));
      return null;
    } catch (again) {
      return again ?? error;
    } finally {
      await endConnection(connection);
    }
  }

  async function pause(milliseconds: number): Promise<void> {
    const waking = new AbortController();
    wake = () => {
      waking.abort();
    };
    await sleep(milliseconds, undefined, { signal: waking.signal, ref: false }).catch(() => undefined);
  }
}

/** Ends the session; a host that is gone does not answer to that. */
async function endConnection({ client, cut }: StandaloneConnection): Promise<void> {
  await within(endTimeout, client.end()).catch(() => undefined);
  cut();
}

/** In milliseconds. */
const endTimeout = 500;

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error('timeout expired');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
