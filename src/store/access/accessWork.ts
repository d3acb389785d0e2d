import type { AccessStore } from '../contract/accessStore.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import type { Connection } from '../sqlite/sqliteConnection.ts';

/** Tokens and access events of one database. `write` runs a job in the write queue. */
export function createAccessWork(
  reader: Connection,
  write: <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>,
): AccessStore {
  const tokens = () => import('./accessTokens.ts');
  const events = () => import('./accessEvents.ts');
  return {
    createToken: (token, event) => write(async (client) => (await tokens()).insertToken(client, token, event)),
    revokeToken: (id, at, eventOf) => write(async (client) => (await tokens()).revokeToken(client, id, at, eventOf)),
    findToken: async (id) => (await tokens()).findToken(reader, id),
    tokens: async () => (await tokens()).readTokens(reader),
    tokenUsed: (id, day) => write(async (client) => (await tokens()).markTokenUsed(client, id, day)),
    record: (event) =>
      write(async (client) => {
        const { insertEvent } = await events();
        await client.$transaction((transaction) => insertEvent(transaction, event));
      }),
    events: async (range) => (await events()).readEvents(reader, range),
    countEvents: async () => (await events()).countEvents(reader),
    forgetEvents: (before) => write(async (client) => (await events()).forgetEvents(client, before)),
  };
}
