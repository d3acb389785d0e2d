import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../../src/domain/catalog/catalog.ts';
import type { Revision } from '../../../../src/domain/changes/change.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import type {
  EntryRecord,
  GuideRecord,
  MitigationRecord,
  NodeRecord,
} from '../../../../src/domain/guidance/records.ts';
import { buildSearchIndex } from '../../../../src/domain/search/index/buildSearchIndex.ts';
import { followChange } from '../../../../src/domain/search/index/followChange.ts';
import { search } from '../../../../src/domain/search/search.ts';
import { codeAt, isMitigatedAt, isPublishedAt } from '../../../../src/domain/search/index/entryTable.ts';
import { itemAt } from '../../../../src/domain/search/index/pages.ts';
import {
  blocksOf,
  nodeOfPosting,
  weightOfPosting,
  type Postings,
} from '../../../../src/domain/search/index/postings.ts';
import type { IndexedType } from '../../../../src/domain/search/index/places.ts';
import { emptySearchIndex, placesOf, type SearchIndex } from '../../../../src/domain/search/index/searchIndex.ts';

const text = fc.array(
  fc.constantFrom('tpm', 'reset', 'NTE_BAD_DATA', 'the', 'device2', '0x80070005', 'Key', 'Schlüssel', 'größer', 'tpms'),
  {
    minLength: 1,
    maxLength: 5,
  },
);
const sentence = text.map((words) => words.join(' '));
const mitigationIds = ['m1', 'm2', 'm3'];

const mitigation = fc.record({
  type: fc.constant('Mitigation'),
  id: fc.constantFrom(...mitigationIds),
  text: sentence,
});
const entry = fc.record({
  type: fc.constant('Entry'),
  id: fc.constantFrom('e1', 'e2', 'e3', 'e4'),
  guideId: fc.constant('g1'),
  code: fc.option(fc.constantFrom(0x80090005, 0x801c03ed, 0x80070057).map(toErrorCode), { nil: null }),
  symbol: fc.option(fc.constantFrom('NTE_PERM', 'WSAEINTR'), { nil: null }),
  ordinal: fc.nat({ max: 9 }),
  causes: fc.array(sentence, { maxLength: 3 }),
  steps: fc.array(
    fc.record({ mitigationId: fc.constantFrom(...mitigationIds), condition: fc.option(sentence, { nil: null }) }),
    { maxLength: 2 },
  ),
  status: fc.constantFrom('PUBLISHED', 'ARCHIVED'),
});
const title = sentence.map((said) => ({ ...guide, title: said }));
const gone = fc.constantFrom('e1', 'e2').map((id) => ({ id, gone: true }));

const guide: GuideRecord = {
  ...{ type: 'Guide', id: 'g1', slug: 'g', title: 'Guide', description: null, appliesTo: [], sourceUrl: null },
  ...{ license: null, attribution: null, firstSteps: [], escalation: '', sourceDigest: null },
};
const start: NodeRecord[] = [
  guide,
  ...mitigationIds.map((id): MitigationRecord => ({ type: 'Mitigation', id, text: 'Wait.' })),
];

describe('followChange', () => {
  it.each([
    { from: 'nothing', because: 'edits make words' },
    { from: 'an index that was built at once', because: 'edits stand next to its table' },
  ])('of $from leaves the index equal to one built afresh, and the one before as it was: $because', ({ from }) => {
    const edit = fc.oneof(mitigation, entry, title, gone) as fc.Arbitrary<Edit>;
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (changes) => {
        let catalog = commit(Catalog.empty, start);
        const all = { revisions: start.map(({ id }) => ({ nodeId: id })) };
        let index = followChange(emptySearchIndex(), all, Catalog.empty, catalog);
        for (const [place, edits] of changes.entries()) {
          if (from !== 'nothing' && place === changes.length >> 1) index = buildSearchIndex(catalog);
          const unique = [...new Map(edits.map((each) => [each.id, each])).values()];
          const after = commit(catalog, unique);
          const before = contentOf(index);
          const next = followChange(index, { revisions: unique.map(({ id }) => ({ nodeId: id })) }, catalog, after);
          expect(contentOf(index)).toEqual(before);
          [catalog, index] = [after, next];
        }
        expect(contentOf(index)).toEqual(contentOf(buildSearchIndex(catalog)));
      }),
    );
  });

  it('makes an edit of a shared mitigation found through every entry that uses it', () => {
    const users: EntryRecord[] = ['e1', 'e2', 'e3'].map((id, place) => ({
      ...{ type: 'Entry', id, guideId: 'g1', code: null, symbol: null, ordinal: place, causes: [] },
      ...{ steps: [{ mitigationId: 'm1', condition: null }], status: 'PUBLISHED' },
    }));
    const before = commit(Catalog.empty, [...start, ...users]);
    const after = commit(before, [{ type: 'Mitigation', id: 'm1', text: 'Oil the sprocket.' }]);
    const index = followChange(buildSearchIndex(before), { revisions: [{ nodeId: 'm1' }] }, before, after);
    const found = search(index, after, { query: 'sprocket', guide: null })
      .found.all()
      .map((hit) => hit.entry.id);
    expect(found).toEqual(['e1', 'e2', 'e3']);
    expect(search(index, after, { query: 'wait', guide: null }).found.all()).toEqual([]);
  });
});

type Edit = NodeRecord | { readonly id: string; readonly gone: true };

function commit(catalog: Catalog, edits: readonly Edit[]): Catalog {
  const revisions = edits.map(revisionTo);
  return applyChange(catalog, { kind: 'EDIT', version: catalog.version + 1, at: catalog.version + 1, revisions });
}

function revisionTo(edit: Edit): Revision {
  const after = 'gone' in edit ? null : edit;
  return { nodeType: after?.type ?? 'Entry', nodeId: edit.id, action: 'UPDATED', before: null, after };
}

/** Everything that an index says, with ids in the place of its numbers, which depend on the order of the edits. */
function contentOf(index: SearchIndex): unknown {
  const { numbers } = index;
  const listed = (type: IndexedType, postings: Postings) =>
    blocksOf(postings)
      .flatMap((block) => [...block])
      .map((packed) => [numbers[type].idOf(nodeOfPosting(packed)), weightOfPosting(packed)])
      .sort();
  const beginnings = ['', 'c', 'nte_', 'tpm', 'ß'].map((text) => [...index.words.termsFrom(text)].slice(0, 2));
  const words = [index.words, index.identifiers, index.initials].flatMap((map) =>
    [...map.termsFrom('')].map((word) => {
      const { Entry, Guide, Mitigation } = placesOf(index, word);
      return [word, listed('Entry', Entry), listed('Guide', Guide), listed('Mitigation', Mitigation)];
    }),
  );
  const lists = (['Mitigation', 'Guide'] as const).flatMap((type) =>
    Array.from({ length: numbers[type].size }, (_, number) => [
      numbers[type].idOf(number),
      listed('Entry', itemAt(type === 'Guide' ? index.members : index.users, number, 0)),
    ]).filter(([, entries]) => entries?.length !== 0),
  );
  const rows = Array.from({ length: numbers.Entry.size }, (_, number) => [
    numbers.Entry.idOf(number),
    codeAt(index.entries, number),
    isPublishedAt(index.entries, number),
    isMitigatedAt(index.entries, number),
  ]).filter(([, , isPublished]) => isPublished);
  return { entryCount: index.entryCount, beginnings, words, lists: lists.sort(), rows: rows.sort() };
}
