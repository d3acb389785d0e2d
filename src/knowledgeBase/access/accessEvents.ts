import type { AccessEvent, AccessEventKind, KeptAccessEvent } from '../../domain/access/accessEvent.ts';
import { cursorOf, notACursor, placeOf } from '../../domain/catalog/cursor.ts';
import { sizeProblem, defaultPage, type PageRequest } from '../../domain/catalog/page.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { AccessStore } from '../../store/contract/accessStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { everyHour, type UpkeepReport } from '../upkeep/everyHour.ts';
import type { LogPage } from '../reading/history.ts';

/** An event before it has a time. Fields that are left out are null. */
export interface AccessEventDraft {
  readonly kind: AccessEventKind;
  readonly actor?: AccessEvent['actor'];
  readonly role?: AccessEvent['role'];
  readonly subject?: AccessEvent['subject'];
  readonly requestId?: AccessEvent['requestId'] | undefined;
}

export interface AccessEventVerbs {
  /** Notifies the listeners at once and stores the event after the response. A failed write never delays or fails the response. */
  readonly recordAccess: (event: AccessEventDraft) => void;
  /** Calls the listener with every event from now on, in order. Returns a function that unsubscribes it. */
  readonly onAccess: (listener: (event: AccessEvent) => void) => () => void;
  /** The stored events, newest first. InvalidInput names the argument that is not valid. */
  readonly accessEvents: (
    request: Pick<PageRequest, 'first' | 'after'>,
  ) => Promise<LogPage<KeptAccessEvent> | InvalidInput>;
}

/** Dates events, notifies listeners and stores them. */
export interface AccessRecorder extends AccessEventVerbs {
  /** Notifies the listeners of an event that is already stored. */
  tell(event: AccessEvent): void;
  /** Deletes events older than 180 days. Runs every hour. */
  forgetOld(): Promise<void>;
  /** Stops the hourly job; resolves once every event so far has been stored or has failed. */
  close(): Promise<void>;
}

/** How long events are kept, in milliseconds. */
const lifetime = 180 * 86_400_000;

/** Events that anyone can cause as often as they like. */
const refusals: ReadonlySet<AccessEventKind> = new Set<AccessEventKind>([
  'CREDENTIAL_REFUSED',
  'RIGHT_REFUSED',
  'RATE_LIMITED',
  'SIGN_IN_REFUSED',
  'CROSS_SITE_REFUSED',
]);

/** The most refusals that one process stores in an hour. Further ones only reach the listeners. */
export const keptRefusalsAnHour = 300;

const anHour = 3_600_000;
const listName = 'access events';

export function startAccessRecorder(
  store: AccessStore,
  clock: () => number,
  reportUpkeep: (report: UpkeepReport) => void,
  alone: Store['alone'] = (_chore, job) => job(),
): AccessRecorder {
  const listeners = new Set<(event: AccessEvent) => void>();
  const mayKeepRefusal = createHourlyAllowance(keptRefusalsAnHour, clock);
  const upkeep = everyHour('forgetting old access events', () => alone('access events', forgetOld), reportUpkeep);
  let writing: Promise<unknown> = Promise.resolve();
  return { tell, recordAccess, onAccess, accessEvents, forgetOld, close };

  function tell(event: AccessEvent): void {
    for (const listener of listeners) listener(event);
  }

  function recordAccess({ kind, actor = null, role = null, subject = null, requestId = null }: AccessEventDraft): void {
    const event: AccessEvent = { at: clock(), kind, actor, role, subject, requestId };
    tell(event);
    if (refusals.has(event.kind) && !mayKeepRefusal()) return;
    // The listeners have been notified, so a full disk need not fail the request.
    const kept = store.record(event).catch(() => undefined);
    writing = Promise.all([writing, kept]);
  }

  function onAccess(listener: (event: AccessEvent) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  async function accessEvents({ first, after }: Pick<PageRequest, 'first' | 'after'>) {
    const size = first ?? defaultPage;
    const problem = sizeProblem('first', size);
    if (problem !== null) return problem;
    const place = placeOf(listName, after, 'after');
    if (place !== null && typeof place !== 'string') return place;
    if (place !== null && !/^[1-9]\d{0,14}$/.test(place)) return notACursor('after', after ?? '');
    await writing;
    const below = place === null ? null : Number(place);
    const found = await store.events({ below, limit: size + 1 });
    return {
      edges: found.slice(0, size).map((node) => ({ cursor: cursorOf(listName, String(node.id)), node })),
      hasNextPage: found.length > size,
      hasPreviousPage: place !== null,
      totalCount: () => store.countEvents(),
    };
  }

  async function forgetOld(): Promise<void> {
    await store.forgetEvents(clock() - lifetime);
  }

  async function close(): Promise<void> {
    await upkeep.close();
    await writing;
  }
}

function createHourlyAllowance(most: number, clock: () => number): () => boolean {
  let [hour, used] = [Number.NaN, 0];
  return () => {
    const now = Math.floor(clock() / anHour);
    if (now !== hour) [hour, used] = [now, 0];
    used += 1;
    return used <= most;
  };
}
