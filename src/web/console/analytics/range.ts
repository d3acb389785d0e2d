import { useMemo } from 'react';
import type { Interval } from '../../generated/operations.ts';
import type { Filters } from '../kit/lists/useFilters.ts';
import { dayAfter, daysBefore, isDay, isZone, ownZone, startOfDay } from './zoneTime.ts';

/** What the dashboard is about, as the address has it. */
export interface Scope {
  /** The preset that is chosen, in days; null: days of the reader's own. */
  readonly days: number | null;
  /** First and last day as they stand in the address; empty with a preset. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Why the days of the address are not used; null if they are, or if there are none. */
  readonly flaw: 'notDays' | 'turned' | null;
  readonly compare: boolean;
  readonly interval: Interval;
  /** Of the questions: times in ISO 8601. */
  readonly variables: ScopeVariables;
  /** The period of the same length whole weeks before, so that its weekdays are those of the range. */
  readonly earlier: { readonly before: string; readonly beforeEnd: string };
  /** How many days that is: a multiple of seven, and no day is in both. */
  readonly daysBack: number;
}

interface ScopeVariables {
  readonly from: string;
  readonly to: string;
  readonly guide: string | null;
  readonly client: string | null;
  readonly timeZone: string;
}

/** Presets by their keys 1 to 4. */
export const presets = [1, 7, 30, 90] as const;
export const defaultPreset = 30;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Presets end with the hour in which the screen was opened, so that all its blocks ask the same. */
export function useScope(filters: Filters): Scope {
  const now = useMemo(() => Math.ceil((Date.now() + 1) / hourMs) * hourMs, []);
  const named = ['range', 'from', 'to', 'guide', 'client', 'zone', 'compare'].map((name) => filters.get(name));
  const key = JSON.stringify(named);
  return useMemo(() => {
    const [range = '', first = '', last = '', guide = '', client = '', zone = '', compare = ''] = JSON.parse(
      key,
    ) as string[];
    const timeZone = zone !== '' && isZone(zone) ? zone : ownZone();
    const flaw = flawOf(first, last);
    const ownDays = first !== '' && last !== '' && flaw === null;
    const days = ownDays ? null : (presets.find((each) => String(each) === range) ?? defaultPreset);
    const to = ownDays ? startOfDay(dayAfter(last), timeZone).getTime() : now;
    const from = days === null ? startOfDay(first, timeZone).getTime() : to - days * dayMs;
    const daysBack = Math.max(1, Math.ceil((to - from) / dayMs / 7)) * 7;
    return {
      days,
      firstDay: first,
      lastDay: last,
      flaw,
      compare: compare !== 'no',
      interval: intervalOf(to - from),
      earlier: {
        before: daysBefore(new Date(from), daysBack, timeZone).toISOString(),
        beforeEnd: daysBefore(new Date(to), daysBack, timeZone).toISOString(),
      },
      daysBack,
      variables: {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        guide: guide === '' ? null : guide,
        client: client === '' ? null : client,
        timeZone,
      },
    };
  }, [key, now]);
}

function flawOf(first: string, last: string): Scope['flaw'] {
  if (first === '' && last === '') return null;
  if (!isDay(first) || !isDay(last)) return 'notDays';
  return first > last ? 'turned' : null;
}

/** So that a chart has about 20 to 100 points. */
function intervalOf(length: number): Interval {
  if (length <= 3 * dayMs) return 'HOUR';
  if (length <= 100 * dayMs) return 'DAY';
  return length <= 750 * dayMs ? 'WEEK' : 'MONTH';
}
