import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfMarkdown } from '../../../src/domain/search/textOfMarkdown.ts';
import { growth, notSquare } from '../../world/growth.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

describe('textOfMarkdown', () => {
  it.each([
    { markdown: 'NTE\\_BAD\\_DATA', bare: 'NTE_BAD_DATA', because: 'an escape stands for its character' },
    { markdown: 'NTE_NO_MEMORY', bare: 'NTE_NO_MEMORY', because: 'underscores inside a word are no emphasis' },
    { markdown: 'Click **Start**, _then_ *go*.', bare: 'Click Start, then go.', because: 'emphasis goes' },
    { markdown: '2 * 3 * 4', bare: '2 * 3 * 4', because: 'a star between blanks is a star' },
    { markdown: 'a ** b', bare: 'a ** b', because: 'nothing closes it' },
    { markdown: '[reset](/x/dd851452(v=ws.11)) it', bare: 'reset it', because: 'a target may hold parentheses' },
    { markdown: '[a](<x> "t") [b] (c)', bare: 'a [b] (c)', because: 'only a bracket before a parenthesis is a link' },
    { markdown: '![PIN error.](images/pinerror.png)', bare: 'PIN error.', because: 'an image says its text' },
    { markdown: '[**bold** link](x)', bare: 'bold link', because: 'marks stand inside links' },
    { markdown: 'run `a*b*_c_`', bare: 'run a*b*_c_', because: 'code is taken as it is' },
    { markdown: 'a <br><br/> b', bare: 'a b', because: 'a line break is a blank' },
    {
      markdown: '<https://example.test/a_b>',
      bare: 'https://example.test/a_b',
      because: 'an address in angle brackets',
    },
    { markdown: '<script>x</script>', bare: '<script>x</script>', because: 'what it does not know stays, as text' },
    { markdown: 'a &amp; b &lt; c &#39; &nope;', bare: "a & b < c ' &nope;", because: 'entities that it knows' },
    { markdown: '1. One\n2. Two\n- Three\n# Four', bare: 'One Two Three Four', because: 'lines lose their marks' },
    { markdown: 'zero\u200bwidth and\u00a0blank', bare: 'zerowidth and blank', because: 'nobody sees them' },
    { markdown: 'a lone \\', bare: 'a lone \\', because: 'it escapes nothing' },
  ])('reads $markdown as $bare, because $because', ({ markdown, bare }) => {
    expect(textOfMarkdown(markdown)).toBe(bare);
  });

  it.each([['['], ['[]('], [']('], ['`'], ['*a'], ['_a_'], ['<'], ['&#'], ['\\'], ['**_'], ['!['], ['\n- ']])(
    'reads %j, over and over, in linear time',
    (pattern) => {
      expect(growth(textOfMarkdown, (size) => pattern.repeat(size / pattern.length), 40_000)).toBeLessThan(notSquare);
    },
  );

  it('takes any text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...Array.from('ab _*`[]()<>!&#;\\\n1.-')) });
    fc.assert(
      fc.property(fc.oneof(marks, fc.string({ unit: anyCharacter })), (text) => {
        expect(textOfMarkdown(text)).toBe(textOfMarkdown(text).trim());
      }),
    );
  });
});
