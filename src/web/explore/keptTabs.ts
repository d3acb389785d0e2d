import { fieldsOf } from '../fieldsOf.ts';

const namespace = 'graphiql:';

/**
 * Where the editor keeps its tabs: in this browser tab with everything in them, so that a reload finds variables and headers
 * as they were, and in the browser without headers, which may hold a token.
 */
export const keptTabs = {
  getItem: (name: string): string | null => sessionStorage.getItem(name) ?? localStorage.getItem(name),
  setItem: (name: string, value: string): void => {
    sessionStorage.setItem(name, value);
    if (name !== `${namespace}headers`) localStorage.setItem(name, withoutHeaders(value));
  },
  removeItem: (name: string): void => {
    sessionStorage.removeItem(name);
    localStorage.removeItem(name);
  },
  clear: (): void => {
    for (const storage of [sessionStorage, localStorage]) {
      for (const name of Object.keys(storage)) if (name.startsWith(namespace)) storage.removeItem(name);
    }
  },
  get length(): number {
    return Object.keys(sessionStorage).filter((name) => name.startsWith(namespace)).length;
  },
};

/** The tabs, or past operations, without the headers in them; anything else as it is. */
function withoutHeaders(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), (key, part: unknown) => (key === 'headers' ? null : part));
  } catch {
    return value;
  }
}

interface Tab {
  readonly query: string;
  readonly variables: string;
  readonly headers: string;
}

/** The tab that was in front; null on a first visit. The editor itself comes back to its query alone. */
export function lastTab(): Tab | null {
  try {
    const { tabs, activeTabIndex } = fieldsOf(JSON.parse(keptTabs.getItem(`${namespace}tabState`) ?? 'null'));
    const tab: unknown = Array.isArray(tabs)
      ? tabs[typeof activeTabIndex === 'number' ? activeTabIndex : 0]
      : undefined;
    if (tab === undefined) return null;
    const { query, variables, headers } = fieldsOf(tab);
    return { query: textOr(query), variables: textOr(variables), headers: textOr(headers) };
  } catch {
    return null;
  }
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
