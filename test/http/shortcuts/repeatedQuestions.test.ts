import { describe, expect, it } from 'vitest';
import { trackRepeats, type RepeatedQuestions } from '../../../src/http/shortcuts/repeatedQuestions.ts';

const ask = (repeats: RepeatedQuestions, question: string): boolean => repeats.isToBeKept(Buffer.from(question));

describe('which answers are kept', () => {
  it('are those of questions that come for the second time, as long as most questions differ', () => {
    const repeats = trackRepeats();
    const kept = Array.from({ length: 3_000 }, (_, n) => ask(repeats, `first ${String(n)}`));
    expect(kept).not.toContain(true);
    expect(ask(repeats, 'first 2999')).toBe(true);
  });

  it('are all of them while one question in eight comes again, and no longer once that ends', () => {
    const repeats = trackRepeats();
    for (let n = 0; n < 4_000; n++) {
      repeats.again();
      ask(repeats, `one of ${String(n)}`);
    }
    expect(ask(repeats, 'never asked')).toBe(true);
    for (let n = 0; n < 8_000; n++) ask(repeats, `other ${String(n)}`);
    expect(ask(repeats, 'not asked either')).toBe(false);
  });
});
