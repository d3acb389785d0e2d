interface Month {
  readonly totals: { readonly lookups: number; readonly mitigated: number; readonly unlisted: number };
  readonly gaps: readonly { readonly code: { readonly written: string }; readonly count: number }[];
}

const query = `query Month($from: DateTime!, $to: DateTime!) {
  analytics(from: $from, to: $to) {
    totals { lookups mitigated unlisted } gaps(first: 10) { code { written } count }
  }
}`;

/** What was asked in the last 30 days, and which codes no guide lists; needs the token of an analyst. */
export async function lastThirtyDays(server: string, token: string, now: Date): Promise<Month> {
  const from = new Date(now.getTime() - 30 * 86_400_000);
  // A token counts with GET, too, and no cache keeps the answer.
  const variables = JSON.stringify({ from: from.toISOString(), to: now.toISOString() });
  const search = new URLSearchParams({ query, variables }).toString();
  const response = await fetch(`${server}/graphql?${search}`, { headers: { authorization: `Bearer ${token}` } });
  const { data } = (await response.json()) as { data: { analytics: Month } };
  return data.analytics;
}
