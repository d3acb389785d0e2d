// Kills the serving process with SIGKILL under a load of edits, again and again, and prints what was lost.
//   npm run build && npx tsx test/durability/killNine.ts [rounds, default 100]
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newFolder } from '../world/program.ts';
import { crash, type CrashFigures } from './crashes.ts';

/** The process dies, the system lives: whatever was written is on the file. */
export function killNine(rounds: number): Promise<CrashFigures> {
  return crash(`file:${join(newFolder(), 'hresolve.db')}`, { rounds });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await killNine(Number(process.argv[2] ?? 100));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  process.exitCode = figures.lost === 0 && figures.disagreements.length === 0 ? 0 : 1;
}
