import type { ServerResponse } from 'node:http';

/** The connections on which changes are pushed: how many there may be, and how long one may keep what is sent to it waiting. */
export interface Listeners {
  /** Takes one in; false if there are too many. */
  add(response: ServerResponse): boolean;
  /** Resolves once all that was written to it has left this process, or it is gone. */
  ready(response: ServerResponse | undefined): Promise<void>;
  /** Ends all of them. */
  close(): void;
}

export interface ListenerLimits {
  /** At the same time. */
  readonly most: number;
  /** Milliseconds that a listener may leave what is sent to it unread; then its connection is cut. */
  readonly stallTime: number;
}

export const defaultListenerLimits: ListenerLimits = { most: 1_000, stallTime: 10_000 };

export function openListeners({ most, stallTime }: ListenerLimits): Listeners {
  const open = new Map<ServerResponse, { since: number | null }>();
  const timer = setInterval(cutSlow, Math.min(1_000, stallTime)).unref();
  return {
    add: (response) => {
      if (open.size >= most) return false;
      open.set(response, { since: null });
      response.once('close', () => open.delete(response));
      // Nothing moves on it for as long as nothing is edited.
      response.socket?.setTimeout(0);
      return true;
    },
    ready: async (response) => {
      while (response !== undefined && !response.destroyed && response.writableLength > 0) await nextDrain(response);
    },
    close: () => {
      clearInterval(timer);
      for (const response of open.keys()) response.destroy();
    },
  };

  function cutSlow(): void {
    const now = performance.now();
    for (const [response, waiting] of open) {
      if (response.writableLength === 0) waiting.since = null;
      else waiting.since ??= now;
      if (waiting.since !== null && now - waiting.since >= stallTime) response.destroy();
    }
  }
}

function nextDrain(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    // Less than the stream's own buffer drains without a word.
    const timer = setTimeout(done, 100);
    response.once('drain', done).once('close', done);
  });
}
