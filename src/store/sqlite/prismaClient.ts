import type { Connection } from '../database/connection.ts';
import { PrismaClient } from '../generated/sqlite/client.ts';

/**
 * A Prisma client on this very connection, which `$disconnect` then closes. The module costs a fifth of a
 * second to load: only what is needed after the start imports it.
 */
export function openPrismaClient(connection: Connection): PrismaClient {
  return new PrismaClient({
    adapter: {
      provider: 'sqlite',
      adapterName: connection.adapterName,
      connect: () => Promise.resolve(connection),
    },
    transactionOptions: { maxWait: 60_000, timeout: 600_000 },
    // Errors reach the caller as errors; printing them as well would put SQL on the terminal.
    log: [],
    errorFormat: 'minimal',
  });
}
