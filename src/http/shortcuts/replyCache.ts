import { LRUCache } from 'lru-cache';
import type { AnswerTrace, Counted } from '../../graphql/answerTrace.ts';
import type { RouteCounter } from './earlyCounters.ts';
import type { WholeReply } from './wholeReply.ts';

/** An answer as it went out once, to be sent again byte for byte. */
export interface KnownReply {
  readonly whole: WholeReply;
  /** How a client is answered that has the body already; null if the answer bears no tag. */
  readonly unchanged: { readonly tag: string; readonly whole: WholeReply; readonly counter: RouteCounter } | null;
  /** What each sending counts. */
  readonly counted: readonly Counted[];
  readonly countsSearch: boolean;
  /** What the client counts as; null if what it says of itself counts. */
  readonly countsAs: string | null;
  readonly counter: RouteCounter;
  /** What must still be true, besides the catalogue. */
  readonly conditions: readonly (() => boolean)[];
  /** Ids of the entries that it was made from; null if any edit may change it. */
  readonly entries: readonly string[] | null;
}

/** The rest of a reply is known from its trace. */
export type MadeReply = Omit<KnownReply, 'counted' | 'countsSearch' | 'conditions' | 'entries'>;

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
  /** Keys of replies by the entries that they were made from: most entries have one. */
  const keysOf = new Map<string, string | Set<string>>();
  /** Keys of replies that any edit may change. */
  const widest = new Set<string>();
  const replies = new LRUCache<string, KnownReply>({
    maxSize: Math.max(1, mostBytes),
    maxEntrySize: Math.max(1, Math.ceil(mostBytes / 16)),
    dispose: (reply, key) => {
      forget(key, reply);
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
      if (trace.scope === 'NEVER' || trace.version !== version() || trace.entries === null) return;
      const entries = trace.scope === 'NODES' ? [...trace.entries] : null;
      const { counted, countsSearch, conditions } = trace;
      const size = sizeOf(key, reply, (entries?.length ?? 0) + counted.length + conditions.length);
      const known = { ...reply, counted, countsSearch, conditions, entries };
      replies.set(key, known, { size });
      if (replies.peek(key) !== known) return;
      if (entries === null) widest.add(key);
      for (const id of entries ?? []) remember(id, key);
    },
    drop: (changed) => {
      if (changed === null) {
        replies.clear();
        return;
      }
      const keys = [...widest, ...[...changed].flatMap((id) => keysFor(id))];
      for (const key of keys) replies.delete(key);
    },
    size: () => replies.calculatedSize,
  };

  function keysFor(id: string): readonly string[] {
    const keys = keysOf.get(id);
    return typeof keys === 'string' ? [keys] : [...(keys ?? [])];
  }

  function remember(id: string, key: string): void {
    const keys = keysOf.get(id);
    if (keys === undefined) keysOf.set(id, key);
    else if (typeof keys === 'string') keysOf.set(id, new Set([keys, key]));
    else keys.add(key);
  }

  function forget(key: string, { entries }: KnownReply): void {
    for (const id of entries ?? []) {
      const keys = keysOf.get(id);
      if (keys === key) keysOf.delete(id);
      else if (typeof keys === 'object' && keys.delete(key) && keys.size === 0) keysOf.delete(id);
    }
    widest.delete(key);
  }
}

/** Estimated, in bytes; keys hold no character beyond Latin-1. `parts`: entries, counts and conditions, each of which takes an object and a place in a table. */
function sizeOf(key: string, { whole, unchanged }: MadeReply, parts: number): number {
  return key.length + whole.size + (unchanged?.whole.size ?? 0) + 600 + 150 * parts;
}
