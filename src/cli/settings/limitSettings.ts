import { defaultLimits, type Limits } from '../../http/request/limits.ts';
import { UsageError } from './usageError.ts';
import type { Environment } from './environment.ts';
import { keysOf } from '../../domain/keysOf.ts';

/** The variable of each limit, and how many of ours its unit is. */
export const limitVariables: Readonly<Record<keyof Limits, readonly [name: string, unit: number]>> = {
  tokens: ['HRESOLVE_MAX_TOKENS', 1],
  depth: ['HRESOLVE_MAX_DEPTH', 1],
  fields: ['HRESOLVE_MAX_FIELDS', 1],
  aliases: ['HRESOLVE_MAX_ALIASES', 1],
  cost: ['HRESOLVE_MAX_COST', 1],
  answer: ['HRESOLVE_MAX_ANSWER_KB', 1024],
  time: ['HRESOLVE_ANSWER_SECONDS', 1000],
  body: ['HRESOLVE_MAX_BODY_KB', 1024],
  adminBody: ['HRESOLVE_MAX_ADMIN_BODY_KB', 1024],
  headersTime: ['HRESOLVE_HEADERS_SECONDS', 1000],
  requestTime: ['HRESOLVE_REQUEST_SECONDS', 1000],
  workTime: ['HRESOLVE_WORK_SECONDS', 1000],
  workMemory: ['HRESOLVE_WORK_MB', 1],
  knownAnswers: ['HRESOLVE_KNOWN_ANSWERS_MB', 1024 * 1024],
  reads: ['HRESOLVE_MAX_READS_A_MINUTE', 1],
};

/** Without memory for them no answer is kept, so that every request goes the long way; 0 reads are no limit on them. */
const mayBeNone: ReadonlySet<keyof Limits> = new Set(['knownAnswers', 'reads']);

/** What is larger is a slip, or no limit: a million fields, a body of 1 GB. */
const highest = 1_000_000;

/** Throws UsageError for a value that cannot be used, naming the variable. */
export function readLimits(environment: Environment): Limits {
  const limits: { -readonly [limit in keyof Limits]: number } = { ...defaultLimits };
  for (const limit of keysOf(limitVariables)) {
    const [name, unit] = limitVariables[limit];
    const text = environment[name];
    if (text !== undefined) limits[limit] = readLimit(name, text, mayBeNone.has(limit) ? 0 : 1) * unit;
  }
  refuseLess(limits, 'adminBody', 'body');
  refuseLess(limits, 'requestTime', 'headersTime');
  return limits;
}

function readLimit(name: string, text: string, least: number): number {
  const limit = /^\d{1,7}$/.test(text) ? Number(text) : -1;
  if (limit >= least && limit <= highest) return limit;
  throw new UsageError(`${name} is "${text}"; use a whole number from ${String(least)} to ${String(highest)}.`);
}

/** The one holds the other: an admin's body is a body, a request has headers. */
function refuseLess(limits: Limits, whole: keyof Limits, part: keyof Limits): void {
  if (limits[whole] >= limits[part]) return;
  const [[name, unit], [partName]] = [limitVariables[whole], limitVariables[part]];
  throw new UsageError(
    `${name} is ${String(limits[whole] / unit)}, less than ${partName} with ${String(limits[part] / unit)}; raise the one or lower the other.`,
  );
}
