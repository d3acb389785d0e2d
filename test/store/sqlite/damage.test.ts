import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { StoreRefusal } from '../../../src/store/contract/storeRefusal.ts';
import { openSqliteStore } from '../../../src/store/openSqliteStore.ts';
import { sqliteElsewhere } from '../otherProcess.ts';
import { firstDraft, signOut } from '../sampleDraft.ts';
import { temporaryFile } from '../temporaryFile.ts';

const pageSize = 4096;
let whole: Buffer;

beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'hresolve-')), 'whole.db');
  const store = await openSqliteStore({ file });
  await store.append(firstDraft, 0, 1000);
  await store.close();
  // What migrations left behind is in no one's way, damaged or not.
  await sqliteElsewhere(file, 'VACUUM');
  whole = readFileSync(file);
});

/** What verify says of the file: flaws, or the refusal to open it. */
async function verified(file: string): Promise<string[]> {
  try {
    const store = await openSqliteStore({ file, alongside: true });
    try {
      return (await verify(store)).flaws.map(({ message }) => message);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    return [error.message];
  }
}

describe('a damaged file', () => {
  it('is found out page by page, in words, by verify and by a start', async () => {
    const unnoticed: number[] = [];
    for (let page = 0; page < whole.length / pageSize; page++) {
      const file = temporaryFile(`page${String(page)}.db`);
      const used = whole.subarray(page * pageSize, (page + 1) * pageSize);
      writeFileSync(
        file,
        Buffer.from(whole).fill(0xa5, page * pageSize + (page === 0 ? 100 : 0), (page + 1) * pageSize),
      );
      const said = await verified(file);
      const isFree = used.every((byte) => byte === 0);
      if (said.length === 0 && !isFree) unnoticed.push(page);
      expect(said.join('\n')).not.toMatch(/\n\s+at /);
      const start = openSqliteStore({ file });
      if (!isFree) await expect(start).rejects.toBeInstanceOf(StoreRefusal);
      else await (await start).close();
    }
    expect(unnoticed).toEqual([]);
  });

  it('is one with an index that no longer agrees with its table, at a start too', async () => {
    const file = temporaryFile();
    const damaged = Buffer.from(whole);
    const pages = Array.from({ length: whole.length / pageSize }, (_, page) => page * pageSize);
    // 10: a leaf of an index.
    const places = pages.filter((at) => damaged[at] === 10).map((at) => damaged.indexOf(signOut.id, at));
    const place = places.find((at) => at !== -1 && damaged[at - (at % pageSize)] === 10) ?? 0;
    damaged.write('X', place + signOut.id.length - 1);
    writeFileSync(file, damaged);
    expect((await verified(file)).join()).toMatch(/is damaged: .* missing from index/);
    writeFileSync(file, damaged);
    await expect(openSqliteStore({ file })).rejects.toThrow(/is damaged: .* restore a backup/);
  });

  it.each(['trigger', 'index'])('is one that lacks a %s', async (type) => {
    const file = temporaryFile();
    writeFileSync(file, whole);
    const [object] = await sqliteElsewhere(
      file,
      `SELECT name FROM sqlite_master WHERE type = '${type}' AND sql IS NOT NULL`,
    );
    const name = String(object?.['name']);
    await sqliteElsewhere(file, `DROP ${type} "${name}"`);
    expect((await verified(file)).join()).toContain(`lacks the ${type} ${name}`);
    await expect(openSqliteStore({ file, whole: true })).rejects.toThrow('restore a backup');
  });

  it('is cut off', async () => {
    const file = temporaryFile();
    writeFileSync(file, whole.subarray(0, whole.length - 3 * pageSize));
    expect((await verified(file)).join()).toMatch(/damaged/);
  });

  it('gives nothing of itself to readers if it is large, be it in a page that they do not need', async () => {
    const file = temporaryFile();
    writeFileSync(file, whole);
    await sqliteElsewhere(file, 'CREATE TABLE "Large" ("bytes" BLOB)');
    await sqliteElsewhere(file, 'INSERT INTO "Large" VALUES (zeroblob(17000000))');
    const [root] = await sqliteElsewhere(file, `SELECT rootpage FROM sqlite_master WHERE name = 'Large'`);
    const sound = await openSqliteStore({ file });
    expect((await sound.load()).version).toBe(1);
    await sound.close();
    const damaged = readFileSync(file);
    damaged.fill(0xa5, (Number(root?.['rootpage']) - 1) * pageSize, Number(root?.['rootpage']) * pageSize);
    writeFileSync(file, damaged);
    const store = await openSqliteStore({ file });
    await expect(store.load()).rejects.toThrow(/is damaged: .* restore a backup/);
    await store.close();
  });

  it('is none if it is whole', async () => {
    const file = temporaryFile();
    writeFileSync(file, whole);
    copyFileSync(file, `${file}.copy`);
    expect(await verified(file)).toEqual([]);
  });
});
