import { hourOf } from '../../domain/analytics/counts.ts';
import { topCodes, type CodeSum } from '../../domain/analytics/topCodes.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { sizeProblem } from '../../domain/catalog/page.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Counting } from './counting.ts';

/** What readers look up most: public, as it names listed codes only and no figures. */
export interface MostLookedUpVerbs {
  /** Listed codes that were looked up most in the last seven days, most first; none if nothing is counted. */
  mostLookedUp(catalog: Catalog, first: number): Promise<readonly ErrorCode[] | InvalidInput>;
  /** A question that is cheap to ask: whether `mostLookedUp` would still answer from the ranking that it answers from now. */
  mostLookedUpHolds(): () => boolean;
}

const aWeek = 7 * 24;

/** Codes that are held; fewer are shown. */
const mostHeld = 100;

/** A ranking is read anew after this time, or after fifty times what reading it took if that is longer. In milliseconds. */
const fewestBetween = 2_000;

/** What took no longer is waited for; else the last ranking is given while a newer one is read. In milliseconds. */
const worthWaiting = 50;

/** Holds the ranking in memory: however often the start page is opened, the database is asked for it now and then only. */
export function mostLookedUpVerbs(
  counts: Pick<Store['counts'], 'codeTotals'>,
  counting: Counting,
  clock: () => number,
): MostLookedUpVerbs {
  let held: readonly CodeSum[] | null = null;
  let [readAt, took] = [0, 0];
  let reading: Promise<void> | null = null;

  return {
    mostLookedUp: async (catalog, first) => {
      const problem = sizeProblem('first', first);
      if (problem !== null) return problem;
      if (!counting.isOn) return [];
      if (!isFresh()) {
        reading ??= read(catalog).finally(() => {
          reading = null;
        });
        if (held === null || took <= worthWaiting) await reading;
      }
      const isListed = ({ code }: CodeSum) => catalog.publishedWithCode(code as ErrorCode).length > 0;
      return (held ?? [])
        .filter(isListed)
        .slice(0, first)
        .map(({ code }) => code as ErrorCode);
    },

    mostLookedUpHolds: () => {
      const ranking = held;
      return () => !counting.isOn || (held === ranking && isFresh());
    },
  };

  function isFresh(): boolean {
    return held !== null && clock() - readAt < Math.max(fewestBetween, took * 50);
  }

  /** Never rejects: the start page shows without a ranking while the database is away. */
  async function read(catalog: Catalog): Promise<void> {
    const began = clock();
    try {
      await counting.flush();
      const to = hourOf(clock()) + 1;
      const asked = await counts.codeTotals({ from: to - aWeek, to, client: null }, null);
      const sums = asked.mitigated.map((count, i) => count + (asked.unmitigated[i] ?? 0));
      const isListed = (code: number) => catalog.publishedWithCode(code as ErrorCode).length > 0;
      held = topCodes(asked.codes, sums, mostHeld, isListed);
    } catch {
      held ??= [];
    }
    [readAt, took] = [clock(), clock() - began];
  }
}
