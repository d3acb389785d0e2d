import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/**
 * Runs SQL on a database file with the independent `sqlite3` package, in a process of its own: what it
 * sees is really on disk, and this process never has the file open in two copies of SQLite. The process serves
 * all test files of a worker, as a large worker takes long to start another.
 */
export async function sqliteElsewhere(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const { answers, ask } = (reader ??= startReader());
  const question = randomUUID();
  return new Promise((resolve, reject) => {
    answers.set(question, ({ rows, error }) => {
      if (rows === undefined) reject(new Error(error));
      else resolve(rows);
    });
    ask({ question, file, sql });
  });
}

interface ReaderAnswer {
  readonly rows?: Record<string, unknown>[];
  readonly error?: string;
}

interface Reader {
  readonly answers: Map<string, (answer: ReaderAnswer) => void>;
  readonly ask: (message: { readonly question: string; readonly file: string; readonly sql: string }) => void;
}

let reader: Reader | undefined;

function startReader(): Reader {
  // A file is opened for one question only: the test may put another in its place.
  const script = `
    const { Database } = require('sqlite3');
    process.on('message', ({ question, file, sql }) => {
      const answer = (error, rows) => process.send({ question, ...(error === null ? { rows } : { error: error.message }) });
      const database = new Database(file, (error) => {
        if (error !== null) return answer(error);
        database.all(sql, (error, rows) => database.close((closing) => answer(error ?? closing, rows)));
      });
    });`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const answers: Reader['answers'] = new Map();
  child.on('message', ({ question, ...answer }: ReaderAnswer & { question: string }) => {
    answers.get(question)?.(answer);
    answers.delete(question);
  });
  child.on('exit', () => {
    reader = undefined;
    for (const settle of answers.values()) settle({ error: 'The process that reads SQLite has ended.' });
  });
  // It goes with the worker, and keeps none.
  child.unref();
  child.channel?.unref();
  return { answers, ask: (message) => child.send(message) };
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
