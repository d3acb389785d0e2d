import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synonymsId, type SynonymsRecord } from '../../../src/domain/guidance/records.ts';
import { verify, type Head, type Verification } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { hashOfChange } from '../../../src/store/log/changeHash.ts';
import { openSqliteStore } from '../../../src/store/openSqliteStore.ts';
import { sqliteElsewhere, startElsewhere } from '../../store/otherProcess.ts';
import { badToken, created, deleted, draftOf, entryNumber, firstDraft } from '../../store/sampleDraft.ts';
import { pinGuide, rejoin, signOut, updated } from '../../store/sampleDraft.ts';
import { tamper } from '../../store/tamper.ts';
import { openTemporaryStore, temporaryFile } from '../../store/temporaryFile.ts';

const reworded = { ...signOut, text: 'Sign out, then sign in again.' };
const shorter = { ...badToken, causes: ['B', 'A'], steps: badToken.steps.slice(0, 1), symbol: 'E_TOKEN' };
const sourceText = '# PIN errors\n';
const digest = createHash('sha256').update(sourceText).digest('hex');
const synonyms: SynonymsRecord = { type: 'Synonyms', id: synonymsId, groups: [['reboot', 'restart']] };
const sourced = { ...pinGuide, sourceDigest: digest };

/** A file with a log of six changes, closed: a seed, an import, edits, a node that is gone. */
function fileWithLog(): string {
  const file = temporaryFile();
  copyFileSync(template, file);
  return file;
}

const templateFolder = mkdtempSync(join(tmpdir(), 'hresolve-'));
const template = join(templateFolder, 'template.db');

beforeAll(async () => {
  const store = await openSqliteStore({ file: template });
  const drafts = [
    firstDraft,
    draftOf([updated(signOut, reworded)]),
    draftOf([updated(badToken, shorter), created(entryNumber(20))], { reason: null }),
    draftOf([updated(pinGuide, sourced)], { sources: [{ guideId: pinGuide.id, digest, text: sourceText }] }),
    draftOf([deleted(entryNumber(20)), deleted(rejoin), created(synonyms)]),
    draftOf([updated(reworded, signOut)]),
  ];
  for (const [version, draft] of drafts.entries()) await store.append(draft, version, 1000 * (version + 1));
  await store.close();
});

afterAll(() => {
  rmSync(templateFolder, { recursive: true });
});

async function verifyFile(file: string, expectedHeads: readonly Head[] = []): Promise<Verification> {
  const store = await openTemporaryStore({ file, alongside: true });
  try {
    return await verify(store, { expectedHeads });
  } finally {
    await store.close();
  }
}

