import type { PrismaClient } from '../sqlite/prismaClient.ts';
import type { SessionStore } from '../contract/sessionStore.ts';
import type { Connection } from '../sqlite/sqliteConnection.ts';

/** Sessions and sign-in links of one database. `write` runs a job in the write queue. */
export function createSessionWork(
  reader: Connection,
  write: <T>(job: (client: PrismaClient) => Promise<T>) => Promise<T>,
): SessionStore {
  const sessions = () => import('./sessions.ts');
  const links = () => import('./adminLinks.ts');
  return {
    startSession: (start) => write(async (client) => (await sessions()).insertSession(client, start)),
    findSession: async (keyHash) => (await sessions()).findSession(reader, keyHash),
    sessionUsed: (id, at) => write(async (client) => (await sessions()).markSessionUsed(client, id, at)),
    endSession: (id, event) =>
      write(async (client) => {
        await (await sessions()).deleteSessions(client, { id }, event);
      }),
    endSessionsOf: (identity, event) =>
      write(async (client) => (await sessions()).deleteSessions(client, { identity }, event)),
    createAdminLink: (link, now, event) =>
      write(async (client) => (await links()).insertAdminLink(client, link, now, event)),
    useAdminLink: (keyHash, now) => write(async (client) => (await links()).takeAdminLink(client, keyHash, now)),
  };
}
