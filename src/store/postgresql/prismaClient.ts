import type { Connection } from '../database/connection.ts';
import type { PrismaClient as SharedClient } from '../database/prismaClient.ts';
import { PrismaClient } from '../generated/postgresql/client.ts';

/** A Prisma client on this very pool. */
export function openPrismaClient(connection: Connection): SharedClient {
  const client = new PrismaClient({
    adapter: {
      provider: 'postgres',
      adapterName: connection.adapterName,
      connect: () => Promise.resolve(connection),
    },
    transactionOptions: { maxWait: 60_000, timeout: 600_000 },
    // Errors reach the caller as errors; printing them as well would put SQL on the terminal.
    log: [],
    errorFormat: 'minimal',
  });
  // Generated from the same models: see SharedClient.
  return client as unknown as SharedClient;
}
