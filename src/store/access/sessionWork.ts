import type { Write } from '../database/prismaClient.ts';
import type { SessionStore } from '../contract/sessionStore.ts';
import type { Connection } from '../database/connection.ts';

/** Sessions and sign-in links of one database; see sessions.ts, which is loaded when the first is needed. */
export function createSessionWork(reader: Connection, write: Write): SessionStore {
  const sessions = () => import('./sessions.ts');
  return {
    startSession: (start) => write(async (transaction) => (await sessions()).insertSession(transaction, start)),
    findSession: async (keyHash) => (await sessions()).findSession(reader, keyHash),
    sessionUsed: (id, at) => write(async (transaction) => (await sessions()).markSessionUsed(transaction, id, at)),
    endSession: (id, event) =>
      write(async (transaction) => {
        await (await sessions()).deleteSessions(transaction, { id }, event);
      }),
    endSessionsOf: (identity, event) =>
      write(async (transaction) => (await sessions()).deleteSessions(transaction, { identity }, event)),
    createAdminLink: (link, now, event) =>
      write(async (transaction) => (await sessions()).insertAdminLink(transaction, link, now, event)),
    useAdminLink: (keyHash, now) =>
      write(async (transaction) => (await sessions()).takeAdminLink(transaction, keyHash, now)),
  };
}
