// Compiles src/client into dist/client, with its types: it is read by other people's compilers, so it is not bundled.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
/** The folder to fill; build.mjs puts it in place. */
const made = process.argv[2] ?? 'dist';
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'src/client', '--outDir', `${made}/client`], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
