import type { Role } from '../domain/access.ts';
import type { PrismaClient } from './prismaClient.ts';
import type { StoredToken } from './store.ts';

/** Keeps a new token, in one short transaction. Rejects where its id is taken. Run it only inside the write queue. */
export async function insertToken(client: PrismaClient, token: StoredToken): Promise<void> {
  const { id, secretHash, name, role, createdAt, expiresAt, revokedAt } = token;
  await client.$transaction((transaction) =>
    transaction.accessToken.create({
      data: {
        id,
        secretHash,
        name,
        role,
        createdAt: BigInt(createdAt),
        expiresAt: expiresAt === null ? null : BigInt(expiresAt),
        revokedAt: revokedAt === null ? null : BigInt(revokedAt),
      },
    }),
  );
}

/** The token with this public id, revoked and expired ones too; null where there is none. */
export async function findToken(client: PrismaClient, id: string): Promise<StoredToken | null> {
  const row = await client.accessToken.findUnique({ where: { id } });
  if (row === null) return null;
  return {
    id: row.id,
    secretHash: row.secretHash,
    name: row.name,
    role: row.role as Role,
    createdAt: Number(row.createdAt),
    expiresAt: row.expiresAt === null ? null : Number(row.expiresAt),
    revokedAt: row.revokedAt === null ? null : Number(row.revokedAt),
  };
}
