import { setImmediate as letOthersRun } from 'node:timers/promises';
import { applyInSteps } from '../../domain/catalog/applyChange.ts';
import { Catalog } from '../../domain/catalog/catalog.ts';
import type { Change } from '../../domain/changes/change.ts';
import type { ChangeRange, Store } from '../../store/contract/store.ts';
import { WorkStopped } from '../longWork/workStopped.ts';
import { runYielding } from './runYielding.ts';

/** How many catalogues that were asked for are kept, and how far apart those are that help to rebuild others, few or many changes away. */
const keptCatalogs = 16;
const keptMilestones = 64;
const [farDistance, nearDistance] = [100, 10];
const batch = 50;
/** The most versions that may wait to be rebuilt; further callers are asked to try again later. */
const mostWaiting = 100;
/** Revisions of a change that are not applied again. */
const largeChange = 500;

/**
 * Earlier catalogues, rebuilt from the log: what was served at a version is exactly what its changes
 * make, and they are kept for ever.
 */
export interface PastCatalogs {
  /** Null for a version that does not exist (yet). */
  at(version: number): Promise<Catalog | null>;
  /** The catalogue at a time, in milliseconds since 1970 UTC; null if there was none yet. */
  asOf(time: number): Promise<Catalog | null>;
  /** Lets go of every catalogue: the log says something else of them now. */
  forget(): void;
}

/** Where the log is read. */
export interface PastChanges extends Pick<Store, 'versionAsOf'> {
  changes(range: ChangeRange): Promise<readonly Change[]>;
}

export function openPastCatalogs(log: PastChanges, current: () => Catalog): PastCatalogs {
  /** In the order of their last use; what is asked for twice at once is rebuilt once. */
  const kept = new Map<number, Promise<Catalog>>();
  /** One every few versions on the way, and one behind every large change; they share what did not change between them, and so cost little. */
  const milestones = new Map<number, Catalog>();
  const nearMilestones = new Map<number, Catalog>();
  /** One at a time: two rebuilds at once would pass the same changes. */
  let turn: Promise<unknown> = Promise.resolve();
  let forgotten = 0;
  let waiting = 0;
  return { at, asOf: async (time) => at(await log.versionAsOf(time)), forget };

  function forget(): void {
    forgotten += 1;
    for (const catalogs of [kept, milestones, nearMilestones]) catalogs.clear();
  }

  async function at(version: number): Promise<Catalog | null> {
    const now = current();
    if (version === now.version && version > 0) return now;
    if (version < 1 || version > now.version) return null;
    const catalog = kept.get(version) ?? inTurn(() => rebuild(version));
    keep(kept, keptCatalogs, version, catalog);
    try {
      return await catalog;
    } catch (error) {
      kept.delete(version);
      throw error;
    }
  }

  function inTurn(job: () => Promise<Catalog>): Promise<Catalog> {
    if (waiting >= mostWaiting) throw new WorkStopped('busy', 'waits behind too many other versions');
    waiting += 1;
    const mine = turn.then(job).finally(() => (waiting -= 1));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function rebuild(version: number): Promise<Catalog> {
    const begun = forgotten;
    let catalog = nearestBefore(version);
    while (catalog.version < version) {
      const changes = await log.changes({ above: catalog.version, below: version + 1, limit: batch });
      if (changes.length === 0) throw new Error(`The log ends before version ${String(version)}.`);
      for (const change of changes) {
        // Look-ups of today do not wait for the past.
        catalog = await runYielding(applyInSteps(catalog, change));
        // A redaction came in between: what was read before it is not to be kept.
        if (begun !== forgotten) return rebuild(version);
        const isLarge = change.revisions.length >= largeChange;
        if (catalog.version % nearDistance === 0) keep(nearMilestones, keptMilestones, catalog.version, catalog);
        if (isLarge || catalog.version % farDistance === 0) keep(milestones, keptMilestones, catalog.version, catalog);
      }
      await letOthersRun();
    }
    return catalog;
  }

  function nearestBefore(version: number): Catalog {
    let nearest = Catalog.empty;
    for (const catalog of [...milestones.values(), ...nearMilestones.values()]) {
      if (catalog.version <= version && catalog.version > nearest.version) nearest = catalog;
    }
    return nearest;
  }
}

/** Puts a value last, and lets the one go that was used longest ago if there are too many. */
function keep<V>(values: Map<number, V>, most: number, key: number, value: V): void {
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > most && oldest !== undefined) values.delete(oldest);
}
