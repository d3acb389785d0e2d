import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { migrationsFolder, readMigrations } from '../../../src/store/migrations.ts';
import { openSqliteConnection } from '../../../src/store/sqlite/sqliteConnection.ts';
import { sqliteElsewhere, startElsewhere } from '../otherProcess.ts';
import { openTemporaryStore, temporaryFile } from '../temporaryFile.ts';
import { codeSums, hourSums } from './countColumns.ts';

const migrations = readMigrations(migrationsFolder('sqlite'));
const ownName = '00000000000009_look_ups_by_day';
const own = migrations.findIndex(({ name }) => name === ownName);
const always = { from: 0, to: 1_000_000, client: null };
const ofFour = [0x80070000, 0x80070001, 0x80070002, 0x80070003];
const firstOfMay = 493_776;

/** A database as the previous program left it, with the counters of packedCounts.sql. */
async function packedFile(): Promise<string> {
  const file = temporaryFile();
  const connection = await openSqliteConnection(file);
  await migrate(connection, migrations.slice(0, own), { file, clock: Date.now });
  await connection.executeScript(readFileSync(new URL('packedCounts.sql', import.meta.url), 'utf8'));
  await connection.dispose();
  return file;
}

/** What the previous program answered from these counters. */
const sums = [
  { code: ofFour[0], mitigated: 14, unmitigated: 11, unlisted: 30 },
  { code: ofFour[1], mitigated: 8_589_934_608, unmitigated: 16, unlisted: 312 },
  { code: ofFour[2], mitigated: 26, unmitigated: 8_589_934_610, unlisted: 18 },
  { code: ofFour[3], mitigated: 10, unmitigated: 28, unlisted: 8_589_934_612 },
];

async function expectSums(file: string) {
  const store = await openTemporaryStore({ file });
  expect(codeSums(await store.counts.codeTotals(always, null))).toEqual(sums);
  expect((await store.counts.totals(always, ofFour)).clients).toEqual([
    { client: 'kiosk naïve', count: 17_179_869_337 },
    { client: 'web', count: 8_589_934_958 },
  ]);
  return store;
}

describe('look-ups of the previous program', () => {
  it('are taken over with equal sums by code, outcome and client, and go on being rolled up', async () => {
    const store = await expectSums(await packedFile());
    const ofWeb = await store.counts.totals({ ...always, client: 'web' }, [0x80070001]);
    expect(hourSums(ofWeb.hours)).toEqual([
      { hour: 492_821, kind: 'UNLISTED', count: 100 },
      // The middle of April, which had no days any more.
      { hour: 493_428, kind: 'MITIGATED', count: 8_589_934_592 },
      { hour: 493_853, kind: 'UNLISTED', count: 100 },
      { hour: 494_858, kind: 'MITIGATED', count: 16 },
      { hour: 494_861, kind: 'UNLISTED', count: 100 },
    ]);
    await store.counts.rollUp({ byDayBefore: firstOfMay + 31 * 24, byMonthBefore: firstOfMay });
    expect(codeSums(await store.counts.codeTotals(always, null))).toEqual(sums);
  });

  it('are still widened to the days and months that have no hours', async () => {
    const store = await openTemporaryStore({ file: await packedFile() });
    expect(await store.counts.wholeUnits({ from: firstOfMay - 30 * 24 + 5, to: firstOfMay + 3 * 24 + 4 })).toEqual({
      from: firstOfMay - 30 * 24,
      to: firstOfMay + 4 * 24,
    });
  });

  it('tell how often each gap was asked for', async () => {
    const { file } = await openTemporaryStore({ file: await packedFile() });
    expect(await sqliteElsewhere(file, 'SELECT "code", "count" FROM "Gap" ORDER BY "code"')).toEqual([
      { code: ofFour[0], count: 30 },
      { code: ofFour[1], count: 12 },
      { code: ofFour[2], count: 18 },
      { code: ofFour[3], count: 8_589_934_612 },
    ]);
  });

  it.each([0, 4, 5, 9])(
    'are as they were if the process is killed after step %i, and taken over next time',
    async (step) => {
      const file = await packedFile();
      const child = await startElsewhere('child/migrateAndDie.ts', [file, untilOwn(), String(step)]);
      expect(child.firstLine).toBe('');
      expect(await sqliteElsewhere(file, 'SELECT count(*) AS "n" FROM "CodePack"')).toEqual([{ n: 4 }]);
      expect(
        await sqliteElsewhere(file, `SELECT "name" FROM "sqlite_master" WHERE "name" IN ('LookupHour', 'LookupDay')`),
      ).toEqual([]);
      await expectSums(file);
    },
  );

  it('are left as they are if a record of them cannot be read', async () => {
    const file = await packedFile();
    const connection = await openSqliteConnection(file);

    await connection.executeScript('UPDATE "CodePack" SET "counts" = substr("counts", 1, 40)');
    await connection.dispose();
    await expect(openTemporaryStore({ file })).rejects.toThrow();
    expect(await sqliteElsewhere(file, 'SELECT count(*) AS "n" FROM "CodePack"')).toEqual([{ n: 4 }]);
  });
});

/** A folder of the migrations up to this one. */
function untilOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-migrations-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const { name } of migrations.slice(0, own + 1)) {
    cpSync(join(migrationsFolder('sqlite'), name), join(folder, name), { recursive: true });
  }
  return folder;
}
