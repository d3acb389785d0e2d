import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedTables } from '../../../src/store/copy/copiedTables.ts';
import { openCopyConnection } from '../../../src/store/copy/copyConnection.ts';
import { copyStore } from '../../../src/store/copy/copyStore.ts';
import { selectRows } from '../../../src/store/database/connection.ts';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { sampleBatch } from '../sampleBatch.ts';
import { draftOf, firstDraft, pinGuide, signOut, updated } from '../sampleDraft.ts';
import { newTestDatabase, openTestStore, rowsElsewhere } from '../testStore.ts';
import { temporaryFile } from '../temporaryFile.ts';

const event = { at: 1, kind: 'TOKEN_CREATED', actor: null, role: null, subject: 't', requestId: null } as const;
const token = {
  id: 't',
  secretHash: '',
  name: 'ci',
  role: 'EDITOR',
  createdAt: 1,
  expiresAt: 2 ** 41,
  revokedAt: null,
  lastUsedOn: 3,
} as const;

/** More than are read at once. */
const manyEvents = `WITH RECURSIVE "number"("n") AS (SELECT 1 UNION ALL SELECT "n" + 1 FROM "number" WHERE "n" < 1200)
  INSERT INTO "AccessEvent" ("at", "kind") SELECT "n", 'SIGN_IN' FROM "number"`;

/** A database with something in most of its tables. */
async function filledDatabase(): Promise<string> {
  const store = await openTestStore();
  await store.append(firstDraft, 0, 1000, { key: 'ada/1', payloadHash: 'a', subjectId: signOut.id });
  await store.append(
    draftOf([updated(signOut, { ...signOut, text: 'Ünïcode, 漢字, "quotes" and \'others\'; 😀.' })]),
    1,
    2000,
  );
  const withSource = { ...pinGuide, sourceDigest: 'd'.repeat(64) };
  await store.append(
    {
      ...draftOf([updated(pinGuide, withSource)]),
      sources: [{ digest: withSource.sourceDigest, guideId: pinGuide.id, text: '# A text' }],
    },
    2,
    3000,
  );
  await store.counts.merge(sampleBatch);
  await store.counts.dismissGap({ code: 0xffffffff, reason: 'r', actor: 'ada', at: 5 });
  await store.access.createToken(token, event);
  await store.close();
  await rowsElsewhere(store.database, manyEvents);
  return store.database;
}

const everything = copiedTables.map(
  ([table, ...key]) => `SELECT * FROM "${table}" ORDER BY ${key.map((each) => `"${each}"`).join(', ')}`,
);

/** Every value as text: 64-bit numbers come as text from one of the two, and as numbers from the other. */
async function contentsOf(database: string): Promise<unknown[]> {
  const connection = await openCopyConnection(database);
  try {
    const contents = [];
    for (const sql of everything) {
      const rows = await selectRows(connection, sql);
      contents.push(
        rows.map((row) =>
          Object.entries(row)
            .map(([name, value]) => [name, value === null ? null : String(value)])
            .sort(),
        ),
      );
    }
    return contents;
  } finally {
    await connection.dispose();
  }
}

describe('a copy', () => {
  it('holds every row of every table, there and back, and verifies', async () => {
    const first = await filledDatabase();
    const second = `file:${temporaryFile()}`;
    const third = await newTestDatabase();
    const there = await copyStore(first, second);
    const back = await copyStore(second, third);
    expect(back).toEqual(there);
    expect(there.head.version).toBe(3);
    expect(there.rows).toMatchObject({
      Change: 3,
      AccessToken: 1,
      AccessEvent: 1_201,
      GuideSource: 1,
      IdempotencyKey: 1,
    });
    const contents = await contentsOf(first);
    expect(await contentsOf(second)).toEqual(contents);
    expect(await contentsOf(third)).toEqual(contents);
    const store = await openTestStore({ database: third });
    expect((await verify(store)).head).toEqual(there.head);
  }, 60_000);

  it('goes on as its source would: the next change and the next event find their numbers', async () => {
    const target = await newTestDatabase();
    await copyStore(await filledDatabase(), target);
    const store = await openTestStore({ database: target });
    await store.access.record(event);
    expect(await store.access.countEvents()).toBe(1_202);
    const change = await store.append(draftOf([updated(signOut, signOut)]), 3, 4000);
    expect(change).toMatchObject({ version: 4 });
  }, 60_000);

  it('refuses a target that is not empty, and leaves it as it is', async () => {
    const source = await filledDatabase();
    const target = await openTestStore();
    await target.access.record(event);
    await target.close();
    await expect(copyStore(source, target.database)).rejects.toThrow(
      'is not empty: its table AccessEvent holds rows. Name a new file, or a database that hresolve has not used.',
    );
    expect(await rowsElsewhere(target.database, 'SELECT count(*) AS "n" FROM "Change"')).toEqual([{ n: 0 }]);
  });

  it('refuses a source that is not there', async () => {
    await expect(copyStore(`file:${temporaryFile()}`, await newTestDatabase())).rejects.toThrow(
      'There is no database at',
    );
  });

  it('forgets no table, and knows the key of each', () => {
    const models = readFileSync(new URL('../../../prisma/models.prisma', import.meta.url), 'utf8');
    const keys = [...models.matchAll(/^model (\w+) \{(.*?)^\}/gms)].map(([, name = '', body = '']) => {
      const [, several] = /@@id\(\[([^\]]*)\]/.exec(body) ?? [];
      return [name, ...(several?.split(/, */) ?? [/^ {2}(\w+) .*@id/m.exec(body)?.[1] ?? ''])];
    });
    expect([...copiedTables].map((each) => [...each]).sort()).toEqual(keys.sort());
  });
});
