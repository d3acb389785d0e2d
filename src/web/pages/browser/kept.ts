/** A choice of the reader, kept in their browser; null if there is none, or if the browser keeps nothing. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`hresolve.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`hresolve.${name}`, value);
  } catch {
    // The choice then holds for this page only.
  }
}
