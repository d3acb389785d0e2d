import { ask } from '../world/world.ts';

/** An edit that the server answered with a change. */
export interface Acknowledged {
  readonly entryId: string;
  /** The only cause that the edit gave the entry; no two edits give the same. */
  readonly marker: string;
  readonly version: number;
  readonly hash: string;
}

export interface EntryState {
  readonly id: string;
  readonly version: number;
}

export interface EditAnswer {
  /** Null if the edit was refused. */
  readonly acknowledged: Acknowledged | null;
  /** Codes of the problems of a refusal. */
  readonly problems: readonly string[];
  readonly entry: EntryState;
}

const update = `mutation($input: UpdateEntryInput!) { updateEntry(input: $input) {
  entry { id version } change { version hash }
  problems { code ... on StaleVersion { currentVersion } } } }`;

interface Payload {
  readonly entry: EntryState | null;
  readonly change: { readonly version: number; readonly hash: string } | null;
  readonly problems: readonly { readonly code: string; readonly currentVersion?: number }[];
}

let edits = 0;

/** Sends one edit of one entry. Rejects if no answer comes, and if it is none that an edit may have. */
export async function edit(address: string, token: string, entry: EntryState): Promise<EditAnswer> {
  const marker = `mark${(++edits).toString(36)}x${process.pid.toString(36)}`;
  const input = { id: entry.id, expectedVersion: entry.version, causes: [marker] };
  const { data, errors } = await ask<{ updateEntry?: Payload } | null>(
    address,
    { query: update, variables: { input } },
    token,
  );
  const payload = data?.updateEntry;
  if (payload === undefined) throw new Error(`an edit was answered with ${JSON.stringify(errors)}`);
  const { change, problems } = payload;
  const current = problems.find((problem) => problem.currentVersion !== undefined)?.currentVersion;
  return {
    acknowledged: change === null ? null : { ...change, entryId: entry.id, marker },
    problems: problems.map((problem) => problem.code),
    entry: payload.entry ?? { id: entry.id, version: current ?? entry.version },
  };
}

export interface EditLoad {
  /** Grows while the load goes on. */
  readonly acknowledged: readonly Acknowledged[];
  /** Resolves at the first answer, or if no editor has got one. */
  readonly underWay: Promise<unknown>;
  /** Resolves when no editor waits for an answer any more. */
  stop(): Promise<void>;
}

/** Editors who edit without a pause, each an entry of their own, until they are stopped or the server is gone. */
export async function startEditLoad(address: string, token: string, editors: number): Promise<EditLoad> {
  const entries = await readEntries(address, editors);
  const acknowledged: Acknowledged[] = [];
  let stopped = false;
  let begun: (() => void) | undefined;
  const firstAnswer = new Promise<void>((resolve) => (begun = resolve));
  const editing = entries.map(async (first) => {
    let entry = first;
    while (!stopped) {
      const answer = await edit(address, token, entry).catch(() => null);
      if (answer === null) return;
      if (answer.acknowledged !== null) acknowledged.push(answer.acknowledged);
      entry = answer.entry;
      begun?.();
    }
  });
  return {
    acknowledged,
    underWay: Promise.race([firstAnswer, Promise.all(editing)]),
    stop: async () => {
      stopped = true;
      await Promise.all(editing);
    },
  };
}

/** The first entries of the knowledge base. */
export async function readEntries(address: string, count: number): Promise<readonly EntryState[]> {
  const query = `{ entries(first: ${String(count)}) { nodes { id version } } }`;
  const { data } = await ask<{ entries: { nodes: EntryState[] } }>(address, { query });
  return data.entries.nodes;
}
