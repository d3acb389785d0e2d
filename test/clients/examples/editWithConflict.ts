interface Payload {
  readonly mitigation: { readonly id: string; readonly text: string; readonly version: number } | null;
  readonly problems: readonly {
    readonly __typename: string;
    readonly message: string;
    readonly currentVersion?: number;
    readonly current?: { readonly text?: string };
  }[];
}

const mutation = `mutation Reword($input: UpdateMitigationInput!) {
  updateMitigation(input: $input) {
    mitigation { id text version }
    problems { __typename message ... on StaleVersion { currentVersion current { ... on Mitigation { text } } } }
  }
}`;

/**
 * Rewords a mitigation for every entry that uses it. If someone else has reworded it meanwhile, `resolve` is shown their text and
 * says what it is to be now; null gives up.
 */
export async function editWithConflict(
  server: string,
  token: string,
  edit: { readonly id: string; readonly version: number; readonly text: string },
  resolve: (theirs: string) => string | null,
): Promise<Payload> {
  let { version, text } = edit;
  for (;;) {
    const response = await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation, variables: { input: { id: edit.id, expectedVersion: version, text } } }),
    });
    const { data } = (await response.json()) as { data: { updateMitigation: Payload } };
    const stale = data.updateMitigation.problems.find(({ __typename }) => __typename === 'StaleVersion');
    const resolved = stale === undefined ? null : resolve(stale.current?.text ?? '');
    if (resolved === null) return data.updateMitigation;
    [version, text] = [stale?.currentVersion ?? version, resolved];
  }
}
