/**
 * The path and the query of a request target. RFC 9112, 3.2.2: a server takes "http://host/path" as well as "/path", so
 * that nothing behind this may read the first as a path of its own.
 */
export function originForm(target: string): string {
  const [host] = /^https?:\/\/[^/?#]*/i.exec(target) ?? [];
  if (host === undefined) return target;
  const rest = target.slice(host.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
