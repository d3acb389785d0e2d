import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import { insertEvent } from './accessEvents.ts';
import type { PrismaClient } from '../sqlite/prismaClient.ts';
import type { StoredAdminLink } from '../contract/sessionStore.ts';

/* Run them only inside the write queue. */

export async function insertAdminLink(
  client: PrismaClient,
  { keyHash, expiresAt }: StoredAdminLink,
  now: number,
  event: AccessEvent,
): Promise<void> {
  await client.$transaction(async (transaction) => {
    await transaction.adminLink.deleteMany({ where: { expiresAt: { lte: BigInt(now) } } });
    await transaction.adminLink.create({ data: { keyHash, expiresAt: BigInt(expiresAt) } });
    await insertEvent(transaction, event);
  });
}

/** Taking it away is what uses it: of two at once, one finds it gone. Links that were made before it go with it. */
export function takeAdminLink(client: PrismaClient, keyHash: string, now: number): Promise<boolean> {
  return client.$transaction(async ({ adminLink }) => {
    const link = await adminLink.findFirst({ where: { keyHash, expiresAt: { gt: BigInt(now) } } });
    if (link === null) return false;
    await adminLink.deleteMany({ where: { expiresAt: { lte: link.expiresAt } } });
    return true;
  });
}
