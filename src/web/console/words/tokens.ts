import type { AccessEventKind, AccessTokenStatus, Role } from '../../generated/operations.ts';
import * as german from './german/tokens.ts';
import { inLanguage } from './inLanguage.ts';

const roleEnglish: Readonly<Record<Role, string>> = {
  ANONYMOUS: 'Anybody',
  ANALYST: 'Analyst',
  EDITOR: 'Editor',
  ADMIN: 'Admin',
};
export const roleWords = inLanguage(roleEnglish, german.roleWords);

const tokenEnglish = {
  title: 'Access tokens',
  why: 'Programs, and people without an account of the organisation, use a token. Reading what is published needs none.',
  none: 'There is no token yet. You may not need one: look-ups, search and the pages are open to everybody.',
  count: (count: number) => (count === 1 ? '1 token' : `${String(count)} tokens`),
  columns: { name: 'Name', role: 'Role', used: 'Last used', expires: 'Expires', state: 'State', actions: 'Actions' },
  status: { ACTIVE: 'Active', EXPIRED: 'Expired', REVOKED: 'Revoked' } satisfies Record<AccessTokenStatus, string>,
  never: 'Never',
  unused: 'Not yet',
  new: 'New token',
  name: 'Name',
  nameHint: 'Who or what uses it. Its edits carry this name.',
  role: 'Role',
  roles: {
    ANALYST: 'Analyst: reads how look-ups go',
    EDITOR: 'Editor: edits guidance, too',
    ADMIN: 'Admin: everything, imports and tokens included',
  },
  days: 'Expiry',
  spans: [
    { value: '7', label: '7 days' },
    { value: '30', label: '30 days' },
    { value: '90', label: '90 days' },
    { value: '365', label: '365 days' },
    { value: 'never', label: 'Never expires' },
  ],
  create: 'Create the token',
  secretTitle: 'Your new token',
  secretOnce: 'It is shown this once. Keep it where passwords are kept; whoever has it can do what its role may.',
  leaked: 'Revoke it if it ever stands in a log, a ticket or code: scanners find it by how it begins (hrk_).',
  token: 'Token',
  copy: 'Copy the token',
  copied: 'Copied',
  tryIt: 'Try it',
  kept: 'I have kept it',
  rotate: 'Rotate',
  rotateName: (name: string) => `Rotate ${name}`,
  rotated: (name: string) =>
    `This token takes the place of the old one named ${name}. Both work for now: put the new one in place, then revoke the old one.`,
  revoke: 'Revoke',
  revokeName: (name: string) => `Revoke ${name}`,
  revokeAsk: (name: string) =>
    `Whoever uses the token ${name} is refused from the next request on. This cannot be undone.`,
  inUse: 'It was used today or yesterday. To be sure that you mean this one, type its name.',
  typeName: 'Name of the token',
  revoked: (name: string) => `${name} is revoked.`,
} as const;
export const tokenWords = inLanguage(tokenEnglish, german.tokenWords);

const accessEnglish = {
  title: 'Sign-in log',
  kept: 'Kept for 180 days. Addresses are not kept.',
  none: 'Nothing yet.',
  columns: { at: 'When', kind: 'What', actor: 'Who', subject: 'About', request: 'Request' },
  stranger: 'Stranger',
  terminal: 'at the terminal',
  kinds: {
    SIGN_IN: 'Signed in',
    SIGN_IN_REFUSED: 'Sign-in refused',
    SIGN_OUT: 'Signed out',
    SIGN_OUT_EVERYWHERE: 'Signed out everywhere',
    CREDENTIAL_REFUSED: 'Credential refused',
    RIGHT_REFUSED: 'Right refused',
    RATE_LIMITED: 'Too many tries',
    CROSS_SITE_REFUSED: 'Request of another site refused',
    TOKEN_CREATED: 'Token created',
    TOKEN_REVOKED: 'Token revoked',
    ROLE_CHANGED: 'Role changed',
    ADMIN_LINK_CREATED: 'Sign-in link made',
    BACKUP_FETCHED: 'Backup fetched',
    WEBHOOK_CREATED: 'Webhook made',
    WEBHOOK_ROTATED: 'Secret of a webhook rotated',
    WEBHOOK_ENABLED: 'Webhook switched on',
    WEBHOOK_DELETED: 'Webhook deleted',
    WEBHOOK_SWITCHED_OFF: 'Webhook switched off',
  } satisfies Record<AccessEventKind, string>,
} as const;
export const accessWords = inLanguage(accessEnglish, german.accessWords);
