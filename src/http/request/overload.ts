import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { holdRefusals, refuseAsBusy, type HeadersFor } from './refusals/holdRefusals.ts';

export interface Shedding {
  /** Wraps the handler of requests. */
  readonly listener: RequestListener;
  /**
   * Whether a short job may run now: nothing is queued, and this turn of the event loop has not taken long. If not, the job
   * has to `wait`.
   */
  readonly hasTime: () => boolean;
  /** Queues a job: calls its `begin` when its turn comes, or refuses the request and calls `end`, also if the client has disconnected. */
  readonly wait: (request: IncomingMessage, response: ServerResponse, job: Job) => void;
  /** Call this for each new connection. */
  readonly connected: () => void;
  /** The number of requests refused so far. */
  refused(): number;
  /** Milliseconds that a new request would wait, estimated from the last ones. */
  delay(): number;
}

export interface Job {
  /** Runs the job. False if it continues after this turn of the event loop. */
  readonly begin: () => boolean;
  readonly end?: () => void;
}

/** The longest estimated wait in milliseconds. A request that would wait longer is refused on arrival. */
const longestDelay = 300;
/** The longest actual wait: requests in the queue may take longer than estimated. */
const longestWait = 600;
/** The longest wait and answer together, as far as can be estimated: if answers take long, requests may wait less. */
const longestInAll = 900;
/** A request may wait this long however slow answers are; otherwise nothing would show that they have become fast again. */
const leastWait = 100;
/**
 * The longest estimated and actual wait of a request with a credential, because edits wait for each other and fifty editors may save
 * at once; also of a page's scripts and styles, which a browser requests only once and without which the page does not work.
 */
const longestOfPatient = 5_000;
/** This many requests are always queued: a page sends several at once, and each may take long. */
const alwaysQueued = 16;

/** How long jobs may run in one turn of the event loop, in milliseconds. */
const longestTurn = 5;
/** The same for short jobs while nobody connects: one that has to wait takes half as long again, so that ever more of them wait. */
const longestShortTurn = 10;
/**
 * The most consecutive turns that only accept connections, and how long they may take together in milliseconds. Node accepts one
 * connection a turn, so without this the last clients of a burst would wait for seconds.
 */
const mostIdleTurns = 64;
const longestIdle = 10;

/** Weight of the last turn in the running mean. */
const weightOfLast = 0.05;
/** The factor by which the longest recent answer fades with each further answer. */
const fading = 0.98;

interface Waiting extends Job {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When it began to wait for others. */
  since: number;
}

/**
 * Handles a few requests in each turn of the event loop, or one if it does not finish within the turn, and refuses with 503 what
 * would wait too long. A turn that handled every request there is would delay later ones, health checks included; and as Node
 * accepts one connection a turn, long turns also keep clients out. A refusal costs a hundredth of an answer. Health checks and
 * metrics are never queued. Requests with a credential and for a page's scripts may wait longer. `now`: milliseconds from any origin.
 * `headersFor`: headers of a refusal. `coldUntil`: the time, by `now`, until which the program counts as just started; first answers
 * take many times as long as others, so until then every request may wait longer.
 */
export function shedOverload(
  handle: RequestListener,
  now: () => number = () => performance.now(),
  headersFor?: HeadersFor,
  coldUntil = -Infinity,
): Shedding {
  let waiting: Waiting[] = [];
  let next = 0;
  let isRunning = false;
  let refused = 0;
  /** Mean time of one request in milliseconds, including everything else done meanwhile. */
  let meanTime = 1;
  /** The longest recent answer, from its turn to its end. Earlier ones count less and less. */
  let answerTime = 0;
  let hasNewConnection = false;
  /** When the first short job of this turn of the event loop began; null if there was none. */
  let began: number | null = null;
  const hold = holdRefusals(headersFor);
  return {
    listener,
    hasTime,
    wait,
    connected: () => void (hasNewConnection = true),
    refused: () => refused,
    delay,
  };

  function listener(request: IncomingMessage, response: ServerResponse): void {
    if (operations.test(request.url ?? '')) {
      handle(request, response);
      return;
    }
    const begin = (): boolean => {
      const start = now();
      response.once('close', () => {
        answerTime = Math.max(answerTime * fading, Math.min(now() - start, 2 * longestInAll));
      });
      handle(request, response);
      return false;
    };
    wait(request, response, { begin });
  }

  function hasTime(): boolean {
    if (next < waiting.length) return false;
    if (began === null) {
      began = now();
      setImmediate(() => (began = null));
    }
    return now() - began < (hasNewConnection ? longestTurn : longestShortTurn);
  }

  function wait(request: IncomingMessage, response: ServerResponse, job: Job): void {
    const isTooLate = delay() > (isPatient(request) ? longestOfPatient : longestDelay);
    if (waiting.length - next >= alwaysQueued && isTooLate) {
      refused += 1;
      hold(response);
      job.end?.();
      return;
    }
    waiting.push({ ...job, request, response, since: now() });
    if (!isRunning) setImmediate(firstTurn);
    isRunning = true;
  }

  function isPatient(request: IncomingMessage): boolean {
    return now() < coldUntil || isOfStaff(request) || assets.test(request.url ?? '');
  }

  function longestWaitNow(): number {
    return Math.max(leastWait, Math.min(longestWait, longestInAll - answerTime));
  }

  function delay(): number {
    return (waiting.length - next) * meanTime;
  }

  /** What came before the first turn has waited for no one yet: if that turn comes late, the machine had no time for this process. */
  function firstTurn(): void {
    for (const each of waiting) each.since = now();
    turn();
  }

  function turn(idleTurns = 0, idleSince = now()): void {
    if (hasNewConnection && idleTurns < mostIdleTurns && now() - idleSince < longestIdle) {
      hasNewConnection = false;
      setImmediate(turn, idleTurns + 1, idleSince);
      return;
    }
    const start = now();
    let [begun, isDone] = [0, true];
    while (isDone && next < waiting.length && now() - start < longestTurn) {
      const first = waiting[next];
      next += 1;
      if (first !== undefined) isDone = answer(first);
      begun += 1;
    }
    // Work that the answers have scheduled runs before this and so counts as part of the turn.
    setImmediate(() => {
      meanTime += ((now() - idleSince) / Math.max(1, begun) - meanTime) * weightOfLast;
      if (next < waiting.length) turn();
      else [waiting, next, isRunning] = [[], 0, false];
    });
  }

  /** Answers or refuses a queued request; false if the answer continues after this turn. */
  function answer({ request, response, since, begin, end }: Waiting): boolean {
    // A client that has disconnected needs no answer.
    const isWanted = !response.destroyed;
    if (isWanted && now() - since <= (isPatient(request) ? longestOfPatient : longestWaitNow())) return begin();
    if (isWanted) {
      refused += 1;
      refuseAsBusy(response, headersFor);
    }
    end?.();
    return true;
  }
}

const operations = /^\/(livez|readyz|metrics)(\?|$)/;
const assets = /^\/assets\//;

/** Whether the request has a credential, right or wrong, for GraphQL: a wrong one is refused there at little cost. */
function isOfStaff({ method, url = '', headers }: IncomingMessage): boolean {
  if (!url.startsWith('/graphql')) return false;
  return headers.authorization !== undefined || (method === 'POST' && /hresolve=/.test(headers.cookie ?? ''));
}
