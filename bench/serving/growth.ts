import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processorTime } from './load.ts';
import type { Running } from './processes.ts';

/** What a server with so many entries takes before it is asked anything. */
export interface Growth {
  readonly entries: number;
  /** Milliseconds from its start until it listens, and the goal. */
  readonly ready: number;
  readonly readyGoal: number;
  /** Of the processors until then and until nothing is left to be done next to answers, in milliseconds. */
  readonly processor: number;
  /** Resident, in bytes; NaN where /proc is not. */
  readonly memory: number;
}

const readyGoals: readonly (readonly [number, number])[] = [
  [50, 1_000],
  [100_000, 3_000],
  [1_000_000, 30_000],
];

/** Waits until the work that a start leaves for later is done, so that no measurement holds it. */
export async function readGrowth(server: Running, entries: number): Promise<Growth> {
  await untilIdle(server);
  const { pid } = server.process;
  const [, readyGoal = Number.NaN] = readyGoals.find(([most]) => entries <= most) ?? [];
  return {
    entries,
    ready: server.ready,
    readyGoal,
    processor: processorTime(pid) * 1_000,
    memory: residentMemory(pid),
  };
}

/** At most a minute. A server without requests takes next to nothing. */
async function untilIdle({ process: { pid } }: Running): Promise<void> {
  for (let times = 0; times < 120; times++) {
    const before = processorTime(pid);
    await sleep(500);
    if (!(processorTime(pid) - before > 0.02)) return;
  }
}

function residentMemory(pid: number | undefined): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1')) ?? [];
    return Number(kilobytes) * 1_024;
  } catch {
    return Number.NaN;
  }
}
