import { describe, expect, it } from 'vitest';
import { mapAtPace, startPace } from '../../../src/store/database/pace.ts';

/** Keeps the thread busy. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('a job of many steps', () => {
  it('lets others run in between, and makes the same as in one go', async () => {
    let turnsOfOthers = 0;
    const others = setInterval(() => (turnsOfOthers += 1), 0);
    const made = await mapAtPace([1, 2, 3, 4, 5, 6], (item, place) => {
      work(5);
      return item * 10 + place;
    });
    clearInterval(others);
    expect(made).toEqual([10, 21, 32, 43, 54, 65]);
    expect(turnsOfOthers).toBeGreaterThan(2);
  });

  it('is to give way once it has worked for some milliseconds, and then not again at once', async () => {
    const pace = startPace();
    work(6);
    expect(pace.isDue()).toBe(true);
    await pace.giveWay();
    expect(pace.isDue()).toBe(false);
  });
});
