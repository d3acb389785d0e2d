import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  /** Milliseconds from its start until it said where it listens. */
  readonly ready: number;
}

const started: ChildProcess[] = [];

/** Starts a script that prints where it listens; `script` is relative to this folder. What it logs is written, to nowhere. */
export async function startServer(
  script: string,
  words: readonly string[],
  flags: readonly string[] = [],
): Promise<Running> {
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const path = fileURLToPath(new URL(script, import.meta.url));
  const from = performance.now();
  const child = spawn(process.execPath, [...flags, ...loader, path, ...words], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  started.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (said === '.') return;
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address === undefined) return;
      said = '.';
      resolve({ address, process: child, ready: performance.now() - from });
    });
    child.on('exit', (code) => {
      reject(new Error(`${script} ended with ${String(code)}:\n${said}`));
    });
  });
}

/** Ends a server, and waits until it has gone. */
export async function stopServer({ process: child }: Running): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

/** Ends what is left. */
export function stopAll(): void {
  for (const child of started) if (child.exitCode === null) child.kill('SIGTERM');
}
