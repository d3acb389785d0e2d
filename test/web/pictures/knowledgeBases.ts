import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server that runs, and the tokens of those who use it. */
export interface Served {
  readonly address: string;
  readonly admin: string;
  readonly editor: string;
  readonly analyst: string;
}

/** What a knowledge base is photographed with: as it starts, as it is after a while of use, with long texts, or with nothing left in it. */
export type Filling = 'fresh' | 'used' | 'long' | 'empty';

export const hello = 'windows-hello-pin-creation';
const shared = 'Sign out and then sign in again.';
const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');

/** The seed as someone might publish it next: a shared step reads otherwise, and so does a cause. */
export const newerSeed = seed
  .replaceAll(shared, 'Sign out, then sign in again.')
  .replace('TPM is not set up.', 'The TPM is not ready for use.');

export async function ask<Data>(
  { address }: Pick<Served, 'address'>,
  query: string,
  variables: unknown = {},
  token?: string,
): Promise<Data> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

export interface EntryFacts {
  readonly id: string;
  readonly version: number;
  readonly causes: readonly { readonly text: string }[];
  readonly steps: readonly { readonly mitigation: { readonly id: string; readonly version: number } }[];
}

export async function entryOf(served: Served, code: string): Promise<EntryFacts> {
  const { lookup } = await ask<{ lookup: { entries: EntryFacts[] } }>(
    served,
    'query($code: String!) { lookup(code: $code, record: false) { entries { id version causes { text } steps { mitigation { id version } } } } }',
    { code },
  );
  const [entry] = lookup.entries;
  if (entry === undefined) throw new Error(`${code} is not listed.`);
  return entry;
}

interface Payload {
  readonly change: { readonly version: number } | null;
  readonly entry?: { readonly id: string } | null;
  readonly problems: readonly { readonly message: string }[];
}

/** The mutation of that name, by whose token it is. What is refused is an error: the pictures would show something else. */
export async function edit(served: Served, name: string, input: object, token = served.editor): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`.replace('RestoreEntry', 'ArchiveEntry');
  const subject = name === 'createEntry' ? 'entry { id }' : '';
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { change { version } ${subject} problems { message } } }`;
  const { [name]: payload } = await ask<Record<string, Payload>>(served, query, { input }, token);
  if (payload === undefined || payload.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(payload)}`);
  return payload;
}

const fillings: Record<Filling, (served: Served, documents: string | null) => Promise<void>> = {
  fresh: () => Promise.resolve(),
  empty: async (served) => {
    const { guide } = await ask<{ guide: { id: string; version: number } }>(
      served,
      `{ guide(slug: "${hello}") { id version } }`,
    );
    await edit(served, 'archiveGuide', { slug: hello, expectedVersion: guide.version });
  },
  long: writeLongTexts,
  used: useIt,
};

/** Fills a knowledge base that has only the seed. `documents` is a folder of more documents to import; null: none. */
export function fill(filling: Filling, served: Served, documents: string | null): Promise<void> {
  return fillings[filling](served, documents);
}

async function writeLongTexts(served: Served): Promise<void> {
  const word = 'x'.repeat(300);
  await edit(served, 'createEntry', {
    guide: hello,
    code: '0x8ABC0001',
    symbol: `${'A_VERY_LONG_SYMBOL_'.repeat(4)}AT_THE_END`,
    causes: ['A long cause. '.repeat(357).trim(), word],
    mitigations: Array.from({ length: 50 }, (_, place) => ({
      text: place === 0 ? 'A long step. '.repeat(384).trim() : `${word} ${String(place)}`,
      condition: place === 1 ? word : null,
    })),
    reason: word,
  });
  await edit(served, 'createGuide', { slug: 'long-guide', title: 'A guide with a very long title '.repeat(6).trim() });
}

/** Edits by two people, some of them taken back, archived and declined; votes, proposals, a webhook, more documents. */
async function useIt(served: Served, documents: string | null): Promise<void> {
  for (const name of documents === null ? [] : readdirSync(documents).sort()) {
    const markdown = readFileSync(join(documents ?? '', name), 'utf8');
    const slug = name
      .replace(/\.md$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    await edit(served, 'importGuide', { slug, markdown, license: 'CC-BY-4.0' }, served.admin);
  }
  const first = await entryOf(served, '0x801C03ED');
  const { mitigation } = first.steps[0] ?? { mitigation: { id: '', version: 0 } };
  await edit(served, 'updateMitigation', {
    id: mitigation.id,
    expectedVersion: mitigation.version,
    text: 'Sign out, wait a minute, and then sign in again.',
    reason: 'At once is too early.',
  });
  await edit(served, 'updateEntry', {
    id: first.id,
    expectedVersion: (await entryOf(served, '0x801C03ED')).version,
    causes: [...first.causes.map(({ text }) => text), 'The device is not joined yet.'],
  });
  const taken = await entryOf(served, '0x80090029');
  const wrong = await edit(
    served,
    'updateEntry',
    { id: taken.id, expectedVersion: taken.version, causes: ['A slip.'], reason: 'By mistake' },
    served.admin,
  );
  await edit(served, 'revertChange', { version: wrong.change?.version, reason: 'It was a mistake.' });
  const gone = await entryOf(served, '0x80090020');
  await edit(served, 'archiveEntry', { id: gone.id, expectedVersion: gone.version, reason: 'No longer met.' });
  await edit(served, 'createEntry', {
    guide: hello,
    code: '0x8009002F',
    causes: ['The key is of a kind that the provider does not know.'],
    mitigations: [
      { text: 'Update the firmware of the TPM.' },
      { id: mitigation.id, condition: 'If that does not help' },
    ],
    reason: 'Asked for often.',
  });
  await ask(
    served,
    'mutation($input: CreateWebhookInput!) { createWebhook(input: $input) { problems { message } } }',
    { input: { url: 'https://hooks.example.org/changes' } },
    served.admin,
  );
  const missing = await entryOf(served, '0x80070057');
  await edit(
    served,
    'proposeEdit',
    {
      edit: {
        updateEntry: {
          id: missing.id,
          expectedVersion: missing.version,
          mitigations: [{ text: 'Install the newest updates of Windows.' }],
        },
      },
      reason: 'It helped three times.',
    },
    served.analyst,
  );
  const suggest = (code: string, kind: string, text: string) =>
    ask(served, 'mutation($input: SuggestInput!) { suggest(input: $input) { accepted } }', {
      input: { code, kind, text },
    });
  await suggest('0x801C044D', 'STEP', 'Restart the device.');
  await suggest('0x801C03ED', 'CORRECTION', 'The second step is out of date.');
  for (const solved of [true, false, false]) {
    const report = { entry: first.id, solved };
    await ask(served, 'mutation($input: ReportOutcomeInput!) { reportOutcome(input: $input) { accepted } }', {
      input: report,
    });
  }
}
