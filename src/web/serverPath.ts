/** The address of a place of this server, below the prefix that PUBLIC_URL gives it: the server writes it into every page. */
export function serverPath(path: string): string {
  return pathPrefix() + path;
}

/** "/errors", or nothing. */
export function pathPrefix(): string {
  return document.documentElement.dataset['prefix'] ?? '';
}
