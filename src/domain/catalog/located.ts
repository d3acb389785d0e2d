import type { Catalog } from './catalog.ts';

/**
 * A thing together with the catalogue that it was found in. Whatever is asked about it next is answered
 * from the same version, be it the current one, a past one or a preview.
 */
export interface Located<T> {
  readonly catalog: Catalog;
  readonly it: T;
}

export function locate<T>(catalog: Catalog, it: T): Located<T> {
  return { catalog, it };
}

/** Null stays null. */
export function locateOrNull<T>(catalog: Catalog, it: T | null): Located<T> | null {
  return it === null ? null : { catalog, it };
}

export function locateAll<T>(catalog: Catalog, things: readonly T[]): Located<T>[] {
  return things.map((it) => ({ catalog, it }));
}
