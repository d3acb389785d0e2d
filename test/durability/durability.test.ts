import { describe, expect, it } from 'vitest';
import { editTogether } from './editors.ts';
import { killNine } from './killNine.ts';
import { openTemporaryStore } from '../store/temporaryFile.ts';
import { cannotCut, powerCut } from './powerCut.ts';

// The short form of the scripts next to this file, which say how they are run whole.
describe('an acknowledged edit', () => {
  it('is never lost when the serving process is killed amid edits, twice', async () => {
    const { acknowledged, lost, disagreements } = await killNine(2);
    expect({ lost, disagreements }).toEqual({ lost: 0, disagreements: [] });
    expect(acknowledged).toBeGreaterThan(0);
  }, 120_000);

  const reason = cannotCut();
  if (reason === null) {
    it('is never lost when the power is cut amid edits, twice: only what was synced is there afterwards', async () => {
      const { acknowledged, lost, disagreements } = await powerCut(2);
      expect({ lost, disagreements }).toEqual({ lost: 0, disagreements: [] });
      expect(acknowledged).toBeGreaterThan(0);
    }, 120_000);

    it('is lost by those same cuts if the database is set to synchronous=NORMAL, so the cuts bite', async () => {
      expect((await powerCut(3, { control: true })).lost).toBeGreaterThan(0);
    }, 120_000);
  } else {
    it(`is not tried with power cuts here (${reason}): the settings that survive them are looked at`, async () => {
      const store = await openTemporaryStore();
      await expect(store.assertHealthy()).resolves.toBeUndefined();
    });
  }

  it('is one of a row of changes when 10 editors edit one entry at once: the others see STALE_VERSION', async () => {
    const { changes, stale, others, versions, lost, disagreements } = await editTogether(10, 5);
    expect({ others, lost, disagreements }).toEqual({ others: [], lost: 0, disagreements: [] });
    expect(changes + stale).toBe(50);
    expect(versions).toBe(changes);
    expect(changes).toBeGreaterThanOrEqual(5);
  }, 120_000);
});
