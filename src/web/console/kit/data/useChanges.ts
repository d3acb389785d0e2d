import { createClient } from 'graphql-sse';
import { useEffect, useRef } from 'react';
import { serverPath } from '../../../serverPath.ts';

/** Between two tries, in milliseconds. */
const longestWait = 30_000;

/** Runs for every change of the knowledge base while the screen is open, whoever made it; after a cut it runs once more. */
export function useChanges(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const feed = createClient({
      url: new URL(serverPath('/graphql/stream'), location.href).href,
      credentials: 'same-origin',
      // It goes on trying for as long as the screen is open.
      retryAttempts: Infinity,
      retry: (tries) => new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** tries, longestWait))),
      on: {
        connected: (isAgain) => {
          if (isAgain) latest.current();
        },
      },
    });
    feed.subscribe(
      { query: 'subscription { changes { version } }' },
      {
        next: () => {
          latest.current();
        },
        // The screen is as it was without the feed: a save still finds what someone else saved.
        error: () => undefined,
        complete: () => undefined,
      },
    );
    return () => {
      feed.dispose();
    };
  }, []);
}
