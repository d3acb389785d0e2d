import type { IncomingMessage } from 'node:http';

/**
 * Gives the body of a request, once it is there, to `take`; if that answers false, at once or later, the body is put back as
 * if nobody had read it, and `pass` goes on with the request. `length`: what the request says its body has, in bytes. A
 * client that ends early is passed on as it is.
 */
export function readBody(
  request: IncomingMessage,
  length: number,
  take: (body: Buffer) => boolean | Promise<boolean>,
  pass: () => void,
): void {
  const chunks: Buffer[] = [];
  let received = 0;
  request.on('data', onData);
  request.on('close', putBack);

  function onData(chunk: Buffer): void {
    chunks.push(chunk);
    received += chunk.length;
    if (received < length) return;
    const body = chunks.length === 1 ? chunk : Buffer.concat(chunks);
    const taken = received === length && take(body);
    if (taken === true) stopListening();
    else if (taken === false) putBack();
    else wait(taken);
  }

  /** Node announces the end of the body once all of it is read, so some is left unread until it is known who reads it. */
  function wait(taken: Promise<boolean>): void {
    hold();
    void taken.then((isTaken) => {
      if (isTaken) request.resume();
      else pass();
    });
  }

  function putBack(): void {
    hold();
    pass();
  }

  function hold(): void {
    stopListening();
    request.pause();
    // Before the end of the body has been announced, what was read can go back to the front of the stream.
    if (received > 0 && !request.readableEnded) request.unshift(Buffer.concat(chunks));
  }

  function stopListening(): void {
    request.off('data', onData);
    request.off('close', putBack);
  }
}
