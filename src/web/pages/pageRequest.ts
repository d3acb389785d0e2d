import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** What a page is asked with; the server's side of it is src/http/pages/pages.ts. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  /** As it came, percent-encoded: "/codes/0x801C03ED". */
  readonly path: string;
  readonly search: URLSearchParams;
  /** The fields of a form that was posted; null for GET. */
  readonly form: URLSearchParams | null;
  /** True where the browser says that another site made it send the request. */
  readonly isFromElsewhere: boolean;
  /** The header Accept; empty where it was left out. */
  readonly accept: string;
  /** Where readers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** For style elements that a script adds. */
  readonly nonce: string;
}

export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Which content security policy it is sent with. */
  readonly policy: 'page' | 'console' | 'explorer';
}

/** Runs a GraphQL document for the reader of the page; rejects where it has errors. */
export type Ask = <Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>;
