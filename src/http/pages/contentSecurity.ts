type Headers = Readonly<Record<string, string>>;

const nothingElse = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * What a browser may load for each kind of page: from this server, and nothing that stands in the page itself.
 * `nonce` marks the style elements that the console's components make.
 */
export const policies: Readonly<Record<'page' | 'console' | 'explorer', (nonce: string) => Headers>> = {
  page: () => withPolicy("script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"),
  console: (nonce) =>
    withPolicy(
      `script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; connect-src 'self'; font-src 'self'`,
    ),
  // The editor of the explorer writes its styles into the page as it goes, and works in workers.
  explorer: () =>
    withPolicy(
      "script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self' data:; worker-src 'self' blob:",
    ),
};

function withPolicy(policy: string): Headers {
  return { ...always, 'content-security-policy': `${nothingElse}; ${policy}` };
}
