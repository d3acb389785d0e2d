import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mapYielding, startYielding } from '../../../src/store/database/yielding.ts';

let now = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  now += milliseconds;
}

describe('a job of many steps', () => {
  it('lets others run in between, and makes the same as in one go', async () => {
    let turnsOfOthers = 0;
    let others = setImmediate(function takeTurn() {
      turnsOfOthers += 1;
      others = setImmediate(takeTurn);
    });
    const made = await mapYielding([1, 2, 3, 4, 5, 6], (item, place) => {
      work(5);
      return item * 10 + place;
    });
    clearImmediate(others);
    expect(made).toEqual([10, 21, 32, 43, 54, 65]);
    expect(turnsOfOthers).toBeGreaterThan(2);
  });

  it('is to give way once it has worked for 5 ms, and then not again at once', async () => {
    const yielding = startYielding();
    work(4.9);
    expect(yielding.isDue()).toBe(false);
    work(0.1);
    expect(yielding.isDue()).toBe(true);
    await yielding.yieldNow();
    expect(yielding.isDue()).toBe(false);
  });
});
