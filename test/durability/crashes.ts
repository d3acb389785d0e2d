import { setTimeout as sleep } from 'node:timers/promises';
import { runProgram, serveProgram } from '../world/program.ts';
import { readEntries, startEditLoad, type Acknowledged } from './editLoad.ts';
import { lookAfterwards } from './lookAfterwards.ts';
import type { Head } from '../../src/knowledgeBase/upkeep/verify.ts';
import { within } from './within.ts';

/** How the server's process ends, and what becomes of its files. */
export interface Crash {
  readonly rounds: number;
  /** Of the server's process. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Called before each start and after each kill, with the process gone. */
  readonly beforeStart?: () => void;
  readonly afterKill?: () => void;
}

export interface CrashFigures {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** What disagreed after a start, at most the first ten. */
  readonly disagreements: readonly string[];
  /** In the log at the end. */
  readonly changes: number;
  readonly seconds: number;
}

const editors = 8;
/** How long a start, a look or an end may take, in milliseconds. */
const patience = 60_000;

/**
 * Serves the seeded knowledge base, edits it over HTTP, kills the process with SIGKILL amid the edits, and
 * again; after every start, holds what is served against all that was acknowledged.
 */
export async function crash(databaseUrl: string, how: Crash): Promise<CrashFigures> {
  const startedAt = Date.now();
  const token = await prepare(databaseUrl);
  const total = { acknowledged: 0, lost: 0, disagreements: [] as string[] };
  let head: Head = { version: 0, hash: '0'.repeat(64) };
  let acknowledged: readonly Acknowledged[] = [];
  for (let round = 0; ; round++) {
    how.beforeStart?.();
    const server = await within(
      patience,
      serveProgram(databaseUrl, { LOG_LEVEL: 'silent', ...how.environment }),
      'the start',
    );
    const afterwards = await within(
      patience,
      lookAfterwards(databaseUrl, server.address, { head, acknowledged }),
      'the look',
    );
    total.lost += afterwards.lost.length;
    total.disagreements.push(...afterwards.disagreements.map((each) => `round ${String(round)}: ${each}`));
    head = afterwards.head;
    if (round === how.rounds) {
      await within(patience, server.end('SIGTERM'), 'the end');
      return figures(total, { rounds: round, changes: head.version, startedAt });
    }
    const load = await startEditLoad(server.address, token, editors);
    await within(patience, load.underWay, 'the first answer');
    // Spread over the time in which edits follow each other, the same at every run.
    await sleep((round * 137) % 1000);
    await within(patience, server.end('SIGKILL'), 'the kill');
    await within(patience, load.stop(), 'the editors');
    how.afterKill?.();
    acknowledged = load.acknowledged;
    total.acknowledged += acknowledged.length;
  }
}

/** Makes and seeds the database with the program as it is, stops it, and answers with an editor's token. */
async function prepare(databaseUrl: string): Promise<string> {
  const words = ['token', 'create', '--role', 'editor', '--name', 'Ada', '--database', databaseUrl];
  const { stdout, stderr, code } = await within(patience, runProgram(words), 'the token');
  if (code !== 0) throw new Error(stderr);
  const server = await within(patience, serveProgram(databaseUrl), 'the first start');
  await readEntries(server.address, 1);
  await within(patience, server.end('SIGTERM'), 'the first end');
  return stdout.trim();
}

function figures(
  { acknowledged, lost, disagreements }: { acknowledged: number; lost: number; disagreements: readonly string[] },
  { rounds, changes, startedAt }: { rounds: number; changes: number; startedAt: number },
): CrashFigures {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return { rounds, acknowledged, lost, disagreements: disagreements.slice(0, 10), changes, seconds };
}
