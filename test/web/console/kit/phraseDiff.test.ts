import { describe, expect, it } from 'vitest';
import { phraseDiff } from '../../../../src/web/console/kit/phraseDiff.ts';

const told = (before: string, after: string): string =>
  phraseDiff(before, after)
    .map(({ kind, value }) => ({ same: value, added: `+[${value}]`, removed: `-[${value}]` })[kind])
    .join('');

describe('the difference of two texts', () => {
  it.each([
    {
      before: 'Restart the old server tonight, then sign in again.',
      after: 'Reset a new device tonight, then sign in again.',
      is: '-[Restart the old server]+[Reset a new device] tonight, then sign in again.',
      because: 'words that alternate are one phrase',
    },
    {
      before: 'Open the door and then close the window for good.',
      after: 'Shut the door and then break the window for good.',
      is: '-[Open]+[Shut] the door and then -[close]+[break] the window for good.',
      because: 'three words and more set two changes apart',
    },
    {
      before: 'Sign out now.',
      after: 'Please sign out right now.',
      is: '-[Sign ]+[Please sign ]out +[right ]now.',
      because: 'words that only came in do not strike those next to them',
    },
    {
      before: 'Wait. Go on.',
      after: 'Stay. Move on.',
      is: '-[Wait]+[Stay]. -[Go]+[Move] on.',
      because: 'the end of a sentence ends a phrase',
    },
    { before: 'The same.', after: 'The same.', is: 'The same.', because: 'nothing differs' },
  ])('is told in phrases: $because', ({ before, after, is }) => {
    expect(told(before, after)).toBe(is);
  });

  it('holds both texts whole', () => {
    const [before, after] = ['a b c. d e f g\nh', 'x b y. d q f g\nz h'];
    const parts = phraseDiff(before, after);
    const whole = (without: string) => parts.flatMap(({ kind, value }) => (kind === without ? [] : [value])).join('');
    expect([whole('added'), whole('removed')]).toEqual([before, after]);
  });
});
