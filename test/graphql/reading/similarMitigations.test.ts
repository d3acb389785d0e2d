import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

interface Pair {
  likeness: number;
  one: { text: string };
  other: { text: string };
}

let editors: EditorWorld;
beforeAll(async () => {
  editors = await openEditorWorld();
});
afterAll(() => editors.world.close());

async function pairs(args = ''): Promise<Pair[]> {
  const query = `{ similarMitigations${args} { likeness one { text } other { text } } }`;
  const { data, errors } = await editors.world.ask<{ similarMitigations: Pair[] }>(query, {}, editors.token);
  expect(errors).toBeUndefined();
  return data.similarMitigations;
}

it('finds what says nearly the same, the most alike first, each pair once', async () => {
  await editors.mutate('createMitigation', { text: 'Sign out, and then sign in once again.' });
  const found = await pairs();
  const texts = found.map(({ one, other }) => [one.text, other.text].join(' | '));
  expect(texts).toContain('Sign out and then sign in again. | Sign out, and then sign in once again.');
  expect(new Set(found.map(({ one, other }) => [one.text, other.text].sort().join())).size).toBe(found.length);
  expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a));
  expect(found.every(({ likeness }) => likeness >= 0.8 && likeness <= 1)).toBe(true);
});

it('finds what is like one, which then stands first', async () => {
  const { id, text } = await editors.mitigationSaying('Sign out and then sign in again.');
  await editors.mutate('createMitigation', { text: 'Sign out and then sign in twice again.' });
  const found = await pairs(`(to: "${id}")`);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ one }) => one.text === text)).toBe(true);
});

it('misses no pair that a comparison of all with all finds', async () => {
  const { data } = await editors.world.ask<{ mitigations: { nodes: { text: string }[] } }>(
    '{ mitigations(first: 100) { nodes { text } } }',
  );
  const texts = data.mitigations.nodes.map(({ text }) => text);
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));
  const alike = (some: Set<string>, others: Set<string>) =>
    (2 * [...some].filter((word) => others.has(word)).length) / (some.size + others.size) >= 0.8;
  const namesOf = (text: string) => (text.match(/\b[A-Z][A-Z\d_]{5,}\b|https?:\S+/g) ?? []).sort().join();
  const expected = texts.flatMap((one, place) =>
    texts.slice(place + 1).filter((other) => alike(wordsOf(one), wordsOf(other)) && namesOf(one) === namesOf(other)),
  );
  expect(await pairs('(first: 100)')).toHaveLength(expected.length);
});

it('is for editors, and names an argument that is no good', async () => {
  const stranger = await editors.world.ask('{ similarMitigations { likeness } }');
  expect(stranger.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const wrong = await editors.world.ask('{ similarMitigations(to: "m_none") { likeness } }', {}, editors.token);
  expect(wrong.errors?.[0]).toMatchObject({
    message: 'No mitigation has the id "m_none".',
    extensions: { code: 'BAD_USER_INPUT', argument: 'to' },
  });
  const many = await editors.world.ask('{ similarMitigations(first: 101) { likeness } }', {}, editors.token);
  expect(many.errors?.[0]?.extensions.argument).toBe('first');
});

it('takes two that name different addresses, paths or codes for different, however alike the words around them are', async () => {
  const text = (name: string) => `Allow the client to reach ${name} on the proxy of the company, then try again.`;
  const names = ['https://login.example.com', 'https://enrol.example.com', 'updates.example.net', '0x80070005'];
  for (const name of names) await editors.mutate('createMitigation', { text: text(name) });
  await editors.mutate('createMitigation', { text: `${text('updates.example.net')} Soon.` });
  const found = (await pairs()).filter(({ one }) => one.text.startsWith('Allow the client'));
  expect(found.map(({ one, other }) => [one.text, other.text])).toEqual([
    [text('updates.example.net'), `${text('updates.example.net')} Soon.`],
  ]);
});
