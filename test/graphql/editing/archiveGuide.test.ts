import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let editor: string;
const slug = 'windows-hello-pin-creation';
beforeAll(async () => {
  world = await openWorld();
  editor = await world.token('EDITOR', 'Ada', 30);
});
afterAll(() => world.close());

interface Problem {
  code: string;
  message: string;
}

interface Payload {
  guide: { id: string; isArchived: boolean; version: number } | null;
  change: { version: number } | null;
  impact: { entries: number };
  touchedEntries: { totalCount: number; nodes: { id: string; status: string }[] };
  problems: Problem[];
}

async function archive(expectedVersion: number, dryRun = false): Promise<Payload> {
  const query = `mutation($input: ArchiveGuideInput!) { archiveGuide(input: $input) { guide { id isArchived version } change { version }
    impact { entries } touchedEntries(first: 100) { totalCount nodes { id status } } problems { code message } } }`;
  const { data } = await world.ask<{ archiveGuide: Payload }>(
    query,
    { input: { slug, expectedVersion, dryRun } },
    editor,
  );
  return data.archiveGuide;
}

async function seen(token?: string) {
  const query = `{ guides { slug } guide(slug: "${slug}") { isArchived version } entries(first: 100) { totalCount }
    lookup(code: "0x801C03ED", record: false) { outcome } search(query: "TPM", record: false) { totalCount } }`;
  const { data } = await world.ask<{
    guides: { slug: string }[];
    guide: { isArchived: boolean; version: number } | null;
    entries: { totalCount: number };
    lookup: { outcome: string };
    search: { totalCount: number };
  }>(query, {}, token);
  return data;
}

it('archiveGuide takes a guide and its entries out of everything as one change, which undone brings exactly these back', async () => {
  const restoreFirst = `mutation($id: ID!, $v: Int!, $on: Boolean!) { archiveEntry(input: { id: $id, expectedVersion: $v }) @skip(if: $on) { entry { version } problems { code } }
    restoreEntry(input: { id: $id, expectedVersion: $v }) @include(if: $on) { problems { code message } } }`;
  const { data: listed } = await world.ask<{ entries: { nodes: { id: string; version: number }[] } }>(
    '{ entries(first: 1) { nodes { id version } } }',
  );
  const [alone] = listed.entries.nodes;
  const { data: gone } = await world.ask<{ archiveEntry: { entry: { version: number } } }>(
    restoreFirst,
    { id: alone?.id, v: alone?.version, on: false },
    editor,
  );
  const before = await seen();
  const version = before.guide?.version ?? 0;

  expect((await archive(version + 7)).problems).toMatchObject([{ code: 'STALE_VERSION' }]);
  const tried = await archive(version, true);
  expect(tried).toMatchObject({
    change: null,
    guide: { isArchived: true },
    impact: { entries: before.entries.totalCount },
  });
  expect(await seen()).toEqual(before);

  const done = await archive(version);
  expect(done.problems).toEqual([]);
  expect(done.touchedEntries.totalCount).toBe(before.entries.totalCount);
  expect(new Set(done.touchedEntries.nodes.map(({ status }) => status))).toEqual(new Set(['ARCHIVED']));
  expect(await seen()).toEqual({
    guides: [],
    guide: null,
    entries: { totalCount: 0 },
    lookup: { outcome: 'UNLISTED' },
    search: { totalCount: 0 },
  });
  expect((await seen(editor)).guide).toEqual({ isArchived: true, version: done.change?.version });
  expect((await archive(done.change?.version ?? 0)).problems).toMatchObject([
    { code: 'NOT_FOUND', message: expect.stringContaining('is archived') as string },
  ]);
  expect((await fetch(`${world.address}/guides/${slug}`)).status).toBe(404);
  const { data: refused } = await world.ask<{ restoreEntry: { problems: Problem[] } }>(
    restoreFirst,
    { id: alone?.id, v: gone.archiveEntry.entry.version, on: true },
    editor,
  );
  expect(refused.restoreEntry.problems).toMatchObject([{ code: 'INVALID_VALUE' }]);
  const admin = await world.token('ADMIN');
  const taken = await world.ask<{ importGuide: { problems: Problem[] } }>(
    'mutation($input: ImportGuideInput!) { importGuide(input: $input) { problems { code message } } }',
    { input: { slug, markdown: '| Hex | Cause | Mitigation |\n|---|---|---|\n| 0x80070005 | Denied | Ask |' } },
    admin,
  );
  expect(taken.data.importGuide.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await verify(world.store)).flaws).toEqual([]);

  const revert =
    'mutation($version: Int!) { revertChange(input: { version: $version }) { problems { message } change { revisions { action nodeType } } } }';
  const undone = await world.ask<{
    revertChange: { problems: Problem[]; change: { revisions: { action: string }[] } };
  }>(revert, { version: done.change?.version }, editor);
  expect(undone.data.revertChange.problems).toEqual([]);
  expect(new Set(undone.data.revertChange.change.revisions.map(({ action }) => action))).toEqual(new Set(['RESTORED']));
  const after = await seen();
  expect({ ...after, guide: null }).toEqual({ ...before, guide: null });
  expect(after.guide?.isArchived).toBe(false);
  expect((await verify(world.store)).flaws).toEqual([]);
});
