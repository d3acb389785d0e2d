import { setTimeout as sleep } from 'node:timers/promises';
import '../world/codeTables.ts';
import { verify, type Head } from '../../src/knowledgeBase/upkeep/verify.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { ask } from '../world/world.ts';
import type { Acknowledged } from './editLoad.ts';

/** What a server serves after a crash, held against what was answered before it. */
export interface Afterwards {
  /** Acknowledged edits that the log does not hold as they were answered. */
  readonly lost: readonly Acknowledged[];
  /** Where log, tables and catalogue disagree, and what the server or its search answers otherwise than the log. */
  readonly disagreements: readonly string[];
  readonly head: Head;
}

export interface Before {
  /** What stood before the edits. */
  readonly head: Head;
  readonly acknowledged: readonly Acknowledged[];
}

/** Looks at the database while its server runs, which has just started, and asks the server. */
export async function lookAfterwards(databaseUrl: string, address: string, before: Before): Promise<Afterwards> {
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const { head, flaws } = await verify(store, { expectedHeads: [before.head] });
    const hashes = await readHashes(store, before.head.version);
    const lost = before.acknowledged.filter(({ version, hash }) => hashes.get(version) !== hash);
    const edited = new Set(before.acknowledged.map(({ entryId }) => entryId));
    const unserved = await Promise.all([...edited].map((entryId) => askForLatest(store, address, entryId)));
    return { lost, disagreements: [...flaws.map(({ message }) => message), ...unserved.flat()], head };
  } finally {
    await store.close();
  }
}

async function readHashes(store: Store, above: number): Promise<Map<number, string>> {
  const hashes = new Map<number, string>();
  for (let last = above; ;) {
    const changes = await store.changes({ above: last, limit: 500 });
    for (const { version, hash } of changes) hashes.set(version, hash);
    last = changes.at(-1)?.version ?? last;
    if (changes.length < 500) return hashes;
  }
}

interface Served {
  readonly entry: { readonly version: number; readonly causes: readonly { readonly text: string }[] };
  readonly search: { readonly nodes: readonly { readonly id: string }[] };
}

/** A machine that is busy may refuse a question right after a start; it is asked again then. */
async function untilAnswered(address: string, operation: Parameters<typeof ask>[1]): Promise<Served> {
  for (;;) {
    const { data, errors } = await ask<Served | null | undefined>(address, operation);
    if (data !== null && data !== undefined) return data;
    if (errors?.some(({ extensions }) => extensions.code !== 'OVERLOADED') !== false)
      throw new Error(JSON.stringify(errors));
    await sleep(500);
  }
}

/** Whether the server and its search answer with the newest text that the log has for an entry. */
async function askForLatest(store: Store, address: string, entryId: string): Promise<string[]> {
  const [newest] = await store.changesOf(entryId, { limit: 1 });
  const record = newest?.revisions.find(({ nodeId }) => nodeId === entryId)?.after;
  if (newest === undefined || record?.type !== 'Entry') return [`the log says nothing of ${entryId}`];
  const [marker = ''] = record.causes;
  const query = `query($id: ID!, $text: String!) { entry(id: $id) { version causes { text } } search(query: $text) { nodes { id } } }`;
  const data = await untilAnswered(address, { query, variables: { id: entryId, text: marker } });
  const served = data.entry.causes.map(({ text }) => text);
  const problems: string[] = [];
  if (data.entry.version !== newest.version || JSON.stringify(served) !== JSON.stringify(record.causes)) {
    problems.push(
      `${entryId} is served as ${served.join()} at ${String(data.entry.version)}, the log has ${marker} at ${String(newest.version)}`,
    );
  }
  if (marker !== '' && !data.search.nodes.some(({ id }) => id === entryId)) {
    problems.push(`a search for ${marker} does not find ${entryId}`);
  }
  return problems;
}
