import { tileWords as words } from '../../words/analytics.ts';
import { percent } from '../data/columns.ts';
import { valueOf, type Metric } from '../metrics.ts';
import type { Counts } from './trend.ts';

/** What became of a figure since the period before. */
export interface Change {
  readonly words: string;
  readonly way: 'up' | 'down' | 'same';
  /** Null if more is neither good nor bad. */
  readonly isBetter: boolean | null;
}

/** Null if one of the periods has nothing to compare. */
export function changeSince(metric: Metric, now: Counts, before: Counts): Change | null {
  const [value, valueBefore] = [valueOf(metric, now), valueOf(metric, before)];
  if (value === null || valueBefore === null) return null;
  if (metric === 'answered') return changeOfShare(value, valueBefore);
  const change = changeOf(value, valueBefore);
  if (metric === 'lookups' || metric === 'searches') return change;
  const of = metric === 'vain' ? 'searches' : 'lookups';
  return judged(change, shareOf(value, now[of]), shareOf(valueBefore, before[of]));
}

function changeOf(now: number, before: number): Change {
  if (now === before) return { words: words.same, way: 'same', isBetter: null };
  const way = now > before ? 'up' : 'down';
  const said = before === 0 ? words.fresh : words[way](percent(Math.abs(now - before) / before));
  return { words: said, way, isBetter: null };
}

function shareOf(part: number, all: number): number | null {
  return all === 0 ? null : part / all;
}

/** Of what should not be. It is better or worse only if its part in all that was asked went the same way. */
function judged(change: Change, share: number | null, shareBefore: number | null): Change {
  if (share === null || shareBefore === null) return change;
  if (change.way === 'up' && share > shareBefore) return { ...change, isBetter: false };
  if (change.way === 'down' && share < shareBefore) return { ...change, isBetter: true };
  return change;
}

function changeOfShare(now: number, before: number): Change {
  const points = Math.round(now * 100) - Math.round(before * 100);
  if (points === 0) return { words: words.same, way: 'same', isBetter: null };
  const way = points > 0 ? 'up' : 'down';
  return { words: words[way](words.points(Math.abs(points))), way, isBetter: way === 'up' };
}
