import { describe, expect, it } from 'vitest';
import { mitigationKey } from '../../../src/domain/guidance/mitigationKey.ts';
import { growth, notSquare } from '../../world/growth.ts';

describe('mitigationKey', () => {
  it.each([
    ['Sign out and then sign in again.', 'sign out and then sign in again.', 'case is folded'],
    ['Unjoin it from Azure AD.', 'Unjoin it from Azure  AD.', 'a run of blanks is one blank'],
    ['Click **Start**.', 'Click\u00a0**Start**.', 'U+00A0 is a blank'],
    ['Perform the operation.', 'Perform the operation\u200b.', 'U+200B is nothing'],
    ['See NTE_PERM.', 'See NTE\\_PERM.', 'an escape means the character'],
    ['Reboot.', 'Reboot', 'the closing full stop does not count'],
    ['Reboot.', '  Reboot . ', 'blanks at the ends do not count'],
    ['Do a.\nDo b.', 'Do a. Do b.', 'a line end is a blank'],
  ])('gives %j and %j one key, because %s', (one, other) => {
    expect(mitigationKey(one)).toBe(mitigationKey(other));
  });

  it.each([
    ['Reboot.', 'Reboot?', 'a question is another text'],
    ['Delete `C:\\Temp\\*.*`.', 'Delete `C:\\Temp*.*`.', 'a backslash in code is a backslash'],
    ['Start a.', 'Start **a**.', 'bold is no rule of rule 4'],
    ['Do a. Do b.', 'Do a Do b.', 'only the closing full stop goes'],
  ])('gives %j and %j two keys, because %s', (one, other) => {
    expect(mitigationKey(one)).not.toBe(mitigationKey(other));
  });

  it('takes a long run of dots or blanks in linear time', () => {
    const text = (size: number) => `${'.'.repeat(size)}x${' '.repeat(size)}x${'`'.repeat(size / 2)}`;
    expect(growth(mitigationKey, text, 40_000)).toBeLessThan(notSquare);
  });
});
