import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Identity } from './sessions.ts';
import { newKey } from './sessions.ts';
import { hashSecret, statusOf } from './bearerToken.ts';

/** How long a one-time sign-in link is valid, in minutes. */
export const linkMinutes = 10;

/**
 * Whoever uses such a link is an admin under the name they give. All of them share one identity: signing out everywhere ends
 * every session that was started with a link.
 */
export const linkIdentity: Identity = {
  identity: 'one-time link',
  tokenId: null,
  name: 'one-time link',
  role: 'ADMIN',
};

/**
 * Creates a link for anyone who can write to the database. Resolves to its key, of which only a hash is stored;
 * adminLinkPath gives the path of the link.
 */
export async function makeAdminLink({ sessions }: Pick<Store, 'sessions'>, now: number): Promise<string> {
  const key = newKey();
  const event: AccessEvent = {
    at: now,
    kind: 'ADMIN_LINK_CREATED',
    actor: 'command line',
    role: 'ADMIN',
    subject: null,
    requestId: null,
  };
  const link = { keyHash: hashSecret(key), expiresAt: now + linkMinutes * 60_000 };
  await sessions.createAdminLink(link, now, event);
  return key;
}

export function adminLinkPath(key: string): string {
  return `/sign-in/link?key=${key}`;
}

/** Whether there is a valid token with the role of an admin. */
export async function hasAdminToken({ access }: Pick<Store, 'access'>, now: number): Promise<boolean> {
  return (await access.tokens()).some((token) => token.role === 'ADMIN' && statusOf(token, now) === 'ACTIVE');
}
