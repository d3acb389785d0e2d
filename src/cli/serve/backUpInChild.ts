import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { MakeBackup } from '../../http/operations/backupRoute.ts';
import { databaseFile } from '../../store/backup/databaseFile.ts';

/**
 * Makes backups in a process of their own, which is `hresolve backup`: copying and checking would keep look-ups waiting here. The copy
 * lies next to the database until it is removed. Null for a database that is no SQLite file.
 */
export function backUpInChild(databaseUrl: string): MakeBackup | null {
  if (!databaseUrl.startsWith('file:')) return null;
  const source = databaseFile(databaseUrl);
  return async (actor) => {
    const target = `${source}.${randomUUID()}.fetched`;
    const words = [
      'backup',
      target,
      '--json',
      '--database',
      databaseUrl,
      '--known-as',
      `fetched by ${actor} on ${new Date().toISOString()}`,
    ];
    const main = process.argv[1] ?? '';
    const child = spawn(process.execPath, [...process.execArgv, main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [[code], out, err] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      text(child.stdout),
      text(child.stderr),
    ]);
    if (code !== 0) throw new Error(err.trim());
    const { head } = JSON.parse(out) as { readonly head: string };
    return { file: target, head };
  };
}
