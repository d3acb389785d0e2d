import { useShortcut } from '../kit/shortcuts.tsx';
import { useFilters } from '../kit/lists/useFilters.ts';
import { compareWords as words } from '../words/history.ts';

/** Which two versions of a node are compared. */
export interface VersionPair {
  readonly older: number | null;
  readonly newer: number | null;
  readonly pick: (older: number, newer: number) => void;
}

/**
 * The pair, kept in the address so that a comparison can be shared: the newest and the one before it, unless it says
 * otherwise. The arrows move both by one. `versions` are those that are listed, newest first.
 */
export function useVersionPair(versions: readonly number[]): VersionPair {
  const filters = useFilters();
  const inAddress = (name: string) => {
    const version = Number(filters.get(name));
    return Number.isInteger(version) && version > 0 ? version : null;
  };
  const newer = inAddress('to') ?? versions[0] ?? null;
  const older = inAddress('from') ?? versions.find((version) => newer !== null && version < newer) ?? null;
  // The page of the list stays, though it is the list's own names that filters.set drops.
  const pick = (from: number, to: number) => {
    const after = filters.get('after');
    filters.set({ from: String(from), to: String(to), ...(after === '' ? {} : { after }) });
  };
  const move = (by: number) => {
    if (older === null || newer === null) return;
    const from = versions[versions.indexOf(older) + by];
    const to = versions[versions.indexOf(newer) + by];
    if (versions.includes(older) && from !== undefined && versions.includes(newer) && to !== undefined) pick(from, to);
  };
  useShortcut('ArrowLeft', words.keys.older, () => {
    move(1);
  });
  useShortcut('ArrowRight', words.keys.newer, () => {
    move(-1);
  });
  return { older, newer, pick };
}
