interface Lookup {
  readonly outcome: 'MITIGATED' | 'UNMITIGATED' | 'UNLISTED' | 'NOT_A_CODE';
  readonly code: { readonly written: string; readonly meaning: string } | null;
  readonly entries: readonly { readonly steps: readonly { readonly plainText: string }[] }[];
  readonly escalationPlainText: string | null;
}

const query = `query LookUp($code: String!) {
  lookup(code: $code) {
    outcome code { written meaning } entries { steps { plainText } } escalationPlainText
  }
}`;

/** Looks a code up with nothing but fetch. Rejects with the server's own words if it refuses. */
export async function lookUp(server: string, code: string): Promise<Lookup> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    // The name under which analytics counts the questions of this client.
    headers: { 'content-type': 'application/json', 'x-client-name': 'my-help-desk' },
    body: JSON.stringify({ query, variables: { code } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { lookup: Lookup } | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (data !== undefined && data !== null) return data.lookup;
  throw new Error(`${String(response.status)} ${errors?.[0]?.extensions.code ?? ''}: ${errors?.[0]?.message ?? ''}`);
}
