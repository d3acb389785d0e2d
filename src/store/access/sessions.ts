import { roles } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import { insertEvent } from './accessEvents.ts';
import type { Transaction, Write } from '../database/prismaClient.ts';
import type { FoundSession, SessionStart, SessionStore, StoredAdminLink } from '../contract/sessionStore.ts';
import { numberOrNull, oneOf, textOrNull } from '../contract/storedValues.ts';
import { selectRows, type Connection } from '../database/connection.ts';

/* A look-up is made for every request that carries a session, so it is plain SQL: a query of Prisma costs many times as much. */

/** Sessions and sign-in links of one database. */
export function createSessionWork(reader: Connection, write: Write): SessionStore {
  return {
    startSession: (start) => write((transaction) => insertSession(transaction, start)),
    findSession: (keyHash) => findSession(reader, keyHash),
    sessionUsed: (id, at) => write((transaction) => markSessionUsed(transaction, id, at)),
    endSession: (id, event) =>
      write(async (transaction) => {
        await deleteSessions(transaction, { id }, event);
      }),
    endSessionsOf: (identity, event) => write((transaction) => deleteSessions(transaction, { identity }, event)),
    createAdminLink: (link, now, event) => write((transaction) => insertAdminLink(transaction, link, now, event)),
    useAdminLink: (keyHash, now) => write((transaction) => takeAdminLink(transaction, keyHash, now)),
  };
}

/** Sessions of one identity at once; one more ends the oldest. A script that signs in again and again fills nothing. */
const mostOfOne = 100;

async function insertSession(
  transaction: Transaction,
  { session, ages, instead, event }: SessionStart,
): Promise<number> {
  const { identity, role, createdAt: now } = session;
  const over = [{ createdAt: { lte: BigInt(now - ages.longest) } }, { lastUsedAt: { lte: BigInt(now - ages.idle) } }];
  const sessions = transaction.session;
  await sessions.deleteMany({ where: { OR: over } });
  if (instead !== null) await sessions.deleteMany({ where: { keyHash: instead } });
  const { count } = await sessions.deleteMany({ where: { identity, NOT: { role } } });
  const oldest = await sessions.findMany({
    where: { identity },
    orderBy: { createdAt: 'desc' },
    skip: mostOfOne - 1,
    select: { id: true },
  });
  await sessions.deleteMany({ where: { id: { in: oldest.map(({ id }) => id) } } });
  await sessions.create({ data: { ...session, createdAt: BigInt(now), lastUsedAt: BigInt(session.lastUsedAt) } });
  await insertEvent(transaction, event);
  return count;
}

async function findSession(reader: Connection, keyHash: string): Promise<FoundSession | null> {
  const sql = `SELECT s.*, t."role" AS "tokenRole", t."expiresAt", t."revokedAt"
    FROM "Session" s LEFT JOIN "AccessToken" t ON t."id" = s."tokenId" WHERE s."keyHash" = ?`;
  const [row] = await selectRows(reader, sql, [keyHash]);
  if (row === undefined) return null;
  const tokenId = textOrNull(row['tokenId']);
  const token = {
    role: row['tokenRole'] === null ? null : oneOf(roles, row['tokenRole'], 'the role of a token'),
    expiresAt: numberOrNull(row['expiresAt']),
    revokedAt: numberOrNull(row['revokedAt']),
  };
  return {
    id: String(row['id']),
    keyHash,
    identity: String(row['identity']),
    tokenId,
    name: String(row['name']),
    role: oneOf(roles, row['role'], 'the role of a session'),
    createdAt: Number(row['createdAt']),
    lastUsedAt: Number(row['lastUsedAt']),
    token: tokenId === null ? null : token,
  };
}

async function markSessionUsed({ session }: Transaction, id: string, at: number): Promise<void> {
  await session.updateMany({ where: { id }, data: { lastUsedAt: BigInt(at) } });
}

/** Resolves to how many there were. */
async function deleteSessions(
  transaction: Transaction,
  where: { readonly id: string } | { readonly identity: string },
  event: AccessEvent,
): Promise<number> {
  const { count } = await transaction.session.deleteMany({ where });
  await insertEvent(transaction, event);
  return count;
}

async function insertAdminLink(
  transaction: Transaction,
  { keyHash, expiresAt }: StoredAdminLink,
  now: number,
  event: AccessEvent,
): Promise<void> {
  await transaction.adminLink.deleteMany({ where: { expiresAt: { lte: BigInt(now) } } });
  await transaction.adminLink.create({ data: { keyHash, expiresAt: BigInt(expiresAt) } });
  await insertEvent(transaction, event);
}

/** Taking it away is what uses it: of two at once, one finds it gone. Links that were made before it go with it. */
async function takeAdminLink({ adminLink }: Transaction, keyHash: string, now: number): Promise<boolean> {
  const link = await adminLink.findFirst({ where: { keyHash, expiresAt: { gt: BigInt(now) } } });
  if (link === null) return false;
  await adminLink.deleteMany({ where: { expiresAt: { lte: link.expiresAt } } });
  return true;
}
