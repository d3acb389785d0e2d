import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/domain/finish.ts';
import { applyChange, catalogOf, previewInSteps } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { CatalogIndexes } from '../../../src/domain/catalog/indexes/catalogIndexes.ts';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { KnowledgeNode } from '../../../src/domain/guidance/nodes.ts';
import type { EntryRecord, GuideRecord, MitigationRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import { recordOf } from '../../../src/domain/editing/ruling.ts';

const guide: GuideRecord = {
  type: 'Guide',
  id: 'g_1',
  slug: 'guide',
  title: 'Guide',
  description: null,
  appliesTo: [],
  sourceUrl: null,
  license: null,
  attribution: null,
  firstSteps: [{ mitigationId: 'm_0', condition: null }],
  escalation: 'Contact support.',
  sourceDigest: null,
};

const mitigation = (id: number, text: string): MitigationRecord => ({
  type: 'Mitigation',
  id: `m_${String(id)}`,
  text,
});

const entry = (id: number, fields: Partial<EntryRecord> = {}): EntryRecord => ({
  type: 'Entry',
  id: `e_${String(id)}`,
  guideId: guide.id,
  code: toErrorCode(0x80090000 + id),
  symbol: null,
  ordinal: id,
  causes: ['It broke.'],
  steps: [],
  status: 'PUBLISHED',
  ...fields,
});

const start = change(Catalog.empty, 1, [guide, ...[0, 1, 2, 3].map((id) => mitigation(id, `Do ${String(id)}.`))]);

/** A change that puts each record in the place of what the catalogue holds, and then deletes what is `gone`. */
function change(
  catalog: Catalog,
  version: number,
  records: readonly NodeRecord[],
  gone: readonly string[] = [],
): Catalog {
  const revisions = records.map((after): Revision => {
    const before = catalog.node(after.id);
    return {
      nodeType: after.type,
      nodeId: after.id,
      action: before === null ? 'CREATED' : 'UPDATED',
      before: before && recordOf<NodeRecord>(before),
      after,
    };
  });
  const removals = gone.flatMap((id): Revision[] => {
    const before = records.find((record) => record.id === id) ?? catalog.node(id);
    return before === null
      ? []
      : [{ nodeType: before.type, nodeId: id, action: 'DELETED', before: recordOf<NodeRecord>(before), after: null }];
  });
  return applyChange(catalog, { kind: 'EDIT', version, at: version * 1000, revisions: [...revisions, ...removals] });
}

function contentOf(indexes: CatalogIndexes): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(indexes).map(([name, map]) => [name, [...(map as CatalogIndexes['entries']).entries()]]),
  );
}

function nodesOf({ indexes }: Catalog): KnowledgeNode[] {
  return [...indexes.guides.values(), ...indexes.entries.values(), ...indexes.mitigations.values()];
}

const anyEntry = fc
  .record({
    id: fc.nat(7),
    code: fc.option(fc.nat(5), { nil: null }),
    status: fc.constantFrom('PUBLISHED', 'ARCHIVED'),
    steps: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    cause: fc.constantFrom('It broke.', 'NTE\\_BAD\\_DATA', 'NTE_PERM and E_FAIL'),
  })
  .map(({ id, code, status, steps, cause }) =>
    entry(id, {
      code: code === null ? null : toErrorCode(0x80090000 + code),
      status,
      causes: [cause],
      steps: steps.map((each) => ({ mitigationId: `m_${String(each)}`, condition: null })),
    }),
  );
const anyMitigation = fc
  .record({ id: fc.nat(3), word: fc.constantFrom('Do', 'Undo', 'Try E_FAIL and') })
  .map(({ id, word }) => mitigation(id, `${word} ${String(id)}.`));
const anyStep = fc.oneof(
  fc
    .array(fc.oneof(anyEntry, anyMitigation), { minLength: 1, maxLength: 4 })
    .map((records) => ({ records, gone: [] as string[] })),
  fc
    .record({ records: fc.array(anyEntry, { maxLength: 3 }), id: fc.nat(7) })
    .map(({ records, id }) => ({ records, gone: [`e_${String(id)}`] })),
);

