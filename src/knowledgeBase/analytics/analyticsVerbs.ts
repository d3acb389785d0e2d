import { hourOf } from '../../domain/analytics/counts.ts';
import type { Catalog } from '../../domain/catalog/catalog.ts';
import { provenanceOfEntry } from '../../domain/catalog/provenance.ts';
import { readOneCode } from '../../domain/codes/readOneCode.ts';
import { readText } from '../../domain/editing/fields/textRules.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import type { EntryNode } from '../../domain/guidance/nodes.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../../domain/problem.ts';
import type { Store } from '../../store/contract/store.ts';
import { AnalyticsReport } from './analyticsReport.ts';
import { readScope, type AnalyticsRequest } from './analyticsScope.ts';
import { countsNothing, countsNothingNow, type Counting } from './counting.ts';
import type { Snapshot } from '../reading/snapshot.ts';
import type { Visitor } from './visitor.ts';
import { endOfHour, type LimitCallers } from '../access/callerLimit.ts';

/** Whether a step helped. */
export interface ReportOutcome {
  /** Id of the entry. */
  readonly entry: string;
  /** Id of one of its mitigations; null or left out: the entry as a whole. */
  readonly mitigation?: string | null | undefined;
  readonly solved: boolean;
}

/** What came of dismissing a gap or of bringing one back; `code` is null with problems. */
export interface GapDecision {
  readonly catalog: Catalog;
  readonly code: ErrorCode | null;
  readonly problems: readonly InvalidInput[];
}

/** What analysts ask, and what is said about the guidance; see counting.ts for the counting itself. */
export interface AnalyticsVerbs {
  readonly counting: Counting;
  /** Everything counted so far is in the report. InvalidInput names the argument that cannot be used. */
  analytics(snapshot: Snapshot, request: AnalyticsRequest): Promise<AnalyticsReport | InvalidInput>;
  /** The hour that it is, in hours since 1970 UTC. */
  currentHour(): number;
  /** Look-ups of the entries' codes in the last 30 days. */
  lookupsLast30Days(entries: readonly EntryNode[]): Promise<number>;
  /** Resolves to null if the vote is counted, else to why it is dropped. */
  reportOutcome(catalog: Catalog, vote: ReportOutcome, visitor: Visitor): Promise<InvalidInput | null>;
  dismissGap(catalog: Catalog, gap: { code: string; reason: string }, actor: string): Promise<GapDecision>;
  restoreGap(catalog: Catalog, gap: { code: string }): Promise<GapDecision>;
}

const thirtyDays = 30 * 24;

/** Votes that are taken from one address in one hour. */
const votesAnHour = 20;

export function analyticsVerbs(
  counts: Store['counts'],
  counting: Counting,
  clock: () => number,
  limitCallers: LimitCallers,
): AnalyticsVerbs {
  const votes = limitCallers({
    name: 'votes',
    most: votesAnHour,
    windowEnd: endOfHour,
    mostCallers: 100_000,
    beyond: 'REFUSE',
  });
  return { counting, analytics, currentHour, lookupsLast30Days, reportOutcome, dismissGap, restoreGap };

  async function analytics(snapshot: Snapshot, request: AnalyticsRequest): Promise<AnalyticsReport | InvalidInput> {
    await counting.flush();
    const scope = await readScope(counts, snapshot.catalog, request);
    return isInvalidInput(scope) ? scope : new AnalyticsReport(counts, snapshot, scope);
  }

  function currentHour(): number {
    return hourOf(clock());
  }

  async function lookupsLast30Days(entries: readonly EntryNode[]): Promise<number> {
    const codes = [...new Set(entries.flatMap(({ code }) => (code === null ? [] : [code])))];
    if (codes.length === 0) return 0;
    await counting.flush();
    const to = currentHour() + 1;
    const sums = await counts.sumsOfCodes({ from: to - thirtyDays, to, client: null }, codes);
    return sums.reduce((sum, { count }) => sum + count, 0);
  }

  async function reportOutcome(
    catalog: Catalog,
    vote: ReportOutcome,
    { client, address }: Visitor,
  ): Promise<InvalidInput | null> {
    const step = readVote(catalog, vote);
    if (isInvalidInput(step)) return step;
    if (!counting.isOn) return invalidInput('RATE_LIMITED', ['input'], countsNothing);
    if ((await votes.take(address)) > 0) {
      const message = `This address has voted ${String(votesAnHour)} times in this hour, the most that are counted; try again in the next hour.`;
      return invalidInput('RATE_LIMITED', ['input'], message);
    }
    if (counting.vote({ ...step, solved: vote.solved }, client)) return null;
    return invalidInput('RATE_LIMITED', ['input'], countsNothingNow);
  }

  async function dismissGap(
    catalog: Catalog,
    gap: { code: string; reason: string },
    actor: string,
  ): Promise<GapDecision> {
    const code = readOneCode(catalog, gap.code, ['input', 'code']);
    const reason = readText(gap.reason, ['input', 'reason']);
    const problems = [code, reason].filter((each) => isProblem(each));
    if (isProblem(code) || isProblem(reason)) return { catalog, code: null, problems };
    await counts.dismissGap({ code, reason, actor, at: clock() });
    return { catalog, code, problems };
  }

  async function restoreGap(catalog: Catalog, gap: { code: string }): Promise<GapDecision> {
    const code = readOneCode(catalog, gap.code, ['input', 'code']);
    if (isProblem(code)) return { catalog, code: null, problems: [code] };
    if (await counts.restoreGap(code)) return { catalog, code, problems: [] };
    const problem = invalidInput('NOTHING_TO_CHANGE', ['input', 'code'], 'This gap was not dismissed.');
    return { catalog, code: null, problems: [problem] };
  }
}

function readVote(catalog: Catalog, { entry: entryId, mitigation: mitigationId }: ReportOutcome) {
  const entry = catalog.entry(entryId);
  if (entry?.status !== 'PUBLISHED') {
    return invalidInput('NOT_FOUND', ['input', 'entry'], `No entry has the id "${entryId.slice(0, 100)}".`);
  }
  if (mitigationId === null || mitigationId === undefined) {
    // A vote is on the words that were read, those of shared steps included.
    return { entryId, mitigationId: '', version: provenanceOfEntry(catalog, entry).version };
  }
  const step = entry.steps.find((each) => each.mitigationId === mitigationId);
  if (step !== undefined) return { entryId, mitigationId, version: catalog.mitigationOf(step).version };
  const message = `The entry uses no mitigation with the id "${mitigationId.slice(0, 100)}"; its steps list those it does.`;
  return invalidInput('NOT_FOUND', ['input', 'mitigation'], message);
}

function isProblem(value: unknown): value is InvalidInput {
  return typeof value === 'object' && value !== null && isInvalidInput(value);
}
