import type { Running } from './processes.ts';

/** Edits an entry ten times a second until it is stopped; resolves to how many edits were acknowledged and how long they took. */
export function startEditing(
  server: Running,
  token: string,
): { stop: () => Promise<{ edits: number; p50: number; worst: number }> } {
  let isOver = false;
  const times: number[] = [];
  const done = edit();
  return {
    stop: async () => {
      isOver = true;
      await done;
      times.sort((a, b) => a - b);
      return { edits: times.length, p50: times[times.length >> 1] ?? 0, worst: times.at(-1) ?? 0 };
    },
  };

  async function edit(): Promise<void> {
    const { data } = (await ask('{ entries(first: 20, filter: { hasCode: true }) { nodes { id version } } }')) as {
      data: { entries: { nodes: { id: string; version: number }[] } };
    };
    const entries = data.entries.nodes;
    const refused = new Set<string>();
    for (let n = 0; !isOver; n++) {
      const from = performance.now();
      const entry = entries.filter(({ id }) => !refused.has(id))[n % (entries.length - refused.size)];
      if (entry === undefined) throw new Error('there is nothing to edit');
      const input = {
        id: entry.id,
        expectedVersion: entry.version,
        causes: [`Edited for measuring, the ${String(n)}th time.`],
      };
      const answer = (await ask(
        'mutation($input: UpdateEntryInput!) { updateEntry(input: $input) { entry { version } problems { message } } }',
        { input },
      )) as { data?: { updateEntry: { entry: { version: number } | null } | null } | null };
      // A busy machine refuses a few; whether one of them was made is not known, so that the entry is left alone.
      const version = answer.data?.updateEntry?.entry?.version;
      if (version === undefined) refused.add(entry.id);
      else entry.version = version;
      if (refused.size > 10) throw new Error(JSON.stringify(answer));
      if (version !== undefined) times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (performance.now() - from))));
    }
  }

  async function ask(query: string, variables = {}): Promise<unknown> {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }
}
