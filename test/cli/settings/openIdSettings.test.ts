import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOpenIdSettings } from '../../../src/cli/settings/openIdSettings.ts';
import { newFolder } from '../../world/program.ts';

const enough = {
  OIDC_ISSUER: 'https://login.example.org/realms/staff',
  OIDC_CLIENT_ID: 'hresolve',
  OIDC_ROLE_MAP: 'hresolve-admins=ADMIN, cn=editors=editor',
};

describe('the settings of signing in with the organisation', () => {
  it('are read, with defaults for what is left out', () => {
    expect(readOpenIdSettings(enough)).toEqual({
      issuer: 'https://login.example.org/realms/staff',
      clientId: 'hresolve',
      clientSecret: null,
      scope: 'openid profile',
      roles: {
        claim: 'roles',
        map: new Map([
          ['hresolve-admins', 'ADMIN'],
          ['cn=editors', 'EDITOR'],
        ]),
      },
      label: 'your organisation',
    });
  });

  it('are none without an issuer', () => {
    expect(readOpenIdSettings({})).toBeNull();
  });

  it('take the secret from a file, without the line end', () => {
    const file = join(newFolder(), 'secret');
    writeFileSync(file, 'only the file knows\n');
    expect(readOpenIdSettings({ ...enough, OIDC_CLIENT_SECRET_FILE: file })?.clientSecret).toBe('only the file knows');
  });

  it.each([
    { wrong: { OIDC_ISSUER: 'login.example.org' }, says: /^OIDC_ISSUER is "login.example.org"; use the https address/ },
    { wrong: { OIDC_ISSUER: 'http://login.example.org' }, says: /^OIDC_ISSUER is .*https address/ },
    {
      wrong: { OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      says: /^OIDC_ISSUER .* people of every organisation; use the id of your tenant/,
    },
    { wrong: { OIDC_CLIENT_ID: '' }, says: /^OIDC_CLIENT_ID is missing/ },
    { wrong: { OIDC_CLIENT_SECRET_FILE: '/nowhere' }, says: /^OIDC_CLIENT_SECRET_FILE is "\/nowhere".*ENOENT/ },
    { wrong: { OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: 'b' }, says: /^Both .* keep one\.$/ },
    { wrong: { OIDC_SCOPE: 'profile' }, says: /^OIDC_SCOPE is "profile"; it needs openid/ },
    { wrong: { OIDC_ROLE_CLAIM: 'email' }, says: /^OIDC_ROLE_CLAIM is "email", which people can change or inherit/ },
    { wrong: { OIDC_ROLE_MAP: undefined }, says: /^OIDC_ROLE_MAP is missing/ },
    { wrong: { OIDC_ROLE_MAP: 'admins=OWNER' }, says: /^OIDC_ROLE_MAP has "admins=OWNER"; use VALUE=ROLE/ },
    { wrong: { OIDC_ROLE_MAP: 'admins=ANONYMOUS' }, says: /^OIDC_ROLE_MAP has/ },
  ])('are refused, naming what to mend: $wrong', ({ wrong, says }) => {
    expect(() => readOpenIdSettings({ ...enough, ...wrong })).toThrow(says);
  });
});
