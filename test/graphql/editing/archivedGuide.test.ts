import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld, type MitigationFacts } from '../../world/editorWorld.ts';

/*
 * An archived guide is for those who may not see it as one that never was: the same questions are asked before it is made and after it
 * is archived, and have to be answered with the same bytes.
 */

const slug = 'zanzibar-guide';
const seed = 'windows-hello-pin-creation';
const code = '0x801C0FE1';
/** Made like an id of a guide, and of none. */
const unknownId = 'g_AAAAAAAAAAAAAAAAAAAA';

let ada: EditorWorld;
let analyst: string;
let id: string;
let archivedAt: number;
let shared: MitigationFacts;
let before: Record<string, string>;

const archive = `mutation($input: ArchiveGuideInput!) { archiveGuide(input: $input) {
  guide { version } change { version } touchedEntries { nodes { id version } } problems { __typename code message ... on StaleVersion { currentVersion } } } }`;

interface Archived {
  archiveGuide: {
    guide: { version: number } | null;
    change: { version: number } | null;
    touchedEntries: { nodes: { id: string; version: number }[] };
    problems: { __typename: string; code: string; message: string; currentVersion?: number }[];
  } | null;
}

beforeAll(async () => {
  ada = await openEditorWorld();
  analyst = await ada.world.token('ANALYST');
  shared = await ada.mitigationSaying('Sign out and then sign in again.');
  before = await answers(unknownId);
  const made = await ada.mutate('createGuide', {
    slug,
    title: 'Quokka errors',
    scope: ['0x801C0FE0-0x801C0FEF'],
    escalation: 'Ask the quokka.',
    firstSteps: [{ id: shared.id }],
  });
  id = made.guide?.id ?? '';
  const entry = {
    guide: slug,
    code,
    symbol: 'E_QUOKKA',
    causes: ['zanzibar quokka'],
    mitigations: [{ id: shared.id }],
  };
  await ada.mutate('createEntry', entry);
  const { data } = await ada.world.ask<Archived>(
    archive,
    { input: { slug, expectedVersion: made.guide?.version } },
    ada.token,
  );
  expect(data.archiveGuide?.problems).toEqual([]);
  archivedAt = data.archiveGuide?.change?.version ?? 0;
});
afterAll(() => ada.world.close());

const queries = {
  'its slug': `{ guide(slug: "${slug}") { id title } guides { slug } }`,
  'its id': 'query($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id, "x"]) { id } }',
  'its history':
    'query($id: ID!) { history(of: $id) { totalCount nodes { before after contentAfter { __typename } } } }',
  'look-ups in it': `{ lookup(code: "${code}", guide: "${slug}", record: false) { outcome } }`,
  'many look-ups in it': `{ lookups(codes: ["${code}"], guide: "${slug}", record: false) { outcome } }`,
  'a text in it': `{ diagnose(text: "${code}", guide: "${slug}", record: false) { codeCount } }`,
  'a search in it': `{ search(query: "quokka", guide: "${slug}", record: false) { totalCount } }`,
  'its entries': `{ entries(filter: { guide: "${slug}" }) { totalCount } }`,
  'its mitigations': `{ mitigations(filter: { guide: "${slug}" }) { totalCount } }`,
  'its code': `{ lookup(code: "${code}", record: false) { outcome code { symbol symbols } byGuide { guide { slug } } familyGuides { slug } firstSteps { text } escalation related { id } suggestions { hex } } }`,
  'a code in its scope':
    '{ lookup(code: "0x801C0FE2", record: false) { outcome byGuide { guide { slug } } firstSteps { text } escalation related { id } } }',
  'its words': '{ search(query: "zanzibar quokka", record: false) { totalCount suggestion nodes { id } } }',
  'its title': '{ search(query: "Quokka errors", record: false) { totalCount suggestion nodes { id } } }',
  'a proposal of an entry for it': `mutation { proposeEdit(input: { dryRun: true, edit: { createEntry: { guide: "${slug}", code: "0x801C0FE4", causes: ["x"], mitigations: [] } } }) { problems { code message path } } }`,
  'a proposal of an edit of it': `mutation { proposeEdit(input: { dryRun: true, edit: { updateGuide: { slug: "${slug}", expectedVersion: 1, title: "x" } } }) { problems { code message path } } }`,
  'all that is listed':
    '{ entries(first: 100) { totalCount } facilities { count } codeFamilies { count } listedCodes }',
  'the users of its mitigation':
    '{ mitigations(filter: { text: "sign out and then" }) { nodes { html usedBy(first: 100) { totalCount nodes { id } } } } }',
};
const paths = [
  `/guides/${slug}`,
  `/guides/${slug}.json`,
  `/guides/${slug}.txt`,
  `/feeds/${slug}.atom`,
  '/guides.json',
  `/codes/${code}.json`,
  '/search.json?q=quokka',
  '/llms.txt',
  '/sitemap.xml',
];

/** Status and body of every answer; the id that was asked for reads the same whichever it was. */
async function answers(asked: string): Promise<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [name, query] of Object.entries(queries)) {
    for (const token of [undefined, analyst]) {
      const { status, data, errors } = await ada.world.ask(query, { id: asked }, token);
      all[`${name} ${token === undefined ? '' : 'as an analyst'}`] =
        `${String(status)} ${JSON.stringify({ data, errors }).replaceAll(asked, 'ID')}`;
    }
  }
  for (const path of paths) {
    const response = await fetch(ada.world.address + path);
    all[path] =
      `${String(response.status)} ${(await response.text()).replace(/"version":\d+/g, '').replace(/request [\w-]+/g, '')}`;
  }
  return all;
}

