import { describe, expect, it } from 'vitest';
import { mayTakeLong, readText } from '../../../src/documents/text/readText.ts';

describe('a text', () => {
  it.each([
    { text: 'Restart the PC and sign in again.', long: false, because: 'it has no marks' },
    {
      text: '1. Open **Settings**.\n2. Choose `Accounts`.\n'.repeat(5),
      long: false,
      because: 'a guide has some marks',
    },
    { text: 'word '.repeat(1_900), long: false, because: 'words alone take little time' },
    { text: '*a '.repeat(61), long: true, because: 'each mark looks for its other one' },
    { text: '[a]('.repeat(40), long: true, because: 'brackets do, too' },
    { text: '&amp;'.repeat(61), long: true, because: 'entities count' },
    { text: 'a\n'.repeat(61), long: true, because: 'lines count' },
    { text: `${'> '.repeat(70)}a`, long: true, because: 'quotes within quotes count' },
    { text: `a\n${' '.repeat(130)}b`, long: true, because: 'levels are written as blanks' },
    { text: `a\n${'\t'.repeat(40)}b`, long: true, because: 'and as tabs' },
    { text: 'word '.repeat(2_100), long: true, because: 'it has more than 10,000 characters' },
  ])('may take long to parse: $long, because $because', ({ text, long }) => {
    expect(mayTakeLong(text)).toBe(long);
  });

  it('that would take the parser beyond measure is not read at all', () => {
    expect(readText('*a '.repeat(600))).toBeNull();
    expect(readText(`${'> '.repeat(200)}a`)).toBeNull();
    expect(readText('Restart.')).toMatchObject({ type: 'root' });
  });
});
