import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
let editor: string;
beforeAll(async () => {
  ada = await openEditorWorld();
  editor = await ada.world.token('EDITOR', 'Ada');
});
afterAll(() => ada.world.close());

interface Previewed {
  readonly html: string | null;
  readonly problems: readonly { code: string; path: string[] }[];
  readonly lookups: number;
}

async function preview(body: object, token: string | null = editor): Promise<{ status: number; body: Previewed }> {
  const response = await fetch(`${ada.world.address}/admin/preview`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Previewed };
}

async function edited(causes: string[]): Promise<object> {
  const { id, version } = await ada.entryOf('0x801C03ED');
  return { edit: 'updateEntry', input: { id, expectedVersion: version, causes } };
}

describe('the preview of an edit', () => {
  it('is the public page as the edit would make it, without scripts, and writes nothing', async () => {
    const before = await ada.entryOf('0x801C03ED');
    const { status, body } = await preview(await edited(['The sun is out.', 'The moon *is* full.']));
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.html).toContain('The moon <em>is</em> full.');
    expect(body.html).toContain('<link rel="stylesheet"');
    expect(body.html).not.toContain('<script');
    expect(await ada.entryOf('0x801C03ED')).toEqual(before);
    const page = await fetch(`${ada.world.address}/codes/0x801C03ED`);
    expect(await page.text()).not.toContain('The moon');
  });

  it('shows the page of a new entry, of one that a mitigation reaches, of a guide, and any as it stands', async () => {
    const input = {
      guide: 'windows-hello-pin-creation',
      code: '0x801C0999',
      causes: ['A new cause.'],
      mitigations: [],
    };
    expect((await preview({ edit: 'createEntry', input })).body.html).toContain('A new cause.');

    const { id, version } = await ada.mitigationSaying('Sign out and then sign in again.');
    const mitigation = { edit: 'updateMitigation', input: { id, expectedVersion: version, text: 'Restart it.' } };
    expect((await preview({ ...mitigation, path: '/codes/0x801C03ED' })).body.html).toContain('Restart it.');

    const { data } = await ada.world.ask<{ guide: { version: number } }>(
      '{ guide(slug: "windows-hello-pin-creation") { version } }',
    );
    const guide = { slug: 'windows-hello-pin-creation', expectedVersion: data.guide.version, title: 'PIN errors' };
    const path = '/guides/windows-hello-pin-creation';
    expect((await preview({ edit: 'updateGuide', input: guide, path })).body.html).toContain('<h1>PIN errors</h1>');
    expect((await preview({ edit: null, path })).body.html).not.toContain('PIN errors</h1>');
  });

  it('says why an edit would be refused, and shows nothing', async () => {
    const input = { guide: 'windows-hello-pin-creation', code: 'no code', causes: [], mitigations: [] };
    const { body } = await preview({ edit: 'createEntry', input });
    expect(body).toMatchObject({ html: null, problems: [{ code: 'INVALID_CODE', path: ['input', 'code'] }] });
  });

  it('shows an analyst what they would propose, and tells them nothing of what is archived', async () => {
    const analyst = await ada.world.token('ANALYST', 'Ben');
    const { status, body } = await preview(await edited(['Ben has a hunch.']), analyst);
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.html).toContain('Ben has a hunch.');
    const { id, version } = await ada.entryOf('0x80090020');
    await ada.mutate('archiveEntry', { id, expectedVersion: version });
    const hidden = { edit: 'updateEntry', input: { id, expectedVersion: version + 1, causes: ['A cause.'] } };
    expect((await preview(hidden)).body.problems).toEqual([]);
    expect((await preview(hidden, analyst)).body).toMatchObject({ html: null, problems: [{ code: 'NOT_FOUND' }] });
  });

  it('is refused to a reader, who has no edits', async () => {
    expect((await preview(await edited(['A cause.']), null)).status).toBe(401);
  });

  it.each([
    { body: { edit: 'deleteMitigation', input: {} }, because: 'it is none of the edits' },
    { body: { edit: 'constructor', input: {} }, because: 'it is none of the edits' },
    { body: { edit: 'updateEntry', input: { id: 1, nonsense: true } }, because: 'the schema has no such input' },
    { body: { edit: 'updateEntry', input: null }, because: 'there is no input' },
    { body: { edit: null, path: '/codes/../admin' }, because: 'the path is no page of guidance' },
    { body: [], because: 'it is no question' },
  ])('is refused to $body, because $because', async ({ body }) => {
    expect((await preview(body)).status).toBe(400);
  });
});
