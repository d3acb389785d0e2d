import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { Change } from '../../../src/domain/changes/change.ts';
import { stepIdOf } from '../../../src/domain/guidance/stepId.ts';
import { firstPreviousHash, hashOfChange } from '../../../src/store/log/changeHash.ts';
import { toRecord } from '../../../src/store/log/toRecord.ts';
import { badToken, created, deleted, draftOf, entryNumber, firstDraft } from '../sampleDraft.ts';
import { nodeOf, pinGuide, rejoin, signOut, updated } from '../sampleDraft.ts';
import { openTestStore, rowsElsewhere, tamperWith } from '../testStore.ts';

const reworded = { ...signOut, text: 'Sign out, then sign in again.' };

describe('append', () => {
  it('answers the change as committed, and load answers every node as it says', async () => {
    const store = await openTestStore();
    const change = await store.append(firstDraft, 0, 1000);

    expect(change).toMatchObject({ version: 1, kind: 'SEED', at: 1000, actor: 'seed', reason: firstDraft.reason });
    const { version, committedAt, nodes } = await store.load();
    expect([version, committedAt]).toEqual([1, 1000]);
    const lifetime = { version: 1, createdAt: 1000, updatedAt: 1000 };
    expect(nodes).toHaveLength(4);
    for (const record of [pinGuide, badToken, signOut, rejoin]) {
      expect(nodeOf(nodes, record.id)).toEqual({ ...record, ...lifetime });
    }
  });

  it('loads a step that an entry or a guide has twice as two, each with an id of its own', async () => {
    const store = await openTestStore();
    const [first, second] = ['m-1', 'm-2'].map((mitigationId) => ({ mitigationId, condition: null }));
    const steps = [first, second, first].filter((step) => step !== undefined);
    const twice = [{ ...pinGuide, firstSteps: steps }, signOut, rejoin, { ...badToken, steps }];
    await store.append(draftOf(twice.map(created)), 0, 1000);
    const { nodes } = await store.load();
    const [guide, entry] = [nodeOf(nodes, pinGuide.id), nodeOf(nodes, badToken.id)];
    if (guide.type !== 'Guide' || entry.type !== 'Entry') throw new Error('They are of other types.');
    expect(guide.firstSteps.map((step) => stepIdOf({ step, guide }))).toEqual([
      't.g-1.m-1',
      't.g-1.m-2',
      't.g-1.m-1.1',
    ]);
    expect(entry.steps.map((step) => stepIdOf({ step, guide, entry }))).toEqual([
      't.e-1.m-1',
      't.e-1.m-2',
      't.e-1.m-1.1',
    ]);
  });

  it('puts on disk what it answered, as another process with another SQLite reads it', async () => {
    const store = await openTestStore();
    const change = await store.append(firstDraft, 0, 1000);
    expect(await rowsElsewhere(store.database, 'SELECT * FROM "Change"')).toEqual([
      { version: 1, kind: 'SEED', at: 1000, actor: 'seed', reason: firstDraft.reason, hash: change?.hash },
    ]);
    expect(await rowsElsewhere(store.database, 'SELECT "code" FROM "Entry"')).toEqual([{ code: 0x801c03ed }]);
    expect(
      await rowsElsewhere(store.database, 'SELECT "condition" FROM "EntryMitigation" ORDER BY "position"'),
    ).toEqual(badToken.steps.map(({ condition }) => ({ condition })));
  });

  it('keeps one text for one content: a loaded record is written as in the log, whoever ordered its keys', async () => {
    const store = await openTestStore();
    const { steps, ...others } = badToken;
    const extra = { steps, ...others, version: 7, updatedAt: 7 };
    await store.append(draftOf([pinGuide, signOut, rejoin, extra].map(created)), 0, 1000);
    const { nodes } = await store.load();
    for (const { nodeId, after } of await rowsElsewhere(store.database, 'SELECT "nodeId", "after" FROM "Revision"')) {
      expect(JSON.stringify(toRecord(nodeOf(nodes, String(nodeId))))).toBe(after);
    }
  });

  it('writes nothing and answers null where the log has moved past the base', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    expect(await store.append(draftOf([updated(signOut, reworded)]), 0, 2000)).toBeNull();
    expect(await store.append(draftOf([updated(signOut, reworded)]), 2, 2000)).toBeNull();
    expect(await store.changes({ limit: 10 })).toHaveLength(1);
    expect(nodeOf((await store.load()).nodes, signOut.id)).toMatchObject({ text: signOut.text, version: 1 });
  });

  it('never dates a change before the one it follows', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 5000);
    const change = await store.append(draftOf([updated(signOut, reworded)]), 1, 4000);
    expect(change?.at).toBe(5000);
  });

  it('undoes the whole change where a reference breaks, and takes the next', async () => {
    const store = await openTestStore();
    const broken = { ...badToken, steps: [{ mitigationId: 'm-none', condition: null }] };
    await expect(store.append(draftOf([pinGuide, signOut, broken].map(created)), 0, 1)).rejects.toThrow();
    expect(await store.load()).toEqual({ version: 0, committedAt: 0, nodes: [], works: [] });
    expect(await store.append(firstDraft, 0, 1)).toMatchObject({ version: 1 });
  });

  it('refuses to create a node that exists', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1);
    await expect(store.append(draftOf([created(signOut)]), 1, 2)).rejects.toThrow();
    expect((await store.load()).version).toBe(1);
  });

  it('replaces causes and steps in order, and keeps when a node was first said', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    const shorter = { ...badToken, causes: ['B', 'A'], steps: badToken.steps.slice(1), status: 'ARCHIVED' as const };
    await store.append(draftOf([updated(badToken, shorter)]), 1, 2000);
    const { nodes } = await store.load();
    expect(nodeOf(nodes, badToken.id)).toEqual({ ...shorter, version: 2, createdAt: 1000, updatedAt: 2000 });
    expect(nodeOf(nodes, signOut.id)).toMatchObject({ version: 1, updatedAt: 1000 });
  });

  it('merges mitigations in one change: links move and the old one goes', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    const relinked = { ...badToken, steps: [{ mitigationId: signOut.id, condition: null }] };
    await store.append(draftOf([deleted(rejoin), updated(badToken, relinked)]), 1, 2000);
    const { nodes } = await store.load();
    expect(nodes.map(({ id }) => id).sort()).toEqual(['e-1', 'g-1', 'm-1']);
    expect(nodeOf(nodes, badToken.id)).toMatchObject({ steps: relinked.steps });
  });

  it('takes back a whole import, and the same import again', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    await store.append(draftOf([pinGuide, badToken, signOut, rejoin].map(deleted), { kind: 'REVERT' }), 1, 2000);
    expect((await store.load()).nodes).toEqual([]);
    await store.append(firstDraft, 2, 3000);
    expect(nodeOf((await store.load()).nodes, badToken.id)).toMatchObject({ version: 3, createdAt: 3000 });
  });

  it('imports 5,000 entries at once', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    const many = Array.from({ length: 5000 }, (_, n) => entryNumber(n + 10));
    await store.append(draftOf(many.map(created), { kind: 'IMPORT' }), 1, 2000);
    expect((await store.load()).nodes).toHaveLength(5004);
  }, 20_000);
});

