/** One operation as it would be sent. */
export interface Sent {
  /** Absolute address of the endpoint. */
  readonly address: string;
  readonly query: string;
  /** JSON text; empty for none. */
  readonly variables: string;
}

export const dialects = ['curl', 'fetch', 'PowerShell'] as const;
export type Dialect = (typeof dialects)[number];

/** The operation as a command or a program. The token is named, never written out: what is copied gets pasted anywhere. */
export function copyAs(dialect: Dialect, { address, query, variables }: Sent, withToken: boolean): string {
  const body = JSON.stringify({ query, ...(variables.trim() === '' ? {} : { variables: readJson(variables) }) });
  switch (dialect) {
    case 'curl':
      return [
        `curl ${shellQuoted(address)}`,
        "-H 'content-type: application/json'",
        ...(withToken ? ['-H "authorization: Bearer $HRESOLVE_TOKEN"'] : []),
        `--data ${shellQuoted(body)}`,
      ].join(' \\\n  ');
    case 'fetch':
      return [
        `const response = await fetch(${JSON.stringify(address)}, {`,
        "  method: 'POST',",
        `  headers: { 'content-type': 'application/json'${withToken ? ', authorization: `Bearer ${token}`' : ''} },`,
        `  body: JSON.stringify(${body}),`,
        '});',
        'const { data, errors } = await response.json();',
      ].join('\n');
    case 'PowerShell':
      return [
        `Invoke-RestMethod ${powerShellQuoted(address)} -Method Post -ContentType 'application/json; charset=utf-8' \``,
        ...(withToken ? ['  -Headers @{ authorization = "Bearer $env:HRESOLVE_TOKEN" } `'] : []),
        `  -Body ${powerShellQuoted(body)}`,
      ].join('\n');
  }
}

/** Comments and half-typed variables are left to the server to refuse: a copy never fails. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function powerShellQuoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}
