/**
 * The address that a link leads to, or null if it may lead nowhere: only http, https and mailto. What is
 * relative is resolved against `baseUrl`, and leads nowhere without one. An absolute address stays as it is
 * written unless it holds something other than printable ASCII.
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
