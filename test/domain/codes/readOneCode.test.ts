import { describe, expect, it } from 'vitest';
import { readOneCode } from '../../../src/domain/codes/readOneCode.ts';
import { listingOf } from './listingOf.ts';

const nothing = listingOf([]);

describe('readOneCode', () => {
  it.each([
    { text: '0x00000005', code: 5, because: 'all eight digits leave no doubt' },
    { text: ' 0x00000005 ', code: 5, because: 'blanks around them do not count' },
    { text: ' 0x801C03ED ', code: 0x801c03ed, because: 'nor do they around any other code' },
    { text: '-2145647635', code: 0x801c03ed, because: 'a signed number has one reading' },
    { text: 'AADSTS50076', code: 2 * 2 ** 32 + 50076, because: 'a sign-in code has one, too' },
  ])('reads "$text" as $code, because $because', ({ text, code }) => {
    expect(readOneCode(nothing, text, ['code'])).toBe(code);
  });

  it.each([
    {
      text: '0x8007002',
      message: '"0x8007002" is not an error code; did you mean 0x80070002?',
      because: 'a digit was lost',
    },
    { text: 'hello', message: '"hello" is not an error code; write 0x and eight hex digits.', because: 'it is a word' },
    {
      text: '5',
      message: '"5" may be 0x80070005 or 0x00000005; write the one you mean.',
      because: 'it has two readings',
    },
    {
      text: 'x'.repeat(61),
      message: `"${'x'.repeat(60)}" is not an error code; write 0x and eight hex digits.`,
      because: 'a long text is shown by its beginning',
    },
  ])('sends "$text" back, because $because', ({ text, message }) => {
    expect(readOneCode(nothing, text, ['input', 'code'])).toMatchObject({
      code: 'INVALID_CODE',
      path: ['input', 'code'],
      message,
    });
  });
});
