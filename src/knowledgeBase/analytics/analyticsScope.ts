import { hourOf, timeOfHour } from '../../domain/analytics/counts.ts';
import { timeZoneNamed, type TimeZone } from '../../domain/analytics/timeZone.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { guideNamed, listEntriesOfGuide } from '../../domain/catalog/lists.ts';
import { valuesUnder } from '../../domain/catalog/indexes/sortedMap.ts';
import type { GuideNode } from '../../domain/guidance/nodes.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';

/** What an analyst asks about. Times are milliseconds since 1970 UTC. */
export interface AnalyticsRequest {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** Slug: only look-ups of codes that this guide lists today. */
  readonly guide?: string | null | undefined;
  /** Only questions of this client. */
  readonly client?: string | null | undefined;
  /** IANA name; null or left out: UTC. */
  readonly timeZone?: string | null | undefined;
}

/** A request that was read: whole hours, and names that exist. */
export interface AnalyticsScope {
  /** Hours since 1970 UTC. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly client: string | null;
  readonly guide: GuideNode | null;
  /** The codes that the guide lists; null without a guide. */
  readonly codes: readonly number[] | null;
  readonly zone: TimeZone;
}

const longestShown = 100;

/**
 * Reads a request; the range is widened to whole hours, as counts are kept by the hour, and to the days and months that
 * have been rolled up. Resolves to InvalidInput that names the argument if `from` is after `to`, or if guide, client or time
 * zone is not known.
 */
export async function readScope(
  counts: Pick<Store['counts'], 'isKnownClient' | 'wholeUnits'>,
  catalog: Catalog,
  { from, to, client = null, ...rest }: AnalyticsRequest,
): Promise<AnalyticsScope | InvalidInput> {
  const guide = guideNamed(catalog, rest.guide, ['guide']);
  if (isInvalidInput(guide)) return guide;
  if (from > to) {
    const message = `from (${new Date(from).toISOString()}) is after to (${new Date(to).toISOString()}); swap them.`;
    return invalidInput('INVALID_VALUE', ['from'], message);
  }
  const name = rest.timeZone ?? 'UTC';
  const zone = timeZoneNamed(name);
  if (zone === null) {
    const message = `"${name.slice(0, longestShown)}" is not a time zone; use an IANA name such as UTC or Europe/Berlin.`;
    return invalidInput('INVALID_VALUE', ['timeZone'], message);
  }
  if (client !== null && !(await counts.isKnownClient(client))) {
    const message = `No look-up was ever counted for the client "${client.slice(0, longestShown)}"; the field clients lists the names.`;
    return invalidInput('NOT_FOUND', ['client'], message);
  }
  const codes = guide === null ? null : codesOf(catalog, guide);
  const hours = { from: hourOf(from), to: Math.max(hourOf(from), hourOf(to + timeOfHour(1) - 1)) };
  return { ...(await counts.wholeUnits(hours)), client, guide, codes, zone };
}

function codesOf(catalog: Catalog, guide: GuideNode): number[] {
  const list = listEntriesOfGuide(catalog, guide);
  const codes = new Set<number>();
  for (const id of valuesUnder(list.order, list.prefix ?? '')) {
    const code = list.select(id)?.code ?? null;
    if (code !== null) codes.add(code);
  }
  return [...codes];
}
