import { findDifferentNode } from '../../domain/catalog/compareNodes.ts';
import { startReplay } from '../../domain/catalog/startReplay.ts';
import type { Change } from '../../domain/changes/change.ts';
import type { Flaw } from '../../domain/changes/flaw.ts';
import type { Store } from '../../store/contract/store.ts';

/** The end of the log at some time: whoever keeps it elsewhere can tell later whether the log still holds it. */
export interface Head {
  /** Of the newest change; 0 for an empty log. */
  readonly version: number;
  /** Its hash, lower-case hex; 64 zeros for an empty log. */
  readonly hash: string;
}

export interface Verification {
  readonly head: Head;
  /** How many nodes the replayed log comes to. */
  readonly nodes: number;
  /** The first of each kind, those of the log before the rest; empty if all agree. */
  readonly flaws: readonly Flaw[];
}

export interface VerifyOptions {
  /** Heads that were kept elsewhere: a log that lacks one was cut or rewritten. */
  readonly expectedHeads?: readonly Head[];
  /** Told the version of every change that has been replayed. */
  readonly onChange?: (version: number) => void;
}

/**
 * Recomputes the chain, replays the log from nothing, and compares what it comes to with the tables, of
 * which a start makes the catalogue that it serves. Reads one snapshot, so it may run while a server is running.
 */
export async function verify(store: Pick<Store, 'audit'>, options: VerifyOptions = {}): Promise<Verification> {
  const replay = startReplay();
  const heads = expectHeads(options.expectedHeads ?? []);
  const { flaws, knowledge } = await store.audit((change) => {
    replay.follow(change);
    heads.follow(change);
    options.onChange?.(change.version);
  });
  const nodes = replay.nodes();
  const inTables = knowledge === null ? null : findDifferentNode(nodes, knowledge.nodes);
  const found = [...flaws, replay.flaw(), inTables, ...heads.missing()];
  return {
    head: heads.last(),
    nodes: nodes.filter(({ type }) => type !== 'Synonyms').length,
    flaws: found.filter((flaw) => flaw !== null),
  };
}

const nothing: Head = { version: 0, hash: '0'.repeat(64) };

function expectHeads(expected: readonly Head[]) {
  const hashes = new Map<number, string | null>(expected.map(({ version }) => [version, null]));
  if (hashes.has(0)) hashes.set(0, nothing.hash);
  let last = nothing;
  return {
    follow: ({ version, hash }: Change) => {
      last = { version, hash };
      if (hashes.has(version)) hashes.set(version, hash);
    },
    last: () => last,
    missing: (): Flaw[] =>
      expected.flatMap(({ version, hash }) => {
        const found = hashes.get(version) ?? null;
        if (found === hash) return [];
        const message =
          found === null
            ? `The log ends at change ${String(last.version)}; the head that was kept is change ${String(version)}: its tail was cut.`
            : `Change ${String(version)} has another hash than the head that was kept: the log was rewritten.`;
        return [{ version, nodeId: null, field: found === null ? 'version' : 'hash', message }];
      }),
  };
}
