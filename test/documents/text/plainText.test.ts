import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainInline, plainSimple, plainText } from '../../../src/documents/text/plainText.ts';

describe('plainInline', () => {
  const pieces = fc.constantFrom(
    ...['a', 'b c', ' ', '  ', '.', ',', ':', '(', ')', '!', '*', '**', '_', '__', '`', '\\', '\\*', '\\\\', '[', ']'],
    ...[
      '*a*',
      '**a b**',
      '**Cause:**',
      '_a_',
      'NTE_PERM',
      'NTE\\_PERM',
      '[a](b)',
      '[a b](c(d)e)',
      '[a]()',
      '](',
      '!',
      '*a*b',
    ],
  );

  const line = fc.array(pieces, { minLength: 1, maxLength: 8 }).map((parts) => `x ${parts.join('')}`);

  it('reads a line without the parser as the parser reads it, wherever it does without', () => {
    let without = 0;
    fc.assert(
      fc.property(line, (written) => {
        const simple = plainSimple(written.trim());
        if (simple === null) return;
        without++;
        expect(simple).toBe(plainText(written));
      }),
      // An underscore may be a mark if it stands next to a link, or behind a backslash that is a character.
      { numRuns: 3_000, examples: [['x [a b](c(d)e)_a_\\a'], ['x \\\\_a_\\\\']] },
    );
    expect(without).toBeGreaterThan(400);
  });

  it.each([
    {
      written: 'See **the page** [here](/a/b(c=1)).',
      reads: 'See the page here.',
      because: 'bold words and a link stand apart',
    },
    {
      written: '**Cause:** NTE\\_PERM',
      reads: 'Cause: NTE_PERM',
      because: 'an escape says that the underscore is one',
    },
    { written: '![a](b) c', reads: 'a c', because: 'an image reads as its description' },
    { written: '`a*b` and *c*', reads: 'a*b and c', because: 'code is literal' },
    { written: '1. a', reads: '1. a', because: 'inside one block nothing is a list' },
  ])('reads $written as $reads: $because', ({ written, reads }) => {
    expect(plainInline(written)).toBe(reads);
  });
});
