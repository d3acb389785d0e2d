import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram, type Finished } from '../../world/program.ts';

const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');
const slug = 'windows-hello-pin-creation';

let folder: string;
let databaseUrl: string;
beforeEach(() => {
  folder = newFolder();
  databaseUrl = `file:${join(folder, 'hresolve.db')}`;
});

function program(...words: string[]): Promise<Finished> {
  const [command = '', ...rest] = words;
  return runCommand([command, '--database', databaseUrl, ...rest]);
}

function fileOf(text: string, name = 'document.md'): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('export', () => {
  it('writes the document as it was imported, while a server is running, and says whose it is', async () => {
    const server = await serveProgram(databaseUrl);
    const { stdout, stderr, code } = await program('export', slug);
    await server.end('SIGTERM');
    expect({ code, same: stdout === seed }).toEqual({ code: 0, same: true });
    // The attribution names the licence already.
    expect(stderr).toMatch(/^Pass on with the document: .*CC BY 4\.0\.?\n$/);
  });

  it.each(['markdown', 'json', 'csv'])(
    'writes %s to a file that import takes back without a change',
    async (format) => {
      await program('import', '--slug', slug, fileOf(seed));
      const output = join(folder, `export.${format}`);
      const written = await program('export', slug, '--format', format, '--output', output);
      expect(written).toMatchObject({ code: 0, stdout: '' });
      // JSON and CSV say themselves which guide they are.
      const again = await program('import', ...(format === 'markdown' ? ['--slug', slug] : []), output);
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('Already up to date.') as string });
      expect(again.stdout).toContain(`→ ${slug}`);
    },
  );

  it('says on stderr what the layout cannot hold', async () => {
    const document = '# A\n\n| Hex | Cause |\n| --- | --- |\n| 0x80070005 | No access. |\n';
    await program('import', '--slug', 'a', fileOf(document));
    const { stdout } = await program('export', 'a', '--format', 'json');
    const steps = '[{"condition": null, "text": "Grant it."}]';
    await program('import', fileOf(stdout.replace('"steps": []', `"steps": ${steps}`), 'a.json'));
    const exported = await program('export', 'a');
    expect(exported.stderr).toBe(
      '0x80070005 does not fit the layout around it, so it stands in a table at the end of the document.\n',
    );
    expect(exported.stdout).toContain('| 0x80070005 | No access. | Grant it. |');
  });

  it.each([
    { words: ['pin'], code: 1, says: `No guide has the slug "pin"; there is "${slug}".` },
    { words: [slug, '--output', '/nowhere/at/all.md'], code: 1, says: '/nowhere/at/all.md cannot be written (ENOENT)' },
    { words: [slug, '--format', 'xml'], code: 2, says: '--format is "xml"; use markdown, json, csv.' },
    { words: [], code: 2, says: 'Give the slug of a guide, --synonyms or --proposals.' },
  ])('ends with $code and the reason for $words', async ({ words, code, says }) => {
    await program('import', '--slug', slug, fileOf(seed));
    const finished = await program('export', ...words);
    expect(finished).toMatchObject({ code, stdout: '' });
    expect(finished.stderr).toContain(says);
  });

  it('has a help that names its formats', async () => {
    const { stdout, code } = await program('export', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('markdown, json or csv');
  });
});

describe('import', () => {
  it('is refused where the catalogue is not at the version of the plan', async () => {
    const file = fileOf(seed.replace('User is not authorized to enroll.', 'User may not enroll.'));
    const shown = await program('import', '--slug', slug, '--dry-run', file);
    expect(shown.stdout).toContain('A dry run on version 1: nothing was written.');
    const late = await program('import', '--slug', slug, '--expected-version', '7', file);
    expect(late).toMatchObject({ code: 1, stdout: expect.stringContaining('STALE_VERSION') as string });
    const done = await program('import', '--slug', slug, '--expected-version', '1', file);
    expect(done.stdout).toContain('Written as change 2.');
    const wrong = await program('import', '--slug', slug, '--expected-version', 'one', file);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('--expected-version is "one"') as string });
  });

  it('keeps a byte order mark for the export', async () => {
    const text = '\ufeff# A\r\n\r\n| Hex | Cause |\r\n| - | - |\r\n| 0x80070005 | No access. |';
    await program('import', '--slug', 'marked', fileOf(text));
    expect((await program('export', 'marked')).stdout).toBe(text);
  });
});
