import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HeavyHitters } from '../../../src/domain/analytics/heavyHitters.ts';

const stream = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200 })), { maxLength: 600 });

describe('heavy hitters', () => {
  it('never say that a key came more often than it did, and never less by more than the share that each counter has', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 20 }), (keys, size) => {
        const [hitters, exact] = [new HeavyHitters(size), new Map<number, number>()];
        for (const [n, key] of keys.entries()) {
          const times = (exact.get(key) ?? 0) + 1;
          exact.set(key, times);
          const atLeast = hitters.add(key);
          expect(atLeast).toBeLessThanOrEqual(times);
          expect(atLeast).toBeGreaterThanOrEqual(times - n / size);
          expect(hitters.threshold).toBe((n + 1) / size);
        }
      }),
    );
  });

  it('are exact while there are counters for all keys', () => {
    const hitters = new HeavyHitters(3);
    expect([7, 8, 7, 9, 7, 8].map((key) => hitters.add(key))).toEqual([1, 1, 2, 1, 3, 2]);
  });
});