describe('an archived guide', () => {
  it('is answered with the bytes of one that never was, through every way in', async () => {
    expect(await answers(id)).toEqual(before);
  });

  it('is in no history of those who may not see it: changes say nothing of it', async () => {
    const query = `{ changes(first: 10) { nodes { version touched revisions { nodeId nodeType before after contentAfter { __typename } node { id } } } } }`;
    const { data } = await ada.world.ask(query, {}, analyst);
    for (const word of [id, slug, 'Quokka', 'quokka']) expect(JSON.stringify(data)).not.toContain(word);
    const editors = await ada.world.ask(query, {}, ada.token);
    for (const word of [id, slug, 'Quokka', 'quokka']) expect(JSON.stringify(editors.data)).toContain(word);
  });

  it('takes no edit, import or webhook, and says to editors why', async () => {
    const tries = [
      ada.mutate('createEntry', { guide: slug, code: '0x801C0FE3', causes: [], mitigations: [] }),
      ada.mutate('updateGuide', { slug, expectedVersion: archivedAt, title: 'Other' }),
    ];
    for (const { problems } of await Promise.all(tries))
      expect(problems).toMatchObject([
        { code: 'NOT_FOUND', message: expect.stringContaining('is archived') as string },
      ]);
    const again = await ada.mutate('createGuide', { slug, title: 'Other' });
    expect(again.problems).toMatchObject([{ path: ['input', 'slug'] }]);
  });

  it('leaves to others what it shared with them: its mitigation is edited there, and stays in use', async () => {
    const now = await ada.mitigationSaying('Sign out and then sign in again.');
    const edited = await ada.updateMitigation({ id: now.id, expectedVersion: now.version, text: 'Sign out, then in.' });
    expect(edited.problems).toEqual([]);
    const removed = await ada.mutate('deleteMitigation', { id: now.id, expectedVersion: edited.mitigation?.version });
    expect(removed.problems).toMatchObject([{ code: 'IN_USE' }]);
    const { data } = await ada.world.ask(
      '{ lookup(code: "0x801C03ED", record: false) { outcome entries { steps { text } } } }',
    );
    expect(JSON.stringify(data)).toContain('Sign out, then in.');
  });

  it('comes back with what it shared as it reads by then, once: undone again there is nothing to undo', async () => {
    expect((await ada.mutate('revertChange', { version: archivedAt })).problems).toEqual([]);
    const { data } = await ada.world.ask(
      `{ lookup(code: "${code}", guide: "${slug}", record: false) { outcome entries { steps { text } } } }`,
    );
    expect(data).toEqual({
      lookup: { outcome: 'MITIGATED', entries: [{ steps: [{ text: 'Sign out, then in.' }] }] },
    });
    expect((await ada.mutate('revertChange', { version: archivedAt })).problems).toHaveLength(1);
  });
});

describe('archiveGuide', () => {
  it('by two editors at once is done once, and the other is told that it is', async () => {
    const version = await versionOf(slug);
    const outcomes = await Promise.all(
      [1, 2].map(() => ada.world.ask<Archived>(archive, { input: { slug, expectedVersion: version } }, ada.token)),
    );
    const problems = outcomes.map(({ data }) => data.archiveGuide?.problems.map((each) => each.code));
    expect(problems.sort()).toEqual([[], ['NOT_FOUND']]);
  });

  it.each(['ANONYMOUS', 'ANALYST'] as const)('is not for the role %s, and changes nothing then', async (role) => {
    const version = await versionOf(seed);
    const token = role === 'ANONYMOUS' ? undefined : analyst;
    const { data, errors } = await ada.world.ask<Archived>(
      archive,
      { input: { slug: seed, expectedVersion: version } },
      token,
    );
    expect({ payload: data.archiveGuide, code: errors?.[0]?.extensions.code }).toEqual({
      payload: null,
      code: role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    });
    expect(await versionOf(seed)).toBe(version);
  });

  it('of a guide that was edited meanwhile is refused with what stands', async () => {
    const version = await versionOf(seed);
    const edited = await ada.mutate('updateGuide', { slug: seed, expectedVersion: version, title: 'Edited meanwhile' });
    const { data } = await ada.world.ask<Archived>(
      archive,
      { input: { slug: seed, expectedVersion: version } },
      ada.token,
    );
    expect(data.archiveGuide?.problems).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: edited.guide?.version },
    ]);
    expect(await versionOf(seed)).toBe(edited.guide?.version);
  });

  it('is undone only if what it set still stands: an entry that an editor took up meanwhile is not overwritten', async () => {
    const version = await versionOf(seed);
    const { data } = await ada.world.ask<Archived>(
      archive,
      { input: { slug: seed, expectedVersion: version } },
      ada.token,
    );
    const [entry] = data.archiveGuide?.touchedEntries.nodes ?? [];
    const edit = await ada.updateEntry({
      id: entry?.id,
      expectedVersion: entry?.version,
      causes: ['Reworded while archived.'],
    });
    expect(edit.problems).toEqual([]);
    const undone = await ada.mutate('revertChange', { version: data.archiveGuide?.change?.version });
    expect(undone.problems).toEqual([]);
    const found = await ada.world.ask<{ search: { totalCount: number } }>(
      '{ search(query: "Reworded while archived", record: false) { totalCount } }',
    );
    expect(found.data.search.totalCount).toBe(1);
  });
});

async function versionOf(named: string): Promise<number> {
  const { data } = await ada.world.ask<{ guide: { version: number } }>(
    `{ guide(slug: "${named}") { version } }`,
    {},
    ada.token,
  );
  return data.guide.version;
}
