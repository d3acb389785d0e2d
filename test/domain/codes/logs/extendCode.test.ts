import { describe, expect, it } from 'vitest';
import { extendAfter } from '../../../../src/domain/codes/logs/extendCode.ts';

const code = '0xC1900101';

describe('the second number of Windows Setup', () => {
  it.each([
    { rest: ' - 0x4000D', extend: 0x4000d, because: 'a hyphen parts them' },
    { rest: '-0x4000D', extend: 0x4000d, because: 'blanks may be left out' },
    { rest: '   -\t  0x4000D', extend: 0x4000d, because: 'three blanks on each side are usual' },
    { rest: ', 0x20017 now', extend: 0x20017, because: 'a comma may part them' },
    { rest: ' - 0x0004000D', extend: 0x4000d, because: 'it may be filled up with zeros' },
    { rest: ' - 40017', extend: 0x40017, because: 'it may have no mark in the shape that Setup gives it' },
    { rest: ', extended error: 0x4000C', extend: 0x4000c, because: 'it is named' },
    { rest: '; Extend code 30018', extend: 0x30018, because: 'named, it needs no mark' },
    { rest: ' (extend-result = 12345', extend: 0x12345, because: 'named, it may have any shape' },
    { rest: ' extend error code 0x4000C', extend: 0x4000c, because: 'the word for it may be twofold' },
    { rest: ', extended error code: 0x4000C, x', extend: 0x4000c, because: 'so may it be behind a comma' },
  ])('behind "$rest" is $extend, because $because', ({ rest, extend }) => {
    const found = extendAfter(`see ${code}${rest}`, 4 + code.length);
    expect(found?.code).toBe(extend);
    expect(`see ${code}${rest}`.slice(0, found?.end)).toMatch(new RegExp(`${extend.toString(16)}$`, 'i'));
  });

  it.each([
    { rest: '', because: 'nothing follows' },
    { rest: ' ', because: 'only a blank follows' },
    { rest: '    - 0x4000D', because: 'four blanks are a column' },
    { rest: ' / 0x4000D', because: 'another mark stands between' },
    { rest: ' - 0x400D', because: 'four digits are too few' },
    { rest: ' - 0x4000D1', because: 'six are too many' },
    { rest: ' - 0x4000Dx', because: 'the word goes on' },
    { rest: ' - 0x0000D', because: 'its first digit names the phase' },
    { rest: ' - 41017', because: 'without a mark its second digit is 0' },
    { rest: ' - 30000 ms', because: 'it is a duration' },
    { rest: ' - 30000%', because: 'it is a share' },
    { rest: ' - 30000.5', because: 'it is a fraction' },
    { rest: ' - 30000-1', because: 'a hyphen follows' },
    { rest: ' extend 0x4000C', because: 'the name is only half there' },
  ])('is none behind "$rest", because $because', ({ rest }) => {
    expect(extendAfter(`${code}${rest}`, code.length)).toBeNull();
  });
});
