import { expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { firstDraft } from '../sampleDraft.ts';
import { openTestStore, tamperWith } from '../testStore.ts';

it.each([
  { sql: `UPDATE "Guide" SET "appliesTo" = '{"a":1}'`, says: 'has {"a":1} as the products of a guide' },
  { sql: `UPDATE "Guide" SET "scope" = 'none'`, says: 'has none as the scope of a guide' },
  { sql: `UPDATE "Entry" SET "status" = 'LOST'`, says: 'has "LOST" as the status of an entry' },
])('an audit names what no program wrote into the tables, and goes on with the log: $sql', async ({ sql, says }) => {
  const store = await openTestStore();
  await store.append(firstDraft, 0, 1000);
  await tamperWith(store.database, sql);
  const { flaws } = await verify(store);
  expect(flaws.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The tables hold a value that cannot be read: The database has .*[^.]\.$/),
  ]);
  expect(flaws[0]?.message).toContain(says);
});
