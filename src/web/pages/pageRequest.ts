import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/*
 * The contract between the server and the public pages: the server asks, and the bundle built from this folder answers.
 * Pages know nothing of the server but this and the schema.
 */

/** What the bundle offers. */
export interface Pages {
  readonly places: Places;
  renderPage(request: PageRequest, ask: Ask): Promise<PageReply>;
  /** The page for a request that failed; it names the id under which the log has the reason. */
  renderFailure(request: PageRequest, ask: Ask, requestId: string): Promise<PageReply>;
  /** The page of signing in and out. */
  readonly renderSignIn: (props: SignInPageProps) => string;
}

/** Paths that have a page; "/codes/*" is every path below /codes. */
export interface Places {
  readonly read: readonly string[];
  /** Those that forms are posted to. */
  readonly posted: readonly string[];
}

/** What a page is asked with. */
export interface PageRequest {
  readonly method: 'GET' | 'POST';
  /** As it came, percent-encoded: "/codes/0x801C03ED". */
  readonly path: string;
  readonly search: URLSearchParams;
  /** The fields of a form that was posted; null for GET. */
  readonly form: URLSearchParams | null;
  /** True if the browser says that another site made it send the request. */
  readonly isFromElsewhere: boolean;
  /** The header Accept; empty if it was left out. */
  readonly accept: string;
  /** The header Accept-Language; empty if it was left out. */
  readonly acceptLanguage: string;
  /** Where readers reach this server, without a slash at the end. */
  readonly publicUrl: string;
  /** For style elements that a script adds: only those that carry it apply. New for each answer. */
  readonly nonce: string;
}

export interface PageReply {
  readonly status: number;
  /** content-type, and location for a redirect. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Which content security policy it is sent with. */
  readonly policy: 'page' | 'console' | 'explorer';
}

/** Runs a GraphQL document in the server's process, for the anonymous reader of the page; rejects if it has errors. */
export type Ask = <Data, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: NoInfer<Variables>,
) => Promise<Data>;

/**
 * What the page of signing in and out shows. It must work without scripts, which the server does not allow there: its
 * forms post to /sign-in, /sign-in/link, /sign-out and /sign-out-everywhere.
 */
export interface SignInPageProps extends Pick<PageRequest, 'search' | 'acceptLanguage'> {
  /** What the organisation's button says; null if people sign in with tokens alone. */
  readonly openIdLabel: string | null;
  /** What went wrong; null if nothing did. */
  readonly problem: SignInProblem | null;
  /** Seconds until another attempt is accepted; null if one is accepted now. */
  readonly waitSeconds: number | null;
  /** The path on this server that follows; safe to link to. */
  readonly next: string;
  /** Key of a one-time link: the page asks for one press of a button and for nothing else. Null on the usual page. */
  readonly linkKey: string | null;
  /** Who has a session in this browser; null if no one has. */
  readonly signedInAs: { readonly name: string; readonly role: string } | null;
}

/** Why nobody was signed in or out. The page says it in the reader's language. */
export type SignInProblem =
  | { readonly kind: 'NO_TOKEN' | 'WRONG_TOKEN' | 'WRONG_LINK' | 'TOO_MANY_TRIES' }
  /** The database cannot be written; `message` is a sentence in English. */
  | { readonly kind: 'STORAGE'; readonly code: string; readonly message: string }
  /** `provider`: what the organisation's button calls it. */
  | { readonly kind: 'PROVIDER_UNREACHABLE' | 'PROVIDER_REFUSED'; readonly provider: string }
  /** `groups`: those that give a role here, separated by commas. */
  | { readonly kind: 'NO_ROLE'; readonly provider: string; readonly name: string; readonly groups: string };
