interface Found {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly code: { readonly written: string } | null }[];
}

const query = `query Search($text: String!, $record: Boolean!) {
  search(query: $text, first: 10, record: $record) { totalCount nodes { id code { written } } }
}`;

/**
 * Searches while someone types. Pass `isFinal` when they have stopped, such as on Enter or when they open a result: only then the
 * search is counted, so that analytics shows what was looked for and not each key.
 */
export async function searchAsYouType(
  server: string,
  text: string,
  isFinal: boolean,
  signal?: AbortSignal,
): Promise<Found> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { text, record: isFinal } }),
    ...(signal === undefined ? {} : { signal }),
  });
  const { data } = (await response.json()) as { data: { search: Found } };
  return data.search;
}
