import { copyFileSync, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/contract/store.ts';
import { sqliteElsewhere, startElsewhere } from '../otherProcess.ts';
import { rollUpAges, rollUpBatch, rollUpRange, rollUpStepwise } from './rollUpScenario.ts';
import { codeSums, hourSums } from './countColumns.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';

/** Everything that is counted, by code, outcome, client and kind. */
async function answers(store: Store) {
  const found = [];
  for (const client of [null, 'web', 'kiosk']) {
    const range = { ...rollUpRange, client };
    const byCode = await store.counts.codeTotals(range, null);
    const { hours, clients } = await store.counts.totals(range, null);
    found.push({
      codes: codeSums(byCode),
      total: hourSums(hours).reduce((sum, { count }) => sum + count, 0),
      clients,
    });
  }
  return found;
}

async function fileWithCounts(): Promise<{ file: string; before: object }> {
  const store = await openTemporaryStore();
  await store.counts.merge(rollUpBatch);
  const before = await answers(store);
  await store.close();
  return { file: store.file, before };
}

/** The counts in a file are right, and still are when the roll-up has gone on to its end. */
async function expectRightCounts(file: string, before: object): Promise<void> {
  const store = await openTemporaryStore({ file });
  expect(await answers(store)).toEqual(before);
  await store.counts.rollUp(rollUpAges);
  expect(await answers(store)).toEqual(before);
  await store.close();
  const left = `SELECT (SELECT count(*) FROM "LookupHour") || ' ' || (SELECT count(DISTINCT "day") FROM "LookupDay") AS "left"`;
  // The hours of June; a month and two days of May.
  expect(await sqliteElsewhere(file, left)).toEqual([{ left: '2 3' }]);
}

describe('a roll-up', () => {
  it('loses and doubles nothing, whatever write of it was the last to reach the disk', async () => {
    const { file, before } = await fileWithCounts();
    const images: string[] = [];
    await rollUpStepwise(file, () => {
      // What a process that is killed now leaves: the file, and the journal next to it.
      const image = temporaryFile();
      for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, image + suffix);
      images.push(image);
    });
    expect(images.length).toBeGreaterThan(25);
    // Every third: each takes a server's start.
    for (const image of images.filter((_, n) => n % 3 === 0)) await expectRightCounts(image, before);
    await expectRightCounts(file, before);
  }, 120_000);

  it.each([0, 5, 21])('goes on where the process was killed before write %i', async (step) => {
    const { file, before } = await fileWithCounts();
    const child = await startElsewhere('child/rollUpAndDie.ts', [file, String(step)]);
    expect(child.firstLine).toBe('');
    await child.ended;
    await expectRightCounts(file, before);
  });
});
