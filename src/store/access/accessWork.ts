import type { AccessStore } from '../contract/accessStore.ts';
import type { Write } from '../database/prismaClient.ts';
import type { Connection } from '../database/connection.ts';

/** Tokens and access events of one database. */
export function createAccessWork(reader: Connection, write: Write): AccessStore {
  const tokens = () => import('./accessTokens.ts');
  const events = () => import('./accessEvents.ts');
  return {
    createToken: (token, event) =>
      write(async (transaction) => (await tokens()).insertToken(transaction, token, event)),
    revokeToken: (id, at, eventOf) =>
      write(async (transaction) => (await tokens()).revokeToken(transaction, id, at, eventOf)),
    findToken: async (id) => (await tokens()).findToken(reader, id),
    tokens: async () => (await tokens()).readTokens(reader),
    tokenUsed: (id, day) => write(async (transaction) => (await tokens()).markTokenUsed(transaction, id, day)),
    record: (event) =>
      write(async (transaction) => {
        const { insertEvent } = await events();
        await insertEvent(transaction, event);
      }),
    events: async (range) => (await events()).readEvents(reader, range),
    countEvents: async () => (await events()).countEvents(reader),
    forgetEvents: (before) => write(async (transaction) => (await events()).forgetEvents(transaction, before)),
  };
}
