import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Additional headers of a refusal that is sent before the framework, by request. */
export type HeadersFor = (request: IncomingMessage) => OutgoingHttpHeaders;

const noHeaders: HeadersFor = () => ({});

/** How long a refusal is delayed, in milliseconds, and how many may be delayed at once. */
const holdTime = 500;
const mostHeld = 5_000;

/**
 * Refuses with 503 and OVERLOADED after half a second, because a client that is refused at once retries at once. If too many
 * refusals are being delayed, further ones are sent immediately.
 */
export function holdRefusals(headersFor: HeadersFor = noHeaders): (response: ServerResponse) => void {
  const held: { readonly response: ServerResponse; readonly until: number }[] = [];
  return (response) => {
    if (held.length >= mostHeld) {
      refuseAsBusy(response, headersFor);
      return;
    }
    held.push({ response, until: performance.now() + holdTime });
    if (held.length === 1) setTimeout(release, holdTime);
  };

  function release(): void {
    const time = performance.now();
    const rest = held.findIndex(({ until }) => until > time);
    for (const { response } of held.splice(0, rest === -1 ? held.length : rest)) refuseAsBusy(response, headersFor);
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

/** Refuses a request that would have to wait too long. */
export function refuseAsBusy(response: ServerResponse, headersFor: HeadersFor = noHeaders): void {
  if (response.destroyed) return;
  response.writeHead(503, { ...headers, ...headersFor(response.req) });
  response.end(body);
}
