import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');
const slug = 'windows-hello-pin-creation';
const renamed = seed.replace(/Azure\s+AD/g, 'Microsoft Entra ID');

interface Payload {
  plan: Plan | null;
  guide: { slug: string; version: number } | null;
  change: { version: number; kind: string; actor: string; revisions: { nodeType: string; nodeId: string }[] } | null;
  impact: { entries: number };
  problems: { __typename: string; code: string; path: string[]; message: string; currentVersion?: number }[];
}

interface Plan {
  baseVersion: number;
  created: number;
  updated: number;
  archived: number;
  unchanged: number;
  keptLocal: number;
  conflicts: number;
  rows: { key: string; action: string; entry: { id: string } | null; diff: { field: string }[]; ours: string | null }[];
  warnings: { line: number }[];
}

let world: World;
let admin: string;
beforeEach(async () => {
  world = await openWorld();
  admin = await world.token('ADMIN', 'Grace');
});
afterEach(() => world.close());

async function importGuide(input: object, token = admin): Promise<Payload> {
  const { data, errors } = await world.ask<{ importGuide: Payload }>(
    `mutation($input: ImportGuideInput!) { importGuide(input: $input) {
      plan { baseVersion created updated archived unchanged keptLocal conflicts warnings { line }
        rows { key action entry { id } diff { field } ours } }
      guide { slug version } change { version kind actor revisions { nodeType nodeId } } impact { entries }
      problems { __typename code path message ... on StaleVersion { currentVersion } } } }`,
    { input: { slug, ...input } },
    token,
  );
  expect(errors).toBeUndefined();
  return data.importGuide;
}

async function editCause(code: string, cause: string): Promise<void> {
  const { data } = await world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
    'query($code: String!) { lookup(code: $code) { entries { id version } } }',
    { code },
  );
  const [entry] = data.lookup.entries;
  await world.ask(
    'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { message } } }',
    { input: { id: entry?.id, expectedVersion: entry?.version, causes: [cause] } },
    admin,
  );
}

