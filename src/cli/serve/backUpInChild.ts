import { randomUUID } from 'node:crypto';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { MakeBackup } from '../../http/operations/backupRoute.ts';
import { databaseFile } from '../../store/backup/databaseFile.ts';
import { runInChild } from './runInChild.ts';

/**
 * Makes backups in a process of their own, which is `hresolve backup`: copying and checking would keep look-ups waiting here. The copy
 * lies next to the database until it is removed. Null for a database that is not an SQLite file.
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
    const { code, stdout, stderr } = await runInChild(words);
    if (code !== 0) throw new Error(stderr.trim());
    const { head } = fieldsOf(JSON.parse(stdout));
    return { file: target, head: String(head) };
  };
}