describe('applyChange', () => {
  it('leaves after any sequence of changes what a catalogue built afresh from the same nodes holds', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let catalog = start;
        for (const { records, gone } of steps) {
          const last = new Map(records.map((record) => [record.id, record]));
          catalog = change(catalog, catalog.version + 1, [...last.values()], gone);
        }
        const afresh = catalogOf(catalog.version, catalog.committedAt, nodesOf(catalog));
        expect(contentOf(catalog.indexes)).toEqual(contentOf(afresh.indexes));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the catalogue that it began with as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 8 }), anyEntry, (entries, edited) => {
        const unique = [...new Map(entries.map((each) => [each.id, each])).values()];
        const before = change(start, 2, unique);
        const kept = structuredClone(contentOf(before.indexes));
        change(
          before,
          3,
          [edited, mitigation(1, 'Something else.')],
          ['e_1'].filter((id) => id !== edited.id),
        );
        expect(contentOf(before.indexes)).toEqual(kept);
      }),
    );
  });

  it('shares with the version before what did not change', () => {
    const before = change(start, 2, [entry(1), entry(2)]);
    const after = change(before, 3, [entry(1, { causes: ['Another.'] })]);
    expect(after.entry('e_2')).toBe(before.entry('e_2'));
    expect(after.mitigation('m_0')).toBe(before.mitigation('m_0'));
  });

  it('keeps a code listed until its last published row goes', () => {
    const code = toErrorCode(0x80090005);
    const both = change(start, 2, [entry(1, { code }), entry(2, { code })]);
    expect(both.publishedWithCode(code).map((each) => each.id)).toEqual(['e_1', 'e_2']);
    const one = change(both, 3, [entry(1, { code, status: 'ARCHIVED' })]);
    expect([one.lists(code), one.publishedWithCode(code).length]).toEqual([true, 1]);
    const none = change(one, 4, [], ['e_2']);
    expect([none.lists(code), none.publishedWithCode(code).length]).toEqual([false, 0]);
  });

  it('leaves nothing of a node that one change makes and deletes again', () => {
    const before = change(start, 2, [entry(1)]);
    const after = change(before, 3, [entry(2)], ['e_2']);
    expect([after.entry('e_2'), contentOf(after.indexes)]).toEqual([null, contentOf(before.indexes)]);
  });

  it('finds codes by the symbols that causes and mitigations name, escaped or not', () => {
    const steps = [{ mitigationId: 'm_1', condition: null }];
    const named = change(start, 2, [
      entry(5, { causes: ['NTE\\_BAD\\_DATA'], steps }),
      mitigation(1, 'Clear E_FAIL first.'),
    ]);
    expect([named.codesNamed('NTE_BAD_DATA'), named.codesNamed('E_FAIL')]).toEqual([[0x80090005], [0x80090005]]);
    const reworded = change(named, 3, [mitigation(1, 'Clear it first.')]);
    expect(reworded.codesNamed('E_FAIL')).toEqual([]);
  });

  it('dates a node by the change that touched it, and keeps the day it was made', () => {
    const after = change(change(start, 2, [entry(1)]), 3, [entry(1, { causes: [] })]);
    expect(after.entry('e_1')).toMatchObject({ version: 3, createdAt: 2000, updatedAt: 3000 });
  });
});

describe('previewInSteps', () => {
  it('shows what would be under the versions that stand', () => {
    const before = change(start, 2, [entry(1)]);
    const revision: Revision = {
      nodeType: 'Entry',
      nodeId: 'e_1',
      action: 'UPDATED',
      before: entry(1),
      after: entry(1, { causes: ['New.'] }),
    };
    const preview = finish(previewInSteps(before, [revision], 9000));
    expect(preview.entry('e_1')).toMatchObject({ causes: ['New.'], version: 2 });
    expect(preview.version).toBe(2);
    expect(before.entry('e_1')?.causes).toEqual(['It broke.']);
  });
});
