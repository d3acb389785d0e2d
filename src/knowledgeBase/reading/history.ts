import { cursorOf, notACursor, placeOf } from '../../domain/catalog/cursor.ts';
import { sizeProblem, defaultPage, type Page, type PageRequest } from '../../domain/catalog/page.ts';
import type { ChangeHead, ChangeKind } from '../../domain/changes/change.ts';
import { isGiven } from '../../domain/isGiven.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { LoggedRevision, Store } from '../../store/contract/store.ts';

export type { LoggedRevision };

/** A part of the log that is counted apart, since counting asks the database. */
export interface LogPage<Node> extends Omit<Page<Node>, 'totalCount'> {
  totalCount(): Promise<number>;
}

export interface ChangesRequest extends Pick<PageRequest, 'first' | 'after'> {
  /** Oldest first, from the change after this version: a feed to follow. Left out: newest first. */
  readonly sinceVersion?: number | null | undefined;
  readonly kind?: ChangeKind | null | undefined;
}

export interface HistoryVerbs {
  /** The log, a page at a time. A cursor marks a version, so that a feed neither misses nor repeats one. */
  changes(request: ChangesRequest): Promise<LogPage<ChangeHead> | InvalidInput>;
  /** The revisions of one node up to a version, newest first. */
  history(
    nodeId: string,
    asOf: number,
    request: Pick<PageRequest, 'first' | 'after'>,
  ): Promise<LogPage<LoggedRevision> | InvalidInput>;
}

export function historyVerbs(store: Store, headVersion: () => number): HistoryVerbs {
  return {
    changes: async ({ sinceVersion, kind, ...request }) => {
      const oldestFirst = sinceVersion !== null && sinceVersion !== undefined;
      const since = oldestFirst ? Math.max(0, sinceVersion) : 0;
      return readLog(oldestFirst ? 'changes since' : 'changes', request, {
        read: (version, limit) =>
          oldestFirst
            ? store.changeHeads({ above: version ?? since, kind, limit })
            : store.changeHeads({ below: version, kind, newestFirst: true, limit }),
        isFirst: (version) => !isGiven(kind) && (oldestFirst ? version <= since + 1 : version >= headVersion()),
        count: () =>
          isGiven(kind) ? store.countChanges(kind, since) : Promise.resolve(Math.max(0, headVersion() - since)),
        versionOf: ({ version }) => version,
      });
    },
    history: (nodeId, asOf, request) =>
      readLog(`history of ${nodeId}`, request, {
        read: (version, limit) => store.historyOf(nodeId, { below: version ?? asOf + 1, limit }),
        isFirst: () => false,
        count: () => store.countChangesOf(nodeId, asOf),
        versionOf: ({ change }) => change.version,
      }),
  };
}

interface LogReader<Node> {
  /** Changes behind a version in the order of the list; null begins at its start. */
  read(version: number | null, limit: number): Promise<Node[]>;
  /** Whether the list has nothing before this version. */
  isFirst(version: number): boolean;
  count(): Promise<number>;
  versionOf(node: Node): number;
}

async function readLog<Node>(
  listName: string,
  request: Pick<PageRequest, 'first' | 'after'>,
  log: LogReader<Node>,
): Promise<LogPage<Node> | InvalidInput> {
  const size = request.first ?? defaultPage;
  const problem = sizeProblem('first', size);
  if (problem !== null) return problem;
  const place = placeOf(listName, request.after, 'after');
  if (place !== null && typeof place !== 'string') return place;
  const version = place === null ? null : versionOf(place);
  if (Number.isNaN(version)) return notACursor('after', request.after ?? '');
  const found = await log.read(version, size + 1);
  const shown = found.slice(0, size);
  const [start] = shown;
  return {
    edges: shown.map((node) => ({ cursor: cursorOf(listName, String(log.versionOf(node))), node })),
    hasNextPage: found.length > size,
    hasPreviousPage: place !== null && (start === undefined || !log.isFirst(log.versionOf(start))),
    totalCount: () => log.count(),
  };
}

/** NaN for a place that this list never gave. */
function versionOf(place: string): number {
  return /^[1-9]\d{0,8}$/.test(place) ? Number(place) : Number.NaN;
}
