import { applyChange, catalogOf, previewDraft } from '../domain/catalog/applyChange.ts';
import { Catalog } from '../domain/catalog/catalog.ts';
import type { Change } from '../domain/changes/change.ts';
import { diffRecords } from '../domain/changes/fieldDiff.ts';
import type { Approval, Commander, Ruling } from '../domain/editing/ruling.ts';
import type { Problem, StaleVersion } from '../domain/problem.ts';
import { buildSearchIndex, followChange } from '../domain/search/followChange.ts';
import type { Store } from '../store/store.ts';
import { newNodeId } from './nodeIds.ts';
import type { Snapshot } from './snapshot.ts';

/** What came of a command. */
export interface Committed {
  /** After the change; the preview in a dry run; as it stood where the command was refused. */
  readonly catalog: Catalog;
  /** The node that the command was about; null where it was refused. */
  readonly subjectId: string | null;
  /** Null where the command was refused, and in a dry run. */
  readonly change: Change | null;
  /** Published entries whose look-ups the change touches. */
  readonly touched: number;
  readonly problems: readonly Problem[];
}

export interface Committer {
  /** The newest state; every call may give a later one. */
  current(): Snapshot;
  /** Asks the rule, and commits what it approves unless `dryRun` is true. Durable before it resolves. */
  commit(rule: Rule, options: { actor: string; dryRun?: boolean }): Promise<Committed>;
  /** Resolves once every command given so far is decided. */
  settled(): Promise<void>;
}

/** A command that is waiting for its catalogue. It may be asked again on a later one, so it must be pure. */
export type Rule = (catalog: Catalog, commander: Commander) => Ruling;

/** How many changes of other processes are read at once. */
const catchUpBatch = 500;

/** The one way to write: command to rule to change to transaction to next catalogue. */
export async function startCommitter(store: Store, clock: () => number): Promise<Committer> {
  const { version, committedAt, nodes } = await store.load();
  const loaded = version === 0 ? Catalog.empty : catalogOf(version, committedAt, nodes);
  let snapshot: Snapshot = { catalog: loaded, searchIndex: buildSearchIndex(loaded) };
  let turn: Promise<unknown> = Promise.resolve();

  return { current: () => snapshot, commit, settled };

  function commit(rule: Rule, { actor, dryRun = false }: { actor: string; dryRun?: boolean }): Promise<Committed> {
    const commander = { actor, newId: newNodeId };
    if (dryRun) return preview(rule, commander);
    const mine = turn.then(() => decide(rule, commander));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function settled(): Promise<void> {
    await turn;
  }

  async function decide(rule: Rule, commander: Commander): Promise<Committed> {
    for (;;) {
      const base = snapshot.catalog;
      const ruling = rule(base, commander);
      if (ruling.kind === 'Refusal') return refused(base, ruling.problems);
      const change = await store.append(ruling.draft, base.version, clock());
      if (change === null) {
        await catchUp();
        continue;
      }
      follow(change);
      return committed(snapshot.catalog, change, ruling);
    }
  }

  async function preview(rule: Rule, commander: Commander): Promise<Committed> {
    const base = snapshot.catalog;
    const ruling = rule(base, commander);
    if (ruling.kind === 'Refusal') return refused(base, ruling.problems);
    return committed(previewDraft(base, ruling.draft.revisions, clock()), null, ruling);
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const changes = await store.changesAfter(snapshot.catalog.version, catchUpBatch);
      changes.forEach(follow);
      if (changes.length < catchUpBatch) return;
    }
  }

  function follow(change: Change): void {
    const before = snapshot.catalog;
    const catalog = applyChange(before, change);
    snapshot = { catalog, searchIndex: followChange(snapshot.searchIndex, change, before, catalog) };
  }

  async function refused(base: Catalog, problems: readonly Problem[]): Promise<Committed> {
    const explained = await Promise.all(problems.map(explain));
    return { catalog: base, subjectId: null, change: null, touched: 0, problems: explained };
  }

  /** Adds to a stale version what the caller has not seen. The log knows; a rule does not read it. */
  async function explain(problem: Problem): Promise<Problem> {
    if (problem.kind !== 'StaleVersion') return problem;
    return { ...problem, changed: await changedSince(problem) };
  }

  async function changedSince({ current, expectedVersion }: StaleVersion): Promise<StaleVersion['changed']> {
    const [next] = await store.revisionsOf(current.id, expectedVersion);
    if (next === undefined) return [];
    return diffRecords(next.before, current);
  }
}

function committed(catalog: Catalog, change: Change | null, { subjectId, touched }: Approval): Committed {
  return { catalog, subjectId, change, touched: touched.length, problems: [] };
}
