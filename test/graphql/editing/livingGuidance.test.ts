import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const slug = 'windows-hello-pin-creation';
const signOut = 'Sign out and then sign in again.';

interface Problem {
  code: string;
  message: string;
}

let editors: EditorWorld;
let analyst: string;
let admin: string;
/** The clock goes on by weeks here. */
let editor: string;
beforeAll(async () => {
  editors = await openEditorWorld();
  analyst = await editors.world.token('ANALYST', 'Grace', 90);
  editor = await editors.world.token('EDITOR', 'Ada', 90);
  admin = await editors.world.token('ADMIN', 'Linus', 90);
});
afterAll(() => editors.world.close());

async function run<Answer>(document: string, variables: object, token = editor): Promise<Answer> {
  const { data, errors } = await editors.world.ask<Record<string, Answer>>(document, variables, token);
  expect(errors).toBeUndefined();
  return data['answer'] as Answer;
}

const nodeFields = 'version reviewBy verifiedAt isOverdue documentChanged owner verifiedBy';
const nodeOf = (id: string, token?: string) =>
  run<Record<string, unknown>>(
    `query($id: ID!) { answer: node(id: $id) { ... on Entry { ${nodeFields} } ... on Mitigation { ${nodeFields} } } }`,
    { id },
    token,
  );

async function care(name: 'verifyGuidance' | 'assignGuidance', input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return run<{ change: { kind: string; actorName: string; revisions: object[] } | null; problems: Problem[] }>(
    `mutation($input: ${type}) { answer: ${name}(input: $input) { change { kind actorName revisions { diff { field } } }
       problems { code message path } } }`,
    { input },
  );
}

const stale = () =>
  run<{ totalCount: number; items: { reasons: string[]; lookupsLast30Days: number; node: { id: string } }[] }>(
    '{ answer: staleGuidance { totalCount items { reasons lookupsLast30Days node { id } } } }',
    {},
    analyst,
  );

describe('guidance that someone looks after', () => {
  it('has an owner and a day of review, which readers see, and names, which only editors do', async () => {
    const entry = await editors.entryOf('0x801C044D');
    const nodes = [{ id: entry.id, expectedVersion: entry.version }];
    const { change, problems } = await care('assignGuidance', { nodes, owner: ' Help desk ', reviewBy: '2026-04-01' });
    expect(problems).toEqual([]);
    expect(change).toMatchObject({
      kind: 'EDIT',
      actorName: 'Ada',
      revisions: [{ diff: [{ field: 'owner' }, { field: 'reviewBy' }] }],
    });
    expect(await nodeOf(entry.id)).toMatchObject({ owner: 'Help desk', reviewBy: '2026-04-01', isOverdue: false });
    expect(await nodeOf(entry.id, analyst)).toMatchObject({ owner: null, reviewBy: '2026-04-01' });
    const history = await editors.world.ask(
      `query($id: ID!) { node(id: $id) { ... on Entry { history(first: 1) { nodes { after diff { field before after } contentAfter { ... on EntryContent { owner } } } } } } }`,
      { id: entry.id },
    );
    expect(JSON.stringify(history.data)).not.toContain('Help desk');
    expect(JSON.stringify(history.data)).toContain('2026-04-01');
  });

  it('says "still true" as a change of its own, and is overdue when the day has passed', async () => {
    const { id } = await editors.entryOf('0x801C044D');
    const expectedVersion = (await nodeOf(id))['version'];
    editors.world.clock.now = Date.UTC(2026, 3, 2);
    expect(await nodeOf(id)).toMatchObject({ isOverdue: true, verifiedAt: null });
    expect(await stale()).toMatchObject({ totalCount: 1, items: [{ reasons: ['OVERDUE'], node: { id } }] });
    const { problems } = await care('verifyGuidance', { nodes: [{ id, expectedVersion }] });
    expect(problems).toEqual([]);
    expect(await nodeOf(id)).toMatchObject({
      isOverdue: false,
      reviewBy: null,
      verifiedAt: '2026-04-02T00:00:00.000Z',
      verifiedBy: 'Ada',
      owner: 'Help desk',
    });
    expect(await stale()).toMatchObject({ totalCount: 0 });
    const exported = await run<{ text: string }>(`{ answer: guideExport(slug: "${slug}", format: JSON) { text } }`, {});
    expect(exported.text).toContain('"verifiedAt": "2026-04-02T00:00:00.000Z"');
    expect(exported.text).not.toMatch(/Ada|Help desk/);
    const entry = await editors.world.ask<{ lookup: { entries: { provenance: { changedHereAt: string | null } }[] } }>(
      '{ lookup(code: "0x801C044D") { entries { provenance { changedHereAt } } } }',
    );
    expect(entry.data.lookup.entries[0]?.provenance.changedHereAt).toBeNull();
  });

  it('is no longer said to be true once an editor has given it another text', async () => {
    const { id, version } = await editors.mitigationSaying(signOut);
    await care('assignGuidance', { nodes: [{ id, expectedVersion: version }], owner: 'Desk' });
    await care('verifyGuidance', {
      nodes: [{ id, expectedVersion: (await nodeOf(id))['version'] }],
      reviewBy: '2026-12-31',
    });
    const now = await nodeOf(id);
    expect(now).toMatchObject({ verifiedBy: 'Ada', reviewBy: '2026-12-31' });
    await editors.mutate(
      'updateMitigation',
      { id, expectedVersion: now['version'], text: 'Sign out. Then sign in again.' },
      editor,
    );
    expect(await nodeOf(id)).toMatchObject({
      verifiedAt: null,
      verifiedBy: null,
      owner: 'Desk',
      reviewBy: '2026-12-31',
    });
  });

  it('is marked when its document changes, until someone has looked at it, ordered by look-ups', async () => {
    const { id } = await editors.entryOf('0x801C044D');
    const text = await run<{ text: string }>(`{ answer: guideExport(slug: "${slug}") { text } }`, {});
    const markdown = text.text.replace(/(0x801C044D[^|]*\|)[^|]*\|/, '$1 Something else is wrong. |');
    const document = `mutation($input: ImportGuideInput!) { answer: importGuide(input: $input) { problems { code } plan { updated } } }`;
    expect(await run(document, { input: { slug, markdown } }, admin)).toMatchObject({
      problems: [],
      plan: { updated: 1 },
    });
    expect(await nodeOf(id)).toMatchObject({ documentChanged: true, verifiedAt: null, verifiedBy: 'Ada' });
    await editors.world.ask('{ lookup(code: "0x801C044D") { outcome } }');
    const { items } = await stale();
    expect(items).toMatchObject([{ reasons: ['DOCUMENT_CHANGED'], node: { id } }]);
    expect(items[0]?.lookupsLast30Days).toBeGreaterThan(0);
    await care('verifyGuidance', { nodes: [{ id, expectedVersion: (await nodeOf(id))['version'] }] });
    expect(await nodeOf(id)).toMatchObject({ documentChanged: false, verifiedBy: 'Ada' });
    expect((await verify(editors.world.store)).flaws).toEqual([]);
  });

  it('is listed when ten or more votes speak against it, until it has other words', async () => {
    const entry = await editors.entryOf('0x801C0003');
    const [step] = entry.steps;
    for (let n = 0; n < 10; n++) {
      editors.world.knowledgeBase.counting.vote(
        {
          entryId: entry.id,
          mitigationId: step?.mitigation.id ?? '',
          version: await versionOf(step?.mitigation.id),
          solved: n === 0,
        },
        'cli',
      );
    }
    expect(await stale()).toMatchObject({ items: [{ reasons: ['VOTED_DOWN'], node: { id: step?.mitigation.id } }] });
    const input = { id: step?.mitigation.id, expectedVersion: await versionOf(step?.mitigation.id) };
    await editors.mutate('updateMitigation', { ...input, text: 'Words that no one has voted on.' }, editor);
    expect(await stale()).toMatchObject({ items: [] });
    async function versionOf(id = ''): Promise<number> {
      return (await nodeOf(id))['version'] as number;
    }
  });

  it.each([
    { input: { nodes: [] }, code: 'INVALID_VALUE', because: 'it names nothing' },
    { input: { nodes: [{ id: 'e_none', expectedVersion: 1 }] }, code: 'NOT_FOUND', because: 'there is no such node' },
    { input: { nodes: 'ENTRY', reviewBy: '2026-02-30' }, code: 'INVALID_VALUE', because: 'February has no such day' },
    { input: { nodes: 'STALE' }, code: 'STALE_VERSION', because: 'it has changed since' },
  ])('refuses to be verified, because $because', async ({ input, code }) => {
    const { id } = await editors.entryOf('0x801C044D');
    const { nodes } = input;
    const expectedVersion = nodes === 'STALE' ? 1 : (await nodeOf(id))['version'];
    const { change, problems } = await care('verifyGuidance', {
      ...input,
      nodes: typeof nodes === 'string' ? [{ id, expectedVersion }] : nodes,
    });
    expect(change).toBeNull();
    expect(problems).toMatchObject([{ code }]);
  });
});

