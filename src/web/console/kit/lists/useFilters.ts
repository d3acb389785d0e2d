import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

export interface Filters {
  /** The value in the address; empty if it is not set. */
  readonly get: (name: string) => string;
  /** Sets values in the address, empty ones go; the list starts over at its first page. */
  readonly set: (values: Readonly<Record<string, string>>) => void;
  /** Which page of the list: arguments of a connection, of `size` nodes. */
  page(size: number): { first?: number; after?: string; last?: number; before?: string };
  readonly turn: (to: { readonly after: string } | { readonly before: string }) => void;
  readonly clear: () => void;
  /** True if anything but the page is set. */
  readonly any: boolean;
}

/** Lists that are all in the browser have pages by number. */
const pageNames = ['after', 'before', 'page'];

/** The state of a list, kept in the address: so that it can be shared, and the back button works. */
export function useFilters(): Filters {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (values: Readonly<Record<string, string>>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const name of pageNames) next.delete(name);
          for (const [name, value] of Object.entries(values)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  const after = params.get('after');
  const before = params.get('before');
  return {
    get: (name) => params.get(name) ?? '',
    set,
    page: (size) => (before !== null ? { last: size, before } : { first: size, ...(after === null ? {} : { after }) }),
    turn: (to) => {
      setParams((old) => {
        const next = new URLSearchParams(old);
        for (const name of pageNames) next.delete(name);
        for (const [name, value] of Object.entries(to)) next.set(name, value);
        return next;
      });
    },
    clear: () => {
      setParams(new URLSearchParams(), { replace: true });
    },
    any: [...params.keys()].some((name) => !pageNames.includes(name)),
  };
}
