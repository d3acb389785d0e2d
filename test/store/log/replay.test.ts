import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Revision } from '../../../src/domain/changes/change.ts';
import type { EntryRecord, GuideRecord, MitigationRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import type { Store } from '../../../src/store/contract/store.ts';
import { toRecord } from '../../../src/store/log/toRecord.ts';
import { created, deleted, draftOf, entryNumber, pinGuide, updated } from '../sampleDraft.ts';
import { openTestStore } from '../testStore.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

describe('the tables', () => {
  it('equal the log replayed, after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), async (changes) => {
        const store = await openTestStore();
        const world = new Map<string, NodeRecord>();
        let version = 0;
        for (const steps of changes) {
          const revisions = steps.flatMap((one) => revisionFor(world, one));
          expect(await store.append(draftOf(revisions), version, 1000 + version)).toMatchObject({ version: ++version });
        }
        expect(await recordsOf(store)).toEqual([...world.values()].map(toRecord).sort(byId));
        expect(await replay(store)).toEqual(await recordsOf(store));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

interface Step {
  readonly type: 'Guide' | 'Mitigation' | 'Entry';
  readonly number: number;
  readonly text: string;
  readonly delete: boolean;
  readonly steps: readonly { readonly number: number; readonly condition: string | null }[];
}

const text = fc.string({ unit: anyCharacter, maxLength: 12 }).filter((value) => !value.includes('\0'));

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('Guide', 'Mitigation', 'Entry'),
  number: fc.integer({ min: 1, max: 3 }),
  text,
  delete: fc.boolean(),
  steps: fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), condition: fc.option(text) }), { maxLength: 4 }),
});

/** The revision that a step makes of the world as it is, which it changes; none if the step makes no sense in it. */
function revisionFor(world: Map<string, NodeRecord>, one: Step): Revision[] {
  const after = recordFor(world, one);
  const before = world.get(after.id);
  if (one.delete) {
    if (before === undefined || isUsed(world, before)) return [];
    world.delete(before.id);
    return [deleted(before)];
  }
  if (after.type === 'Entry' && !world.has(after.guideId)) return [];
  world.set(after.id, after);
  return [before === undefined ? created(after) : updated(before, after)];
}

function recordFor(world: Map<string, NodeRecord>, { type, number, text, steps }: Step): NodeRecord {
  const links = steps
    .map(({ number, condition }) => ({ mitigationId: `m-${String(number)}`, condition }))
    .filter(({ mitigationId }) => world.has(mitigationId));
  switch (type) {
    case 'Mitigation':
      return { type, id: `m-${String(number)}`, text } satisfies MitigationRecord;
    case 'Guide':
      return {
        ...pinGuide,
        id: `g-${String(number)}`,
        slug: `s-${String(number)}`,
        title: text,
        firstSteps: links,
      } satisfies GuideRecord;
    case 'Entry':
      return {
        ...entryNumber(number),
        guideId: `g-${String(number)}`,
        causes: [text, text],
        steps: links,
      } satisfies EntryRecord;
  }
}

function isUsed(world: Map<string, NodeRecord>, { id }: NodeRecord): boolean {
  return [...world.values()].some((node) => node.id !== id && JSON.stringify(node).includes(JSON.stringify(id)));
}

async function recordsOf(store: Store): Promise<NodeRecord[]> {
  return (await store.load()).nodes.map(toRecord).sort(byId);
}

async function replay(store: Store): Promise<NodeRecord[]> {
  const world = new Map<string, NodeRecord>();
  for (const { revisions } of await store.changes({ limit: 1000 })) {
    for (const { nodeId, after } of revisions) {
      if (after === null) world.delete(nodeId);
      else world.set(nodeId, after);
    }
  }
  return [...world.values()].sort(byId);
}

function byId(a: NodeRecord, b: NodeRecord): number {
  return a.id < b.id ? -1 : 1;
}
