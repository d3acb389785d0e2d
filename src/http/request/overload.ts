import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

export interface Shedding {
  /** Goes before whatever handles requests. */
  readonly listener: RequestListener;
  /** To be told of each new connection. */
  readonly connected: () => void;
  /** Requests refused so far. */
  refused(): number;
  /** Milliseconds that a request would wait for its turn now, by what the last ones took. */
  delay(): number;
}

/** How long a request may have to wait for its turn, in milliseconds: what would wait longer is refused as it comes. */
const longestDelay = 300;
/** It is also refused after so long, since the requests before it may take more than those before them. */
const longestWait = 2_500;
/** Both, for a request with a credential: edits wait for each other, and fifty editors may save at once. */
const longestOfStaff = 5_000;
/** So many wait in any case: one page asks for several things at once, and each of them may take long. */
const alwaysQueued = 100;

/** Turns in a row that only take new connections, of which Node takes one a turn. */
const mostIdleTurns = 16;

/** How much the last turn counts in the mean of all. */
const weightOfLast = 0.05;

interface Waiting {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly since: number;
}

/**
 * Handles one request in each turn of the event loop, and refuses with 503 what would wait too long. A turn that took
 * all that had come would keep waiting whoever comes meanwhile, health checks too; and Node takes one new connection a turn, so
 * that long turns also keep clients out. A refusal costs a hundredth of an answer. Most are held back for half a second,
 * since a client that hears at once asks again at once. Health and metrics wait for no one. A request with a
 * credential may wait longer. `now`: milliseconds, of any origin.
 */
export function shedOverload(handle: RequestListener, now: () => number = () => performance.now()): Shedding {
  let waiting: Waiting[] = [];
  let next = 0;
  let isRunning = false;
  let refused = 0;
  let meanTurn = 1;
  let hasNewConnection = false;
  const connected = (): void => void (hasNewConnection = true);
  const hold = holdBack();
  return { listener, connected, refused: () => refused, delay };

  function listener(request: IncomingMessage, response: ServerResponse): void {
    const { url = '' } = request;
    if (operations.test(url)) {
      handle(request, response);
      return;
    }
    const isTooLate = delay() > (isOfStaff(request) ? longestOfStaff : longestDelay);
    if (waiting.length - next >= alwaysQueued && isTooLate) {
      refused += 1;
      hold(response);
      return;
    }
    waiting.push({ request, response, since: now() });
    if (!isRunning) setImmediate(turn);
    isRunning = true;
  }

  function delay(): number {
    return (waiting.length - next) * meanTurn;
  }

  function turn(idleTurns = 0): void {
    if (hasNewConnection && idleTurns < mostIdleTurns) {
      hasNewConnection = false;
      setImmediate(turn, idleTurns + 1);
      return;
    }
    const began = now();
    const first = waiting[next];
    next += 1;
    if (first !== undefined) answer(first, began);
    // What the answer left to be done at once comes before this, so that it counts as part of the turn.
    setImmediate(() => {
      meanTurn += (now() - began - meanTurn) * weightOfLast;
      if (next < waiting.length) turn();
      else [waiting, next, isRunning] = [[], 0, false];
    });
  }

  function answer({ request, response, since }: Waiting, time: number): void {
    // Whoever has gone wants no answer.
    if (response.destroyed) return;
    if (time - since <= (isOfStaff(request) ? longestOfStaff : longestWait)) {
      handle(request, response);
      return;
    }
    refused += 1;
    refuse(response);
  }
}

const operations = /^\/(livez|readyz|metrics)(\?|$)/;

/** One that gives a credential where credentials count; a wrong one is refused there at little cost. */
function isOfStaff({ method, url = '', headers }: IncomingMessage): boolean {
  if (!url.startsWith('/graphql')) return false;
  return headers.authorization !== undefined || (method === 'POST' && /hresolve=/.test(headers.cookie ?? ''));
}

/** How long a refusal is held back, in milliseconds, and how many are at once. */
const holdTime = 500;
const mostHeld = 5_000;

function holdBack(): (response: ServerResponse) => void {
  const held: { readonly response: ServerResponse; readonly until: number }[] = [];
  return (response) => {
    if (held.length >= mostHeld) {
      refuse(response);
      return;
    }
    held.push({ response, until: performance.now() + holdTime });
    if (held.length === 1) setTimeout(release, holdTime);
  };

  function release(): void {
    const time = performance.now();
    const rest = held.findIndex(({ until }) => until > time);
    for (const { response } of held.splice(0, rest === -1 ? held.length : rest)) refuse(response);
    const [next] = held;
    if (next !== undefined) setTimeout(release, Math.max(50, next.until - time));
  }
}

const body = JSON.stringify({
  errors: [{ message: 'The server is busy; try again shortly.', extensions: { code: 'OVERLOADED' } }],
});
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(body),
  'cache-control': 'no-store',
  'retry-after': '1',
};

function refuse(response: ServerResponse): void {
  if (response.destroyed) return;
  response.writeHead(503, headers);
  response.end(body);
}
