import { readFileSync } from 'node:fs';
import { systemCode } from '../output/namedFile.ts';
import { roles, type Role } from '../../domain/access/access.ts';
import type { OpenIdSettings } from '../../http/signIn/openIdConnect.ts';
import { UsageError } from './usageError.ts';
import type { Environment } from './environment.ts';

/**
 * How people sign in with their organisation, from OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET or
 * OIDC_CLIENT_SECRET_FILE, OIDC_SCOPE, OIDC_ROLE_CLAIM, OIDC_ROLE_MAP and OIDC_LABEL. Null if OIDC_ISSUER is not set.
 * Throws UsageError for what cannot be used, naming the variable.
 */
export function readOpenIdSettings(environment: Environment): OpenIdSettings | null {
  const issuer = environment['OIDC_ISSUER'];
  if (issuer === undefined || issuer === '') return null;
  const clientId = environment['OIDC_CLIENT_ID'] ?? '';
  if (clientId === '') throw new UsageError('OIDC_CLIENT_ID is missing; OIDC_ISSUER needs it.');
  return {
    issuer: readIssuer(issuer),
    clientId,
    clientSecret: readSecret(environment),
    scope: readScope(environment['OIDC_SCOPE']),
    roles: { claim: readClaim(environment['OIDC_ROLE_CLAIM']), map: readRoleMap(environment['OIDC_ROLE_MAP']) },
    label: environment['OIDC_LABEL'] ?? 'your organisation',
  };
}

const localHosts = ['localhost', '127.0.0.1', '[::1]'];
/** Entra's names for “every organisation there is”. */
const everybody = /^\/(common|organizations|consumers)(\/|$)/;

function readIssuer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.includes(url.hostname));
  if (url === null || !isSafe || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `OIDC_ISSUER is "${text}"; use the https address that the provider calls itself by, such as https://login.example.org/realms/staff.`,
    );
  }
  if (everybody.test(url.pathname) && url.hostname.startsWith('login.')) {
    throw new UsageError(
      `OIDC_ISSUER is "${text}", which stands for people of every organisation; use the id of your tenant instead.`,
    );
  }
  return text;
}

function readSecret(environment: Environment): string | null {
  const [secret, file] = [environment['OIDC_CLIENT_SECRET'], environment['OIDC_CLIENT_SECRET_FILE']];
  if (secret !== undefined && file !== undefined) {
    throw new UsageError('Both OIDC_CLIENT_SECRET and OIDC_CLIENT_SECRET_FILE are set; keep one.');
  }
  if (file === undefined) return secret === undefined || secret === '' ? null : secret;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new UsageError(`OIDC_CLIENT_SECRET_FILE is "${file}", which cannot be read (${systemCode(error)}).`);
  }
}

function readScope(text = 'openid profile'): string {
  if (text.split(' ').includes('openid')) return text;
  throw new UsageError(`OIDC_SCOPE is "${text}"; it needs openid, such as "openid profile groups".`);
}

/** A mail address passes from one person to another, and people choose their names: neither may give a role. */
const notForRoles = ['email', 'preferred_username', 'upn', 'unique_name', 'name', 'nickname'];

function readClaim(text = 'roles'): string {
  if (!notForRoles.includes(text)) return text;
  throw new UsageError(
    `OIDC_ROLE_CLAIM is "${text}", which people can change or inherit; use a claim that an administrator sets, such as roles or groups.`,
  );
}

/** "hresolve-admins=ADMIN,hresolve-editors=EDITOR" */
function readRoleMap(text = ''): ReadonlyMap<string, Role> {
  const map = new Map<string, Role>();
  for (const pair of text.split(',').filter((each) => each.trim() !== '')) {
    const [, value, name] = /^(.+)=([^=]+)$/.exec(pair) ?? [];
    const role = roles.find((each) => each === name?.trim().toUpperCase());
    if (value === undefined || role === undefined || role === 'ANONYMOUS') {
      throw new UsageError(
        `OIDC_ROLE_MAP has "${pair}"; use VALUE=ROLE with ANALYST, EDITOR or ADMIN, such as hresolve-admins=ADMIN,hresolve-editors=EDITOR.`,
      );
    }
    map.set(value.trim(), role);
  }
  if (map.size > 0) return map;
  throw new UsageError(
    'OIDC_ROLE_MAP is missing; say which value of the claim gives which role: hresolve-admins=ADMIN.',
  );
}
