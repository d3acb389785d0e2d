import { AnalyticsBetween, type AnalyticsBetweenQuery } from 'hresolve/client/operations';
import { ask, type Server } from './ask.ts';

const aDay = 86_400_000;

/** What was asked in the last 30 days, and which codes no guide lists; needs the token of an analyst. */
export async function lastThirtyDays(
  server: Server,
  now: Date,
): Promise<NonNullable<AnalyticsBetweenQuery['analytics']>> {
  const from = new Date(now.getTime() - 30 * aDay).toISOString();
  const { analytics } = await ask(server, AnalyticsBetween, { from, to: now.toISOString() });
  if (analytics === null) throw new Error('Analytics is null only if an error says why.');
  return analytics;
}
