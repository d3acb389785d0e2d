import { readFile } from 'node:fs/promises';
import { fieldsOf } from '../domain/fieldsOf.ts';
import type { KnownBackup, Store, StoreSize } from '../store/contract/store.ts';
import type { Counting, CountingStatus } from './analytics/counting.ts';
import type { CountAges } from './upkeep/countUpkeep.ts';

/** How the process that serves the knowledge goes, for admins; see also /readyz and /metrics. */
export interface ServerState {
  /** Of the program: "0.1.0". */
  readonly programVersion: string;
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
  /** Whether edits would be kept safely at this moment. */
  readonly isHealthy: boolean;
  readonly database: StoreSize;
  readonly counting: CountingState;
}

export interface CountingState extends CountingStatus {
  readonly isOn: boolean;
  readonly ages: CountAges;
}

export interface ServerStateVerbs {
  /** The newest copy of the database that is known here; null if there is none. */
  lastBackup(): Promise<KnownBackup | null>;
  serverState(): Promise<ServerState>;
}

/** `clock`: milliseconds since 1970 UTC; what it says now is when the server started. */
export function serverStateVerbs(
  store: Store,
  counting: Counting,
  ages: CountAges,
  clock: () => number,
): ServerStateVerbs {
  const startedAt = clock();
  return {
    lastBackup: async () => (await store.backups())[0] ?? null,
    serverState: async () => ({
      programVersion: await readProgramVersion(),
      startedAt,
      isHealthy: await store.assertHealthy().then(
        () => true,
        () => false,
      ),
      database: await store.size(),
      counting: { isOn: counting.isOn, ages, ...counting.status() },
    }),
  };
}

async function readProgramVersion(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return String(fieldsOf(JSON.parse(manifest))['version']);
}
