import { fieldsOf } from '../../domain/fieldsOf.ts';
import { runInChild } from './runInChild.ts';

/**
 * Verifies a database in a process of its own, which is `hresolve verify`: reading a long log would keep look-ups waiting here.
 * Resolves to what is wrong, in words; null if nothing is, or `signal` ends it.
 */
export async function verifyInChild(databaseUrl: string, signal: AbortSignal): Promise<string | null> {
  const words = ['verify', '--json', '--database', databaseUrl];
  const end = await runInChild(words, signal).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (end === null || end.code === 0) return null;
  const { stdout, stderr } = end;
  // A refusal to open the file comes without a report.
  if (stdout === '') return stderr.trim() === '' ? null : stderr.trim();
  const { message } = fieldsOf(fieldsOf(fieldsOf(JSON.parse(stdout))['flaws'])[0]);
  return typeof message === 'string' ? message : null;
}
