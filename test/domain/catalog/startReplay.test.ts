import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { startReplay } from '../../../src/domain/catalog/startReplay.ts';
import type { Change, Revision } from '../../../src/domain/changes/change.ts';
import { created } from '../../../src/domain/editing/ruling.ts';
import type { EntryRecord, MitigationRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import { editWorld } from '../editing/editWorld.ts';

const step: MitigationRecord = { type: 'Mitigation', id: 'm_1', text: 'Restart.' };
const reworded = { ...step, text: 'Restart twice.' };

const revised = (before: NodeRecord | null, after: NodeRecord | null): Revision => {
  const { type, id } = (after ?? before) as NodeRecord;
  return { nodeType: type, nodeId: id, action: after === null ? 'DELETED' : 'UPDATED', before, after };
};
const changes = (...drafts: Revision[][]): Change[] =>
  drafts.map((revisions, place) => ({
    ...{ kind: 'EDIT', version: place + 1, at: 1_000 * (place + 1), actor: 'editor', reason: null, hash: '' },
    revisions,
  }));

function replay(log: readonly Change[]) {
  const { follow, nodes, flaw } = startReplay();
  log.forEach(follow);
  return { nodes: nodes(), flaw: flaw() };
}

describe('the nodes that a log comes to', () => {
  it.each<[string, Revision[][]]>([
    ['was edited later', [[created(step)], [revised(step, reworded)]]],
    ['was edited twice by one change', [[created(step)], [revised(step, reworded), revised(reworded, step)]]],
    ['was created and edited by one change', [[created(step), revised(step, reworded)]]],
    ['came and went by one change', [[created(step), revised(step, null)]]],
    ['went', [[created(step)], [revised(step, null)]]],
    ['went and came back by one change', [[created(step)], [revised(step, null), created(reworded)]]],
    ['went and came back by a later change', [[created(step)], [revised(step, null)], [created(reworded)]]],
  ])('are those of the catalogue, if a node %s', (_what, drafts) => {
    const log = changes(...drafts);
    const { nodes, flaw } = replay(log);
    expect(flaw).toBeNull();
    expect(nodes).toEqual([...log.reduce(applyChange, Catalog.empty).indexes.mitigations.values()]);
  });

  it('end with the first change that puts an entry into no guide, which is named', () => {
    const world = editWorld(['80070001 | A cause. | Restart.']);
    const { id, guideId, ...content } = world.entry('80070001');
    const lost: EntryRecord = { ...content, id, guideId };
    const { nodes, flaw } = replay(changes([created(step)], [created(lost)], [revised(step, reworded)]));
    expect(flaw).toEqual({
      ...{ version: 2, nodeId: null, field: null },
      message: `Change 2 cannot be applied to what stood before it: Entry ${id} belongs to guide ${guideId}, which is not there.`,
    });
    expect(nodes).toContainEqual({ ...step, version: 1, createdAt: 1_000, updatedAt: 1_000 });
  });

  it('are followed on from a change that begins with something else, and the first such change is named', () => {
    const { nodes, flaw } = replay(changes([created(step)], [revised(reworded, null)], [revised(step, null)]));
    expect(flaw).toMatchObject({ version: 2, nodeId: 'm_1', field: 'text' });
    expect(nodes).toEqual([]);
  });
});
