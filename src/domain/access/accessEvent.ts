import type { Role } from './access.ts';

/** Kinds of events in the audit of access. */
export const accessEventKinds = [
  'SIGN_IN',
  'SIGN_IN_REFUSED',
  'SIGN_OUT',
  'SIGN_OUT_EVERYWHERE',
  'CREDENTIAL_REFUSED',
  'RIGHT_REFUSED',
  'RATE_LIMITED',
  'CROSS_SITE_REFUSED',
  'TOKEN_CREATED',
  'TOKEN_REVOKED',
  'ROLE_CHANGED',
  'ADMIN_LINK_CREATED',
  'BACKUP_FETCHED',
  'WEBHOOK_CREATED',
  'WEBHOOK_ROTATED',
  'WEBHOOK_ENABLED',
  'WEBHOOK_DELETED',
  'WEBHOOK_SWITCHED_OFF',
] as const;
export type AccessEventKind = (typeof accessEventKinds)[number];

/** One event of the audit. It never holds a secret, an address, or text that a stranger typed. */
export interface AccessEvent {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly kind: AccessEventKind;
  /** Whose credential it was, or who did it; null for a stranger. */
  readonly actor: string | null;
  /** The role of the actor, or with TOKEN_CREATED and ROLE_CHANGED the role that was given; null for a stranger. */
  readonly role: Role | null;
  /** What it was done to: the id and name of a token, the id and host of a webhook, the field that was refused; null if there is nothing to name. */
  readonly subject: string | null;
  /** Of the request in the log; null outside a request. */
  readonly requestId: string | null;
}

/** An event as it is kept; ids grow with time. */
export interface KeptAccessEvent extends AccessEvent {
  readonly id: number;
}