describe('the log', () => {
  it('is read in order, from any version, to any limit', async () => {
    const store = await openTestStore();
    const changes = [await store.append(firstDraft, 0, 1000)];
    changes.push(await store.append(draftOf([updated(signOut, reworded)]), 1, 2000));
    changes.push(await store.append(draftOf([updated(reworded, signOut)]), 2, 3000));
    expect(await store.changes({ limit: 100 })).toEqual(changes);
    expect(await store.changes({ above: 1, limit: 1 })).toEqual(changes.slice(1, 2));
    expect(await store.changes({ above: 3, limit: 100 })).toEqual([]);
    expect(await store.revisionsOf(signOut.id, 0)).toEqual(
      changes.flatMap((change) => change?.revisions.filter(({ nodeId }) => nodeId === signOut.id) ?? []),
    );
    expect(await store.revisionsOf(signOut.id, 2)).toEqual(changes[2]?.revisions);
    expect(await store.revisionsOf('none', 0)).toEqual([]);
  });

  it.each([
    'UPDATE "Change" SET "actor" = \'eve\'',
    'DELETE FROM "Change"',
    'UPDATE "Revision" SET "after" = NULL',
    'DELETE FROM "Revision"',
  ])('refuses %s, also from another program', async (sql) => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    await expect(rowsElsewhere(store.database, sql)).rejects.toThrow('append-only');
    expect(await store.changes({ limit: 10 })).toHaveLength(1);
  });

  it('keeps an imported text whole, found by its digest', async () => {
    const store = await openTestStore();
    const text = '# Guide\r\n\r\n| Code |\u200b\n';
    const digest = createHash('sha256').update(text).digest('hex');
    const guide = { ...pinGuide, sourceDigest: digest };
    const sources = [{ guideId: guide.id, digest, text }];
    await store.append(draftOf([guide, signOut].map(created), { sources }), 0, 1);
    expect(await store.source(digest)).toBe(text);
    expect(await store.source('0'.repeat(64))).toBeNull();
    // The same text again, after another: its digest is the guide's again.
    await store.append(draftOf([updated(guide, guide)], { sources }), 1, 2);
    expect(await store.source(digest)).toBe(text);
  });

  it('refuses a text that no revision names, as the hash would not cover it', async () => {
    const store = await openTestStore();
    const sources = [{ guideId: pinGuide.id, digest: 'ab', text: '' }];
    await expect(store.append(draftOf([created(signOut)], { sources }), 0, 1)).rejects.toThrow('named by no revision');
  });
});

