import { textOf } from 'hresolve/client';
import { FollowChanges, type ChangeFieldsFragment, type FollowChangesSubscription } from 'hresolve/client/operations';
import type { Server } from './ask.ts';

/** After a cut, in milliseconds. */
const pause = 1_000;

/**
 * Each change after a version, for ever. After a cut it goes on from the last version that came, so nothing is missed; keep that
 * version if the program may stop.
 */
export async function* followChanges(server: Server, since: number): AsyncGenerator<ChangeFieldsFragment> {
  for (let version = since; ;) {
    try {
      for await (const change of listen(server, version)) {
        version = change.version;
        yield change;
      }
    } catch {
      // The connection was cut, or the server restarts.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The events of one connection, of which each is some lines and a blank one. */
async function* listen({ address, token }: Server, version: number): AsyncGenerator<ChangeFieldsFragment> {
  const response = await fetch(`${address}/graphql/stream`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: textOf(FollowChanges), variables: { version } }),
  });
  if (!response.ok || response.body === null) throw new Error(`${String(response.status)} ${response.statusText}`);
  let unread = '';
  for await (const bytes of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (unread + bytes).split('\n\n');
    unread = events.pop() ?? '';
    for (const event of events) {
      const [, data = ''] = /^data: (.*)$/m.exec(event) ?? [];
      if (!event.startsWith('event: next') || data === '') continue;
      const answer = JSON.parse(data) as { data?: FollowChangesSubscription | null };
      if (answer.data) yield answer.data.changes;
    }
  }
}
