/**
 * The path and query of a request target. A server must accept "http://host/path" as well as "/path" (RFC 9112, 3.2.2); without
 * this, later code would take the whole URL for a path.
 */
export function originForm(target: string): string {
  const [host] = /^https?:\/\/[^/?#]*/i.exec(target) ?? [];
  if (host === undefined) return target;
  const rest = target.slice(host.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
