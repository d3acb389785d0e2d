import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

describe('updateEntry', () => {
  it('leaves out what is left out, and replaces a given list whole and in order', async () => {
    const entry = await ada.entryOf('0x801C000E');
    const { entry: after, problems } = await ada.updateEntry({
      id: entry.id,
      expectedVersion: entry.version,
      mitigations: [
        { text: 'Ask an admin to raise the device quota.' },
        { id: entry.steps[0]?.mitigation.id, condition: 'If the quota cannot be raised,' },
      ],
    });
    expect(problems).toEqual([]);
    expect(after?.causes).toEqual(entry.causes);
    expect(after?.steps.map((step) => step.text)).toEqual([
      'Ask an admin to raise the device quota.',
      expect.stringMatching(/^If the quota cannot be raised, unjoin some other device/),
    ]);
    expect((await ada.entryOf('0x801C000E')).steps).toEqual(after?.steps);
  });

  it('leaves the other users of a shared mitigation theirs', async () => {
    const [entry, neighbour] = [await ada.entryOf('0x8009000F'), await ada.entryOf('0x80090011')];
    await ada.updateEntry({
      id: entry.id,
      expectedVersion: entry.version,
      mitigations: [{ text: 'Delete the container.' }],
    });
    expect((await ada.entryOf('0x8009000F')).steps.map((step) => step.text)).toEqual(['Delete the container.']);
    expect(await ada.entryOf('0x80090011')).toEqual(neighbour);
  });

  it('reuses a mitigation that says the same, spelling aside', async () => {
    const entry = await ada.entryOf('0x80090035');
    const { entry: after } = await ada.updateEntry({
      id: entry.id,
      expectedVersion: entry.version,
      mitigations: [{ text: 'UNJOIN the device  from Azure AD and rejoin' }],
    });
    expect(after?.steps[0]?.mitigation.id).toBe(
      (await ada.mitigationSaying('Unjoin the device from Azure AD and rejoin.')).id,
    );
  });

  it('refuses an edit made on another version, even of another field', async () => {
    const entry = await ada.entryOf('0x80090036');
    await ada.updateEntry({ id: entry.id, expectedVersion: entry.version, causes: ['The dialog was closed.'] });
    const { problems } = await ada.updateEntry({ id: entry.id, expectedVersion: entry.version, mitigations: [] });
    expect(problems).toMatchObject([{ code: 'STALE_VERSION', changed: [{ field: 'causes' }] }]);
    expect((await ada.entryOf('0x80090036')).steps).toEqual(entry.steps);
  });

  it('moves an entry to a corrected code, and the old code is unlisted at once', async () => {
    const entry = await ada.entryOf('0x801C0019');
    const { problems } = await ada.updateEntry({ id: entry.id, expectedVersion: entry.version, code: '-2145648606' });
    expect(problems).toEqual([]);
    expect((await ada.entryOf('0x801C0022')).id).toBe(entry.id);
    const { data } = await ada.world.ask<{ lookup: { outcome: string } }>('{ lookup(code: "0x801C0019") { outcome } }');
    expect(data.lookup.outcome).toBe('UNLISTED');
  });

  it.each([
    {
      what: 'a code that the guide lists already',
      input: { code: '0x80090005' },
      code: 'DUPLICATE_CODE',
      path: ['input', 'code'],
    },
    { what: 'a text that is no code', input: { code: '0x801G0003' }, code: 'INVALID_CODE', path: ['input', 'code'] },
    { what: 'a code with two readings', input: { code: '80090005' }, code: 'INVALID_CODE', path: ['input', 'code'] },
    { what: 'an empty cause', input: { causes: ['One.', ' '] }, code: 'INVALID_VALUE', path: ['input', 'causes', '1'] },
    {
      what: '51 causes',
      input: { causes: Array.from({ length: 51 }, (_, i) => `Cause ${String(i)}`) },
      code: 'TOO_LONG',
      path: ['input', 'causes'],
    },
    {
      what: 'neither id nor text',
      input: { mitigations: [{}] },
      code: 'INVALID_VALUE',
      path: ['input', 'mitigations', '0'],
    },
    {
      what: 'both id and text',
      input: { mitigations: [{ id: 'm_x', text: 'x' }] },
      code: 'INVALID_VALUE',
      path: ['input', 'mitigations', '0'],
    },
    {
      what: 'an unknown mitigation',
      input: { mitigations: [{ id: 'm_x' }] },
      code: 'NOT_FOUND',
      path: ['input', 'mitigations', '0', 'id'],
    },
    { what: 'a symbol with a blank', input: { symbol: 'NTE BAD' }, code: 'INVALID_VALUE', path: ['input', 'symbol'] },
    {
      what: 'neither code nor cause',
      input: { code: null, causes: [] },
      code: 'INVALID_VALUE',
      path: ['input', 'causes'],
    },
    { what: 'nothing new', input: {}, code: 'NOTHING_TO_CHANGE', path: ['input'] },
  ])('answers $what with $code, naming the place', async ({ input, code, path }) => {
    const entry = await ada.entryOf('0x801C03F1');
    const version = ada.world.knowledgeBase.snapshot().catalog.version;
    const { problems, change } = await ada.updateEntry({ id: entry.id, expectedVersion: entry.version, ...input });
    expect(problems).toMatchObject([{ code, path }]);
    expect(change).toBeNull();
    expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(version);
  });
});
