import { hasFields } from '../fieldsOf.ts';
import { roles, type Role } from './access.ts';
import { unfitTokenName } from './newToken.ts';

/** What an identity provider says of someone, its signature checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** Which claim gives which role. */
export interface RoleRules {
  /** Name of the claim, or a path into it: "roles", "realm_access.roles". */
  readonly claim: string;
  /** A value of the claim to the role that it gives. */
  readonly map: ReadonlyMap<string, Role>;
}

/** Someone who signed in with their organisation. */
export interface OpenIdUser {
  /** Identifies one person for good. Never made from an e-mail address, since those pass from one person to another. */
  readonly identity: string;
  /** To show; theirs to choose. */
  readonly name: string;
  /** Null: none of theirs is mapped. */
  readonly role: Role | null;
}

/** Null if the claims name no one. */
export function readOpenIdUser(claims: Claims, rules: RoleRules): OpenIdUser | null {
  const identity = identityOf(claims);
  return identity === null
    ? null
    : { identity, name: nameOf(claims), role: roleOf(claimAt(claims, rules.claim), rules) };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * (iss, sub), as OpenID Connect has it. Microsoft Entra gives another sub to each application: there (tid, oid) is the
 * person, both of which are GUIDs.
 */
function identityOf({ iss, sub, tid, oid }: Claims): string | null {
  if (typeof iss !== 'string' || iss === '' || typeof sub !== 'string' || sub === '') return null;
  const isEntra = typeof tid === 'string' && typeof oid === 'string' && guid.test(tid) && guid.test(oid);
  return isEntra ? `openid ${iss} tid=${tid} oid=${oid}` : `openid ${iss} sub=${sub}`;
}

function nameOf({ name, preferred_username, sub }: Claims): string {
  const fit = [name, preferred_username, sub].find((each) => typeof each === 'string' && unfitTokenName(each) === null);
  return typeof fit === 'string' ? fit.trim() : 'somebody';
}

/** The claim of this name; else the one that the dots in it lead to. */
export function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let found: unknown = claims;
  for (const part of path.split('.')) {
    if (!hasFields(found) || !Object.hasOwn(found, part)) return undefined;
    found = found[part];
  }
  return found;
}

/** The highest that a value, or one of a list of values, gives. */
function roleOf(claim: unknown, { map }: RoleRules): Role | null {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const given = values.map((value) => (typeof value === 'string' ? map.get(value) : undefined));
  return [...roles].reverse().find((role) => given.includes(role)) ?? null;
}
