const key = 'hresolve explorer token';

/** A pasted token lives as long as this tab, and is sent to this server only. */
export function readToken(): string {
  return sessionStorage.getItem(key) ?? '';
}

export function keepToken(token: string): void {
  if (token === '') sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, token);
}
