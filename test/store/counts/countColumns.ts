import type { CountKind } from '../../../src/domain/analytics/counts.ts';
import type { CodeTotals, HourTotals } from '../../../src/store/contract/countStore.ts';

/** The columns of totals as rows: each hour and kind with a count, in order. */
export function hourSums({ hours, counts }: HourTotals) {
  const kinds = Object.keys(counts) as CountKind[];
  return [...hours].flatMap((hour, i) =>
    kinds.flatMap((kind) => (counts[kind][i] === 0 ? [] : [{ hour, kind, count: counts[kind][i] ?? 0 }])),
  );
}

/** The columns of look-ups by code as rows: each code and outcome with a count, by code. */
export function codeSums({ codes, ...outcomes }: CodeTotals) {
  const { mitigated, unmitigated, unlisted } = outcomes;
  return [...codes]
    .map((code, i) => ({ code, mitigated: mitigated[i], unmitigated: unmitigated[i], unlisted: unlisted[i] }))
    .sort((a, b) => a.code - b.code);
}
