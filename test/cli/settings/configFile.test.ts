import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfigFile } from '../../../src/cli/settings/configFile.ts';
import { nearestName } from '../../../src/cli/settings/nearestName.ts';
import { settingNames } from '../../../src/cli/settings/settingNames.ts';
import { readServeSettings } from '../../../src/cli/settings/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
const file = join(folder, 'hresolve.yaml');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string) {
  writeFileSync(file, text);
  return readConfigFile({ HRESOLVE_CONFIG: file });
}

describe('a configuration file', () => {
  it('says what the environment would say', () => {
    const { values, lines } = read(`# the help desk's
port: 8080
publicUrl: https://tools.example/errors
analytics: off
trustProxy: [10.0.0.7, 192.168.4.0/24]
limits:
  depth: 12
  body: 512
oidc:
  issuer: https://login.example.org/realms/staff
  clientId: hresolve
  roleMap:
    hresolve-admins: ADMIN
    hresolve-editors: EDITOR
`);
    expect(values).toEqual({
      PORT: '8080',
      PUBLIC_URL: 'https://tools.example/errors',
      HRESOLVE_ANALYTICS: 'off',
      HRESOLVE_TRUST_PROXY: '10.0.0.7,192.168.4.0/24',
      HRESOLVE_MAX_DEPTH: '12',
      HRESOLVE_MAX_BODY_KB: '512',
      OIDC_ISSUER: 'https://login.example.org/realms/staff',
      OIDC_CLIENT_ID: 'hresolve',
      OIDC_ROLE_MAP: 'hresolve-admins=ADMIN,hresolve-editors=EDITOR',
    });
    expect(lines).toMatchObject({ PORT: 2, HRESOLVE_MAX_BODY_KB: 8 });
    const settings = readServeSettings({}, values);
    expect(settings).toMatchObject({ port: 8080, counts: false, limits: { depth: 12, body: 512 * 1024 } });
    expect(settings.openId?.roles.map.get('hresolve-editors')).toBe('EDITOR');
  });

  it('may be empty, or not there', () => {
    expect(read('').values).toEqual({});
    expect(read('# nothing yet\n').values).toEqual({});
    expect(readConfigFile({})).toEqual({ file: null, values: {}, lines: {} });
  });

  it.each([
    { text: 'prot: 1', says: ':1: there is no setting prot. Did you mean port?', because: 'letters were turned' },
    {
      text: 'port: 1\npublic_url: x',
      says: ':2: there is no setting public_url. Did you mean publicUrl?',
      because: 'words are joined in another way',
    },
    {
      text: 'depth: 5',
      says: ':1: there is no setting depth. Did you mean limits.depth?',
      because: 'it stands in a group',
    },
    {
      text: 'oidc:\n  issuerUrl: x',
      says: ':2: there is no setting oidc.issuerUrl. Did you mean oidc.issuer?',
      because: 'it is nearly one',
    },
    {
      text: 'colour: red',
      says: ':1: there is no setting colour. "hresolve config" lists all.',
      because: 'nothing is near',
    },
    { text: 'port:', says: ':1: port has no value', because: 'nothing stands behind it' },
    { text: 'port: {a: 1}', says: ':1: port has no value', because: 'a group is no value' },
    { text: 'limits: 7', says: ':1: limits has no settings', because: 'a value is no group' },
    { text: '- port', says: ':1: the file has no settings', because: 'a list has no keys' },
    { text: 'port: [', says: ':1: this is not YAML', because: 'a bracket stays open' },
    { text: 'port: 1\nport: 2', says: 'this is not YAML', because: 'one of the two would be lost' },
  ])('is refused with its line if it is "$text", because $because', ({ text, says }) => {
    expect(() => read(text)).toThrow(says);
  });

  it('is named in the refusal if it was asked for and cannot be read', () => {
    const missing = join(folder, 'missing.yaml');
    expect(() => readConfigFile({ HRESOLVE_CONFIG: missing })).toThrow(`HRESOLVE_CONFIG is "${missing}"`);
  });
});

describe('the list of settings', () => {
  it('holds every variable that the program reads, each once', () => {
    const sources = ['src/cli', 'src/cli/settings', 'src/cli/commands', 'src/cli/serve'].flatMap((room) =>
      readdirSync(room)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(room, name), 'utf8')),
    );
    const found = sources.flatMap((text) => [
      ...[...text.matchAll(/environment\['([A-Z_]+)'\]/g)].map(([, name]) => name),
      ...[...text.matchAll(/'(HRESOLVE_[A-Z_]+)'/g)].map(([, name]) => name),
    ]);
    const known = settingNames.map(({ variable }) => variable);
    expect(new Set(known).size).toBe(known.length);
    // The file itself is named by a variable, and by nothing in the file.
    expect([...new Set(found)].filter((name) => name !== 'HRESOLVE_CONFIG').sort()).toEqual([...known].sort());
  });
});

describe('nearestName', () => {
  it.each([
    { typed: 'logleve', name: 'logLevel', because: 'a letter is missing' },
    { typed: 'PORT', name: 'port', because: 'capitals count little' },
    { typed: 'xy', name: null, because: 'two letters may be anything' },
  ])('of $typed is $name, because $because', ({ typed, name }) => {
    expect(nearestName(typed, ['port', 'logLevel', 'host'])).toBe(name);
  });
});
