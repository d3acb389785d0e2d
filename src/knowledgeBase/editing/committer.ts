import { setImmediate as letOthersRun, setTimeout as sleep } from 'node:timers/promises';
import { applyInSteps, previewInSteps } from '../../domain/catalog/applyChange.ts';
import { Catalog } from '../../domain/catalog/catalog.ts';
import { changedEntries } from '../../domain/catalog/changedEntries.ts';
import type { Change } from '../../domain/changes/change.ts';
import { diffRecords } from '../../domain/changes/fieldDiff.ts';
import { inFourEyes, type FourEyes } from '../../domain/editing/inFourEyes.ts';
import type { Approval, NewId, Refusal, Ruling } from '../../domain/editing/ruling.ts';
import { touchedBy } from '../../domain/editing/touchedBy.ts';
import { readReason } from '../../domain/editing/fields/textRules.ts';
import type { EntryNode } from '../../domain/guidance/nodes.ts';
import { isInvalidInput, type Problem, type StaleVersion } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { runYielding } from '../reading/runYielding.ts';
import { openPastCatalogs, type PastCatalogs, type PastChanges } from '../reading/pastCatalogs.ts';
import { loadSnapshot } from './loadSnapshot.ts';
import { newNodeId } from './nodeIds.ts';
import { rememberedUnder, type IdempotencyKey } from './rememberedResult.ts';
import { isIndexed, snapshotAfter, type Snapshot } from '../reading/snapshot.ts';

/** What came of a command. */
export interface Committed {
  /** The state after the change; the preview in a dry run; unchanged if the command was refused. */
  readonly catalog: Catalog;
  /** The node that the command was about; null if it was refused. */
  readonly subjectId: string | null;
  /** Null if the command was refused, and in a dry run. */
  readonly change: Change | null;
  /** What the change does, or would do; empty if the command was refused. */
  readonly revisions: Change['revisions'];
  /** Published entries whose look-ups the change touches. */
  readonly touched: readonly EntryNode[];
  readonly problems: readonly Problem[];
}

/** Who gives a command, why, and how to carry it out. */
export interface WriteOptions {
  /** Who gives it: "seed", a user's name, a token's name. */
  readonly actor: string;
  /** The owner of the idempotency key, since several people may have the same name; left out: the actor. */
  readonly identity?: string | null;
  /** The reason, in the actor's words. */
  readonly reason?: string | null | undefined;
  /** True: show the result, and write nothing. */
  readonly dryRun?: boolean | null | undefined;
  /** True: a second person has approved the edit, or it is only shown. Default false: see inFourEyes. */
  readonly isReviewed?: boolean;
  /** A repetition under the same key is answered with the first result. */
  readonly idempotency?: IdempotencyKey | null;
}

/**
 * A command that is waiting for its catalogue. It may be asked again on a later one, so it must be pure. While one waits
 * for its own answer, later commands wait for it.
 */
export type Rule = (catalog: Catalog, newId: NewId) => Ruling | Promise<Ruling>;

export interface Committer {
  /** The newest state; every call may give a later one. */
  current(): Snapshot;
  readonly past: PastCatalogs;
  /** Asks the rule, and commits what it approves. Durable before it resolves. */
  readonly commit: (rule: Rule, options: WriteOptions) => Promise<Committed>;
  /** Runs everything that committing does on the current state, and leaves nothing of it behind. */
  readonly dryRunAppend: (rule: Rule) => Promise<void>;
  /** See KnowledgeBase.onChange. */
  readonly onChange: (listener: (changed: ReadonlySet<string> | null) => void) => void;
  /** Tells that a text was taken out of all that is kept, whichever server did it. */
  readonly onRedaction: (listener: () => void) => void;
  /**
   * Resolves to whether `current` is at this version or a later one, at once or within `patience` milliseconds: another server may have
   * made it a moment ago.
   */
  readonly reached: (version: number, patience: number) => Promise<boolean>;
  /** Resolves once every command given so far is decided; words that are still being indexed are given up. */
  close(): Promise<void>;
}

/** How many changes of other processes are read at once. */
const catchUpBatch = 500;