describe('importGuide', () => {
  it('makes no change where the text is the one that was imported last', async () => {
    const { plan, change, problems, guide } = await importGuide({ markdown: seed });
    expect({ change, problems, guide }).toEqual({ change: null, problems: [], guide: { slug, version: 1 } });
    expect(plan).toMatchObject({ baseVersion: 1, unchanged: 50, created: 0, updated: 0, archived: 0, conflicts: 0 });
  });

  it('is for admins only', async () => {
    const editor = await world.token('EDITOR');
    const { errors } = await world.ask(
      `mutation { importGuide(input: { slug: "${slug}", markdown: "x" }) { problems { code } } }`,
      {},
      editor,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('does what its dry run has shown, in one change', async () => {
    const shown = await importGuide({ markdown: renamed, dryRun: true });
    expect(shown.change).toBeNull();
    expect(world.knowledgeBase.snapshot().catalog.version).toBe(1);

    const done = await importGuide({ markdown: renamed, expectedVersion: shown.plan?.baseVersion });
    expect(done.plan).toEqual(shown.plan);
    expect(done.change).toMatchObject({ version: 2, kind: 'IMPORT', actor: 'Grace' });
    const touched = done.plan?.rows.filter((row) => row.action === 'UPDATE').map((row) => row.key);
    expect(touched).toEqual(['guide', ...['0x80090005', '0x8009000F', '0x80090011', '0x801C03ED', '0x801C044D']]);
  });

  it('renames a product in a shared mitigation as one edit of it', async () => {
    const { change } = await importGuide({ markdown: renamed });
    // The guide, "Unjoin the device …", "Allow user(s) …", the last first step; and the one entry with the name in a cause.
    expect(change?.revisions.map((revision) => revision.nodeType)).toEqual([
      'Guide',
      'Mitigation',
      'Mitigation',
      'Mitigation',
      'Entry',
    ]);
  });

  it('refuses a plan that was made before another edit, and shows the new one', async () => {
    const { plan } = await importGuide({ markdown: renamed, dryRun: true });
    await editCause('0x801C0003', 'Ours.');
    const late = await importGuide({ markdown: renamed, expectedVersion: plan?.baseVersion });
    expect(late.problems).toMatchObject([{ __typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: 2 }]);
    expect(late.plan).toMatchObject({ baseVersion: 2, keptLocal: 1 });
    expect(late.change).toBeNull();
  });

  it('keeps a local edit against another one, and takes the document’s where that is decided', async () => {
    await editCause('0x801C0003', 'Ours.');
    const markdown = seed.replace('User is not authorized to enroll.', 'User may not enroll.');
    const stopped = await importGuide({ markdown, onConflict: 'ABORT' });
    expect(stopped.problems).toMatchObject([{ code: 'MERGE_CONFLICT' }]);

    const kept = await importGuide({ markdown });
    expect(kept.plan).toMatchObject({ conflicts: 1 });
    const decided = await importGuide({ markdown, decisions: [{ key: '0x801C0003', take: 'TAKE_THEIRS' }] });
    expect(decided.plan?.rows.filter((row) => row.action === 'UPDATE')).toMatchObject([
      { key: '0x801C0003', ours: expect.stringContaining('Ours.') as string },
    ]);
    expect(decided.change?.revisions).toHaveLength(1);
  });

  it('makes a guide that is not there yet, with its licence and attribution', async () => {
    const markdown =
      '# Other errors\n\n| Code | Cause | Mitigation |\n| - | - | - |\n| 0x80070005 | No access. | Ask for it. |\n';
    const about = {
      slug: 'other-errors',
      license: 'CC-BY-4.0',
      attribution: 'By somebody.',
      sourceUrl: 'https://example.com/a',
    };
    const { plan, change } = await importGuide({ markdown, ...about });
    expect(plan).toMatchObject({ created: 1, rows: [{ key: '0x80070005', action: 'CREATE' }] });
    expect(change?.kind).toBe('IMPORT');
    const { data } = await world.ask(
      '{ guide(slug: "other-errors") { title license attribution sourceUrl entries { totalCount } } }',
    );
    expect(data).toEqual({
      guide: {
        title: 'Other errors',
        license: 'CC-BY-4.0',
        attribution: 'By somebody.',
        sourceUrl: 'https://example.com/a',
        entries: { totalCount: 1 },
      },
    });
  });

  it('answers a repetition under one key with the first result', async () => {
    const input = { markdown: renamed, idempotencyKey: 'once' };
    const first = await importGuide(input);
    const again = await importGuide(input);
    expect(again.change).toEqual(first.change);
    expect(again.plan).toBeNull();
  });

  it('can be undone', async () => {
    await importGuide({ markdown: renamed });
    const { data } = await world.ask(
      'mutation { revertChange(input: { version: 2 }) { change { version } problems { message } } }',
      {},
      admin,
    );
    expect(data).toEqual({ revertChange: { change: { version: 3 }, problems: [] } });
    expect((await importGuide({ markdown: seed })).change).toBeNull();
  });
});

describe('the body of a request', () => {
  const large = JSON.stringify({ query: '{ viewer { role } }', variables: { padding: 'x'.repeat(300_000) } });

  it('of an admin may be larger than 256 KB', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${admin}` };
    const response = await fetch(`${world.address}/graphql`, { method: 'POST', headers, body: large });
    expect(await response.json()).toEqual({ data: { viewer: { role: 'ADMIN' } } });
  });

  it('of an editor may not, and is refused before it is read', async () => {
    const token = await world.token('EDITOR');
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${world.address}/graphql`, { method: 'POST', headers, body: large });
    expect(response.status).toBe(413);
  });

  it('of nobody may be larger than 8 MB', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${admin}` };
    const body = JSON.stringify({ query: '{ viewer { role } }', variables: { padding: 'x'.repeat(9_000_000) } });
    const status = await fetch(`${world.address}/graphql`, { method: 'POST', headers, body }).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });

  it('that does not say how long it is, is counted as it comes', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const sending = request(`${world.address}/graphql`, { method: 'POST', headers }, (response) => {
        resolve(response.statusCode);
        response.resume();
      });
      sending.on('error', reject);
      sending.end(large);
    });
    expect(status).toBe(413);
  });
});
