import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import { insertEvent } from './accessEvents.ts';
import type { Transaction } from '../database/prismaClient.ts';
import type { StoredAdminLink } from '../contract/sessionStore.ts';

export async function insertAdminLink(
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
export async function takeAdminLink({ adminLink }: Transaction, keyHash: string, now: number): Promise<boolean> {
  const link = await adminLink.findFirst({ where: { keyHash, expiresAt: { gt: BigInt(now) } } });
  if (link === null) return false;
  await adminLink.deleteMany({ where: { expiresAt: { lte: link.expiresAt } } });
  return true;
}
