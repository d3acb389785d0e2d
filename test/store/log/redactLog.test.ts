import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChangeDraft, Revision } from '../../../src/domain/changes/change.ts';
import type { NodeRecord } from '../../../src/domain/guidance/records.ts';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { badToken, created, deleted, draftOf, firstDraft, pinGuide, signOut, updated } from '../sampleDraft.ts';
import { openTestStore, rowsElsewhere, tamperWith } from '../testStore.ts';

const named = { ...signOut, text: 'Sign out, then call Jane Doe.' };
const mark = { ...signOut, text: 'Sign out, then call redacted-6.' };
const gone = { type: 'Mitigation', id: 'm-3', text: 'Ask jane doe.' } as const;
const text = '# PIN errors\n\nAsk Jane Doe.\n';
const digest = createHash('sha256').update(text).digest('hex');
const sourced = { ...pinGuide, sourceDigest: digest };

const drafts: readonly ChangeDraft[] = [
  firstDraft,
  draftOf([updated(signOut, named), created(gone)], { reason: 'Jane Doe asked for it' }),
  draftOf([updated(pinGuide, sourced)], { sources: [{ guideId: pinGuide.id, digest, text }] }),
  draftOf([deleted(gone)]),
  draftOf([updated(badToken, { ...badToken, causes: ['A cause'] })]),
];

/** What the rule drafts: the nodes that hold the text now, from their redacted content to the same. */
function redactionDraft(nodes: readonly NodeRecord[], said = 'Jane Doe', reason = 'a name'): ChangeDraft {
  const revisions = nodes.map((node): Revision => updated(node, node));
  return draftOf(revisions, { kind: 'REDACTION', reason, redaction: { text: said } });
}

async function redactedStore(): Promise<{ database: string; store: Store }> {
  const store = await openTestStore();
  const { database } = store;
  for (const [version, draft] of drafts.entries()) await store.append(draft, version, 1000 * (version + 1));
  await store.append(redactionDraft([mark]), 5, 9000);
  return { database, store };
}

describe('a redaction', () => {
  it('takes the text out of every change, also of nodes that are gone, out of reasons and imported texts', async () => {
    const { store } = await redactedStore();
    const changes = await store.changes({ limit: 10 });
    expect(JSON.stringify(changes)).not.toMatch(/jane/i);
    expect(changes[1]?.revisions.map(({ after }) => after)).toEqual([mark, { ...gone, text: 'Ask redacted-6.' }]);
    expect(changes[1]?.reason).toBe('redacted-6 asked for it');
    expect(changes[3]?.revisions[0]?.before).toEqual({ ...gone, text: 'Ask redacted-6.' });
    expect(await store.source(digest)).toBe('# PIN errors\n\nAsk redacted-6.\n');
    expect((await store.load()).nodes.find(({ id }) => id === 'm-1')).toMatchObject({ ...mark, version: 6 });
    expect(await store.findText('Jane Doe')).toEqual({
      changes: 0,
      nodes: 0,
      documents: 0,
      searches: 0,
      dismissals: 0,
      proposals: 0,
    });
  });

  it('says beforehand where the text stands', async () => {
    const store = await openTestStore();
    for (const [version, draft] of drafts.entries()) await store.append(draft, version, 1);
    const found = { changes: 2, nodes: 2, documents: 1, searches: 0, dismissals: 0, proposals: 0 };
    expect(await store.findText('jane doe')).toEqual(found);
  });

  it('leaves a log that verifies, with the hashes that it had', async () => {
    const store = await openTestStore();
    for (const [version, draft] of drafts.entries()) await store.append(draft, version, 1);
    const before = await verify(store);
    await store.append(redactionDraft([mark]), 5, 9000);
    expect((await verify(store, { expectedHeads: [before.head] })).flaws).toEqual([]);
    // Again, over what was redacted before, and over the redaction's own reason.
    await store.append(redactionDraft([], 'a name', 'again'), 6, 9001);
    await store.append(
      redactionDraft([{ ...mark, text: 'redacted-8, then call redacted-6.' }], 'sign out', 'more'),
      7,
      9002,
    );
    const after = await verify(store, { expectedHeads: [before.head] });
    expect(after.flaws).toEqual([]);
    expect((await store.changes({ above: 5, below: 7, limit: 1 }))[0]?.reason).toBe('redacted-7');
    expect((await store.redactionsOf(2)).map(({ version, reason }) => [version, reason])).toEqual([
      [6, 'redacted-7'],
      [8, 'more'],
    ]);
  });

  it.each([
    {
      sql: `UPDATE "Revision" SET "after" = replace("after", 'redacted-6', 'Jane Doe') WHERE "changeVersion" = 2`,
      version: 2,
      because: 'what was there before is not what the redaction left',
    },
    {
      sql: `UPDATE "Revision" SET "after" = replace("after", 'then', 'than') WHERE "changeVersion" = 2`,
      version: 2,
      because: 'a redacted change is held as fast as any other',
    },
    {
      sql: `UPDATE "Change" SET "hash" = replace("hash", 'a', 'b') WHERE "version" = 2`,
      version: 3,
      because: 'the next change follows on the hash that was kept',
    },
    { sql: `DELETE FROM "Redaction"`, version: 2, because: 'nothing says that the change was redacted' },
    {
      sql: `UPDATE "Redaction" SET "digest" = replace("digest", 'a', 'b') WHERE "source" IS NULL`,
      version: 2,
      because: 'the digest is not that of what stands there',
    },
    {
      sql: `INSERT INTO "Redaction" VALUES (5, 0, 1, NULL, 'abc')`,
      version: 1,
      because: 'a row was added to say that a change was redacted',
    },
    {
      sql: `INSERT INTO "Redaction" VALUES (5, 0, NULL, 'abc', 'abc')`,
      version: 5,
      because: 'the hash of an edit covers no redaction',
    },
    {
      sql: `INSERT INTO "Redaction" VALUES (7, 0, NULL, 'abc', 'abc')`,
      version: 7,
      because: 'a redaction belongs to a change',
    },
    {
      sql: `UPDATE "GuideSource" SET "text" = replace("text", 'redacted-6', 'redacted-7')`,
      version: 3,
      because: 'an imported text is what the redaction left',
    },
  ])('is held by verify: $because', async ({ sql, version }) => {
    const { database, store } = await redactedStore();
    await tamperWith(database, sql);
    expect((await verify(store)).flaws[0]).toMatchObject({ version });
  });

  it('is the only thing that may update the log', async () => {
    const { database } = await redactedStore();
    await expect(
      rowsElsewhere(database, `UPDATE "Revision" SET "after" = NULL WHERE "changeVersion" = 2`),
    ).rejects.toThrow(/append-only/);
    await expect(rowsElsewhere(database, `UPDATE "Change" SET "reason" = 'x' WHERE "version" = 2`)).rejects.toThrow(
      /append-only/,
    );
    await expect(rowsElsewhere(database, `DELETE FROM "Change" WHERE "version" = 6`)).rejects.toThrow(/append-only/);
    await expect(rowsElsewhere(database, `DELETE FROM "Redaction"`)).rejects.toThrow(/append-only/);
    await expect(rowsElsewhere(database, `UPDATE "Redaction" SET "digest" = ''`)).rejects.toThrow(/append-only/);
  });

  it('writes nothing where the log has moved on', async () => {
    const { store } = await redactedStore();
    const before = await store.changes({ limit: 10 });
    expect(await store.append(redactionDraft([], 'sign out'), 3, 1)).toBeNull();
    expect(await store.changes({ limit: 10 })).toEqual(before);
  });
});
