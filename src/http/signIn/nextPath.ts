/** The default destination after a sign-in. */
export const defaultNext = '/admin';

const longestNext = 1000;
const ownHost = 'http://own.invalid';

/**
 * The path on this server that a sign-in leads to; /admin where the text could lead to another host, in whatever way
 * browsers or proxies read it.
 */
export function readNext(text: unknown): string {
  if (typeof text !== 'string' || !text.isWellFormed() || !isOwnPath(text) || !isOwnPath(decoded(text)))
    return defaultNext;
  // A header holds ASCII alone; everything else in a path may be written so.
  const path = text.replace(/[^\x21-\x7e]/gu, encodeURIComponent);
  return path.length > longestNext ? defaultNext : path;
}

/** Browsers read a backslash as a slash, and leave tabs and line ends out. */
function isOwnPath(text: string | null): boolean {
  if (text === null || !text.startsWith('/') || /[\\\p{C}]|^\/\//u.test(text)) return false;
  if (!URL.canParse(text, ownHost)) return false;
  const { origin, pathname } = new URL(text, ownHost);
  // Dot segments may leave two slashes at the beginning, which the next to read the path may take for a host.
  return origin === ownHost && !pathname.startsWith('//');
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
