import type { DocumentNode } from 'graphql';
import type { RenderSignIn } from '../signIn/signInPages.ts';

/** What a page is asked with. */
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
  /** For style elements that a script adds: only those that carry it apply. New for each answer. */
  readonly nonce: string;
}

/** The answer to it. `policy` says which content security policy it is sent with. */
export interface PageReply {
  readonly status: number;
  /** content-type, and location for a redirect. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly policy: 'page' | 'console' | 'explorer';
}

/** Runs a GraphQL document in this process, for the anonymous reader of the page; rejects where it has errors. */
export type Ask = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** What the built bundle of src/web/pages offers. Pages know nothing of the server but its schema. */
export interface Pages {
  renderPage(request: PageRequest, ask: Ask): Promise<PageReply>;
  /** The page for a request that failed; it names the id under which the log has the reason. */
  renderFailure(request: PageRequest, ask: Ask, requestId: string): Promise<PageReply>;
  /** The page of signing in and out. */
  readonly renderSignIn: RenderSignIn;
}

/** The bundle with the folder of the files that browsers load. */
export interface BuiltPages {
  readonly pages: Pages;
  readonly assets: URL;
}
