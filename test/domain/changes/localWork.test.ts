import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../../../src/domain/changes/change.ts';
import { followLocalWork, type LocalWork } from '../../../src/domain/changes/localWork.ts';
import type { EntryRecord, MitigationRecord } from '../../../src/domain/guidance/records.ts';

function saying(text: string): MitigationRecord {
  return { type: 'Mitigation', id: 'm_1', text };
}

/** What is known of a mitigation after the changes, each of which leaves these words; null: it is gone. */
function after(...changes: readonly (readonly [kind: ChangeKind, text: string | null])[]): LocalWork | null {
  let work: LocalWork | null = null;
  let before: MitigationRecord | null = null;
  for (const [place, [kind, text]] of changes.entries()) {
    const now = text === null ? null : saying(text);
    work = followLocalWork(work, { before, after: now }, { kind, version: place + 1, at: (place + 1) * 1000 });
    before = now;
  }
  return work;
}

describe('the work that is known of a node', () => {
  it.each<{ because: string; changes: readonly (readonly [ChangeKind, string | null])[]; work: LocalWork | null }>([
    {
      because: 'nobody edited it',
      changes: [
        ['SEED', 'a'],
        ['IMPORT', 'b'],
      ],
      work: null,
    },
    {
      because: 'an edit changed its words',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
      ],
      work: { published: saying('a'), version: 2, at: 2000 },
    },
    {
      because: 'the last edit counts, against what stood before the first',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
        ['EDIT', 'c'],
      ],
      work: { published: saying('a'), version: 3, at: 3000 },
    },
    {
      because: 'an edit was undone',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
        ['REVERT', 'a'],
      ],
      work: null,
    },
    {
      because: 'an edit put the words back',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
        ['EDIT', 'a'],
      ],
      work: null,
    },
    {
      because: 'an import may have kept the edit',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
        ['IMPORT', 'c'],
      ],
      work: { published: saying('a'), version: 2, at: 2000 },
    },
    {
      because: 'an import that follows an undone edit brings published words',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', 'b'],
        ['REVERT', 'a'],
        ['IMPORT', 'c'],
      ],
      work: null,
    },
    {
      because: 'it was written here',
      changes: [
        ['EDIT', 'a'],
        ['IMPORT', 'a'],
      ],
      work: { published: null, version: 1, at: 1000 },
    },
    {
      because: 'a deletion that is undone brings the published words back',
      changes: [
        ['IMPORT', 'a'],
        ['EDIT', null],
        ['REVERT', 'a'],
      ],
      work: null,
    },
    {
      because: 'undoing an import that removed it is no wording either',
      changes: [
        ['IMPORT', 'a'],
        ['IMPORT', null],
        ['REVERT', 'a'],
      ],
      work: null,
    },
  ])('is as it is, because $because', ({ changes, work }) => {
    expect(after(...changes)).toEqual(work);
  });

  it('does not count an edit of what no reader reads', () => {
    const entry: EntryRecord = {
      type: 'Entry',
      id: 'e_1',
      guideId: 'g_1',
      code: null,
      symbol: null,
      ordinal: 1,
      causes: ['It broke.'],
      steps: [],
      status: 'PUBLISHED',
    };
    const change = { kind: 'EDIT', version: 2, at: 2000 } as const;
    expect(followLocalWork(null, { before: entry, after: { ...entry, status: 'ARCHIVED' } }, change)).toBeNull();
    const edited = { before: entry, after: { ...entry, causes: ['It is broken.'] } };
    expect(followLocalWork(null, edited, change)).not.toBeNull();
  });
});
