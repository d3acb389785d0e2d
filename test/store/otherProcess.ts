import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/**
 * Runs SQL on a database file with the independent `sqlite3` package, in a process of its own: what it
 * sees is really on disk, and this process never has the file open in two copies of SQLite.
 */
export function sqliteElsewhere(file: string, sql: string): Record<string, unknown>[] {
  const script = `
    const { Database } = require('sqlite3');
    const database = new Database(process.argv[1], (error) => { if (error) throw error; });
    database.all(process.argv[2], (error, rows) => { if (error) throw error; process.stdout.write(JSON.stringify(rows)); });`;
  const output = execFileSync(process.execPath, ['-e', script, file, sql], { encoding: 'utf8', stdio: 'pipe' });
  return JSON.parse(output) as Record<string, unknown>[];
}

export interface OtherProcess {
  readonly pid: number;
  /** The first line that it prints. */
  readonly firstLine: string;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a TypeScript file of this folder as a process of its own, and waits for its first line or its end. */
export async function startElsewhere(script: string, args: readonly string[]): Promise<OtherProcess> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = once(child, 'exit');
  const firstLine = await readFirstLine(child);
  return {
    pid: child.pid ?? 0,
    firstLine,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function readFirstLine(child: ChildProcess): Promise<string> {
  let output = '';
  child.stdout?.setEncoding('utf8');
  child.stdout?.on('data', (chunk: string) => {
    output += chunk;
  });
  while (!output.includes('\n')) {
    const ended = await Promise.race([
      once(child.stdout ?? child, 'data').then(() => false),
      once(child, 'exit').then(() => true),
    ]);
    if (ended) break;
  }
  return output.split('\n')[0] ?? '';
}
