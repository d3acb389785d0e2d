// Makes dist/ from src/, and the generated sources before it; does nothing if neither has changed.
// Progress goes to stderr, so that stdout belongs to the program that is started afterwards.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'dist', '.built');

export function build() {
  const stamp = stampOf(['src', 'prisma', 'scripts', 'package-lock.json']);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
    fail('The development packages are missing; run "npm ci" (without --omit=dev) first.');
  }
  // Made aside and put in place as a whole: a failed build leaves the last good one, and so do two at once.
  const made = `dist.${String(process.pid)}`;
  try {
    step('Generating the database client', ['scripts/generateClient.mjs']);
    step('Generating the types of the resolvers', ['scripts/generateResolverTypes.mjs']);
    step('Generating the types of the operations', ['scripts/generateOperationTypes.mjs']);
    step('Bundling the program', ['scripts/bundle.mjs', made]);
    step('Indexing the names of codes', ['--import', 'tsx', 'scripts/indexNames.ts', made]);
    step('Compiling the client', ['scripts/compileClient.mjs', made]);
    step('Bundling the pages', ['scripts/bundleWeb.mjs', made]);
    writeFileSync(join(root, made, '.built'), stamp);
    putInPlace(made);
  } catch (error) {
    rmSync(join(root, made), { recursive: true, force: true });
    fail(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} made */
function putInPlace(made) {
  const old = `${made}.old`;
  if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), join(root, old));
  renameSync(join(root, made), join(root, 'dist'));
  rmSync(join(root, old), { recursive: true, force: true });
}

/**
 * @param {string} name
 * @param {string[]} words
 */
function step(name, words) {
  process.stderr.write(`${name} …`);
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`\n${stdout}${stderr}\n${name} failed.`);
  }
  process.stderr.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

/**
 * Names, sizes and times of the sources: reading them all would cost each start more than it saves.
 * @param {string[]} places
 */
function stampOf(places) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const visit = (path) => {
    const found = statSync(path);
    if (found.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== 'generated') visit(join(path, name));
    } else {
      hash.update(`${relative(root, path)} ${String(found.size)} ${String(found.mtimeMs)}\n`);
    }
  };
  for (const place of places) visit(join(root, place));
  return hash.digest('hex');
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
