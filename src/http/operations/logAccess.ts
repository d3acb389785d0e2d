import type { FastifyBaseLogger } from 'fastify';
import type { AccessEvent, AccessEventKind } from '../../domain/access/accessEvent.ts';

const messages: Record<AccessEventKind, string> = {
  SIGN_IN: 'A user signed in.',
  SIGN_IN_REFUSED: 'A sign-in was refused.',
  SIGN_OUT: 'A user signed out.',
  SIGN_OUT_EVERYWHERE: 'A user ended all of their sessions.',
  CREDENTIAL_REFUSED: 'A credential was refused.',
  RIGHT_REFUSED: 'A caller asked for what its role does not allow.',
  RATE_LIMITED: 'An address sent too many wrong credentials and has to wait.',
  CROSS_SITE_REFUSED: 'A session came from a page of another site and was refused.',
  TOKEN_CREATED: 'An access token was made.',
  TOKEN_REVOKED: 'An access token was revoked.',
  ROLE_CHANGED: "A user's role has changed since the last sign-in.",
  ADMIN_LINK_CREATED: 'A one-time sign-in link was made.',
  BACKUP_FETCHED: 'An admin fetched a copy of the database.',
  WEBHOOK_CREATED: 'A webhook was made.',
  WEBHOOK_ROTATED: 'A webhook got another secret.',
  WEBHOOK_ENABLED: 'A webhook was switched on again.',
  WEBHOOK_DELETED: 'A webhook was deleted.',
  WEBHOOK_SWITCHED_OFF: 'A webhook was switched off.',
};

/** Writes each event of access as one line: who, what, when, and in which request. */
export function logAccess(log: FastifyBaseLogger): (event: AccessEvent) => void {
  return ({ kind, actor, role, subject, requestId }) => {
    const line = { access: kind, actor, role, subject, ...(requestId === null ? {} : { reqId: requestId }) };
    log[isRefusal(kind) ? 'warn' : 'info'](line, messages[kind]);
  };
}

function isRefusal(kind: AccessEventKind): boolean {
  return kind.endsWith('_REFUSED') || kind === 'RATE_LIMITED';
}
