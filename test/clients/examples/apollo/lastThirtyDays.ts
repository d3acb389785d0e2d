import type { ApolloClient } from '@apollo/client';
import { AnalyticsBetween, type AnalyticsBetweenQuery } from 'hresolve/client/operations';
import { given } from './given.ts';

const aDay = 86_400_000;

/** What was asked in the last 30 days, and which codes no guide lists; needs the token of an analyst. */
export async function lastThirtyDays(
  client: ApolloClient,
  now: Date,
): Promise<NonNullable<AnalyticsBetweenQuery['analytics']>> {
  const variables = { from: new Date(now.getTime() - 30 * aDay).toISOString(), to: now.toISOString() };
  const { analytics } = given(await client.query({ query: AnalyticsBetween, variables }));
  if (analytics === null) throw new Error('Analytics is null only if an error says why.');
  return analytics;
}
