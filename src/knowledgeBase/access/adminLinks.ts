import type { AccessEvent } from '../../domain/access/accessEvent.ts';
import type { Store } from '../../store/contract/store.ts';
import { statusOf } from './accessTokens.ts';
import type { Identity } from './sessions.ts';
import { newKey } from './sessions.ts';
import { hashSecret } from './tokenText.ts';

/** How long a one-time sign-in link can be used, in minutes. */
export const linkMinutes = 10;

/**
 * Whoever holds such a link is an admin, under the name that they give. All of them are one identity: signing out everywhere
 * ends every session of links.
 */
export const linkIdentity: Identity = {
  identity: 'one-time link',
  tokenId: null,
  name: 'one-time link',
  role: 'ADMIN',
};

/**
 * Makes a link of whoever can write to the database and resolves to its key, which is kept only as a hash. Path of
 * the link: adminLinkPath.
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

/** Whether someone holds a token that makes them an admin now. */
export async function hasAdminToken({ access }: Pick<Store, 'access'>, now: number): Promise<boolean> {
  return (await access.tokens()).some((token) => token.role === 'ADMIN' && statusOf(token, now) === 'ACTIVE');
}
