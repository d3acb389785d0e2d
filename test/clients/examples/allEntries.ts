interface Page {
  readonly nodes: readonly { readonly id: string; readonly code: { readonly slug: string } | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query Page($after: String) {
  entries(first: 50, after: $after) { nodes { id code { slug } } pageInfo { hasNextPage endCursor } }
}`;

/** Every published entry, page by page; a cursor outlives edits. */
export async function* allEntries(server: string): AsyncGenerator<Page['nodes'][number]> {
  for (let after: string | null = null; ;) {
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data } = (await response.json()) as { data: { entries: Page } };
    yield* data.entries.nodes;
    if (!data.entries.pageInfo.hasNextPage) return;
    after = data.entries.pageInfo.endCursor;
  }
}
