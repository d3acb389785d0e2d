import type { EntryStatus } from '../guidance/records.ts';
import { keysOf } from '../keysOf.ts';

/** What a caller may do; each role may do all that the ones before it may. */
export const roles = ['ANONYMOUS', 'ANALYST', 'EDITOR', 'ADMIN'] as const;

export type Role = (typeof roles)[number];

/** How a caller said who it is: not at all, with an access token, or with the session of a browser. */
export type SignInMethod = 'NOBODY' | 'TOKEN' | 'SESSION';

/** Who asks. */
export interface Caller {
  /** Null for an anonymous caller. */
  readonly name: string | null;
  readonly role: Role;
  readonly via: SignInMethod;
  /** Public id of the token or of the session; null for an anonymous caller. */
  readonly credentialId: string | null;
  /** The same for every session and every use of one token, or of one person; null for an anonymous caller. */
  readonly identity: string | null;
}

export const anonymous: Caller = { name: null, role: 'ANONYMOUS', via: 'NOBODY', credentialId: null, identity: null };

export function mayActAs(role: Role, required: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(required);
}

/**
 * The lowest role that has each capability. Frontends ask for these, so that none of them copies the rules;
 * the rules themselves stand in `src/graphql/schema`, and a test holds the two together.
 */
const lowestRoles = {
  READ_ANALYTICS: 'ANALYST',
  PROPOSE_EDITS: 'ANALYST',
  SEE_ARCHIVED_ENTRIES: 'EDITOR',
  SEE_ACTORS: 'EDITOR',
  EDIT_GUIDANCE: 'EDITOR',
  DISMISS_GAPS: 'EDITOR',
  IMPORT_GUIDES: 'ADMIN',
  REDACT_TEXTS: 'ADMIN',
  MANAGE_TOKENS: 'ADMIN',
  MANAGE_WEBHOOKS: 'ADMIN',
  READ_ACCESS_EVENTS: 'ADMIN',
} as const satisfies Record<string, Role>;

export type Capability = keyof typeof lowestRoles;

export const capabilities = keysOf(lowestRoles);

/** The lowest role that may see entries of a status: the one rule about archived entries. */
export function roleToSee(status: EntryStatus): Role {
  return status === 'PUBLISHED' ? 'ANONYMOUS' : lowestRoles.SEE_ARCHIVED_ENTRIES;
}

export function capabilitiesOf(role: Role): Capability[] {
  return capabilities.filter((each) => mayActAs(role, lowestRoles[each]));
}