describe('the hash chain', () => {
  it('links each change to the one before, and anyone can compute it again', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    await store.append(draftOf([updated(signOut, reworded)]), 1, 2000);
    expect(firstBrokenLink(await store.changes({ limit: 10 }))).toBeNull();
  });

  it('does not hang on the order of keys, in memory or in the database', () => {
    const { actor, ...rest } = sampleChange();
    const after = Object.fromEntries(Object.entries(badToken).reverse()) as unknown as typeof badToken;
    const revision = { ...created(badToken), after };
    expect(hashOfChange({ ...rest, revisions: [revision], actor }, firstPreviousHash)).toBe(
      hashOfChange({ ...rest, actor, revisions: [created(badToken)] }, firstPreviousHash),
    );
  });

  it('is this text for ever: a log written by an older program must verify', () => {
    const text =
      `${'0'.repeat(64)}\n{"actor":"ada","at":5,"kind":"EDIT","reason":null,"revisions":[{"action":"CREATED","after":` +
      `{"id":"m-1","text":"Sign out and then sign in again.","type":"Mitigation"},"before":null,"nodeId":"m-1",` +
      `"nodeType":"Mitigation"}],"version":1}\n`;
    const expected = createHash('sha256').update(text).digest('hex');
    expect(hashOfChange(sampleChange(), firstPreviousHash)).toBe(expected);
  });

  it.each([
    ['an actor changed', `UPDATE "Change" SET "actor" = 'adb' WHERE "version" = 2`, 2],
    ['a time changed', `UPDATE "Change" SET "at" = 1001 WHERE "version" = 1`, 1],
    ['a reason went', `UPDATE "Change" SET "reason" = NULL WHERE "version" = 1`, 1],
    ['a kind changed', `UPDATE "Change" SET "kind" = 'EDIT' WHERE "version" = 1`, 1],
    ['a hash changed', `UPDATE "Change" SET "hash" = replace("hash", 'a', 'b') WHERE "version" = 2`, 2],
    [
      'one letter of a text changed',
      `UPDATE "Revision" SET "after" = replace("after", 'then', 'than') WHERE "nodeId" = 'm-1'`,
      1,
    ],
    ['an action changed', `UPDATE "Revision" SET "action" = 'CREATED' WHERE "changeVersion" = 2`, 2],
    ['the order of revisions changed', `UPDATE "Revision" SET "position" = "position" - 9 WHERE "nodeId" = 'm-2'`, 1],
    ['a revision went', `DELETE FROM "Revision" WHERE "changeVersion" = 2`, 2],
  ])('names the first change that differs where %s', async (_what, sql, version) => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    await store.append(draftOf([updated(signOut, reworded)]), 1, 2000);
    await store.close();
    await tamperWith(store.database, sql);
    const reopened = await openTestStore({ database: store.database });
    expect(firstBrokenLink(await reopened.changes({ limit: 10 }))).toBe(version);
  });
});

function sampleChange(): Omit<Change, 'hash'> {
  return { version: 1, kind: 'EDIT', at: 5, actor: 'ada', reason: null, revisions: [created(signOut)] };
}

function firstBrokenLink(changes: readonly Change[]): number | null {
  let previous = firstPreviousHash;
  for (const change of changes) {
    if (hashOfChange(change, previous) !== change.hash) return change.version;
    previous = change.hash;
  }
  return null;
}

describe('a change of thousands of nodes', () => {
  it('lets look-ups be answered while it is hashed and written, as a whole', async () => {
    const store = await openTestStore();
    const nodes = Array.from({ length: 4_000 }, (_, at) => ({
      ...signOut,
      id: `m-${String(at)}`,
      text: `Step ${String(at)}.`,
    }));
    let turnsOfOthers = 0;
    const others = setInterval(() => (turnsOfOthers += 1), 0);
    const change = await store.append(draftOf(nodes.map(created)), 0, 1000);
    clearInterval(others);
    expect(turnsOfOthers).toBeGreaterThan(8);
    expect(change?.revisions).toHaveLength(4_000);
    expect(firstBrokenLink(await store.changes({ limit: 1 }))).toBeNull();
  });
});

describe('dryRunAppend', () => {
  it('leaves log and tables as they are, in the store and on disk, and the next change its version', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    const stood = await store.load();
    await store.dryRunAppend(draftOf([updated(signOut, reworded), deleted(badToken)]), 1, 2000);
    expect(await store.load()).toEqual(stood);
    expect(await rowsElsewhere(store.database, 'SELECT "version" FROM "Change"')).toEqual([{ version: 1 }]);
    expect(await store.append(draftOf([updated(signOut, reworded)]), 1, 3000)).toMatchObject({ version: 2, at: 3000 });
  });

  it('does what append would do: what append cannot write, it cannot append in a dry run', async () => {
    const store = await openTestStore();
    await store.append(firstDraft, 0, 1000);
    await expect(store.dryRunAppend(draftOf([created(signOut)]), 1, 2000)).rejects.toThrow();
    expect((await store.load()).version).toBe(1);
  });
});
