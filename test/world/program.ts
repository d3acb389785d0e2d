import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as `npm run build` leaves it. */
const built = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program to its end, in a folder (default: the project's). */
export async function runProgram(
  words: readonly string[],
  {
    folder = '.',
    environment = {},
    main = built,
  }: { folder?: string; environment?: NodeJS.ProcessEnv; main?: string } = {},
): Promise<Finished> {
  return finish(start(main, words, folder, environment));
}

export interface Serving {
  readonly address: string;
  readonly process: ChildProcess;
  /** What the program has printed so far. */
  stdout(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Finished>;
}

/** Starts `serve` on a free port and waits for its line. Rejects with what it printed if it ends before. */
export async function serveProgram(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv = {},
  main = built,
): Promise<Serving> {
  const child = start(main, ['serve', '--port', '0', '--database', databaseUrl], '.', environment);
  const finished = finish(child);
  let stdout = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: string) => {
      stdout += chunk;
      const [, found] = /(http:\/\/\S+)\/graphql\n/.exec(stdout) ?? [];
      if (found !== undefined) resolve(found);
    });
    void finished.then((end) => {
      reject(new Error(`serve ended with ${String(end.code)}: ${end.stderr}`));
    });
  });
  return {
    address,
    process: child,
    stdout: () => stdout,
    end: (signal) => {
      child.kill(signal);
      return finished;
    },
  };
}

const folders = new Set<string>();

/** A folder of one's own, removed when this process ends well; after a failure it stays to be looked at. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
  if (folders.size === 0) process.once('exit', removeFolders);
  folders.add(folder);
  return folder;
}

function removeFolders(code: number): void {
  if (code === 0) for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function start(
  main: string,
  words: readonly string[],
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: tmpdir(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

async function finish(child: ChildProcess): Promise<Finished> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.on('data', (chunk: string) => (stderr += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr: withoutProgress(stderr) };
}

/** Without what a command says of its progress once it takes longer than two seconds, which on a busy machine anything may. */
export function withoutProgress(stderr: string): string {
  return stderr.replace(/^[A-Z][^\n]*…\n/gm, '');
}
