// Cuts the power under a load of edits: kills the serving process and puts its files back to the bytes that
// were present at the last fsync. The control run does the same to synchronous=NORMAL, and must lose edits.
//   npm run build && npx tsx test/durability/powerCut.ts [cuts, default 40] [cuts of the control run, default 10]
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../world/program.ts';
import { crash, type CrashFigures } from './crashes.ts';

/** Why the power cannot be cut on this machine; null if it can. */
export function cannotCut(): string | null {
  if (process.platform !== 'linux') return `needs Linux, not ${process.platform}`;
  return spawnSync('cc', ['--version']).status === 0 ? null : 'needs a C compiler named cc';
}

/** Cuts the power so many times. `control`: with synchronous=NORMAL, set behind the program's back. */
export async function powerCut(cuts: number, { control = false } = {}): Promise<CrashFigures> {
  const folder = realpathSync(newFolder());
  const database = join(folder, 'hresolve.db');
  const kept = join(folder, 'kept');
  mkdirSync(kept);
  const files = [database, `${database}-wal`];
  const onDisk = (file: string) => join(kept, basename(file));
  const normal = new URL('child/synchronousNormal.mjs', import.meta.url).href;
  return crash(`file:${database}`, {
    rounds: cuts,
    environment: {
      LD_PRELOAD: compileShim(folder),
      HRESOLVE_WATCHED: database,
      HRESOLVE_KEPT: kept,
      ...(control ? { NODE_OPTIONS: `--import=${normal}` } : {}),
    },
    beforeStart: () => {
      for (const file of files) copyOrRemove(file, onDisk(file));
    },
    afterKill: () => {
      for (const file of files) copyOrRemove(onDisk(file), file);
      // Made anew from the log by the next process; never synced.
      rmSync(`${database}-shm`, { force: true });
    },
  });
}

function copyOrRemove(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to);
  else rmSync(to, { force: true });
}

function compileShim(folder: string): string {
  const shim = join(folder, 'keepSynced.so');
  const source = fileURLToPath(new URL('child/keepSynced.c', import.meta.url));
  const { status, stderr } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return shim;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await powerCut(Number(process.argv[2] ?? 40));
  process.stdout.write(`synchronous=FULL: ${JSON.stringify(figures)}\n`);
  const control = await powerCut(Number(process.argv[3] ?? 10), { control: true });
  process.stdout.write(`control, synchronous=NORMAL: ${JSON.stringify(control)}\n`);
  process.exitCode = figures.lost === 0 && figures.disagreements.length === 0 && control.lost > 0 ? 0 : 1;
}
