import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

const slug = 'printer-errors';
const whole = {
  slug,
  title: 'Printer errors',
  description: 'What to do when a printer says a code.',
  appliesTo: ['Windows 11'],
  firstSteps: [{ text: 'Switch the printer off and on.' }],
  escalation: 'Ask the [desk](https://desk.example).',
  reason: 'A guide of our own.',
};

async function guides(): Promise<string[]> {
  const { data } = await ada.world.ask<{ guides: { slug: string }[] }>('{ guides { slug } }');
  return data.guides.map((guide) => guide.slug);
}

describe('createGuide', () => {
  it('shows in a dry run what would be, and writes nothing', async () => {
    const { guide, change, problems } = await ada.mutate('createGuide', { ...whole, dryRun: true });
    expect({ problems, change }).toEqual({ problems: [], change: null });
    expect(guide?.title).toBe('Printer errors');
    expect(await guides()).not.toContain(slug);
  });

  it('adds a guide that begins empty, as one change with its new mitigations', async () => {
    ada.world.clock.now += 1;
    const { guide, change, impact, problems } = await ada.mutate('createGuide', whole);
    expect({ problems, impact }).toEqual({ problems: [], impact: { entries: 0 } });
    expect(guide).toMatchObject({ title: 'Printer errors', escalation: whole.escalation, version: change?.version });
    expect(change).toMatchObject({ kind: 'EDIT', actor: 'Ada', reason: whole.reason });
    expect(change?.revisions.map(({ action }) => action)).toEqual(['CREATED', 'CREATED']);
    expect(await guides()).toEqual(['windows-hello-pin-creation', slug]);
    const { data } = await ada.world.ask(
      '{ guide(slug: "printer-errors") { entries { totalCount } scope { setBy } } }',
    );
    expect(data).toEqual({ guide: { entries: { totalCount: 0 }, scope: { setBy: 'INFERRED' } } });
  });

  it('is filled by createEntry, and answers look-ups from then on', async () => {
    const entry = {
      guide: slug,
      code: '0x0000000709',
      causes: [],
      mitigations: [{ text: 'Choose the printer again.' }],
    };
    const refused = await ada.mutate('createEntry', entry);
    expect(refused.problems).toMatchObject([{ code: 'INVALID_CODE' }]);
    const made = await ada.mutate('createEntry', { ...entry, code: '0x80070709' });
    expect(made.problems).toEqual([]);
    const { data } = await ada.world.ask(
      '{ lookup(code: "0x80070709", record: false) { outcome byGuide { guide { slug } firstSteps { text } } } }',
    );
    expect(data).toEqual({
      lookup: {
        outcome: 'MITIGATED',
        byGuide: [{ guide: { slug }, firstSteps: [{ text: 'Switch the printer off and on.' }] }],
      },
    });
  });

  it('needs a slug and a title alone', async () => {
    const { guide, problems } = await ada.mutate('createGuide', { slug: 'bare', title: ' Bare ' });
    expect(problems).toEqual([]);
    expect(guide).toMatchObject({ title: 'Bare', description: null, escalation: '' });
  });

  it.each([
    { input: { slug: 'windows-hello-pin-creation' }, path: 'slug', because: 'another guide has it' },
    { input: { slug: 'Printer errors' }, path: 'slug', because: 'it is no slug' },
    { input: { slug: '' }, path: 'slug', because: 'it is empty' },
    { input: { title: ' ' }, path: 'title', because: 'it is empty' },
    { input: { sourceUrl: 'javascript:alert(1)' }, path: 'sourceUrl', because: 'it is no address of the web' },
    { input: { scope: ['facility x'] }, path: 'scope', because: 'it is no rule' },
    { input: { firstSteps: [{ id: 'm_none' }] }, path: 'firstSteps', because: 'there is no such mitigation' },
  ])('refuses $input, because $because', async ({ input, path }) => {
    const before = await guides();
    const { guide, change, problems } = await ada.mutate('createGuide', { slug: 'other', title: 'Other', ...input });
    expect({ guide, change }).toEqual({ guide: null, change: null });
    expect(problems[0]?.path.slice(0, 2)).toEqual(['input', path]);
    expect(await guides()).toEqual(before);
  });

  it('makes one guide of two sendings under one idempotency key', async () => {
    const input = { slug: 'once', title: 'Once', idempotencyKey: 'a key' };
    const first = await ada.mutate('createGuide', input);
    const second = await ada.mutate('createGuide', input);
    expect(second.guide?.id).toBe(first.guide?.id);
    expect(second.change?.version).toBe(first.change?.version);
    const other = await ada.mutate('createGuide', { ...input, title: 'Twice' });
    expect(other.problems).toMatchObject([{ code: 'IDEMPOTENCY_MISMATCH' }]);
  });

  it('stands in the history of the guide, and is undone while nothing rests on it', async () => {
    const { guide, change } = await ada.mutate('createGuide', { slug: 'to-undo', title: 'To undo' });
    const { data } = await ada.world.ask<{ history: { nodes: { action: string }[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { action } } }',
      { id: guide?.id },
    );
    expect(data.history.nodes).toEqual([{ action: 'CREATED' }]);
    const undone = await ada.mutate('revertChange', { version: change?.version });
    expect(undone.problems).toEqual([]);
    expect(await guides()).not.toContain('to-undo');
  });

  it.each(['MARKDOWN', 'JSON', 'CSV'])('is exported as %s', async (format) => {
    const { data, errors } = await ada.world.ask<{ guideExport: { text: string } }>(
      `{ guideExport(slug: "printer-errors", format: ${format}) { text } }`,
      {},
      ada.token,
    );
    expect(errors).toBeUndefined();
    expect(data.guideExport.text).toContain('Choose the printer again.');
  });

  it('leaves tables that equal the log', async () => {
    const { data } = await ada.world.ask<{ catalog: { guides: { slug: string; title: string }[] } }>(
      '{ catalog(version: 2) { guides { slug title } } }',
    );
    expect(data.catalog.guides).toContainEqual({ slug, title: 'Printer errors' });
  });
});
