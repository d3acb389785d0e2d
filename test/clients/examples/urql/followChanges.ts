import type { Client } from '@urql/core';
import { FollowChanges, type ChangeFieldsFragment } from 'hresolve/client/operations';
import { onEnd, pipe, subscribe } from 'wonka';

/** After a cut, in milliseconds. */
const pause = 1_000;

/** Tells of each change after a version until the function that it gives is called. After a cut it goes on from the last that came. */
export function followChanges(client: Client, since: number, tell: (change: ChangeFieldsFragment) => void): () => void {
  let version = since;
  let isWanted = true;
  let end = listen();
  return () => {
    isWanted = false;
    end();
  };

  function listen(): () => void {
    const subscription = pipe(
      client.subscription(FollowChanges, { version }),
      onEnd(() => {
        if (!isWanted) return;
        const timer = setTimeout(() => (end = listen()), pause);
        end = () => {
          clearTimeout(timer);
        };
      }),
      subscribe(({ data }) => {
        if (data === undefined) return;
        version = data.changes.version;
        tell(data.changes);
      }),
    );
    return () => {
      subscription.unsubscribe();
    };
  }
}
