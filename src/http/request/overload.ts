import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** How the event loop keeps up with requests, judged by how long its turns take. */
export interface LoopWatch {
  /** Asked once for each request as it arrives: whether it can be taken. `isStaff`: it carries a credential. */
  takes(isStaff: boolean): boolean;
}

/** In one turn of the event loop no more requests are taken after so long, in milliseconds. */
const longestTurn = 300;
/** Turns that take longer than this, one after the other for so long, mean that more comes than can be answered. */
const longTurn = 50;
const overloadedAfter = 500;

/**
 * A turn begins with its first request and ends once all that arrived with it are dealt with: whatever arrives meanwhile
 * waits for as long. A single heavy question makes one long turn, which refuses at most a burst of strangers; overload makes
 * every turn long, and then each takes only as much as keeps the next short. `now`: milliseconds, of any origin.
 */
export function watchLoop(now: () => number = () => performance.now()): LoopWatch {
  let turnBegan: number | null = null;
  let longSince: number | null = null;
  return { takes };

  function takes(isStaff: boolean): boolean {
    const time = now();
    if (turnBegan === null) {
      turnBegan = time;
      setImmediate(endTurn, time);
      return true;
    }
    const isOverloaded = longSince !== null && time - longSince > overloadedAfter;
    if (isOverloaded) return time - turnBegan <= longTurn;
    return isStaff || time - turnBegan <= longestTurn;
  }

  function endTurn(began: number): void {
    turnBegan = null;
    if (now() - began <= longTurn) longSince = null;
    else longSince ??= began;
  }
}

export interface Shedding {
  /** Goes before whatever handles requests. */
  readonly listener: RequestListener;
  /** Requests refused so far. */
  refused(): number;
}

/**
 * Refuses requests with 503 while the event loop cannot keep up, before anything looks at them: a refusal costs a
 * hundredth of an answer. Health and metrics are answered all the same. Most refusals are held back for half a second,
 * since a client that hears at once asks again at once.
 */
export function shedOverload(handle: RequestListener, loop: LoopWatch = watchLoop()): Shedding {
  let refused = 0;
  const held: { readonly response: ServerResponse; readonly until: number }[] = [];
  let timer: NodeJS.Timeout | null = null;
  return { listener, refused: () => refused };

  function listener(request: IncomingMessage, response: ServerResponse): void {
    const { url = '', headers } = request;
    const isStaff = headers.authorization !== undefined || headers.cookie !== undefined;
    if (loop.takes(isStaff) || operations.test(url)) {
      handle(request, response);
      return;
    }
    refused += 1;
    if (held.length >= mostHeld) {
      refuse(response);
      return;
    }
    held.push({ response, until: performance.now() + holdTime });
    timer ??= setTimeout(release, holdTime);
  }

  function release(): void {
    const now = performance.now();
    const rest = held.findIndex(({ until }) => until > now);
    const due = held.splice(0, rest === -1 ? held.length : rest);
    for (const { response } of due) refuse(response);
    const [next] = held;
    timer = next === undefined ? null : setTimeout(release, Math.max(50, next.until - now));
  }
}

const operations = /^\/(livez|readyz|metrics)(\?|$)/;

/** How long a refusal is held back, in milliseconds, and how many are at once. */
const holdTime = 500;
const mostHeld = 5_000;

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
