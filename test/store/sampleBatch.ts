import { toErrorCode } from '../../src/domain/codes/errorCode.ts';
import type { CountBatch } from '../../src/domain/analytics/counts.ts';

const code = toErrorCode(0x801c03f3);
const [hour, client] = [494_000, 'kiosk'];

/** One count of every kind. */
export const sampleBatch: CountBatch = {
  writer: 'w',
  sequence: 1,
  at: hour * 3_600_000,
  totals: [
    { hour, kind: 'UNLISTED', client, count: 2 },
    { hour, kind: 'SEARCH', client, count: 1 },
  ],
  lookups: [{ hour, code, outcome: 'UNLISTED', client, count: 2 }],
  searches: [{ hour, text: 'tpm', kind: 'SEARCH', client, count: 1 }],
  gaps: [{ code, client, firstSeen: 1_000, lastSeen: 2_000, count: 2 }],
  votes: [{ hour, entryId: 'e', mitigationId: 'm', version: 1, client, solved: 1, notSolved: 2 }],
  requests: [{ day: Math.floor(hour / 24), code, count: 1 }],
};

/** Everything that the sample batch leaves in a database, as one line. */
export const countedSql = `SELECT (SELECT coalesce(sum("count"), 0) FROM "HourTotal") || ' ' ||
  (SELECT coalesce(sum("mitigated" + "unmitigated" + "unlisted"), 0) FROM "LookupHour") || ' ' || (SELECT coalesce(sum("count"), 0) FROM "SearchCount") || ' ' ||
  (SELECT count(*) FROM "Gap") || ' ' || (SELECT coalesce(sum("solved" + "notSolved"), 0) FROM "OutcomeCount") || ' ' ||
  (SELECT coalesce(sum("count"), 0) FROM "CodeRequest") || ' ' || (SELECT count(*) FROM "CountedClient") || ' ' || (SELECT count(*) FROM "MergedBatch") AS "counted"`;
