import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { textOf } from 'hresolve/client';

export interface Server {
  /** Such as https://errors.example.org; what PUBLIC_URL says. */
  readonly address: string;
  readonly token?: string;
}

/** The server's refusal of a request. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** For programs, such as BAD_USER_INPUT. */
  readonly code: string;
  /** The argument that is not valid; null if it is about something else. */
  readonly argument: string | null;
  /** Seconds after which to try again; null: trying again does not help. */
  readonly retryAfter: number | null;

  constructor({ message, extensions }: Problem, retryAfter: number | null) {
    super(message);
    this.code = extensions.code;
    this.argument = extensions.argument ?? null;
    this.retryAfter = retryAfter;
  }
}

interface Problem {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly argument?: string };
}

/** Asks with nothing but fetch. Rejects with a Refusal if the server refuses. */
export async function ask<Answer, Variables>(
  { address, token }: Server,
  operation: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal | null = null,
): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // The name under which analytics counts the questions of this client.
      'x-client-name': 'my-help-desk',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: textOf(operation), variables }),
    signal,
  });
  const { data, errors = [] } = (await response.json()) as { data?: Answer; errors?: readonly Problem[] };
  const [refused] = errors;
  if (refused === undefined && data !== undefined) return data;
  const seconds = response.headers.get('retry-after');
  throw new Refusal(
    refused ?? { message: response.statusText, extensions: { code: String(response.status) } },
    seconds === null ? null : Number(seconds),
  );
}
