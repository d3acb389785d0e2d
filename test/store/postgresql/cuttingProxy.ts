import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What happens to the connection that sends the next COMMIT. */
export type Cut = 'BEFORE_COMMIT' | 'AFTER_COMMIT' | 'AFTER_COMMIT_FOR_GOOD';

/** Stands between a store and PostgreSQL, and cuts connections at the worst moments. */
export interface CuttingProxy {
  /** Of the same database, through the proxy. */
  readonly url: string;
  /**
   * BEFORE_COMMIT: the database never hears of it. AFTER_COMMIT: it has committed, and its answer never comes.
   * AFTER_COMMIT_FOR_GOOD: all connections end with it, as in breakOff.
   */
  cutAtNextCommit(cut: Cut): void;
  /** From now on no connection is made, and those there are end; until `mend`. */
  breakOff(): void;
  /** From now on nothing passes, and nobody is told: as if the host were gone. */
  goSilent(): void;
  mend(): void;
  /** LISTEN is refused, as engines do that lack it, or taken and nothing is ever heard, as behind a pooler. */
  loseNotices(how: 'REFUSED' | 'UNHEARD'): void;
  close(): Promise<void>;
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let next: Cut | null = null;
  let notices: 'REFUSED' | 'UNHEARD' | null = null;
  let state: 'OPEN' | 'BROKEN' | 'SILENT' = 'OPEN';
  const server = createServer((client) => {
    client.on('error', () => undefined);
    if (state === 'BROKEN') {
      client.destroy();
      return;
    }
    const database = connect(Number(target.port), target.hostname).on('error', () => undefined);
    const pair = [client, database] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      database.destroy();
    };
    client.on('close', end);
    database.on('close', end);
    client.on('data', (received) => {
      if (state === 'SILENT') return;
      const bytes = withoutNotices(received);
      if (next === null || !bytes.includes('COMMIT')) {
        database.write(bytes);
        return;
      }
      const cut = next;
      next = null;
      if (cut === 'BEFORE_COMMIT') end();
      else {
        // The answer says that it is done; it goes no further.
        database.removeAllListeners('data');
        database.once('data', cut === 'AFTER_COMMIT_FOR_GOOD' ? breakOff : end);
        database.write(bytes);
      }
    });
    database.on('data', (bytes) => {
      if (state !== 'SILENT') client.write(bytes);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutAtNextCommit: (cut) => (next = cut),
    loseNotices: (how) => (notices = how),
    breakOff,
    goSilent: () => (state = 'SILENT'),
    mend: () => {
      state = 'OPEN';
      // What was swallowed while it was silent can never be made up for.
      for (const [client] of pairs) client.destroy();
    },
    close: async () => {
      for (const [client] of pairs) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };

  /** Words of the same length, since the protocol says how long a message is. */
  function withoutNotices(bytes: Buffer): Buffer {
    if (notices === null) return bytes;
    const [from, to] =
      notices === 'REFUSED'
        ? ['LISTEN hresolve_log', 'LISTEM hresolve_log']
        : ['LISTEN hresolve_log', 'LISTEN hresolve_lag'];
    return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
  }

  function breakOff(): void {
    state = 'BROKEN';
    for (const [client] of pairs) client.destroy();
  }
}
