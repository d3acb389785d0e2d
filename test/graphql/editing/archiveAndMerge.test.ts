import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

async function outcomeOf(code: string): Promise<string> {
  const { data } = await ada.world.ask<{ lookup: { outcome: string } }>(
    'query($code: String!) { lookup(code: $code) { outcome } }',
    { code },
  );
  return data.lookup.outcome;
}

describe('archiveEntry and restoreEntry', () => {
  it('take an entry out of every place where readers look, and bring it back as it was', async () => {
    const entry = await ada.entryOf('0x801C0003');
    const archived = await ada.mutate('archiveEntry', {
      id: entry.id,
      expectedVersion: entry.version,
      reason: 'Outdated.',
    });
    expect(archived).toMatchObject({ entry: { status: 'ARCHIVED' }, impact: { entries: 1 }, problems: [] });
    expect(archived.change?.revisions).toMatchObject([{ action: 'ARCHIVED', diff: [{ field: 'status' }] }]);

    expect(await outcomeOf('0x801C0003')).toBe('UNLISTED');
    const seen = `query($id: ID!) { entry(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id }
      entries(first: 100) { totalCount nodes { id } } search(query: "authorized to enroll") { nodes { id } }
      mitigations(filter: { text: "Check if the user has permission" }) { nodes { usedBy { totalCount } } }
      changes(first: 1) { nodes { revisions { nodeId } } } }`;
    const { data } = await ada.world.ask(seen, { id: entry.id });
    expect(data).toMatchObject({
      entry: null,
      node: null,
      nodes: [null],
      entries: { totalCount: 49 },
      mitigations: { nodes: [{ usedBy: { totalCount: 0 } }] },
    });
    expect(JSON.stringify(data)).not.toContain(entry.id);

    const { data: forEditors } = await ada.world.ask(
      'query($id: ID!) { entry(id: $id) { status } entries(filter: { status: ARCHIVED }) { totalCount } }',
      { id: entry.id },
      ada.token,
    );
    expect(forEditors).toEqual({ entry: { status: 'ARCHIVED' }, entries: { totalCount: 1 } });

    const restored = await ada.mutate('restoreEntry', { id: entry.id, expectedVersion: archived.entry?.version });
    expect(restored.change?.revisions).toMatchObject([{ action: 'RESTORED' }]);
    expect(await ada.entryOf('0x801C0003')).toMatchObject({ causes: entry.causes, steps: entry.steps });
  });

  it('say so where there is nothing to do, and where the version is stale', async () => {
    const entry = await ada.entryOf('0x801C000C');
    const restore = await ada.mutate('restoreEntry', { id: entry.id, expectedVersion: entry.version });
    expect(restore.problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }]);
    const stale = await ada.mutate('archiveEntry', { id: entry.id, expectedVersion: 99 });
    expect(stale.problems).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('refuses to bring back an entry whose code another one lists by now', async () => {
    const entry = await ada.entryOf('0x801C0002');
    const { entry: archived } = await ada.mutate('archiveEntry', { id: entry.id, expectedVersion: entry.version });
    await ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: '0x801C0002',
      causes: ['New.'],
      mitigations: [],
    });
    const { problems } = await ada.mutate('restoreEntry', { id: entry.id, expectedVersion: archived?.version });
    expect(problems).toMatchObject([
      { code: 'DUPLICATE_CODE', path: ['input', 'id'], existing: { code: { hex: '0x801C0002' } } },
    ]);
  });
});

