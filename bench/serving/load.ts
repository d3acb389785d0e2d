import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from './processes.ts';

/** What is sent: whole requests as text, and which of them, in order; the run ends with the last or with its time. */
export interface Load {
  readonly requests: readonly string[];
  readonly picks: readonly number[];
  /** Default 32. With one, an answer's time holds no waiting for others. */
  readonly connections?: number;
}

/** One run against one server. */
export interface Measured {
  /** Answers a second. */
  readonly rate: number;
  /** Answers with another status than 2xx. */
  readonly refused: number;
  /** From the first byte sent to the last received, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** What the server's process took of the processors for each answer, on all threads, in microseconds; NaN where /proc is not. */
  readonly processor: number;
}

const defaultConnections = 32;
let files = 0;

/** Sends the load from a process of its own. `folder`: for the file that tells it what to send. */
export async function runLoad(server: Running, load: Load, seconds: number, folder: string): Promise<Measured> {
  const file = join(folder, `load-${String((files += 1))}.json`);
  const { port } = new URL(server.address);
  writeFileSync(file, JSON.stringify({ port: Number(port), connections: defaultConnections, seconds, ...load }));
  const before = processorTime(server.process.pid);
  const child = spawn(process.execPath, [fileURLToPath(new URL('./loadGenerator.mjs', import.meta.url)), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += String(chunk);
  const { answered, refused, took, p50, p99 } = JSON.parse(text) as Record<string, number> as {
    answered: number;
    refused: number;
    took: number;
    p50: number;
    p99: number;
  };
  const processor = ((processorTime(server.process.pid) - before) * 1e6) / answered;
  return { rate: (answered - refused) / took, refused, p50, p99, processor };
}

/** What a process has taken of the processors so far, in seconds; NaN where /proc is not. Linux counts in hundredths (proc(5), USER_HZ). */
export function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${String(pid)}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
