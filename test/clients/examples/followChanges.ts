import { createClient } from 'graphql-sse';

interface Change {
  readonly version: number;
  readonly at: string;
  readonly reason: string | null;
}

/**
 * Each change after a version, for ever. After a cut it goes on from the last version that came, so nothing is missed; keep that
 * version if the program may stop.
 */
export async function* followChanges(server: string, since: number): AsyncGenerator<Change> {
  const client = createClient({ url: `${server}/graphql/stream`, retryAttempts: 0 });
  const query = 'subscription($since: Int!) { changes(sinceVersion: $since) { version at reason } }';
  for (let version = since; ;) {
    try {
      for await (const { data } of client.iterate<{ changes: Change }>({ query, variables: { since: version } })) {
        if (!data) continue;
        version = data.changes.version;
        yield data.changes;
      }
    } catch {
      // The connection was cut, or the server restarts.
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
