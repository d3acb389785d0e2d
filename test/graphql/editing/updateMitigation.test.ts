import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const signOut = 'Sign out and then sign in again.';
const signOutCodes = [
  '0x801C0010',
  '0x801C0011',
  '0x801C0012',
  '0x801C03E9',
  '0x801C03EB',
  '0x801C03EC',
  '0x801C03ED',
  '0x801C03EE',
  '0x801C03EF',
  '0x801C044E',
];

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

describe('updateMitigation', () => {
  it('changes every look-up that uses a shared mitigation in the very next answer', async () => {
    const shared = await ada.mitigationSaying(signOut);
    expect(shared.usedBy.totalCount).toBe(11);
    const text = 'Sign out, wait a minute, and sign in again.';
    const { mitigation, change, impact, problems } = await ada.updateMitigation({
      id: shared.id,
      expectedVersion: shared.version,
      text,
      reason: 'A minute lets the token expire.',
    });
    expect(problems).toEqual([]);
    expect(mitigation).toEqual({ id: shared.id, text, version: change?.version });
    expect(change).toMatchObject({ kind: 'EDIT', actor: 'Ada', reason: 'A minute lets the token expire.' });
    expect(change?.revisions).toEqual([{ nodeId: shared.id, action: 'UPDATED', diff: [{ field: 'text' }] }]);
    expect(change?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(impact).toEqual({ entries: 11 });
    for (const code of signOutCodes) {
      const { steps } = await ada.entryOf(code);
      expect(steps.map((step) => step.mitigation.text)).toContain(text);
    }
    const { data } = await ada.world.ask<{ entries: { nodes: { steps: { text: string }[] }[] } }>(
      '{ entries(filter: { hasCode: false }) { nodes { steps { text } } } }',
    );
    expect(data.entries.nodes[0]?.steps[0]?.text).toBe(text);
  });

  it('refuses a stale version with the current node and what changed, and writes nothing', async () => {
    const reboot = await ada.mitigationSaying('Reboot the device.');
    await ada.updateMitigation({ id: reboot.id, expectedVersion: reboot.version, text: 'Restart the device.' });
    const before = ada.world.knowledgeBase.snapshot().catalog.version;
    const { mitigation, change, impact, problems } = await ada.updateMitigation({
      id: reboot.id,
      expectedVersion: reboot.version,
      text: 'Switch the device off and on.',
    });
    expect({ mitigation, change, impact }).toEqual({ mitigation: null, change: null, impact: { entries: 0 } });
    expect(problems).toMatchObject([
      {
        __typename: 'StaleVersion',
        code: 'STALE_VERSION',
        path: ['input', 'expectedVersion'],
        currentVersion: before,
        current: { text: 'Restart the device.' },
        changed: [{ field: 'text', before: 'Reboot the device.', after: 'Restart the device.' }],
      },
    ]);
    expect(ada.world.knowledgeBase.snapshot().catalog.version).toBe(before);
    expect((await ada.mitigationSaying('Restart the device.')).version).toBe(before);
  });

  it('shows in a dry run what would be, and writes nothing', async () => {
    const unjoin = await ada.mitigationSaying('Unjoin the device from Azure AD and rejoin.');
    const before = ada.world.knowledgeBase.snapshot().catalog;
    const text = 'Unjoin the device from Entra ID and rejoin.';
    const payload = await ada.updateMitigation({ id: unjoin.id, expectedVersion: unjoin.version, text, dryRun: true });
    expect(payload).toEqual({
      mitigation: { id: unjoin.id, text, version: unjoin.version },
      change: null,
      impact: { entries: 5 },
      problems: [],
    });
    expect(ada.world.knowledgeBase.snapshot().catalog).toBe(before);
    expect((await ada.mitigationSaying(unjoin.text)).version).toBe(unjoin.version);
  });

  it.each([
    {
      what: 'the same text',
      text: 'Unjoin the device from Azure AD and rejoin.',
      code: 'NOTHING_TO_CHANGE',
      says: 'already',
    },
    { what: 'only blanks', text: ' \n\t ', code: 'INVALID_VALUE', says: 'input.text is empty' },
    { what: 'more than 20,000 characters', text: 'x'.repeat(20_001), code: 'TOO_LONG', says: '20001 characters' },
  ])('answers $what with $code', async ({ text, code, says }) => {
    const { id, version } = await ada.mitigationSaying('Unjoin the device from Azure AD and rejoin.');
    const { problems } = await ada.updateMitigation({ id, expectedVersion: version, text, dryRun: true });
    expect(problems).toMatchObject([{ code, path: ['input', 'text'] }]);
    expect(problems[0]?.message).toContain(says);
  });

  it('takes a text of exactly 20,000 characters, however many bytes they are', async () => {
    const { id, version } = await ada.mitigationSaying('Unjoin the device from Azure AD and rejoin.');
    const { problems } = await ada.updateMitigation({
      id,
      expectedVersion: version,
      text: '🙂'.repeat(20_000),
      dryRun: true,
    });
    expect(problems).toEqual([]);
  });

  it('refuses a text that another mitigation says already, whatever its spelling', async () => {
    const { id, version } = await ada.mitigationSaying('Unjoin the device from Azure AD and rejoin.');
    const { problems } = await ada.updateMitigation({
      id,
      expectedVersion: version,
      text: 'join the device to an  active directory domain',
    });
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'text'] }]);
  });

  it('names an id that nothing has, and says what an id of another type is', async () => {
    const entry = await ada.entryOf('0x80090005');
    const unknown = await ada.updateMitigation({ id: 'm_nothing', expectedVersion: 1, text: 'x' });
    expect(unknown.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(unknown.problems[0]?.message).toContain('"m_nothing"');
    const other = await ada.updateMitigation({ id: entry.id, expectedVersion: 1, text: 'x' });
    expect(other.problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect(other.problems[0]?.message).toContain('is the id of an entry');
  });
});
