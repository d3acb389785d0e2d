import { roles } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { StoredToken, TokenStore } from '../contract/accessStore.ts';
import { insertEvent } from './accessEvents.ts';
import { numberOrNull, oneOf } from '../contract/storedValues.ts';
import type { Transaction, Write } from '../database/prismaClient.ts';
import { selectRows, type Connection, type SqlValue } from '../database/connection.ts';

/*
 * A look-up by id is made for every request
 * that carries a token, so reads are plain SQL: a query of Prisma costs many times as much.
 */

/** The tokens of one database. */
export function createTokenWork(reader: Connection, write: Write): TokenStore {
  return {
    createToken: (token, event) => write((transaction) => insertToken(transaction, token, event)),
    revokeToken: (id, at, eventOf) => write((transaction) => revokeToken(transaction, id, at, eventOf)),
    findToken: (id) => findToken(reader, id),
    tokens: () => readTokens(reader),
    tokenUsed: (id, day) => write((transaction) => markTokenUsed(transaction, id, day)),
  };
}

async function insertToken(transaction: Transaction, token: StoredToken, event: AccessEvent): Promise<void> {
  const { createdAt, expiresAt, revokedAt, ...rest } = token;
  await transaction.accessToken.create({
    data: {
      ...rest,
      createdAt: BigInt(createdAt),
      expiresAt: expiresAt === null ? null : BigInt(expiresAt),
      revokedAt: revokedAt === null ? null : BigInt(revokedAt),
    },
  });
  await insertEvent(transaction, event);
}

async function revokeToken(
  transaction: Transaction,
  id: string,
  at: number,
  eventOf: (token: StoredToken) => AccessEvent,
): Promise<StoredToken | null> {
  const row = await transaction.accessToken.findUnique({ where: { id } });
  if (row === null) return null;
  const token: StoredToken = {
    ...row,
    role: oneOf(roles, row.role, 'the role of a token'),
    createdAt: Number(row.createdAt),
    expiresAt: row.expiresAt === null ? null : Number(row.expiresAt),
    revokedAt: row.revokedAt === null ? null : Number(row.revokedAt),
  };
  if (token.revokedAt !== null) return token;
  await transaction.accessToken.update({ where: { id }, data: { revokedAt: BigInt(at) } });
  await insertEvent(transaction, eventOf(token));
  return token;
}

async function markTokenUsed({ accessToken }: Transaction, id: string, day: number): Promise<void> {
  const isEarlier = { OR: [{ lastUsedOn: null }, { lastUsedOn: { lt: day } }] };
  await accessToken.updateMany({ where: { id, ...isEarlier }, data: { lastUsedOn: day } });
}

async function findToken(reader: Connection, id: string): Promise<StoredToken | null> {
  const [row] = await selectRows(reader, 'SELECT * FROM "AccessToken" WHERE "id" = ?', [id]);
  return row === undefined ? null : toToken(row);
}

async function readTokens(reader: Connection): Promise<StoredToken[]> {
  return (await selectRows(reader, 'SELECT * FROM "AccessToken" ORDER BY "createdAt" DESC, "id"')).map(toToken);
}

function toToken(row: Record<string, SqlValue>): StoredToken {
  return {
    id: String(row['id']),
    secretHash: String(row['secretHash']),
    name: String(row['name']),
    role: oneOf(roles, row['role'], 'the role of a token'),
    createdAt: Number(row['createdAt']),
    expiresAt: numberOrNull(row['expiresAt']),
    revokedAt: numberOrNull(row['revokedAt']),
    lastUsedOn: numberOrNull(row['lastUsedOn']),
  };
}