describe('proposals of analysts', () => {
  it('are theirs to read, and made once under a key', async () => {
    const { id, version } = await editors.mitigationSaying('Sign out. Then sign in again.');
    const edit = { updateMitigation: { id, expectedVersion: version, text: 'Sign out, then in.' } };
    const propose = (input: object, token = analyst) =>
      run<{ proposal: { id: string } | null; problems: Problem[] }>(
        'mutation($input: ProposeEditInput!) { answer: proposeEdit(input: $input) { proposal { id } problems { code } } }',
        { input },
        token,
      );
    const first = await propose({ edit, idempotencyKey: 'once' });
    expect(await propose({ edit, idempotencyKey: 'once' })).toEqual(first);
    const other = { updateMitigation: { ...edit.updateMitigation, text: 'No.' } };
    expect((await propose({ edit: other, idempotencyKey: 'once' })).problems).toMatchObject([
      { code: 'IDEMPOTENCY_MISMATCH' },
    ]);
    const of = (token: string) => run<{ id: string }[]>('{ answer: myProposals { id } }', {}, token);
    expect(await of(analyst)).toEqual([{ id: first.proposal?.id }]);
    expect(await of(await editors.world.token('ANALYST', 'Grace', 90))).toEqual([]);
    expect(await of(editor)).toEqual([]);
  });
});

describe('where the document of a guide lives', () => {
  it('is a path or an address that an editor names, which shows to editors only', async () => {
    const place = (token?: string) =>
      editors.world.ask<{ guide: { version: number; documentPath: string | null } }>(
        `{ guide(slug: "${slug}") { version documentPath } }`,
        {},
        token,
      );
    for (const documentPath of ['https://docs.example.org/raw/pin.md', 'docs/pin.md', null]) {
      const expectedVersion = (await place(editor)).data.guide.version;
      const { problems } = await run<{ problems: Problem[] }>(
        'mutation($input: UpdateGuideInput!) { answer: updateGuide(input: $input) { problems { code } } }',
        { input: { slug, expectedVersion, documentPath } },
      );
      expect(problems).toEqual([]);
      expect((await place(editor)).data.guide.documentPath).toBe(documentPath);
      expect((await place()).data.guide.documentPath).toBeNull();
    }
  });
});
