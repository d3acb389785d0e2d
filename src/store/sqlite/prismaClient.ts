import { PrismaClient, type Prisma } from '../generated/sqlite/client.ts';
import type { Connection } from './sqliteConnection.ts';

export type { PrismaClient } from '../generated/sqlite/client.ts';

export type Transaction = Prisma.TransactionClient;

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
