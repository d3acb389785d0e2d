import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What came back to clients that ask again at once, whatever they are told. Times in milliseconds. */
export interface Hammered {
  readonly accepted: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly withoutRetryAfter: number;
  /** Connections that broke. */
  readonly failed: number;
}

export interface OverloadReport {
  /** Answers a second with as many clients as the server keeps up with. */
  readonly capacity: number;
  readonly overloaded: Hammered;
  /** Of accepted answers under overload, as a share of the capacity. */
  readonly goodput: number;
  /** The same by the server's processor time: answers for each second of it, which other programs on the machine do not change. */
  readonly goodputOfProcessor: number;
  /** Of /livez under overload, in milliseconds. */
  readonly livezP99: number;
  /** Two seconds after. */
  readonly afterwards: Hammered;
}

/** What the requests are, by how much work an answer is: see child/hammer.ts. */
export type RequestKind = 'known' | 'compiled' | 'new';

const few = 16;

/** Measures what the server at an address keeps up with, and then what becomes of it under far more. */
export async function overload(
  address: string,
  {
    seconds,
    connections,
    kind,
    processorTime,
  }: {
    readonly seconds: number;
    readonly connections: number;
    readonly kind: RequestKind;
    /** Seconds that the server has had of a processor. */
    readonly processorTime: () => number;
  },
): Promise<OverloadReport> {
  await hammer(address, few, Math.min(2, seconds), kind);
  const atStart = processorTime();
  const usual = await hammer(address, few, seconds, kind);
  const between = processorTime();
  const [overloaded, livezTimes] = await Promise.all([
    hammer(address, connections, seconds, kind),
    askLivez(address, seconds),
  ]);
  const atEnd = processorTime();
  await sleep(2_000);
  const afterwards = await hammer(address, few, Math.min(2, seconds), kind);
  const capacity = usual.accepted / seconds;
  livezTimes.sort((a, b) => a - b);
  return {
    capacity,
    overloaded,
    goodput: overloaded.accepted / seconds / capacity,
    goodputOfProcessor: overloaded.accepted / (atEnd - between) / (usual.accepted / (between - atStart)),
    livezP99: Math.round(livezTimes[Math.floor((livezTimes.length - 1) * 0.99)] ?? 0),
    afterwards,
  };
}

async function hammer(address: string, connections: number, seconds: number, kind: RequestKind): Promise<Hammered> {
  const program = fileURLToPath(new URL('child/hammer.ts', import.meta.url));
  const words = ['--import', 'tsx', program, address, String(connections), String(seconds), kind];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return JSON.parse(output) as Hammered;
}

/** On a connection of its own each time, as a supervisor asks. */
async function askLivez(address: string, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const began = performance.now();
    await (await fetch(`${address}/livez`)).text();
    times.push(performance.now() - began);
    await sleep(20);
  }
  return times;
}
