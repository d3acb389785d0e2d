import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedTables } from '../../../src/store/copy/copiedTables.ts';
import { copyStore, openCopyConnection } from '../../../src/store/copy/copyStore.ts';
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

const proposal = {
  id: 'p_1',
  key: 'ada/1',
  kind: 'STEP',
  state: 'DECLINED',
  code: 0xffffffff,
  text: 'Ask “Ünïcode”.',
  edit: '{"name":"createMitigation","input":{"text":"x"}}',
  proposedBy: 'ada',
  identity: 'token t',
  proposedAt: 7,
  comments: [{ author: 'grace', at: 8, text: 'Why?' }],
  decidedBy: 'grace',
  decidedAt: 9,
  decision: 'No.',
  version: null,
} as const;

const webhook = {
  id: 'w_1',
  url: 'https://hooks.example.org/x',
  guideId: pinGuide.id,
  secret: 'whsec_x',
  previousSecret: 'whsec_y',
  previousUntil: 2 ** 41,
  createdAt: 1,
  createdBy: 'ada',
  version: 2,
  failures: 0,
  failingSince: null,
  nextAttemptAt: null,
  offSince: null,
  offBecause: null,
} as const;

const session = {
  id: 's',
  keyHash: 'h',
  identity: 'i',
  tokenId: 't',
  name: 'ada',
  role: 'EDITOR',
  createdAt: 1,
  lastUsedAt: 2,
} as const;

/** What has no verb that is as short, as both databases take it. */
const theRest = [
  `INSERT INTO "Synonyms" VALUES ('s', '[["a","b"]]', 1, 1, 1)`,
  `INSERT INTO "LookupDay" VALUES (-1, 20000, 'kiosk', 1, 2, 3)`,
  `INSERT INTO "CountResolution" VALUES ('DAY', 480000)`,
  `INSERT INTO "AdminLink" VALUES ('k', 5)`,
  `INSERT INTO "CallerUse" VALUES ('c', 5, 6)`,
  `INSERT INTO "Redaction" VALUES (99, 0, 1, NULL, 'd')`,
];

/** A database with something in all of its tables. */
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
  await store.proposals.create(proposal);
  await store.webhooks.create(webhook, event);
  const delivery = { version: 2, attempt: 1, at: 5, took: 6, status: 204, failure: null };
  await store.webhooks.progress(webhook.id, webhook, delivery);
  const ages = { longest: 2 ** 42, idle: 2 ** 42 };
  await store.sessions.startSession({ session, ages, instead: null, event });
  await store.close();
  for (const sql of [manyEvents, ...theRest]) await rowsElsewhere(store.database, sql);
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
      AccessEvent: 1_203,
      GuideSource: 1,
      IdempotencyKey: 1,
    });
    expect(Object.entries(there.rows).filter(([, count]) => count === 0)).toEqual([]);
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
    expect(await store.access.countEvents()).toBe(1_204);
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
