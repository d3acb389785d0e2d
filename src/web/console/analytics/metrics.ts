import { metricWords as words } from '../words/analytics.ts';
import { grouped, percent } from './data/columns.ts';
import { kinds, type Kind, type Counts } from './trend/trend.ts';

/** What the chart can show; each tile of the dashboard stands for one. */
export const metrics = ['lookups', 'answered', 'unmitigated', 'unlisted', 'searches', 'vain'] as const;
export type Metric = (typeof metrics)[number];

/** The metric that an address names; look-ups if it names none. */
export function metricOf(text: string): Metric {
  return metrics.find((metric) => metric === text) ?? 'lookups';
}

/** The parts of a bar from the bottom. One that is none of the kinds of look-ups is drawn plainly. */
export function layersOf(metric: Metric): readonly (Kind | 'plain')[] {
  if (metric === 'lookups') return kinds;
  if (metric === 'unmitigated' || metric === 'unlisted') return [metric];
  return metric === 'answered' ? ['mitigated'] : ['plain'];
}

/** How high a bar is, or one part of it; null if there is nothing to speak of, as the share of no look-up. */
export function valueOf(metric: Metric, counts: Counts): number | null {
  if (metric === 'answered') return counts.lookups === 0 ? null : counts.mitigated / counts.lookups;
  return metric === 'vain' ? counts.searchesWithoutResult : counts[metric];
}

/** A value of a metric in figures. */
export function figureOf(metric: Metric, value: number | null): string {
  if (value === null) return words.nothing;
  return metric === 'answered' ? percent(value) : grouped(value);
}
