import { describe, expect, it } from 'vitest';
import { readServeSettings } from '../../../src/cli/settings/settings.ts';

const read = (text?: string) =>
  readServeSettings({}, text === undefined ? {} : { HRESOLVE_DATABASE_CONNECTIONS: text }).connections;

describe('HRESOLVE_DATABASE_CONNECTIONS', () => {
  it('is 12 unless it is said otherwise', () => {
    expect([read(), read('4'), read('200')]).toEqual([12, 4, 200]);
  });

  it.each([
    { text: '3', because: 'the groups of writes and a chore need one each' },
    { text: '201', because: 'no PostgreSQL has so many for one server' },
    { text: 'many', because: 'it is no number' },
    { text: '', because: 'it says nothing' },
  ])('refuses "$text", because $because', ({ text }) => {
    expect(() => read(text)).toThrow(`HRESOLVE_DATABASE_CONNECTIONS is "${text}"; use a number from 4 to 200.`);
  });
});
