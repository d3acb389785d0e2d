import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdminOperations, type AdminOperations } from '../../../src/cli/commands/adminOperations.ts';
import { readManifest } from '../../../src/cli/documents/readManifest.ts';
import { printSync } from '../../../src/cli/output/printSync.ts';
import { listSources } from '../../../src/cli/sync/listSources.ts';
import { syncDocuments, type SyncedDocument } from '../../../src/cli/sync/syncDocuments.ts';
import { syncOperations } from '../../../src/cli/sync/syncOperations.ts';
import { asked } from '../../world/asked.ts';
import { newFolder } from '../../world/program.ts';

/*
 * One folder of documents and one database for the whole file: each test goes on where the one before it left off, as runs of
 * a sync do.
 */

const folder = newFolder();
const manifestPath = join(folder, 'sources.yaml');
let operations: AdminOperations;

beforeAll(async () => {
  operations = await openAdminOperations(`file:${join(folder, 'hresolve.db')}`, { command: 'sync' });
});
afterAll(async () => {
  await operations.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A document of rows: a code and its cause. */
function table(title: string, rows: Readonly<Record<string, string>>): string {
  const lines = Object.entries(rows).map(([code, cause]) => `| ${code} | ${cause} | Restart the ${title}. |`);
  return [`# ${title} errors`, '', '| Code | Cause | Mitigation |', '| - | - | - |', ...lines, ''].join('\n');
}

async function sync(isDryRun = false): Promise<SyncedDocument[]> {
  const manifest = await readManifest(manifestPath);
  const sources = await listSources(manifestPath, manifest);
  return syncDocuments({ manifest, sources, operations: syncOperations(operations), isDryRun });
}

function briefly(synced: readonly SyncedDocument[]): string[] {
  return synced.map(({ path, slug, action }) => `${path} ${slug} ${action}`);
}

interface Waiting {
  id: string;
  edit: string;
  text: string | null;
  planned: { fits: boolean; revisions: { action: string }[] };
}

async function queue(): Promise<Waiting[]> {
  const { proposals } = await operations.run(
    asked('{ proposals(first: 100) { id edit text planned { fits revisions { action } } } }'),
    {},
  );
  return proposals as Waiting[];
}

async function lookUp(code: string): Promise<string> {
  const { lookup } = await operations.run(
    asked('query($code: String!) { lookup(code: $code) { entries { guide { slug } causes { text } } } }'),
    { code },
  );
  const { entries } = lookup as { entries: { guide: { slug: string }; causes: { text: string }[] }[] };
  return entries.map(({ guide, causes }) => `${guide.slug}: ${causes.map(({ text }) => text).join()}`).join('; ');
}

async function accept(input: object): Promise<{ problems: { code: string }[]; change: object | null }> {
  const { acceptProposal } = await operations.run(
    asked(
      'mutation($input: AcceptProposalInput!) { acceptProposal(input: $input) { problems { code message } change { version } } }',
    ),
    { input },
  );
  return acceptProposal as { problems: { code: string }[]; change: object | null };
}

const printer = { '0x80070BB8': 'The printer is off.', '0x80070BB9': 'The queue is full.' };
const scanner = { '0x80210006': 'The lid is open.', '0x80210007': 'It is busy.' };

describe('a sync of a folder', () => {
  it('applies what the policy lets, lays the rest into the queue, and leaves out what holds no codes', async () => {
    write(
      'sources.yaml',
      [
        '- file: docs/**/*.md',
        '  license: CC-BY-4.0',
        '  sourceUrl: https://docs.example.org/{path}',
        '  policy: apply',
        '- file: docs/scanner.md',
        '  policy: review',
        '',
      ].join('\n'),
    );
    write('docs/printer.md', table('printer', printer));
    write('docs/scanner.md', table('scanner', scanner));
    write('docs/notes.md', '# Notes\n\nNothing here.\n');
    expect(briefly(await sync(true))).toEqual([
      'docs/notes.md notes SKIPPED',
      'docs/printer.md printer APPLIED',
      'docs/scanner.md scanner PROPOSED',
    ]);
    expect(await queue()).toEqual([]);
    const synced = await sync();
    expect(briefly(synced)).toContain('docs/scanner.md scanner PROPOSED');
    expect(await lookUp('0x80070BB8')).toBe('printer: The printer is off.');
    expect(await lookUp('0x80210006')).toBe('');
    const [waiting] = await queue();
    expect(waiting?.planned.fits).toBe(true);
    expect(await accept({ id: waiting?.id })).toMatchObject({ problems: [], change: {} });
    expect(await lookUp('0x80210006')).toBe('scanner: The lid is open.');
    const { guide } = await operations.run(asked('{ guide(slug: "printer") { documentPath license sourceUrl } }'), {});
    expect(guide).toEqual({
      documentPath: 'docs/printer.md',
      license: 'CC-BY-4.0',
      sourceUrl: 'https://docs.example.org/docs/printer',
    });
  });

  it('does nothing a second time', async () => {
    const before = await operations.run(asked('{ catalog { version } }'), {});
    expect(briefly(await sync())).toEqual([
      'docs/notes.md notes SKIPPED',
      'docs/printer.md printer UNCHANGED',
      'docs/scanner.md scanner UNCHANGED',
    ]);
    expect(await operations.run(asked('{ catalog { version } }'), {})).toEqual(before);
  });

  it('proposes a document once, and a newer one in its place', async () => {
    write('docs/scanner.md', table('scanner', { ...scanner, '0x80210006': 'The lid is not shut.' }));
    expect(briefly(await sync())).toContain('docs/scanner.md scanner PROPOSED');
    expect(briefly(await sync())).toContain('docs/scanner.md scanner WAITING');
    write('docs/scanner.md', table('scanner', { ...scanner, '0x80210006': 'Its lid is open.' }));
    expect(briefly(await sync())).toContain('docs/scanner.md scanner PROPOSED');
    const waiting = await queue();
    expect(waiting.map(({ edit }) => edit.includes('Its lid is open.'))).toEqual([true]);
    const stale = await operations.run(
      asked('{ staleGuidance { items { reasons node { ... on Guide { slug } } } } }'),
      {},
    );
    expect(stale).toEqual({
      staleGuidance: { items: [{ reasons: ['DOCUMENT_CHANGED'], node: { slug: 'scanner' } }] },
    });
    await operations.run(
      asked('mutation($id: ID!) { declineProposal(input: { id: $id, reason: "Not yet." }) { problems { code } } }'),
      { id: waiting[0]?.id },
    );
    const [again] = (await sync()).filter(({ slug }) => slug === 'scanner');
    expect(again).toMatchObject({ action: 'WAITING', note: 'was proposed before and is declined' });
    expect(await queue()).toEqual([]);
  });

  it('proposes to archive a row that vanished, and applies the rest of the document', async () => {
    write('docs/printer.md', table('printer', { '0x80070BB8': 'The printer has no power.' }));
    const [done] = (await sync()).filter(({ slug }) => slug === 'printer');
    expect(done).toMatchObject({ action: 'APPLIED', plan: { updated: 1, archived: 1 } });
    expect(await lookUp('0x80070BB8')).toBe('printer: The printer has no power.');
    expect(await lookUp('0x80070BB9')).toBe('printer: The queue is full.');
    const [waiting, ...others] = await queue();
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({
      text: '0x80070BB9 is no longer in docs/printer.md.',
      planned: { fits: true, revisions: [{ action: 'ARCHIVED' }] },
    });
    expect(briefly(await sync())).toContain('docs/printer.md printer UNCHANGED');
    expect(await queue()).toHaveLength(1);
    await accept({ id: waiting?.id });
    expect(await lookUp('0x80070BB9')).toBe('');
  });

  it('lays a document into the queue that was changed here, too, where an admin decides the rows', async () => {
    const { lookup } = await operations.run(asked('{ lookup(code: "0x80070BB8") { entries { id version } } }'), {});
    const [entry] = (lookup as { entries: { id: string; version: number }[] }).entries;
    await operations.run(
      asked('mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { problems { code } } }'),
      {
        input: { id: entry?.id, expectedVersion: entry?.version, causes: ['Someone unplugged it.'] },
      },
    );
    write('docs/printer.md', table('printer', { '0x80070BB8': 'It has no power.' }));
    const [laid] = (await sync()).filter(({ slug }) => slug === 'printer');
    expect(laid).toMatchObject({ action: 'PROPOSED', plan: { conflicts: 1 } });
    const [waiting] = await queue();
    expect(waiting?.planned.fits).toBe(false);
    expect((await accept({ id: waiting?.id })).problems).toMatchObject([{ code: 'MERGE_CONFLICT' }]);
    expect((await accept({ id: waiting?.id, onConflict: 'TAKE_THEIRS' })).problems).toEqual([]);
    expect(await lookUp('0x80070BB8')).toBe('printer: It has no power.');
    expect(briefly(await sync())).toContain('docs/printer.md printer UNCHANGED');
  });

  it('knows a document that was moved, also if it was changed on the way', async () => {
    mkdirSync(join(folder, 'docs/devices'));
    renameSync(join(folder, 'docs/printer.md'), join(folder, 'docs/devices/hp.md'));
    const [moved] = (await sync()).filter(({ slug }) => slug === 'printer');
    expect(moved).toMatchObject({ path: 'docs/devices/hp.md', action: 'APPLIED', movedFrom: 'docs/printer.md' });
    write('docs/devices/lexmark.md', table('printer', { '0x80070BB8': 'It has no power.', '0x80070BBA': 'No paper.' }));
    rmSync(join(folder, 'docs/devices/hp.md'));
    const changed = await sync();
    expect(briefly(changed)).toContain('docs/devices/lexmark.md printer APPLIED');
    expect(await lookUp('0x80070BBA')).toBe('printer: No paper.');
    expect(changed.filter(({ action }) => action === 'GONE')).toEqual([]);
  });

  it('proposes to archive the guide of a document that is gone, once', async () => {
    rmSync(join(folder, 'docs/devices/lexmark.md'));
    expect(briefly(await sync())).toContain('docs/devices/lexmark.md printer GONE');
    expect(await lookUp('0x80070BBA')).toBe('printer: No paper.');
    expect(briefly(await sync())).toContain('docs/devices/lexmark.md printer WAITING');
    const waiting = await queue();
    expect(waiting.map(({ text }) => text)).toEqual(['Its document docs/devices/lexmark.md is gone.']);
    await accept({ id: waiting[0]?.id });
    expect(await lookUp('0x80070BBA')).toBe('');
    expect(briefly(await sync())).toEqual(['docs/notes.md notes SKIPPED', 'docs/scanner.md scanner WAITING']);
  });

  it('takes nothing to be gone if the folder of the documents is not there', async () => {
    renameSync(join(folder, 'docs'), join(folder, 'elsewhere'));
    await expect(sync()).rejects.toThrow('is not there, so nothing is taken to be gone');
    renameSync(join(folder, 'elsewhere'), join(folder, 'docs'));
  });

  it('does not miss a document that lives at an address', async () => {
    const markdown = table('modem', { '0x80070BBB': 'No line.' });
    const documentPath = 'https://docs.example.org/modem.md';
    await operations.run(
      asked('mutation($input: ImportGuideInput!) { importGuide(input: $input) { problems { code } } }'),
      {
        input: { slug: 'modem', markdown, documentPath },
      },
    );
    write('sources.yaml', "- file: '**/*.md'\n  policy: apply\n");
    expect((await sync()).filter(({ slug }) => slug === 'modem')).toEqual([]);
  });

  it('refuses a second document of one slug and one that cannot be read, and goes on', async () => {
    write('docs/scanner.html', '<p>0x80210006</p>');
    write('sources.yaml', '- file: docs/*\n  policy: apply\n');
    write('docs/a.md', 'PK\u0003\u0004');
    const synced = await sync();
    const refused = synced.filter(({ action }) => action === 'REFUSED');
    expect(refused.map(({ path }) => path)).toEqual(['docs/a.md', 'docs/scanner.html']);
    expect(printSync(synced, false)).toContain('docs/a.md → : refused NOT_READ: ');
  });
});
