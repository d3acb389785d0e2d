import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { holdRefusals, refuseAsBusy, type HeadersFor } from './refusals/holdRefusals.ts';

export interface Shedding {
  /** Goes before whatever handles requests. */
  readonly listener: RequestListener;
  /**
   * Whether something short may be done at once: nothing waits, and this turn of the event loop has not taken long. Whoever
   * may not has to `wait`.
   */
  readonly hasTime: () => boolean;
  /** Has `begin` called in its turn; or refuses, and calls `end`, also for a client that has gone by then. */
  readonly wait: (request: IncomingMessage, response: ServerResponse, job: Job) => void;
  /** To be told of each new connection. */
  readonly connected: () => void;
  /** Requests refused so far. */
  refused(): number;
  /** Milliseconds that a request would wait for its turn now, by what the last ones took. */
  delay(): number;
}

export interface Job {
  /** Whether all there is to do was done at once; else it goes on after this turn of the event loop. */
  readonly begin: () => boolean;
  readonly end?: () => void;
}

/** How long a request may have to wait for its turn, in milliseconds: what would wait longer is refused as it comes. */
const longestDelay = 300;
/** It is also refused after so long, since the requests before it may take more than those before them. */
const longestWait = 600;
/** It waits less if answers take long themselves: this is what the wait and the answer may take together, as far as can be told. */
const longestInAll = 900;
/** So long anyone may wait, however long answers take: else nothing would tell that they have become quick again. */
const leastWait = 100;
/**
 * Both, for a request with a credential: edits wait for each other, and fifty editors may save at once. For a script or style of a page, too:
 * a browser asks for it once, and the page is of no use without it.
 */
const longestOfPatient = 5_000;
/** So many wait in any case: one page asks for several things at once, and each of them may take long. */
const alwaysQueued = 16;

/** How long what is done at once may take in one turn of the event loop, in milliseconds. */
const longestTurn = 5;
/**
 * Turns in a row that only take new connections, of which Node takes one a turn, and how long they may take together, in milliseconds: a
 * burst of clients is let in before the last of them have waited for seconds.
 */
const mostIdleTurns = 64;
const longestIdle = 10;

/** How much the last turn counts in the mean of all. */
const weightOfLast = 0.05;
/** What is left of the longest of the last answers after each further one. */
const fading = 0.98;

interface Waiting extends Job {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly since: number;
}

/**
 * Handles a few requests in each turn of the event loop, one only if it is not done at once, and refuses with 503 what would
 * wait too long. A turn that took all that had come would keep waiting whoever comes meanwhile, health checks too; and Node
 * takes one new connection a turn, so that long turns also keep clients out. A refusal costs a hundredth of an answer. Health
 * and metrics wait for no one. A request with a credential, or for a script of a page, may wait longer. `now`: milliseconds, of any
 * origin; `headersFor`: what a refusal says to who asked; `coldUntil`: on the clock of `now`, until when the program counts as
 * just started, whose first answers take many times as long as all others: every request waits for it as long.
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
  /** Of one request, with all else that is done meanwhile. */
  let meanTime = 1;
  /** The longest of the last answers, from their turn to their end; what came long ago counts for less and less. */
  let answerTime = 0;
  let hasNewConnection = false;
  /** When the first of this turn of the event loop was done at once; null if none was. */
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
    return now() - began < longestTurn;
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
    if (!isRunning) setImmediate(turn);
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
    // What the answers left to be done at once comes before this, so that it counts as part of the turn.
    setImmediate(() => {
      meanTime += ((now() - idleSince) / Math.max(1, begun) - meanTime) * weightOfLast;
      if (next < waiting.length) turn();
      else [waiting, next, isRunning] = [[], 0, false];
    });
  }

  /** Whether it is done at once. */
  function answer({ request, response, since, begin, end }: Waiting): boolean {
    // Whoever has gone wants no answer.
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

/** One that gives a credential where credentials count; a wrong one is refused there at little cost. */
function isOfStaff({ method, url = '', headers }: IncomingMessage): boolean {
  if (!url.startsWith('/graphql')) return false;
  return headers.authorization !== undefined || (method === 'POST' && /hresolve=/.test(headers.cookie ?? ''));
}