export interface CommitterParts {
  /** Where the log is read for the past; default: the store. */
  readonly past?: PastChanges;
  /** Guides whose edits need a second editor. Default: none. */
  readonly fourEyes?: FourEyes;
  /** Waited for before a change can be seen. */
  readonly prepare?: (revisions: Change['revisions'], catalog: Catalog) => Promise<void>;
  /** False: the words of a version are indexed when someone searches it, not with each change. Default true. */
  readonly keepsIndex?: boolean;
}

const nothing = () => Promise.resolve();

/** How long a request that waits for a version lets others ask the log first, in milliseconds. */
const betweenLooks = 100;

/** The one way to write: command to rule to change to transaction to next catalogue. */
export async function startCommitter(
  store: Store,
  clock: () => number,
  { past: log = store, prepare = nothing, keepsIndex = true, fourEyes = [] }: CommitterParts = {},
): Promise<Committer> {
  const closing = new AbortController();
  let snapshot = await loadSnapshot(store, keepsIndex, closing.signal);
  const listeners: ((changed: ReadonlySet<string> | null) => void)[] = [];
  const redactionListeners: (() => void)[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  let catchingUp: Promise<void> | undefined;
  /** One change is followed at a time, be it an edit of this server or one that the log tells of. */
  let following: Promise<unknown> = Promise.resolve();
  const past = openPastCatalogs(log, () => snapshot.catalog);

  store.watch(catchUp);

  return {
    current: () => snapshot,
    past,
    commit,
    dryRunAppend,
    reached,
    close: async () => {
      await turn;
      closing.abort();
    },
    onChange: (listener) => void listeners.push(listener),
    onRedaction: (listener) => void redactionListeners.push(listener),
  };

  function commit(rule: Rule, options: WriteOptions): Promise<Committed> {
    const reason = readReason(options.reason);
    if (isInvalidInput(reason)) return refused(snapshot.catalog, { kind: 'Refusal', problems: [reason] });
    if (options.dryRun === true) return preview(rule, options);
    // Between two commands look-ups get their turn, however many commands are waiting.
    const mine = turn.then(() => letOthersRun()).then(() => decide(rule, { ...options, reason: reason?.text }));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function decide(
    rule: Rule,
    { actor, reason, idempotency = null, isReviewed }: WriteOptions,
  ): Promise<Committed> {
    for (;;) {
      const known = idempotency === null ? null : await rememberedUnder(store, idempotency, clock());
      if (known !== null)
        return 'message' in known ? refused(snapshot.catalog, { kind: 'Refusal', problems: [known] }) : replay(known);
      const base = snapshot.catalog;
      const ruling = inFourEyes(base, await rule(base, newNodeId), isReviewed === true ? [] : fourEyes);
      if (ruling.kind === 'Refusal') return refused(base, ruling);
      await prepare(ruling.change.revisions, base);
      const remember = idempotency === null ? undefined : { ...idempotency, subjectId: ruling.subjectId ?? '' };
      const change = await store.append(
        { ...ruling.change, actor, reason: reason ?? null },
        base.version,
        clock(),
        remember,
      );
      if (change === null) {
        await catchUp();
        continue;
      }
      const followed = await follow(change);
      return approved(base, followed ?? (await runYielding(applyInSteps(base, change))), change, ruling);
    }
  }

  async function preview(rule: Rule, options: WriteOptions): Promise<Committed> {
    const base = snapshot.catalog;
    const ruling = inFourEyes(base, await rule(base, newNodeId), options.isReviewed === true ? [] : fourEyes);
    if (ruling.kind === 'Refusal') return refused(base, ruling);
    await prepare(ruling.change.revisions, base);
    return approved(base, await runYielding(previewInSteps(base, ruling.change.revisions, clock())), null, ruling);
  }

  async function replay({ version, subjectId }: { version: number; subjectId: string }): Promise<Committed> {
    const [change] = await store.changes({ above: version - 1, below: version + 1, limit: 1 });
    const catalog = await past.at(version);
    if (change === undefined || catalog === null)
      throw new Error(`A result is remembered of change ${String(version)}, which is not in the log.`);
    const base = (await past.at(version - 1)) ?? Catalog.empty;
    return {
      catalog,
      subjectId,
      change,
      revisions: change.revisions,
      touched: touchedBy(base, change.revisions),
      problems: [],
    };
  }

  /** Follows what other servers have appended. One at a time: two would read the same changes. */
  function catchUp(): Promise<void> {
    catchingUp ??= readOn().finally(() => (catchingUp = undefined));
    return catchingUp;
  }

  async function readOn(): Promise<void> {
    for (;;) {
      const changes = await store.changes({ above: snapshot.catalog.version, limit: catchUpBatch });
      for (const change of changes) {
        await follow(change);
        // Look-ups get their turn, however much there is to catch up with.
        await letOthersRun();
      }
      if (changes.length < catchUpBatch) return;
    }
  }

  async function reached(version: number, patience: number): Promise<boolean> {
    const isThere = () => snapshot.catalog.version >= version;
    for (let waited = 0; !isThere() && waited <= patience; waited += betweenLooks) {
      // If the database is gone, waiting may still help.
      const look = catchUp().catch(() => undefined);
      await Promise.race([look.then(() => (isThere() ? undefined : sleep(betweenLooks))), sleep(betweenLooks)]);
    }
    return isThere();
  }

  /** The catalogue that the change made; null if it was known already: the log told of it before the answer to its own append came. */
  function follow(change: Change): Promise<Catalog | null> {
    const followed = following.then(() => followNow(change));
    following = followed.catch(() => undefined);
    return followed;
  }

  async function followNow(change: Change): Promise<Catalog | null> {
    const before = snapshot.catalog;
    if (change.version <= before.version) return null;
    if (change.version > before.version + 1) {
      throw new Error(`The log gave change ${String(change.version)} after version ${String(before.version)}.`);
    }
    snapshot = await runYielding(snapshotAfter(snapshot, change, keepsIndex));
    const redacts = change.kind === 'REDACTION';
    if (redacts) {
      past.forget();
      for (const listener of redactionListeners) listener();
    }
    const changed = listeners.length === 0 || redacts ? null : changedEntries(change, before, snapshot.catalog);
    for (const listener of listeners) listener(changed);
    return snapshot.catalog;
  }

  async function dryRunAppend(rule: Rule): Promise<void> {
    const base = snapshot;
    const ruling = await rule(base.catalog, newNodeId);
    if (ruling.kind === 'Refusal') return;
    const draft = { ...ruling.change, actor: 'dry run', reason: null };
    const { version } = base.catalog;
    await store.dryRunAppend(draft, version, clock());
    await runYielding(
      snapshotAfter(
        base,
        { kind: draft.kind, version: version + 1, at: clock(), revisions: draft.revisions },
        // Nobody waits for words that are not indexed yet.
        keepsIndex && isIndexed(base),
      ),
    );
  }

  async function refused(catalog: Catalog, { problems, subjectId }: Refusal): Promise<Committed> {
    const explained = await Promise.all(problems.map(explain));
    return { catalog, subjectId: subjectId ?? null, change: null, revisions: [], touched: [], problems: explained };
  }

  /** Adds to a stale version what the caller has not seen. The log knows; a rule does not read it. */
  async function explain(problem: Problem): Promise<Problem> {
    if (problem.kind !== 'StaleVersion' || problem.changed.length > 0) return problem;
    return { ...problem, changed: await changedSince(problem) };
  }

  async function changedSince({ current, expectedVersion }: StaleVersion): Promise<StaleVersion['changed']> {
    const [next] = await store.revisionsOf(current.id, expectedVersion);
    return next === undefined ? [] : diffRecords(next.before, current);
  }
}

/**
 * `base` is the catalogue that the rule was asked on, `catalog` the one that came of it. A mitigation may
 * serve thousands of entries: they are gathered only when someone asks how far the change reaches.
 */
function approved(
  base: Catalog,
  catalog: Catalog,
  change: Change | null,
  { subjectId, change: ruled }: Approval,
): Committed {
  let touched: readonly EntryNode[] | null = null;
  return {
    catalog,
    subjectId,
    change,
    revisions: ruled.revisions,
    problems: [],
    get touched() {
      touched ??= touchedBy(base, ruled.revisions);
      return touched;
    },
  };
}
