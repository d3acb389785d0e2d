import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, runProgram, serveProgram, type Finished } from '../../world/program.ts';

const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');
const slug = 'windows-hello-pin-creation';

let folder: string;
let databaseUrl: string;
beforeEach(() => {
  folder = newFolder();
  databaseUrl = `file:${join(folder, 'hresolve.db')}`;
});

function fileOf(text: string, name = 'document.md'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function importFiles(...words: string[]): Promise<Finished> {
  return runCommand(['import', '--database', databaseUrl, ...words]);
}

interface Printed {
  slug: string;
  plan: { created: number; updated: number; unchanged: number } | null;
  change: { version: number } | null;
  problems: { code: string }[];
}

describe('import', () => {
  it('ends with what is wrong if the address names no database, also where many documents are read ahead', async () => {
    for (let place = 0; place < 20; place++) fileOf('# Nothing\n', `${String(place)}.md`);
    const ended = await runProgram(['import', folder, '--database', 'db1/a.db']);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('"db1/a.db" names no database') as string });
  });

  it('prints the plan of a dry run and writes nothing, then does it', async () => {
    const file = fileOf(seed.replace('User is not authorized to enroll.', 'User may not enroll.'));
    const shown = await importFiles('--slug', slug, '--dry-run', file);
    expect(shown.stdout).toContain('update     0x801C0003');
    expect(shown.stdout).toContain('- User is not authorized to enroll.\n      + User may not enroll.');
    expect(shown.stdout).toContain(
      '0 created, 1 updated, 0 archived, 49 unchanged, 0 kept local, 0 in conflict. A dry run',
    );
    expect(shown.code).toBe(0);
    // Nor does it make the database that is not there yet.
    expect(shown.stderr).toMatch(/^There is no database at .*: this is what a new one would say\./);
    expect(readdirSync(folder)).toEqual(['document.md']);

    const done = await importFiles('--slug', slug, file);
    expect(done.stdout).toContain('Written as change 2.');
    const again = await importFiles('--slug', slug, file);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Already up to date.') as string });
  });

  it('takes the scope from a flag, or from a manifest with all that documents cannot say of themselves', async () => {
    const table = '| Code | Cause |\n| - | - |\n| 0x80070005 | No access. |\n';
    const files = [fileOf(`# One\n\n${table}`, 'one.md'), fileOf(`# Two\n\n${table}`, 'two.md')];
    const manifest = fileOf(
      JSON.stringify([
        { file: 'one.md', slug: 'first-guide', scope: ['facility 36'], license: 'MIT' },
        { file: 'two.md', scope: [] },
      ]),
      'manifest.json',
    );
    const done = await importFiles('--manifest', manifest, '--license', 'CC0-1.0', ...files);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const guideOf = async (name: string) => {
      const { stdout } = await runCommand(['export', name, '--format', 'json', '--database', databaseUrl]);
      return (JSON.parse(stdout) as { guide: { scope: string[] | null; license: string | null } }).guide;
    };
    expect(await guideOf('first-guide')).toMatchObject({ scope: ['facility 36'], license: 'CC0-1.0' });
    expect(await guideOf('two')).toMatchObject({ scope: [] });
    await importFiles('--slug', 'two', '--scope', 'facility 24, WU_E_*', files[1] ?? '');
    expect(await guideOf('two')).toMatchObject({ scope: ['facility 24', 'WU_E_*'] });
  });

  it.each([
    { text: '{', says: 'is not JSON', because: 'it is cut off' },
    { text: '{}', says: 'the file is {}; expected a list', because: 'it is no list' },
    { text: '[{}]', says: '[0].file is missing', because: 'it names no file' },
    { text: '[{"file":"a.md","scope":"x"}]', says: '[0].scope is "x"', because: 'a scope is a list' },
    { text: '[{"file":"*.md","slug":"a"}]', says: '[0].slug is "a"', because: 'many documents have no one slug' },
    { text: '[{"file":"a.md","licence":"MIT"}]', says: '[0].licence is "MIT"', because: 'it has a slip in a name' },
  ])('refuses the manifest $text, because $because', async ({ text, says }) => {
    const manifest = fileOf(text, 'manifest.json');
    const refused = await importFiles('--manifest', manifest, fileOf(seed));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(says);
  });

  it('makes a guide of each file, under its name, and prints JSON', async () => {
    const table = '| Code | Cause |\n| - | - |\n| 0x80070005 | No access. |\n';
    const files = [fileOf(`# One\n\n${table}`, 'The first.md'), fileOf(`# Two\n\n${table}`, 'second.md')];
    const { stdout, code } = await importFiles('--json', ...files);
    const answers = JSON.parse(stdout) as Printed[];
    expect(answers).toMatchObject([
      { slug: 'the-first', plan: { created: 1 }, change: { version: 2 } },
      { slug: 'second', plan: { created: 1 }, change: { version: 3 } },
    ]);
    expect(code).toBe(0);
  });

  it('takes a folder in: a slug for each path, a manifest by glob, and a broken document stops nothing but itself', async () => {
    const table = '| Code | Cause |\n| - | - |\n| 0x80070005 | No access. |\n';
    mkdirSync(join(folder, 'docs/client'), { recursive: true });
    fileOf(`# One\n\n${table}`, 'docs/client/errors.md');
    fileOf('PK\u0003\u0004', 'docs/client/a-broken.md');
    fileOf('# Notes\n', 'docs/notes.md');
    fileOf(`# Two\n\n${table}`, 'docs/server.html');
    const manifest = fileOf(
      '- file: "**/*"\n  license: MIT\n  sourceUrl: https://example.org/{path}\n- file: client/*.md\n  license: CC0-1.0\n',
      'docs/sources.yaml',
    );
    const done = await importFiles('--manifest', manifest, join(folder, 'docs'));
    expect(done.code).toBe(1);
    expect(done.stdout).toMatch(/a-broken\.md +NOT_READ: .*The file is a ZIP archive/);
    expect(done.stdout).toMatch(/errors\.md +→ client-errors: 1 created.*Written as change 2\./);
    expect(done.stdout).toMatch(/notes\.md +no codes/);
    expect(done.stdout).toContain('4 documents: 2 written, 1 without codes, 1 refused; entries: 2 created');
    const { stdout } = await runCommand(['export', 'client-errors', '--format', 'json', '--database', databaseUrl]);
    const { guide } = JSON.parse(stdout) as { guide: object };
    expect(guide).toMatchObject({ license: 'CC0-1.0', sourceUrl: 'https://example.org/client/errors' });
  });

  it('reads bare numbers in the family that a flag or a manifest gives, and says by what it was told', async () => {
    const table = '| Code | Cause |\n| - | - |\n| 50076 | No second factor. |\n';
    const files = [fileOf(`# One\n\n${table}`, 'one.md'), fileOf(`# Two\n\n${table}`, 'two.md')];
    const manifest = fileOf('- file: one.md\n  family: aadsts\n- file: two.md\n  family: windows\n', 'manifest.yaml');
    const familiesOf = async (...words: string[]): Promise<unknown[]> => {
      const done = await importFiles('--json', '--dry-run', ...words, ...files);
      return (JSON.parse(done.stdout) as { plan: { family: unknown } | null }[]).map(({ plan }) => plan?.family);
    };
    const told = (slug: string) => ({
      family: { slug },
      toldBy: 'GIVEN',
      entries: [{ family: { slug }, entries: 1 }],
    });
    expect(await familiesOf('--manifest', manifest)).toEqual([told('aadsts'), told('windows')]);
    expect(await familiesOf('--manifest', manifest, '--family', 'aadsts')).toEqual([told('aadsts'), told('aadsts')]);
  });

  it('never takes two documents of one run for one guide', async () => {
    const table = '| Code | Cause |\n| - | - |\n| 0x80070005 | No access. |\n';
    const files = [fileOf(`# One\n\n${table}`, 'a b.md'), fileOf(`# Two\n\n${table}`, 'a-b.md')];
    const { stdout, code } = await importFiles(...files);
    expect(stdout).toContain('has the slug "a-b", too; give one of them another in a manifest.');
    expect(code).toBe(1);
  });

  it('fails with 1 and the reason where a document holds no row', async () => {
    const { stdout, code } = await importFiles(fileOf('# Nothing\n'));
    expect(stdout).toContain('INVALID_VALUE: The document holds no row of guidance');
    expect(code).toBe(1);
  });

  it.each([
    {
      words: ['--on-conflict', 'maybe', 'x.md'],
      says: '--on-conflict is "maybe"; use keep-ours, take-theirs or abort.',
    },
    { words: ['--slug', 'a', 'x.md', 'y.md'], says: '--slug is about one document, and there are 2 files' },
    { words: ['--server', 'http://127.0.0.1:1', 'x.md'], says: '--server needs the token of an admin' },
  ])('is used wrongly, and says how, with $words', async ({ words, says }) => {
    for (const name of ['x.md', 'y.md']) fileOf(seed, name);
    const { stderr, code } = await importFiles(
      ...words.map((word) => (word.endsWith('.md') ? join(folder, word) : word)),
    );
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });

  it('goes through the server that has the database open, and says so where it was not told', async () => {
    const server = await serveProgram(databaseUrl);
    try {
      const file = fileOf(seed.replace('User is not authorized to enroll.', 'User may not enroll.'));
      const refused = await importFiles('--slug', slug, file);
      expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('--server URL') as string });

      const words = ['token', 'create', '--role', 'admin', '--name', 'Grace', '--database', databaseUrl];
      const token = (await runCommand(words)).stdout.trim();
      const done = await importFiles('--slug', slug, '--server', server.address, '--token', token, file);
      expect(done).toMatchObject({ code: 0, stdout: expect.stringContaining('Written as change 2.') as string });
    } finally {
      await server.end('SIGTERM');
    }
  });
});
