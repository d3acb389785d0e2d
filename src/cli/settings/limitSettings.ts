import { usualLimits, type Limits } from '../../http/request/limits.ts';
import { UsageError } from './usageError.ts';
import type { Environment } from './environment.ts';

/** The variable of each limit, and how many of ours its unit is. */
const variables: Readonly<Record<keyof Limits, readonly [name: string, unit: number]>> = {
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

/** What is larger is a slip, or no limit: a million fields, a body of 1 GB. */
const highest = 1_000_000;

/** Throws UsageError for a value that cannot be used, naming the variable. */
export function readLimits(environment: Environment): Limits {
  const limits: { -readonly [limit in keyof Limits]: number } = { ...usualLimits };
  for (const limit of Object.keys(variables) as (keyof Limits)[]) {
    const [name, unit] = variables[limit];
    const text = environment[name];
    if (text !== undefined) limits[limit] = readLimit(name, text) * unit;
  }
  refuseLess(limits, 'adminBody', 'body');
  refuseLess(limits, 'requestTime', 'headersTime');
  return limits;
}

function readLimit(name: string, text: string): number {
  const limit = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= highest) return limit;
  throw new UsageError(`${name} is "${text}"; use a whole number from 1 to ${String(highest)}.`);
}

/** The one holds the other: an admin's body is a body, a request has headers. */
function refuseLess(limits: Limits, whole: keyof Limits, part: keyof Limits): void {
  if (limits[whole] >= limits[part]) return;
  const [[name, unit], [partName]] = [variables[whole], variables[part]];
  throw new UsageError(
    `${name} is ${String(limits[whole] / unit)}, less than ${partName} with ${String(limits[part] / unit)}; raise the one or lower the other.`,
  );
}