describe('createMitigation and deleteMitigation', () => {
  it('add one for entries to use, and take it away while nothing does', async () => {
    const { mitigation, problems } = await ada.mutate('createMitigation', { text: 'Wait ten minutes.' });
    expect(problems).toEqual([]);
    const gone = await ada.mutate('deleteMitigation', { id: mitigation?.id, expectedVersion: mitigation?.version });
    expect(gone).toMatchObject({ mitigation: null, problems: [], change: { revisions: [{ action: 'DELETED' }] } });
    const { data } = await ada.world.ask('query($id: ID!) { mitigation(id: $id) { id } }', { id: mitigation?.id });
    expect(data).toEqual({ mitigation: null });
  });

  it('answers with the one that says the same already, and adds nothing', async () => {
    const before = ada.world.knowledgeBase.snapshot();
    const { mitigation, problems } = await ada.mutate('createMitigation', { text: 'reboot the DEVICE' });
    expect(mitigation?.text).toBe('Reboot the device.');
    expect(problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE', path: ['input', 'text'] }]);
    expect(ada.world.knowledgeBase.snapshot()).toBe(before);
  });

  it('refuses to delete one in use, with its users', async () => {
    const reboot = await ada.mitigationSaying('Reboot the device.');
    const { problems } = await ada.mutate('deleteMitigation', { id: reboot.id, expectedVersion: reboot.version });
    expect(problems).toMatchObject([
      {
        __typename: 'InUse',
        code: 'IN_USE',
        path: ['input', 'id'],
        usedBy: [{ code: { hex: '0x80090031' } }, { code: { hex: '0x801C000F' } }],
      },
    ]);
  });

  it('refuses to delete one that a guide tries first', async () => {
    const first = await ada.mitigationSaying('Reboot the device and then try to create the PIN again.');
    const { problems } = await ada.mutate('deleteMitigation', { id: first.id, expectedVersion: first.version });
    expect(problems).toMatchObject([{ code: 'IN_USE', usedBy: [] }]);
    expect(problems[0]?.message).toContain('windows-hello-pin-creation');
  });
});

describe('mergeMitigations', () => {
  it('puts one in the place of others in every entry and guide, and deletes those', async () => {
    const into = await ada.mitigationSaying('Reboot the device.');
    const from = [
      await ada.mitigationSaying('Reboot the device and then try to create the PIN again.'),
      await ada.mitigationSaying('Close programs which are taking up memory and try again.'),
    ];
    const { mitigation, impact, change, problems } = await ada.mutate('mergeMitigations', {
      into: into.id,
      from: from.map(({ id }) => id),
    });
    expect(problems).toEqual([]);
    expect(mitigation?.id).toBe(into.id);
    expect(impact).toEqual({ entries: 50 });
    expect(change?.revisions.filter(({ action }) => action === 'DELETED')).toHaveLength(2);
    expect((await ada.entryOf('0x8009002A')).steps.map((step) => step.mitigation.id)).toEqual([into.id]);
    const { data } = await ada.world.ask<{ guides: { firstSteps: { mitigation: { id: string } }[] }[] }>(
      '{ guides { firstSteps { mitigation { id } } } }',
    );
    expect(data.guides[0]?.firstSteps.map((step) => step.mitigation.id)).toContain(into.id);
  });

  it.each([
    { what: 'nothing to merge', from: [], path: ['input', 'from'] },
    { what: 'one into itself', from: ['itself'], path: ['input', 'from'] },
    { what: 'an unknown one', from: ['m_nothing'], path: ['input', 'from', '0'] },
  ])('refuses $what', async ({ from, path }) => {
    const into = await ada.mitigationSaying('Reboot the device.');
    const { problems } = await ada.mutate('mergeMitigations', {
      into: into.id,
      from: from.map((id) => (id === 'itself' ? into.id : id)),
    });
    expect(problems).toMatchObject([{ path }]);
  });
});

describe('updateGuide', () => {
  it('changes what every look-up of the guide shows', async () => {
    const { data } = await ada.world.ask<{ guides: { version: number }[] }>('{ guides { version } }');
    const { guide, impact, problems } = await ada.mutate('updateGuide', {
      slug: 'windows-hello-pin-creation',
      expectedVersion: data.guides[0]?.version,
      escalation: 'Call the service desk on 4711.',
      description: null,
      firstSteps: [{ text: 'Take a breath.' }],
    });
    expect(problems).toEqual([]);
    expect(guide).toMatchObject({
      title: 'Windows Hello errors during PIN creation',
      description: null,
      firstSteps: [{ text: 'Take a breath.' }],
    });
    expect(impact.entries).toBeGreaterThan(40);
    const { data: next } = await ada.world.ask('{ lookup(code: "0x801C0F0F") { escalation firstSteps { text } } }');
    expect(next).toEqual({
      lookup: { escalation: 'Call the service desk on 4711.', firstSteps: [{ text: 'Take a breath.' }] },
    });
  });

  it.each([
    { what: 'an unknown slug', input: { slug: 'nope' }, code: 'NOT_FOUND', path: ['input', 'slug'] },
    { what: 'an empty title', input: { title: ' ' }, code: 'INVALID_VALUE', path: ['input', 'title'] },
    {
      what: 'an address that is none',
      input: { sourceUrl: 'javascript:alert(1)' },
      code: 'INVALID_VALUE',
      path: ['input', 'sourceUrl'],
    },
    { what: 'nothing new', input: {}, code: 'NOTHING_TO_CHANGE', path: ['input'] },
  ])('answers $what with $code', async ({ input, code, path }) => {
    const { data } = await ada.world.ask<{ guides: { version: number }[] }>('{ guides { version } }');
    const { problems } = await ada.mutate('updateGuide', {
      slug: 'windows-hello-pin-creation',
      expectedVersion: data.guides[0]?.version,
      ...input,
    });
    expect(problems).toMatchObject([{ code, path }]);
  });
});
