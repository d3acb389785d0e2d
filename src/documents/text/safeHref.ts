/**
 * The address of a link, or null if it is not allowed: only http, https and mailto are. A relative address is resolved
 * against `baseUrl`; without one it is not allowed. An absolute address stays as written unless it contains anything
 * but printable ASCII.
 */
export function safeHref(url: string, baseUrl: string | null): string | null {
  const resolved = resolve(url, baseUrl);
  if (resolved === null || !['http:', 'https:', 'mailto:'].includes(resolved.protocol)) return null;
  return /^(?:https?:\/\/|mailto:)[!-~]+$/i.test(url) ? url : resolved.href;
}

function resolve(url: string, baseUrl: string | null): URL | null {
  try {
    // The URL parser drops tabs, newlines and leading control characters as browsers do, so no scheme hides behind them.
    return baseUrl === null ? new URL(url) : new URL(url, baseUrl);
  } catch {
    return null;
  }
}
