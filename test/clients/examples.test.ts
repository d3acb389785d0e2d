import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';
import { allEntries } from './examples/allEntries.ts';
import { editWithConflict } from './examples/editWithConflict.ts';
import { followChanges } from './examples/followChanges.ts';
import { lastThirtyDays } from './examples/lastThirtyDays.ts';
import { lookUp } from './examples/lookUp.ts';
import { searchAsYouType } from './examples/searchAsYouType.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

describe('the examples of docs/clients.md', () => {
  it('look a code up', async () => {
    const { outcome, code, entries } = await lookUp(ada.world.address, '-2145647635');
    expect({ outcome, written: code?.written }).toEqual({ outcome: 'MITIGATED', written: '0x801C03ED' });
    expect(entries[0]?.steps[0]?.plainText).toBe('Sign out and then sign in again.');
  });

  it('search while somebody types, and count once', async () => {
    const { counting } = ada.world.knowledgeBase;
    const before = counting.status().offered;
    for (const text of ['s', 'si', 'sig', 'sign']) await searchAsYouType(ada.world.address, text, false);
    expect(counting.status().offered).toBe(before);
    expect((await searchAsYouType(ada.world.address, 'sign out', true)).totalCount).toBeGreaterThan(0);
    expect(counting.status().offered).toBe(before + 1);
  });

  it('read all entries page by page', async () => {
    const ids: string[] = [];
    for await (const { id } of allEntries(ada.world.address)) ids.push(id);
    expect(new Set(ids).size).toBe(50);
  });

  it('edit, and resolve a conflict', async () => {
    const { id, version } = await ada.mitigationSaying('Sign out and then sign in again.');
    await ada.updateMitigation({ id, expectedVersion: version, text: 'Theirs.' });
    const seen: string[] = [];
    const { mitigation, problems } = await editWithConflict(
      ada.world.address,
      ada.token,
      { id, version, text: 'Ours.' },
      (theirs) => {
        seen.push(theirs);
        return 'Both.';
      },
    );
    expect({ seen, problems, text: mitigation?.text }).toEqual({ seen: ['Theirs.'], problems: [], text: 'Both.' });
  });

  it('follow changes', async () => {
    const since = ada.world.knowledgeBase.snapshot().catalog.version;
    await ada.mutate('createMitigation', { text: 'To be followed.', reason: 'To see it come.' });
    for await (const change of followChanges(ada.world.address, since)) {
      expect(change).toMatchObject({ version: since + 1, reason: 'To see it come.' });
      break;
    }
  });

  it('ask what was asked in the last 30 days', async () => {
    await ada.world.knowledgeBase.counting.flush();
    const token = await ada.world.token('ANALYST');
    const now = new Date(ada.world.clock.now + 3_600_000);
    const { totals } = await lastThirtyDays(ada.world.address, token, now);
    expect(totals.lookups).toBeGreaterThan(0);
  });

  it('say in the words of the server why it refuses', async () => {
    await expect(lookUp(ada.world.address, '\u0000')).rejects.toThrow('BAD_USER_INPUT');
  });
});
