/** What the page of signing in and out shows. */
export interface SignInPageProps {
  /** What the organisation's button says; null where people sign in with tokens alone. */
  readonly openIdLabel: string | null;
  /** What went wrong, as a sentence; null where nothing did. */
  readonly problem: string | null;
  /** Seconds until another try is looked at; null where it would be now. */
  readonly waitSeconds: number | null;
  /** The path on this server that follows; safe to link to. */
  readonly next: string;
  /** Key of a one-time link: the page asks for one press of a button and for nothing else. Null on the usual page. */
  readonly linkKey: string | null;
  /** Who has a session in this browser; null where nobody has. */
  readonly signedInAs: { readonly name: string; readonly role: string } | null;
}

/**
 * Makes the whole HTML page. It must work without scripts, which the server does not allow there: its forms post to
 * /sign-in, /sign-in/link, /sign-out and /sign-out-everywhere.
 */
export type RenderSignIn = (props: SignInPageProps) => string;

/** Nothing is loaded from elsewhere or run, nothing is kept, and no other host is told the address, which may hold a key. */
export const signInHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // With no-referrer, browsers would not say where the form comes from.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
} as const;
