import { beforeEach, describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { listEntries, listMitigations, type EntryFilter } from '../../../src/domain/catalog/lists.ts';
import { isInvalidInput } from '../../../src/domain/problem.ts';

let catalog: Catalog;
let counted: number;
beforeEach(() => {
  catalog = catalogOf(1, 1_000, []);
  counted = 0;
});

/** Asks for the total of a list of entries, and has it counted if nobody has done so before. */
function total(filter: EntryFilter): number | undefined {
  const list = listEntries(catalog, filter, { field: 'CODE', direction: 'ASC' });
  if (isInvalidInput(list)) throw new Error(list.message);
  return list.total?.(() => (counted += 1));
}

describe('the total of a list', () => {
  it('is counted once a catalogue, whatever the order of the conditions, those that are none left out', () => {
    expect(total({ facility: 7, space: 'HRESULT', hasCode: true })).toBe(1);
    expect(total({ hasCode: true, space: 'HRESULT', facility: 7, guide: null })).toBe(1);
    expect(total({ space: 'HRESULT', facility: 7, hasCode: true, text: undefined })).toBe(1);
    expect(total({ facility: 8 })).toBe(2);
    expect(total({ space: 'HRESULT' })).toBe(3);
    catalog = catalogOf(2, 2_000, []);
    expect(total({ facility: 8 })).toBe(4);
  });

  it('of mitigations is another than that of entries', () => {
    const list = listMitigations(catalog, { text: 'a' });
    if (isInvalidInput(list)) throw new Error(list.message);
    expect([total({ text: 'a' }), list.total?.(() => 9), total({ text: 'a' })]).toEqual([1, 9, 1]);
  });

  it('is kept under a name of 300 characters, and counted each time under a longer one', () => {
    const named = (length: number) => ({ text: 'x'.repeat(length - 'entries [["text",""]]'.length) });
    expect([total(named(300)), total(named(300))]).toEqual([1, 1]);
    expect([total(named(301)), total(named(301))]).toEqual([2, 3]);
  });

  it('is kept for 5,000 lists; one more has all of them counted again', () => {
    for (let facility = 0; facility < 5_000; facility += 1) total({ facility });
    expect([total({ facility: 0 }), counted]).toEqual([1, 5_000]);
    expect(total({ facility: 5_000 })).toBe(5_001);
    expect([total({ facility: 0 }), total({ facility: 5_000 })]).toEqual([5_002, 5_001]);
  });
});
