import type { AccessEvent, AccessEventKind, KeptAccessEvent } from '../../domain/access/accessEvent.ts';
import { cursorOf, notACursor, placeOf } from '../../domain/catalog/cursor.ts';
import { sizeProblem, usualPage, type PageRequest } from '../../domain/catalog/page.ts';
import type { InvalidInput } from '../../domain/problem.ts';
import type { AccessStore } from '../../store/contract/accessStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { everyHour, type UpkeepTrouble } from '../upkeep/everyHour.ts';
import type { LogPage } from '../reading/history.ts';

/** An event as it is told; what is left out is null. */
export interface AccessEventDraft {
  readonly kind: AccessEventKind;
  readonly actor?: AccessEvent['actor'];
  readonly role?: AccessEvent['role'];
  readonly subject?: AccessEvent['subject'];
  readonly requestId?: AccessEvent['requestId'] | undefined;
}

export interface AccessEventVerbs {
  /** Tells the listeners at once and writes the event down behind the answer; what fails is in no answer's way. */
  readonly recordAccess: (event: AccessEventDraft) => void;
  /** Every event from now on goes to the listener, in order; what comes back ends that. */
  readonly onAccess: (listener: (event: AccessEvent) => void) => () => void;
  /** Newest first. InvalidInput names an argument that is not valid. */
  readonly accessEvents: (
    request: Pick<PageRequest, 'first' | 'after'>,
  ) => Promise<LogPage<KeptAccessEvent> | InvalidInput>;
}

/** Completes, tells and keeps events. */
export interface AccessRecorder extends AccessEventVerbs {
  /** Tells the listeners of an event that is kept already. */
  tell(event: AccessEvent): void;
  /** Deletes events that are older than 180 days; done every hour. */
  forgetOld(): Promise<void>;
  /** Ends the upkeep, and resolves once every event so far is kept or has failed. */
  close(): Promise<void>;
}

/** For how long events are kept, in milliseconds. */
const lifetime = 180 * 86_400_000;

/** What a stranger can cause without end. */
const refusals: ReadonlySet<AccessEventKind> = new Set<AccessEventKind>([
  'CREDENTIAL_REFUSED',
  'RIGHT_REFUSED',
  'RATE_LIMITED',
  'SIGN_IN_REFUSED',
  'CROSS_SITE_REFUSED',
]);

/** Refusals that one process writes down in an hour; those beyond are told to the listeners only. */
export const keptRefusalsAnHour = 300;

const anHour = 3_600_000;
const listName = 'access events';

export function startAccessRecorder(
  store: AccessStore,
  clock: () => number,
  tellOfTrouble: (trouble: UpkeepTrouble) => void,
  alone: Store['alone'] = (_chore, job) => job(),
): AccessRecorder {
  const listeners = new Set<(event: AccessEvent) => void>();
  const mayKeepRefusal = createHourlyAllowance(keptRefusalsAnHour, clock);
  const upkeep = everyHour('forgetting old access events', () => alone('access events', forgetOld), tellOfTrouble);
  let writing: Promise<unknown> = Promise.resolve();
  return { tell, recordAccess, onAccess, accessEvents, forgetOld, close };

  function tell(event: AccessEvent): void {
    for (const listener of listeners) listener(event);
  }

  function recordAccess({ kind, actor = null, role = null, subject = null, requestId = null }: AccessEventDraft): void {
    const event: AccessEvent = { at: clock(), kind, actor, role, subject, requestId };
    tell(event);
    if (refusals.has(event.kind) && !mayKeepRefusal()) return;
    // The listeners have it: a full disk must not turn a refusal into a failure.
    const kept = store.record(event).catch(() => undefined);
    writing = Promise.all([writing, kept]);
  }

  function onAccess(listener: (event: AccessEvent) => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  async function accessEvents({ first, after }: Pick<PageRequest, 'first' | 'after'>) {
    const size = first ?? usualPage;
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
