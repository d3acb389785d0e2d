import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** Streams that clients reserve, and on which each then follows several operations. */
export interface SharedStreams {
  /** Keeps one for its client to listen to, under a new token; null if too many are reserved. */
  reserve(): string | null;
  has(token: string): boolean;
  /** Its client listens from now on, until the connection closes. */
  listen(token: string, response: ServerResponse): void;
  /** Resolves with the connection once its client listens, or with undefined once it is gone. */
  listener(token: string): Promise<ServerResponse | undefined>;
  /** Counts one more operation, until the function that it gives is called; null if the stream has as many as it may. */
  begin(token: string): (() => void) | null;
}

/** A stream that was reserved and that no one listens to is given up after so long, in milliseconds. */
const reservedTime = 30_000;
/** Reserved streams at once; each takes a few KB. */
const mostReserved = 200;
/** What each of them works out again with every change. */
export const mostOperations = 20;

interface SharedStream {
  response: ServerResponse | null;
  operations: number;
  readonly listened: Promise<void>;
  readonly begun: () => void;
}

/** `giveUp` is told the token of a stream that no one came to listen to. */
export function sharedStreams(giveUp: (token: string) => Promise<void>): SharedStreams {
  const streams = new Map<string, SharedStream>();
  return {
    reserve: () => {
      if ([...streams.values()].filter(({ response }) => response === null).length >= mostReserved) return null;
      const token = randomUUID();
      let begun = (): void => undefined;
      const listened = new Promise<void>((resolve) => (begun = resolve));
      streams.set(token, { response: null, operations: 0, listened, begun });
      setTimeout(() => {
        if (streams.get(token)?.response !== null) return;
        end(token);
        void giveUp(token);
      }, reservedTime).unref();
      return token;
    },
    has: (token) => streams.has(token),
    listen: (token, response) => {
      const stream = streams.get(token);
      if (stream === undefined) return;
      stream.response = response;
      stream.begun();
      response.once('close', () => {
        end(token);
      });
    },
    listener: async (token) => {
      await streams.get(token)?.listened;
      return streams.get(token)?.response ?? undefined;
    },
    begin: (token) => {
      const stream = streams.get(token);
      if (stream === undefined || stream.operations >= mostOperations) return null;
      stream.operations += 1;
      let isOver = false;
      return () => {
        if (!isOver) stream.operations -= 1;
        isOver = true;
      };
    },
  };

  function end(token: string): void {
    streams.get(token)?.begun();
    streams.delete(token);
  }
}
