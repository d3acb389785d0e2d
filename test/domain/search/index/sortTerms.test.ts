import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/domain/finish.ts';
import { sortTerms } from '../../../../src/domain/search/index/sortTerms.ts';
import { TermPool } from '../../../../src/domain/search/index/termPool.ts';

/** Few letters, so that many begin alike, end where others go on, and are met again. */
const anyTerms = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '_', '9', '~', '\u007f'), maxLength: 7 }), {
  maxLength: 400,
});

describe('the terms of an index', () => {
  it('are brought into the order of their letters', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const pool = new TermPool(0);
        const ids = Uint32Array.from(new Set(terms.map((term) => pool.idFor(term))));
        finish(sortTerms(pool, ids));
        const sorted = Array.from(ids, (id) => String.fromCharCode(...pool.lettersOf(id)));
        expect(sorted).toEqual([...new Set(terms)].sort());
      }),
    );
  });

  it('have one number each, be they a hundred thousand, met as words or as letters of a text', () => {
    const pool = new TermPool(100);
    const terms = Array.from({ length: 100_000 }, (_, n) => `t${String((n * 7919) % 50_000)}`);
    const ids = terms.map((term) => pool.idFor(term));
    expect(pool.size).toBe(50_000);
    expect(terms.map((term) => pool.idFor(term))).toEqual(ids);
    expect(pool.idForLetters('Say TPM twice', 4, 7)).toBe(pool.idFor('tpm'));
    expect([pool.idFor('größe'), pool.idFor('größe')]).toEqual([50_001, 50_001]);
  });
});
