import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = newFolder();
const packages = join(folder, 'node_modules');
const main = join(packages, 'hresolve', 'dist', 'cli', 'main.js');
const seed = join(root, 'seed', 'hello-errors-during-pin-creation.md');

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const tarball = npm(['pack', root, '--ignore-scripts', '--pack-destination', folder]).trim().split('\n').at(-1) ?? '';
  npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`]);
  // What npm compiles at a real install takes minutes; this checkout's own install has just done the same.
  const compiled = join('better-sqlite3', 'build', 'Release');
  mkdirSync(join(packages, compiled), { recursive: true });
  const native = join(compiled, 'better_sqlite3.node');
  cpSync(join(root, 'node_modules', native), join(packages, native));
}, 300_000);

describe('the package, packed and installed into an empty folder without development packages', () => {
  it('takes at most 60 MB with at most 60 packages', () => {
    const kilobytes = Number(execFileSync('du', ['-sk', packages], { encoding: 'utf8' }).split('\t')[0]);
    expect(kilobytes).toBeLessThanOrEqual(60 * 1024);
    const lock = JSON.parse(readFileSync(join(packages, '.package-lock.json'), 'utf8')) as { packages: object };
    expect(Object.keys(lock.packages).length).toBeLessThanOrEqual(60);
  });

  it('holds the seed with its attribution, the licences of what is bundled, and nothing of the tests', () => {
    const [{ files }] = JSON.parse(npm(['pack', root, '--dry-run', '--json', '--ignore-scripts'])) as [
      { files: { path: string }[] },
    ];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['seed/README.md', 'dist/cli/THIRD-PARTY.txt', 'dist/web/THIRD-PARTY.txt', 'LICENSE']),
    );
    expect(paths.filter((path) => /^(src|test|bench|scripts)\//.test(path))).toEqual([]);
  });

  it('says its version, explains a code, serves pages and answers, and imports', async () => {
    const at = { folder, main };
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await runProgram(['--version'], at)).toMatchObject({ code: 0, stdout: `${version}\n` });

    const database = `file:${join(folder, 'fresh.db')}`;
    const server = await serveProgram(database, {}, main);
    const page = await fetch(`${server.address}/codes/0x801C03ED`);
    expect({ status: page.status, body: await page.text() }).toMatchObject({
      status: 200,
      body: expect.stringContaining('Sign out and then sign in again.') as string,
    });
    const explained = await runProgram(['explain', '-2145647635', '--database', database], at);
    expect(explained.stdout).toContain('Sign out and then sign in again.');
    await server.end('SIGTERM');

    const again = await runProgram(
      ['import', seed, '--slug', 'windows-hello-pin-creation', '--database', database],
      at,
    );
    expect(again).toMatchObject({ code: 0, stderr: '' });
  });

  it('has hresolve/client, with types that the examples for clients compile against', () => {
    const examples = join(folder, 'examples');
    cpSync(join(root, 'test', 'clients', 'examples'), examples, { recursive: true });
    mkdirSync(join(packages, '@types'), { recursive: true });
    for (const scope of [
      '@apollo',
      '@graphql-typed-document-node',
      '@urql',
      '@types/node',
      'graphql',
      'graphql-sse',
      'wonka',
    ])
      symlinkSync(join(root, 'node_modules', scope), join(packages, scope));
    writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2023',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      types: ['node'],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['examples'] }));
    // Types that were not found would be any, and a number too.
    const wrong = `import { LookUp } from 'hresolve/client/operations';
      import { cacheSettings } from 'hresolve/client/apollo';
      // @ts-expect-error The one is a document.
      export const one: number = LookUp;
      // @ts-expect-error The other is no text.
      export const other: string = cacheSettings.typePolicies;`;
    writeFileSync(join(examples, 'wrong.ts'), wrong);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })).toBe('');
    const program = `import { textOf } from 'hresolve/client'; import { LookUp } from 'hresolve/client/operations';
      import * as apollo from 'hresolve/client/apollo'; import * as urql from 'hresolve/client/urql';
      console.log(textOf(LookUp).split('(')[0], Object.keys(apollo), Object.keys(urql));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said).toBe("query LookUp [ 'cacheSettings', 'followEdit' ] [ 'cacheSettings' ]\n");
  });

  it('upgrades a database that version 0.1.0 left: log, edits, tokens and counts', async () => {
    const file = join(folder, 'upgraded.db');
    writeFileSync(file, gunzipSync(readFileSync(join(root, 'test/fixtures/databases/0.1.0.db.gz'))));
    const server = await serveProgram(`file:${file}`, {}, main);
    const answer = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ lookup(code: "0x801C03ED", record: false) { entries { steps { text } } } catalog { version } }',
      }),
    });
    expect(await answer.json()).toMatchObject({
      data: {
        lookup: { entries: [{ steps: [{ text: 'Sign out, wait a minute, and sign in again.' }, {}, {}] }] },
        catalog: { version: 4 },
      },
    });
    await server.end('SIGTERM');
    const at = { folder, main };
    const onFile = ['--database', `file:${file}`];
    expect(await runProgram(['verify', ...onFile], at)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('d7dcd030796da5b0ef3e5cdaaf714d4a8b1143e90b654038a74fc1549929773c@4') as string,
    });
    const report = ['report', '--from', '2026-11-28', '--to', '2026-11-29', '--json', ...onFile];
    expect(JSON.parse((await runProgram(report, at)).stdout)).toMatchObject({
      totals: { lookups: 20, mitigated: 13, unmitigated: 3, unlisted: 4, searches: 4 },
    });
    const tokens = JSON.parse((await runProgram(['token', 'list', '--json', ...onFile], at)).stdout) as object[];
    expect(tokens).toContainEqual(expect.objectContaining({ name: 'made-with-0.1', role: 'EDITOR' }));
  });

  it('names a missing part of the program as that', async () => {
    const migrations = join(packages, 'hresolve', 'prisma');
    renameSync(migrations, `${migrations}.away`);
    const { code, stderr } = await runProgram(['serve', '--database', `file:${join(folder, 'none.db')}`], {
      folder,
      main,
    });
    renameSync(`${migrations}.away`, migrations);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^A part of the program is missing or broken: .*migrations\. Install hresolve again/,
      ) as string,
    });
  });
});

function npm(words: readonly string[]): string {
  return execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
