import { Socket } from 'node:net';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Connection } from '../database/connection.ts';
import type { PostgresAddress } from './postgresAddress.ts';

/** The connections of one server to its database. */
export interface PostgresPool {
  /** Takes a connection of the pool for each query, and holds one for each transaction. */
  readonly connection: Connection;
  /** A connection outside the pool, not connected yet. */
  newConnection(): StandaloneConnection;
  /** Ends every connection at once, as if the network had: a host that is gone answers nothing, and queries would wait for minutes. */
  cut(): void;
  close(): Promise<void>;
}

/** One for each group of writes, one for a chore, and the rest for questions. */
const defaultConnections = 12;

/** How long a connection may take to be made, in milliseconds. */
const patience = 3_000;

/** How long a question may wait until a connection of the pool is free, in milliseconds. */
const longestWait = 30_000;

/** The pool has one time for both: until a connection is made, and until one that is made is free. */
class QuickClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: patience });
  }
}

/** Connects at the first query. `connections`: of the pool at most. */
export async function openPostgresPool(
  { url }: PostgresAddress,
  schema: string,
  connections = defaultConnections,
): Promise<PostgresPool> {
  const sockets = new Set<Socket>();
  const config: pg.ClientConfig = {
    ...connectionConfig(url),
    stream: newSocket,
  };
  const pool = new pg.Pool({
    ...config,
    max: connections,
    connectionTimeoutMillis: longestWait,
    Client: QuickClient,
  });
  let ended: Promise<void> | undefined;
  const connection = await new PrismaPg(pool, { schema }).connect();
  return {
    connection: withReleasedClients(connection),
    newConnection,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => (ended ??= pool.end()),
  };

  function newSocket(): Socket {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  }

  function newConnection(): StandaloneConnection {
    const socket = newSocket();
    const client = new pg.Client({ ...config, stream: () => socket });
    const broken = new Promise<never>((_resolve, reject) => {
      client.on('error', reject).on('end', () => {
        reject(new Error('Connection terminated unexpectedly'));
      });
    });
    broken.catch(() => undefined);
    return { client, broken, cut: () => socket.destroy() };
  }
}

export interface StandaloneConnection {
  readonly client: pg.Client;
  /** Rejects when the connection breaks, or ends. */
  readonly broken: Promise<never>;
  readonly cut: () => void;
}

/** Of every connection that is made to PostgreSQL. */
export function connectionConfig(url: string): pg.ClientConfig {
  return { connectionString: url, application_name: 'hresolve', connectionTimeoutMillis: patience, keepAlive: true };
}

/** The adapter keeps a connection whose COMMIT or ROLLBACK failed, which takes it out of the pool for good. */
function withReleasedClients(connection: Connection): Connection {
  const start = connection.startTransaction.bind(connection);
  connection.startTransaction = async (level) => {
    const transaction = await start(level);
    const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
    const run = transaction.executeRaw.bind(transaction);
    let isReleased = false;
    const once = (release: () => Promise<void>) => async () => {
      if (isReleased) return;
      isReleased = true;
      await release();
    };
    transaction.commit = once(commit);
    transaction.rollback = once(rollback);
    transaction.executeRaw = async (query) => {
      try {
        return await run(query);
      } catch (error) {
        if (/^(COMMIT|ROLLBACK)$/.test(query.sql)) await transaction.rollback();
        throw error;
      }
    };
    return transaction;
  };
  return connection;
}
