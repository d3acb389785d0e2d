import { describe, expect, it } from 'vitest';
import { rememberSights, type Sights } from '../../../src/http/shortcuts/repeatedQuestions.ts';

const ask = (sights: Sights, question: string): boolean => sights.isToBeKept(Buffer.from(question));

describe('which answers are kept', () => {
  it('are those of questions that come for the second time, as long as most questions differ', () => {
    const sights = rememberSights();
    const kept = Array.from({ length: 3_000 }, (_, n) => ask(sights, `first ${String(n)}`));
    expect(kept).not.toContain(true);
    expect(ask(sights, 'first 2999')).toBe(true);
  });

  it('are all of them while one question in eight comes again, and no longer once that ends', () => {
    const sights = rememberSights();
    for (let n = 0; n < 4_000; n++) {
      sights.again();
      ask(sights, `one of ${String(n)}`);
    }
    expect(ask(sights, 'never asked')).toBe(true);
    for (let n = 0; n < 8_000; n++) ask(sights, `other ${String(n)}`);
    expect(ask(sights, 'not asked either')).toBe(false);
  });
});
