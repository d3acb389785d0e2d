import type { ApolloClient } from '@apollo/client';
import { FollowChanges, type ChangeFieldsFragment } from 'hresolve/client/operations';

/** After a cut, in milliseconds. */
const pause = 1_000;

/** Tells of each change after a version until the function that it gives is called. After a cut it goes on from the last that came. */
export function followChanges(
  client: ApolloClient,
  since: number,
  tell: (change: ChangeFieldsFragment) => void,
): () => void {
  let version = since;
  let end = listen();
  return () => {
    end();
  };

  function listen(): () => void {
    const again = (): void => {
      const timer = setTimeout(() => (end = listen()), pause);
      end = () => {
        clearTimeout(timer);
      };
    };
    const subscription = client.subscribe({ query: FollowChanges, variables: { version } }).subscribe({
      next: ({ data }) => {
        if (!data) return;
        version = data.changes.version;
        tell(data.changes);
      },
      error: again,
      complete: again,
    });
    return () => {
      subscription.unsubscribe();
    };
  }
}
