// Bundles src/ into dist/: a start that loads a few files instead of eight hundred is ready in half the time.
// Types are checked by "npm run types", not here.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from './writeNotices.mjs';

const root = new URL('../', import.meta.url);
/** @param {string} place */
const path = (place) => fileURLToPath(new URL(place, root));
/** The folder to fill; build.mjs puts it in place. */
const made = process.argv[2] ?? 'dist';

const manifest = /** @type {{ dependencies: Record<string, string> }} */ (
  JSON.parse(readFileSync(path('package.json'), 'utf8'))
);

/** Packages written for require() find it, and their own place, in a module as well. */
const banner = `import { createRequire as createRequire_ } from 'node:module';
import { fileURLToPath as fileURLToPath_ } from 'node:url';
import { dirname as dirname_ } from 'node:path';
const require = createRequire_(import.meta.url);
const __filename = fileURLToPath_(import.meta.url);
const __dirname = dirname_(__filename);`;

rmSync(path(made), { recursive: true, force: true });
const { metafile } = await build({
  // The program, and those of its threads; each stands next to main.js.
  entryPoints: [
    { in: path('src/cli/main.ts'), out: 'main' },
    { in: path('src/cli/workProgram.ts'), out: 'workProgram' },
    { in: path('src/cli/readProgram.ts'), out: 'readProgram' },
  ],
  outdir: path(made + '/cli'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // What stays outside is what an installed package depends on: better-sqlite3 is native, and @fastify/cookie import()s
  // a CommonJS package, whose names get lost when a bundle is split.
  external: Object.keys(manifest.dependencies),
  metafile: true,
  // GraphQL checks in development that there is one copy of it; the bundle has one.
  define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process.env.NODE_ENV': '"production"' },
  banner: { js: banner },
  logLevel: 'warning',
});
writeNotices([metafile], path('.'), path(made + '/cli/THIRD-PARTY.txt'));
cpSync(path('src/graphql/schema'), path(made + '/graphql/schema'), { recursive: true });
cpSync(path('src/domain/codes/data'), path(made + '/domain/codes/data'), { recursive: true });
cpSync(path('src/store/sqlite/queryWorker.mjs'), path(made + '/cli/queryWorker.mjs'));
