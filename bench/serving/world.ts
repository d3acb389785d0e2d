import { setTimeout as sleep } from 'node:timers/promises';
import { seeded } from './requests.ts';
import type { Running } from './processes.ts';

/** What there is to ask for. */
export interface World {
  /** Canonical hex, listed. */
  readonly codes: readonly string[];
  /** Words of the texts, from the most frequent to the rarest. */
  readonly words: readonly string[];
}

/** Reads it from the server itself. `entries`: of the seed, 49 codes. */
export async function readWorld({ address }: Running, entries: 'seed' | number): Promise<World> {
  const codes: string[] = [];
  const counts = new Map<string, number>();
  for (let after: string | null = null; ;) {
    const { data } = (await ask(address, after)) as { data: { entries: Page } };
    for (const { code, causes } of data.entries.nodes) {
      if (code !== null) codes.push(code.hex);
      for (const { plainText } of causes)
        for (const word of plainText.toLowerCase().match(/[a-z]{3,}/g) ?? [])
          counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    after = data.entries.pageInfo.endCursor;
    if (!data.entries.pageInfo.hasNextPage) break;
  }
  const words = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  return { codes: shuffled(entries === 'seed' ? codes.slice(0, 49) : codes), words };
}

interface Page {
  readonly nodes: readonly {
    readonly code: { readonly hex: string } | null;
    readonly causes: readonly { readonly plainText: string }[];
  }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function ask(address: string, after: string | null): Promise<unknown> {
  const query = `query($after: String) { entries(first: 100, after: $after, filter: { hasCode: true }) {
    nodes { code { hex } causes { plainText } } pageInfo { endCursor hasNextPage } } }`;
  // A busy machine refuses, or takes so long that the answer counts as too costly.
  for (let tries = 1; ; tries++) {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const answer = (await response.json()) as { data?: unknown };
    if (typeof answer.data === 'object' && answer.data !== null) return answer;
    if (tries === 20) throw new Error(JSON.stringify(answer));
    await sleep(250);
  }
}

/** Neighbours in a list are neighbours in memory; nobody asks in that order. */
function shuffled(codes: readonly string[]): string[] {
  const random = seeded(3);
  return codes
    .map((code) => [random(), code] as const)
    .sort(([one], [other]) => one - other)
    .map(([, code]) => code);
}
