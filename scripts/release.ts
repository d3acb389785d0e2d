// Prepares a release: npm run release -- VERSION [--without-tests]. Builds and tests, writes the version into
// everything that names it, dates the changelog's section, keeps the schema as released, packs, and lists what is in the package.
// Nothing is committed, tagged or published: it ends with the commands that do so.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenRelease } from './releaseTexts.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const [version = '', ...flags] = process.argv.slice(2);

/** Files that name the version. */
const named = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'deploy/helm/Chart.yaml',
  'deploy/helm/values.yaml',
];

try {
  if (run('git', ['status', '--porcelain']) !== '') throw new Error('There are changes that are not committed.');
  const texts = new Map(named.map((file) => [file, readFileSync(root + file, 'utf8')]));
  const written = writtenRelease(texts, version, new Date().toISOString().slice(0, 10));
  step('npm', ['run', 'build']);
  if (!flags.includes('--without-tests')) step('npm', ['test']);
  for (const [file, text] of written) writeFileSync(root + file, text);
  step('npm', ['run', '--if-present', 'release:schema']);
  mkdirSync(`${root}release`, { recursive: true });
  step('npm', ['pack', '--pack-destination', 'release']);
  writeFileSync(`${root}release/hresolve-${version}.sbom.json`, run('npm', ['run', '--silent', 'sbom']));
  process.stdout.write(`
release/ holds the package and its bill of materials. If they are right:

  git commit --all --message "Release ${version}"
  git tag v${version}
  npm publish release/hresolve-${version}.tgz
`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function step(program: string, words: readonly string[]): void {
  process.stdout.write(`== ${program} ${words.join(' ')}\n`);
  execFileSync(program, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

function run(program: string, words: readonly string[]): string {
  const shell = process.platform === 'win32';
  return execFileSync(program, words, { cwd: root, encoding: 'utf8', shell, maxBuffer: 64 * 1024 * 1024 });
}
