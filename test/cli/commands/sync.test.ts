import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, type Finished } from '../../world/program.ts';
import { openWorld, type World } from '../../world/world.ts';

/* One server, one folder: each test goes on where the one before it left off, as runs of a sync do. */

const folder = newFolder();
const manifest = join(folder, 'sources.yaml');
let world: World;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  token = await world.token('ADMIN', 'Sync');
  mkdirSync(join(folder, 'docs'));
  writeFileSync(manifest, '- file: docs/*.md\n  policy: apply\n');
  write('The door is open.');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.close();
});

function write(cause: string, rows = ''): void {
  const table = `| Code | Cause | Mitigation |\n| - | - | - |\n| 0x80070BB8 | ${cause} | Shut it. |\n${rows}`;
  writeFileSync(join(folder, 'docs/door.md'), `# Door errors\n\n${table}`);
}

function program(...words: string[]): Promise<Finished> {
  const [command = '', ...rest] = words;
  return runCommand([command, ...rest, '--server', world.address], { environment: { HRESOLVE_TOKEN: token } });
}

const sync = (...flags: string[]) => program('sync', manifest, ...flags);

it('sync applies documents through a server, says so with its exit code, and does nothing a second time', async () => {
  expect(await sync('--dry-run', '--exit-code')).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('dry run') as string,
  });
  const { code, stdout } = await sync('--json', '--exit-code');
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      path: 'docs/door.md',
      slug: 'door',
      action: 'APPLIED',
      version: 2,
      plan: { created: 1 },
      proposals: [],
      problems: [],
    },
  ]);
  expect(await sync('--exit-code')).toEqual({ code: 0, stdout: '1 document: 1 unchanged.\n', stderr: '' });
});

it('sync lays a document that conflicts into the queue, where review shows the three texts and takes decisions and edits', async () => {
  const { data } = await world.ask<{ lookup: { entries: { id: string; version: number }[] } }>(
    '{ lookup(code: "0x80070BB8", record: false) { entries { id version } } }',
  );
  const [entry] = data.lookup.entries;
  await world.ask(
    'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { code } } }',
    { input: { id: entry?.id, expectedVersion: entry?.version, causes: ['Someone left it open.'] } },
    token,
  );
  write('The wind opened it.');
  const { stdout } = await sync();
  const [, id = ''] = /in review: (p_\S+)/.exec(stdout) ?? [];
  expect((await program('review', 'show', id)).stdout).toMatch(
    /does not fit[\s\S]*conflict \S+\n {4}imported last: [^\n]*The door is open\.[^\n]*\n {4}here: [^\n]*left it open[^\n]*\n {4}document: [^\n]*The wind/,
  );
  expect(await program('review', 'accept', id)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('MERGE_CONFLICT') as string,
  });
  expect((await program('review', 'accept', id, '--take-theirs', '0x80070BB8')).stdout).toContain(
    'Committed as change 4.',
  );
  expect((await sync('--exit-code')).code).toBe(0);
});

it('review accepts an edit in the place of what was proposed', async () => {
  await world.ask('mutation { suggest(input: { code: "0x80070BB8", kind: STEP, text: "Lock it." }) { accepted } }');
  const [{ id }] = JSON.parse((await program('review', '--json')).stdout) as [{ id: string }];
  const { edit } = JSON.parse((await program('review', 'show', id, '--json')).stdout) as { edit: object };
  const file = join(folder, 'edit.json');
  writeFileSync(file, JSON.stringify(edit).replace('Lock it.', 'Lock it twice.'));
  expect((await program('review', 'accept', id, '--edit', file)).stdout).toContain('Committed as change 5.');
  const { data } = await world.ask<{ lookup: { entries: { steps: { plainText: string }[] }[] } }>(
    '{ lookup(code: "0x80070BB8", record: false) { entries { steps { plainText } } } }',
  );
  expect(data.lookup.entries[0]?.steps.map(({ plainText }) => plainText)).toEqual(['Shut it.', 'Lock it twice.']);
  expect(await program('review', 'decline', id, '--edit', file, '--reason', 'x')).toMatchObject({ code: 2 });
});

it('sync proposes to archive a row and a document that vanished, and knows one that was moved', async () => {
  write('The wind opened it.', '| 0x80070BB9 | It is stuck. | Oil it. |\n');
  await sync();
  write('The wind opened it.');
  renameSync(join(folder, 'docs/door.md'), join(folder, 'docs/gate.md'));
  const moved = await sync();
  expect(moved.stdout).toMatch(/docs\/gate\.md → door: applied .*moved from docs\/door\.md in review: p_/);
  rmSync(join(folder, 'docs/gate.md'));
  // What is proposed in one moment has no order.
  world.clock.now += 1_000;
  expect((await sync()).stdout).toMatch(/docs\/gate\.md → door: gone in review: p_/);
  const queue = JSON.parse((await program('review', '--json')).stdout) as { text: string }[];
  expect(queue.map(({ text }) => text)).toEqual([
    '0x80070BB9 is no longer in docs/gate.md.',
    'Its document docs/gate.md is gone.',
  ]);
});

it('sync fails where a document is refused, a token is missing or wrong, or the manifest is not there', async () => {
  writeFileSync(join(folder, 'docs/odd.md'), 'PK\u0003\u0004');
  const refused = await sync();
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('docs/odd.md → : refused') as string });
  const without = await runCommand(['sync', manifest, '--server', world.address]);
  expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('needs the token of an admin') as string });
  const wrong = await runCommand(['sync', manifest, '--server', world.address, '--token', 'hrk_wrong']);
  expect(wrong.code).toBe(1);
  expect(await sync('--json', 'more')).toMatchObject({ code: 2 });
  expect(await program('sync', join(folder, 'none.yaml'))).toMatchObject({ code: 1 });
});
