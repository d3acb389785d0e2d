import { describe, expect, it } from 'vitest';
import { hasInitials, initialsIn, runsWithInitials } from '../../../../src/domain/search/index/initials.ts';

describe('initials', () => {
  it.each([
    { text: 'Multi-factor authentication is required', initials: ['mfa'], because: 'a hyphen joins words, too' },
    { text: 'user principal name', initials: ['upn'], because: 'three words follow each other' },
    { text: 'one two three four', initials: ['ott', 'ttf'], because: 'every three of them count' },
    { text: 'trust the platform', initials: [], because: 'a word that says little ends a run' },
    { text: 'one, two three', initials: [], because: 'punctuation ends a run' },
    { text: 'Énorme ПРИВЕТ Wert', initials: ['eпw'], because: 'accents and case do not matter' },
  ])('of "$text" are $initials, because $because', ({ text, initials }) => {
    expect([...initialsIn(text)]).toEqual(initials);
  });

  it('of more than three letters are compared with the text', () => {
    expect(hasInitials('the quick brown fox jumps', 'qbfj')).toBe(true);
    expect(hasInitials('the quick brown dog jumps', 'qbfj')).toBe(false);
  });

  it('say where their words stand', () => {
    const text = 'Set up multi-factor authentication now.';
    expect(runsWithInitials(text, 'mfa').map(({ start, end }) => text.slice(start, end))).toEqual([
      'multi-factor authentication',
    ]);
  });
});
