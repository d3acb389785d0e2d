import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../src/cli/settings/limitSettings.ts';
import { UsageError } from '../../../src/cli/settings/usageError.ts';
import { defaultLimits } from '../../../src/http/request/limits.ts';

describe('the settings of limits', () => {
  it('are as usual where none is set', () => {
    expect(readLimits({})).toEqual(defaultLimits);
  });

  it('are read in the units that their names say', () => {
    const read = readLimits({
      HRESOLVE_MAX_TOKENS: '2000',
      HRESOLVE_MAX_DEPTH: '12',
      HRESOLVE_MAX_FIELDS: '300',
      HRESOLVE_MAX_ALIASES: '5',
      HRESOLVE_MAX_COST: '1000000',
      HRESOLVE_MAX_ANSWER_KB: '512',
      HRESOLVE_ANSWER_SECONDS: '3',
      HRESOLVE_MAX_BODY_KB: '64',
      HRESOLVE_MAX_ADMIN_BODY_KB: '16384',
      HRESOLVE_HEADERS_SECONDS: '2',
      HRESOLVE_REQUEST_SECONDS: '30',
      HRESOLVE_KNOWN_ANSWERS_MB: '16',
      HRESOLVE_WORK_SECONDS: '20',
      HRESOLVE_WORK_MB: '512',
    });
    expect(read).toEqual({
      ...{ tokens: 2000, depth: 12, fields: 300, aliases: 5, cost: 1_000_000, answer: 524_288, time: 3000 },
      ...{ body: 65_536, adminBody: 16_777_216, headersTime: 2000, requestTime: 30_000, knownAnswers: 16_777_216 },
      ...{ workTime: 20_000, workMemory: 512, reads: 0 },
    });
  });

  it('may be none for the answers that are kept, so that every request goes the long way', () => {
    expect(readLimits({ HRESOLVE_KNOWN_ANSWERS_MB: '0' }).knownAnswers).toBe(0);
    expect(() => readLimits({ HRESOLVE_KNOWN_ANSWERS_MB: 'no' })).toThrow(/"no"; use a whole number from 0 to 1000000/);
  });

  it('may be none for the requests of one address, as `hresolve config` prints it', () => {
    expect(readLimits({ HRESOLVE_MAX_READS_A_MINUTE: '0' }).reads).toBe(0);
  });

  it.each(['0', '-1', '1.5', '1000001', 'many', '', ' 5', '1e3', '0x10'])(
    'refuse "%s" and name the variable',
    (text) => {
      expect(() => readLimits({ HRESOLVE_MAX_DEPTH: text })).toThrow(
        new UsageError(`HRESOLVE_MAX_DEPTH is "${text}"; use a whole number from 1 to 1000000.`),
      );
    },
  );

  it.each([
    {
      environment: { HRESOLVE_MAX_BODY_KB: '9000' },
      names: /HRESOLVE_MAX_ADMIN_BODY_KB is 8192.*MAX_BODY_KB with 9000/,
    },
    { environment: { HRESOLVE_REQUEST_SECONDS: '3' }, names: /HRESOLVE_REQUEST_SECONDS is 3.*HEADERS_SECONDS with 5/ },
  ])('refuse a whole that is less than its part: $environment', ({ environment, names }) => {
    expect(() => readLimits(environment)).toThrow(names);
  });
});
