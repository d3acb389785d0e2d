import { roles } from '../../domain/access/access.ts';
import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { StoredToken } from '../contract/accessStore.ts';
import { insertEvent } from './accessEvents.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import { oneOf } from '../contract/oneOf.ts';
import { selectRows, type Connection, type SqlValue } from '../sqlite/sqliteConnection.ts';

/*
 * Writes run only inside the write queue, each in one short transaction. A look-up by id is made for every request
 * that carries a token, so reads are plain SQL: a query of Prisma costs many times as much.
 */

export async function insertToken(client: PrismaClient, token: StoredToken, event: AccessEvent): Promise<void> {
  const { createdAt, expiresAt, revokedAt, ...rest } = token;
  await client.$transaction(async (transaction) => {
    await transaction.accessToken.create({
      data: {
        ...rest,
        createdAt: BigInt(createdAt),
        expiresAt: expiresAt === null ? null : BigInt(expiresAt),
        revokedAt: revokedAt === null ? null : BigInt(revokedAt),
      },
    });
    await insertEvent(transaction, event);
  });
}

export function revokeToken(
  client: PrismaClient,
  id: string,
  at: number,
  eventOf: (token: StoredToken) => AccessEvent,
): Promise<StoredToken | null> {
  return client.$transaction(async (transaction) => {
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
  });
}

export async function markTokenUsed(client: PrismaClient, id: string, day: number): Promise<void> {
  const isEarlier = { OR: [{ lastUsedOn: null }, { lastUsedOn: { lt: day } }] };
  await client.$transaction((transaction) =>
    transaction.accessToken.updateMany({ where: { id, ...isEarlier }, data: { lastUsedOn: day } }),
  );
}

export async function findToken(reader: Connection, id: string): Promise<StoredToken | null> {
  const [row] = await selectRows(reader, 'SELECT * FROM "AccessToken" WHERE "id" = ?', [id]);
  return row === undefined ? null : toToken(row);
}

export async function readTokens(reader: Connection): Promise<StoredToken[]> {
  return (await selectRows(reader, 'SELECT * FROM "AccessToken" ORDER BY "createdAt" DESC, "id"')).map(toToken);
}

function toToken(row: Record<string, SqlValue>): StoredToken {
  const numberOrNull = (value: SqlValue | undefined) => (value === null ? null : Number(value));
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