describe('verify', () => {
  it('finds nothing in what the program wrote, and says where the log ends', async () => {
    const file = fileWithLog();
    const { flaws, head, nodes } = await verifyFile(file);
    expect(flaws).toEqual([]);
    expect(nodes).toBe(3);
    const written = await sqliteElsewhere(file, 'SELECT "hash" FROM "Change" WHERE "version" = 6');
    expect(written).toEqual([{ hash: head.hash }]);
    expect(head.version).toBe(6);
    expect((await verifyFile(file, [head])).flaws).toEqual([]);
  });

  it('finds nothing in an empty database, whose head is before the first change', async () => {
    const store = await openTemporaryStore();
    expect(await verify(store)).toEqual({ head: { version: 0, hash: '0'.repeat(64) }, nodes: 0, flaws: [] });
    await store.append(firstDraft, 0, 1);
    expect((await verify(store, { expectedHeads: [{ version: 0, hash: '0'.repeat(64) }] })).flaws).toEqual([]);
  });

  it('works while a server writes all the time', async () => {
    const file = temporaryFile();
    const server = await startElsewhere('child/edit.ts', [file]);
    const versions: number[] = [];
    // On a busy machine the server may write nothing during the first rounds.
    for (let round = 0; round < 5 || versions.at(-1) === versions[0]; round++) {
      const { head, flaws } = await verifyFile(file);
      expect(flaws).toEqual([]);
      versions.push(head.version);
    }
    await server.kill();
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.at(-1)).toBeGreaterThan(versions[0] ?? 0);
  });

  const log = [
    // Edited.
    { sql: `UPDATE "Change" SET "actor" = 'eve' WHERE "version" = 2`, version: 2, field: 'hash' },
    { sql: `UPDATE "Change" SET "at" = "at" + 1 WHERE "version" = 3`, version: 3, field: 'hash' },
    { sql: `UPDATE "Change" SET "kind" = 'REVERT' WHERE "version" = 4`, version: 4, field: 'hash' },
    { sql: `UPDATE "Change" SET "reason" = '' WHERE "version" = 3`, version: 3, field: 'hash' },
    { sql: `UPDATE "Change" SET "hash" = replace("hash", 'a', 'b') WHERE "version" = 5`, version: 5, field: 'hash' },
    { sql: `UPDATE "Revision" SET "action" = 'CREATED' WHERE "changeVersion" = 2`, version: 2, field: 'hash' },
    { sql: `UPDATE "Revision" SET "nodeId" = 'm-2' WHERE "changeVersion" = 2`, version: 2, field: 'hash' },
    { sql: `UPDATE "Revision" SET "nodeType" = 'Guide' WHERE "changeVersion" = 2`, version: 2, field: 'hash' },
    {
      sql: `UPDATE "Revision" SET "after" = replace("after", 'then', 'than') WHERE "changeVersion" = 2`,
      version: 2,
      field: 'hash',
    },
    {
      sql: `UPDATE "Revision" SET "before" = replace("before", 'and', 'or') WHERE "changeVersion" = 2`,
      version: 2,
      field: 'hash',
    },
    {
      sql: `UPDATE "Revision" SET "after" = NULL WHERE "changeVersion" = 3 AND "position" = 1`,
      version: 3,
      field: 'hash',
    },
    {
      sql: `UPDATE "Revision" SET "after" = '{"type":' WHERE "changeVersion" = 2`,
      version: 2,
      field: 'after',
      nodeId: 'm-1',
    },
    {
      sql: `UPDATE "Revision" SET "after" = 'null' WHERE "changeVersion" = 2`,
      version: 2,
      field: 'after',
      nodeId: 'm-1',
    },
    {
      sql: `UPDATE "Revision" SET "after" = "after" || ' ' WHERE "changeVersion" = 2`,
      version: 2,
      field: 'after',
      nodeId: 'm-1',
    },
    {
      sql: `UPDATE "Revision" SET "position" = 7 WHERE "changeVersion" = 1 AND "position" = 3`,
      version: 1,
      field: 'position',
    },
    // Deleted.
    { sql: `DELETE FROM "Change" WHERE "version" = 3`, version: 3, field: 'version' },
    { sql: `DELETE FROM "Change" WHERE "version" = 1`, version: 1, field: 'version' },
    { sql: `DELETE FROM "Revision" WHERE "changeVersion" = 2`, version: 2, field: 'hash' },
    { sql: `DELETE FROM "Revision" WHERE "changeVersion" = 1 AND "position" = 0`, version: 1, field: 'position' },
    // Inserted.
    { sql: `INSERT INTO "Change" VALUES (0, 'EDIT', 0, 'eve', NULL, '')`, version: 0, field: 'version' },
    {
      sql: `INSERT INTO "Change" VALUES (7, 'EDIT', 9000, 'eve', NULL, '${'0'.repeat(64)}')`,
      version: 7,
      field: 'hash',
    },
    { sql: `INSERT INTO "Change" VALUES (9, 'EDIT', 9000, 'eve', NULL, '')`, version: 7, field: 'version' },
    {
      sql: `INSERT INTO "Revision" SELECT 4, 1, "nodeType", "nodeId", "action", "before", "after" FROM "Revision" WHERE "changeVersion" = 2`,
      version: 4,
      field: 'hash',
    },
    {
      sql: `INSERT INTO "Revision" SELECT 8, 0, "nodeType", "nodeId", "action", "before", "after" FROM "Revision" WHERE "changeVersion" = 2`,
      version: 8,
      field: 'changeVersion',
    },
    // Swapped.
    {
      sql: `UPDATE "Revision" SET "position" = "position" - 9 WHERE "nodeId" = 'm-2' AND "changeVersion" = 1`,
      version: 1,
      field: 'position',
    },
    // The list of synonyms.
    { sql: `UPDATE "Synonyms" SET "groups" = '[["a","b"]]'`, version: 5, field: 'groups' },
    { sql: `DELETE FROM "Synonyms"`, version: 5, field: 'id' },
    { sql: `UPDATE "Synonyms" SET "version" = 4`, version: 5, field: 'version' },
    // The imported texts that the log names.
    { sql: `UPDATE "GuideSource" SET "text" = "text" || ' '`, version: 4, field: 'sourceDigest' },
    { sql: `UPDATE "GuideSource" SET "guideId" = 'g-2'`, version: 4, field: 'sourceDigest' },
    { sql: `UPDATE "GuideSource" SET "changeVersion" = 3`, version: 3, field: 'sourceDigest' },
    { sql: `DELETE FROM "GuideSource"`, version: 4, field: 'sourceDigest' },
    {
      sql: `INSERT INTO "GuideSource" VALUES ('${createHash('sha256').update('x').digest('hex')}', 'g-1', 'x', 4)`,
      version: 4,
      field: 'sourceDigest',
    },
  ];

  it.each(log)('names change $version and its $field after $sql', async ({ sql, ...first }) => {
    const file = fileWithLog();
    tamper(file, sql);
    expect((await verifyFile(file)).flaws[0]).toMatchObject(first);
  });

  it('names two changes that were swapped by the first of them', async () => {
    const file = fileWithLog();
    const swap = (table: string, column: string) =>
      [
        [2, 90],
        [4, 2],
        [90, 4],
      ].map(([from, to]) => `UPDATE "${table}" SET "${column}" = ${String(to)} WHERE "${column}" = ${String(from)}`);
    tamper(file, ...swap('Change', 'version'), ...swap('Revision', 'changeVersion'));
    expect((await verifyFile(file)).flaws[0]).toMatchObject({ version: 2, field: 'hash' });
  });

  it('names two revisions that were swapped within a change', async () => {
    const file = fileWithLog();
    const move = (from: number, to: number) =>
      `UPDATE "Revision" SET "position" = ${String(to)} WHERE "changeVersion" = 1 AND "position" = ${String(from)}`;
    tamper(file, move(0, 9), move(1, 0), move(9, 1));
    expect((await verifyFile(file)).flaws[0]).toMatchObject({ version: 1, field: 'hash' });
  });

  it('names node and field next to the change, where a record of the log was altered', async () => {
    const file = fileWithLog();
    tamper(file, `UPDATE "Revision" SET "after" = replace("after", 'then', 'than') WHERE "changeVersion" = 2`);
    const { flaws } = await verifyFile(file);
    expect(flaws).toMatchObject([
      { version: 2, field: 'hash' },
      { version: 6, nodeId: 'm-1', field: 'text', message: expect.stringContaining('than sign in again') as string },
    ]);
  });

  const addMitigation = `INSERT INTO "Mitigation" VALUES ('m-9', 'x', 1, 1, 1, NULL, NULL, NULL, NULL, NULL)`;
  const tables = [
    {
      sql: `UPDATE "Mitigation" SET "text" = 'Format the disk.' WHERE "id" = 'm-1'`,
      nodeId: 'm-1',
      field: 'text',
      version: 6,
    },
    { sql: `UPDATE "Mitigation" SET "version" = 2 WHERE "id" = 'm-1'`, nodeId: 'm-1', field: 'version' },
    { sql: `UPDATE "Entry" SET "code" = "code" + 1`, nodeId: 'e-1', field: 'code', version: 3 },
    { sql: `UPDATE "Entry" SET "code" = NULL`, nodeId: 'e-1', field: 'code' },
    { sql: `UPDATE "Entry" SET "symbol" = 'E_TOKEN2'`, nodeId: 'e-1', field: 'symbol' },
    { sql: `UPDATE "Entry" SET "ordinal" = 11`, nodeId: 'e-1', field: 'ordinal' },
    { sql: `UPDATE "Entry" SET "status" = 'ARCHIVED'`, nodeId: 'e-1', field: 'status' },
    { sql: `UPDATE "Entry" SET "createdAt" = 999`, nodeId: 'e-1', field: 'createdAt' },
    { sql: `UPDATE "Entry" SET "updatedAt" = 999`, nodeId: 'e-1', field: 'updatedAt' },
    { sql: `UPDATE "Entry" SET "guideId" = 'g-2'`, nodeId: 'e-1', field: 'guideId' },
    { sql: `UPDATE "Cause" SET "text" = 'C' WHERE "position" = 1`, nodeId: 'e-1', field: 'causes' },
    { sql: `UPDATE "Cause" SET "position" = 5 WHERE "position" = 1`, nodeId: 'e-1', field: 'position' },
    { sql: `DELETE FROM "Cause" WHERE "position" = 1`, nodeId: 'e-1', field: 'causes' },
    { sql: `INSERT INTO "Cause" VALUES ('e-1', 2, 'C')`, nodeId: 'e-1', field: 'causes' },
    { sql: `INSERT INTO "Cause" VALUES ('e-9', 0, 'C')`, nodeId: 'e-9', field: 'position' },
    { sql: `UPDATE "EntryMitigation" SET "condition" = 'If so'`, nodeId: 'e-1', field: 'steps' },
    { sql: `DELETE FROM "EntryMitigation"`, nodeId: 'e-1', field: 'steps' },
    { sql: `INSERT INTO "EntryMitigation" VALUES ('e-1', 1, 'm-1', NULL)`, nodeId: 'e-1', field: 'steps' },
    { sql: `DELETE FROM "GuideStep"`, nodeId: 'g-1', field: 'firstSteps' },
    { sql: `UPDATE "Guide" SET "title" = 'x'`, nodeId: 'g-1', field: 'title', version: 4 },
    { sql: `UPDATE "Guide" SET "appliesTo" = '["Windows 11","Windows 10"]'`, nodeId: 'g-1', field: 'appliesTo' },
    { sql: `DELETE FROM "Entry"`, nodeId: 'e-1', field: 'position' },
    { sql: addMitigation, nodeId: 'm-9', field: 'id' },
    { sql: `DELETE FROM "Mitigation"`, nodeId: 'm-1', field: 'id' },
  ];

  it.each(tables)('names $nodeId and its $field after $sql', async ({ sql, ...first }) => {
    const file = fileWithLog();
    tamper(file, sql);
    expect((await verifyFile(file)).flaws[0]).toMatchObject(first);
  });

  it('reports a value in the tables that no start could read', async () => {
    const file = fileWithLog();
    tamper(file, `UPDATE "Entry" SET "code" = 4294967296`);
    expect((await verifyFile(file)).flaws).toMatchObject([
      { message: expect.stringContaining('4294967296') as string },
    ]);
  });

  it('reports a cut tail by the tables, and against a head that was kept also where the tables were cut with it', async () => {
    const file = fileWithLog();
    const { head } = await verifyFile(file);
    const cut = [`DELETE FROM "Revision" WHERE "changeVersion" = 6`, `DELETE FROM "Change" WHERE "version" = 6`];
    tamper(file, ...cut);
    expect((await verifyFile(file)).flaws).toMatchObject([{ nodeId: 'm-1', field: 'text', version: 2 }]);

    const lifetime = `"version" = 2, "updatedAt" = 2000`;
    tamper(file, `UPDATE "Mitigation" SET "text" = '${reworded.text}', ${lifetime} WHERE "id" = 'm-1'`);
    expect((await verifyFile(file)).flaws).toEqual([]);
    expect((await verifyFile(file, [head])).flaws).toMatchObject([
      { version: 6, field: 'version', message: expect.stringContaining('its tail was cut') as string },
    ]);
  });

  it('reports against a head that was kept that a change and all after it were hashed anew', async () => {
    const file = fileWithLog();
    const { head } = await verifyFile(file);
    const store = await openTemporaryStore({ file });
    const changes = await store.changes({ limit: 10 });
    await store.close();
    let previous = changes[0]?.hash ?? '';
    const forged = changes.slice(1).map((change) => {
      previous = hashOfChange({ ...change, actor: 'eve' }, previous);
      return `UPDATE "Change" SET "actor" = 'eve', "hash" = '${previous}' WHERE "version" = ${String(change.version)}`;
    });
    tamper(file, ...forged);
    expect((await verifyFile(file)).flaws).toEqual([]);
    expect((await verifyFile(file, [head])).flaws).toMatchObject([{ version: 6, field: 'hash' }]);
  });
});
