import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import type { GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import { mitigationKey } from '../../../src/domain/guidance/mitigationKey.ts';
import { ourRow, rowFields, sameField, type OurRow } from '../../../src/domain/merging/rowContent.ts';
import { documentOf, guideWorld, linesOf, slug, type GuideWorld } from './guideWorld.ts';

/*
 * Random documents over few codes and few texts, so that they share, repeat, move and reword; and random edits
 * of every kind between two imports.
 */

const causes = ['The key is missing.', 'The key is not valid.', 'No TPM was found.', 'Token expired.', 'NTE_PERM'];
const steps = [
  'Sign out and sign in again.',
  'Sign out, then sign in again.',
  'Clear the TPM.',
  'Clear the TPM twice.',
  'Rejoin.',
];

const lines = fc
  .array(
    fc.record({
      code: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 14 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      causes: fc.uniqueArray(fc.constantFrom(...causes), { maxLength: 2 }),
      steps: fc.uniqueArray(fc.constantFrom(...steps), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows
      .filter((row) => row.code !== null || row.causes.length > 0)
      .map(
        (row) => `${row.code === null ? '-' : hex(row.code)} | ${row.causes.join(' // ')} | ${row.steps.join(' // ')}`,
      ),
  )
  .filter((rows) => rows.length > 0);

const documents = fc
  .record({ rows: lines, title: fc.constantFrom('A guide', 'Another title'), first: fc.subarray(steps) })
  .map(({ rows, title, first }) =>
    documentOf(rows, { title, firstSteps: first.map((text) => ({ condition: null, text })) }),
  );

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('causes', 'steps', 'code', 'archive', 'create', 'mitigation'),
    target: fc.nat(),
    text: fc.constantFrom('Ours.', 'Ours, too.', ...causes, ...steps),
  }),
  { maxLength: 6 },
);

function hex(number: number): string {
  return (0x80070000 + number).toString(16);
}

function edit(
  world: GuideWorld,
  { kind, target, text }: { kind: string; target: number; text: string },
  turn: number,
): void {
  const published = world.catalog.entriesOf(world.guide).filter((entry) => entry.status === 'PUBLISHED');
  const entry = published[target % published.length];
  const known = [...world.catalog.indexes.mitigations.values()];
  const mitigation = known[target % Math.max(known.length, 1)];
  try {
    world.edit((catalog, newId) => {
      // Codes from 20 on stand in no document, 13 and 14 may.
      const code = `0x${hex(target % 3 === 0 ? 13 : 20 + turn)}`;
      if (kind === 'create' || entry === undefined) {
        return createEntry(catalog, { guide: slug, code, causes: [text], mitigations: [{ text }], position: 1 }, newId);
      }
      const { id, version: expectedVersion } = entry;
      if (kind === 'archive') return archiveEntry(catalog, { id, expectedVersion });
      if (kind === 'mitigation' && mitigation !== undefined) {
        return updateMitigation(catalog, { id: mitigation.id, expectedVersion: mitigation.version, text });
      }
      if (kind === 'code') return updateEntry(catalog, { id, expectedVersion, code }, newId);
      const said = kind === 'causes' ? { causes: [text] } : { mitigations: [{ text }] };
      return updateEntry(catalog, { id, expectedVersion, ...said }, newId);
    });
  } catch {
    // An edit that a rule refuses is none.
  }
}

function rowsById(world: GuideWorld): Map<string, OurRow> {
  return new Map(world.catalog.entriesOf(world.guide).map((entry) => [entry.id, ourRow(world.catalog, entry)]));
}

function worldAfter(first: GuideDocument, changes: readonly Parameters<typeof edit>[1][]) {
  const world = guideWorld(first);
  const imported = rowsById(world);
  for (const [turn, change] of changes.entries()) edit(world, change, turn);
  return { world, imported, ours: rowsById(world) };
}

const runs = { numRuns: 100 };

describe('whatever the documents and the edits', () => {
  it('documents imported in turn give the entries that each gives alone, in its order', () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 2, maxLength: 4 }), ([first, ...next]) => {
        if (first === undefined) return;
        const world = guideWorld(first);
        for (const document of next) {
          world.import(document);
          const alone = guideWorld(document);
          expect(world.lines()).toEqual(linesOf(alone.catalog, alone.guide));
        }
      }),
      runs,
    );
  });

  it('no local edit is lost', () => {
    fc.assert(
      fc.property(documents, edits, documents, (first, changes, next) => {
        const { world, imported, ours } = worldAfter(first, changes);
        world.import(next);
        const after = rowsById(world);
        for (const [id, row] of ours) {
          const [before, now] = [imported.get(id), after.get(id)];
          if (now === undefined) throw new Error(`${id} is gone.`);
          // One that was made and archived again may come back with a document that has its code.
          if (row.entry.status !== (before?.entry.status ?? 'ARCHIVED'))
            expect(now.entry.status).toBe(row.entry.status);
          // The texts of what is archived follow their mitigations.
          if (row.entry.status === 'ARCHIVED') continue;
          for (const field of rowFields) {
            if (before === undefined || !sameField(field, before, row)) expect(now[field]).toEqual(row[field]);
          }
        }
      }),
      runs,
    );
  });

  it('the same text again makes no change, whatever was kept or taken', () => {
    fc.assert(
      fc.property(
        documents,
        edits,
        documents,
        fc.constantFrom('KEEP_OURS', 'TAKE_THEIRS'),
        (first, changes, next, onConflict) => {
          const { world } = worldAfter(first, changes);
          world.import(next, { onConflict });
          const again = world.import(next, { onConflict });
          expect(again.problems).toEqual([]);
          expect(again.revisions).toBeNull();
        },
      ),
      runs,
    );
  });

  it('the change does what the plan says: other rows stay as they are', () => {
    fc.assert(
      fc.property(documents, edits, documents, (first, changes, next) => {
        const { world, ours } = worldAfter(first, changes);
        const { plan } = world.import(next);
        const after = rowsById(world);
        for (const { action, entryId, diff } of plan?.rows ?? []) {
          if (entryId === null) continue;
          const [before, now] = [ours.get(entryId), after.get(entryId)];
          if (now === undefined) throw new Error(`${entryId} is not there.`);
          if (action === 'CREATE') expect(now.entry.status).toBe('PUBLISHED');
          if (action === 'ARCHIVE') expect(now.entry.status).toBe('ARCHIVED');
          if (before?.entry.status === 'PUBLISHED' && (action === 'UNCHANGED' || action === 'KEEP_LOCAL')) {
            expect(rowFields.map((field) => now[field])).toEqual(rowFields.map((field) => before[field]));
          }
          if (action === 'UPDATE' && before !== undefined) {
            const changed = rowFields.filter((field) => !sameField(field, before, now));
            expect(diff.map(({ field }) => field).filter((field) => rowFields.some((each) => each === field))).toEqual(
              changed,
            );
          }
        }
      }),
      runs,
    );
  });

  it('no two mitigations say the same afterwards, and the same plan is made twice', () => {
    fc.assert(
      fc.property(documents, edits, documents, (first, changes, next) => {
        const [one, other] = [worldAfter(first, changes).world, worldAfter(first, changes).world];
        expect(one.import(next).plan).toEqual(other.import(next).plan);
        const keys = [...one.catalog.indexes.mitigations.values()].map((mitigation) => mitigationKey(mitigation.text));
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });
});
