import { expect, it } from 'vitest';
import { readServeSettings } from '../../../src/cli/settings/settings.ts';

it.each([
  { flags: { host: '' }, environment: {}, names: '--host', because: 'a variable of a script may be empty' },
  { flags: {}, environment: { HOST: '' }, names: 'HOST', because: 'so may a line of an environment file' },
  { flags: {}, environment: { HOST: ' ' }, names: 'HOST', because: 'a blank is no name either' },
])(
  'refuses an empty $names, which would open every address of the machine: $because',
  ({ flags, environment, names }) => {
    expect(() => readServeSettings(flags, environment)).toThrow(`${names} is "`);
  },
);

it('listens on this machine alone unless a host is named', () => {
  expect(readServeSettings({}, {}).host).toBe('127.0.0.1');
  expect(readServeSettings({}, { HOST: '::1' }).host).toBe('::1');
  expect(readServeSettings({ host: '0.0.0.0' }, { HOST: '::1' }).host).toBe('0.0.0.0');
});
