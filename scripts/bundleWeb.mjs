// Bundles src/web into dist/web: what browsers load, under names that carry a digest, and the renderer of the pages.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { writeNotices } from './writeNotices.mjs';

const root = new URL('../', import.meta.url);
/** @param {string} place */
const path = (place) => fileURLToPath(new URL(place, root));
/** The folder to fill; build.mjs puts it in place. */
const made = process.argv[2] ?? 'dist';
const target = ['chrome111', 'firefox114', 'safari16.4'];
const define = { 'process.env.NODE_ENV': '"production"' };

rmSync(path(made + '/web'), { recursive: true, force: true });

/**
 * What each bundle was made of.
 * @type {import('esbuild').Metafile[]}
 */
const metafiles = [];

/**
 * The explorer's editor works in these; each is a program of its own.
 * @type {Record<string, string>}
 */
const workers = {};
const workerSources = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
};
for (const [name, entry] of Object.entries(workerSources)) {
  const { metafile } = await build({
    entryPoints: { [`${name}-worker`]: entry },
    absWorkingDir: path('.'),
    outdir: path(made + '/web/assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target,
    define,
    metafile: true,
    logLevel: 'warning',
  });
  metafiles.push(metafile);
  workers[name] = served(Object.keys(metafile.outputs)[0] ?? '');
}

/**
 * The names under which each program's files are served: { page: { script, style }, console: …, explorer: … }.
 * @type {Record<string, { script: string, style: string | null }>}
 */
const assets = {};
const programs = {
  page: 'src/web/pages/browser/page.ts',
  console: 'src/web/console/main.tsx',
  explorer: 'src/web/explore/main.tsx',
};
for (const [name, entry] of Object.entries(programs)) {
  const { metafile } = await build({
    entryPoints: { [name]: path(entry) },
    absWorkingDir: path('.'),
    outdir: path(made + '/web/assets'),
    entryNames: '[name]-[hash]',
    chunkNames: `${name}-[name]-[hash]`,
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target,
    jsx: 'automatic',
    define: { ...define, WORKERS: JSON.stringify(workers) },
    loader: { '.svg': 'text', '.woff2': 'file', '.ttf': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  metafiles.push(metafile);
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry);
  if (found === undefined) throw new Error(`The bundle of ${entry} has no entry point.`);
  const [script, output] = found;
  assets[name] = { script: served(script), style: output.cssBundle === undefined ? null : served(output.cssBundle) };
}

// Under one name for good, since pages of other sites load it.
await build({
  entryPoints: [path('src/web/embed/embed.ts')],
  outfile: path(made + '/web/embed.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target,
  logLevel: 'warning',
});

// The program of a pack's page, which `hresolve pack --html` writes into it.
const packed = await build({
  entryPoints: [path('src/pack/packPage.ts')],
  absWorkingDir: path('.'),
  outfile: path(made + '/web/packPage.js'),
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target,
  metafile: true,
  logLevel: 'warning',
});
metafiles.push(packed.metafile);

const { metafile } = await build({
  entryPoints: [path('src/web/pages/renderPage.tsx')],
  outdir: path(made + '/web'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  define: { ...define, ASSETS: JSON.stringify(assets) },
  metafile: true,
  banner: {
    js: "import { createRequire as createRequire_ } from 'node:module';\nconst require = createRequire_(import.meta.url);",
  },
  logLevel: 'warning',
});
writeNotices([...metafiles, metafile], path('.'), path(made + '/web/THIRD-PARTY.txt'));
writeFileSync(path(made + '/web/assets.json'), JSON.stringify(assets));

// Once here instead of at every request: src/http/pages/assetRoutes.ts sends these to browsers that take them.
for (const name of readdirSync(path(made + '/web/assets'))) {
  const file = path(`${made}/web/assets/${name}`);
  if (/[.](js|css)$/.test(name)) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}

/** @param {string} file */
function served(file) {
  return `/assets/${basename(file)}`;
}
