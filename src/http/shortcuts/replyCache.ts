import { LRUCache } from 'lru-cache';
import type { AnswerTrace, Counted } from '../../graphql/answerTrace.ts';
import type { Tally } from './earlyTallies.ts';

/** An answer as it went out once, to be sent again byte for byte. */
export interface KnownReply {
  readonly status: number;
  /** As ServerResponse.writeHead takes them: a name, its value, and so on; without those of the connection. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** How a client is answered that has the body already; null if the answer bears no tag. */
  readonly unchanged: { readonly tag: string; readonly headers: readonly string[]; readonly tally: Tally } | null;
  /** What each sending counts. */
  readonly counted: readonly Counted[];
  readonly countsSearch: boolean;
  /** What the client counts as; null if what it says of itself counts. */
  readonly countsAs: string | null;
  readonly tally: Tally;
  /** What must still be true, besides the catalogue. */
  readonly conditions: readonly (() => boolean)[];
}

/** The rest of a reply is known from its trace. */
export type MadeReply = Omit<KnownReply, 'counted' | 'countsSearch' | 'conditions'>;

/** Replies to anonymous questions, kept for as long as nothing that they were made from is edited. */
export interface ReplyCache {
  find(key: string): KnownReply | undefined;
  /** Keeps a reply, unless an edit came in between, or it depends on more than the catalogue. */
  keep(key: string, reply: MadeReply, trace: AnswerTrace): void;
  /** After a change: drops what was made from the entries that read otherwise; null drops everything. */
  drop(changed: ReadonlySet<string> | null): void;
  /** Bytes that are held. */
  size(): number;
}

/** `mostBytes`: of keys and replies together; the least recently used go first. `version`: that of the current catalogue. */
export function createReplyCache(mostBytes: number, version: () => number): ReplyCache {
  /** Keys of replies by the entries that they were made from. */
  const keysOf = new Map<string, Set<string>>();
  /** Keys of replies that any edit may change. */
  const widest = new Set<string>();
  const made = new Map<string, readonly string[] | null>();
  const replies = new LRUCache<string, KnownReply>({
    maxSize: Math.max(1, mostBytes),
    maxEntrySize: Math.max(1, Math.ceil(mostBytes / 16)),
    dispose: (_reply, key) => {
      forget(key);
    },
  });
  return {
    find: (key) => {
      const reply = replies.get(key);
      if (reply === undefined || reply.conditions.length === 0) return reply;
      if (reply.conditions.every((holds) => holds())) return reply;
      replies.delete(key);
      return undefined;
    },
    keep: (key, reply, trace) => {
      if (trace.scope === 'NEVER' || trace.version !== version()) return;
      const entries = trace.scope === 'NODES' ? [...trace.entries] : null;
      const { counted, countsSearch, conditions } = trace;
      const size = sizeOf(key, reply, (entries?.length ?? 0) + counted.length + conditions.length);
      replies.set(key, { ...reply, counted, countsSearch, conditions }, { size });
      if (!replies.has(key)) return;
      made.set(key, entries);
      if (entries === null) widest.add(key);
      for (const id of entries ?? []) {
        const keys = keysOf.get(id);
        if (keys === undefined) keysOf.set(id, new Set([key]));
        else keys.add(key);
      }
    },
    drop: (changed) => {
      if (changed === null) {
        replies.clear();
        return;
      }
      const keys = [...widest, ...[...changed].flatMap((id) => [...(keysOf.get(id) ?? [])])];
      for (const key of keys) replies.delete(key);
    },
    size: () => replies.calculatedSize,
  };

  function forget(key: string): void {
    for (const id of made.get(key) ?? []) {
      const keys = keysOf.get(id);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(id);
    }
    made.delete(key);
    widest.delete(key);
  }
}

/** Estimated, in bytes. `parts`: entries, counts and conditions, each of which takes an object and a place in a table. */
function sizeOf(key: string, { body }: MadeReply, parts: number): number {
  return 2 * key.length + body.length + 600 + 150 * parts;
}
