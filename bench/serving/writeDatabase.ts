// Writes a database of synthetic entries, in a process of its own, since its memory counts.
//   node --import tsx bench/serving/writeDatabase.ts FILE COUNT
import type { Revision } from '../../src/domain/changes/change.ts';
import { recordOf } from '../../src/domain/editing/ruling.ts';
import type { KnowledgeNode } from '../../src/domain/guidance/nodes.ts';
import type { NodeRecord } from '../../src/domain/guidance/records.ts';
import { openSqliteStore } from '../../src/store/openSqliteStore.ts';
import { syntheticGuidance } from '../syntheticGuidance.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const { guides, mitigations, entries } = syntheticGuidance(Number(count)).catalog.indexes;
const nodes: KnowledgeNode[] = [...guides.values(), ...mitigations.values(), ...entries.values()];
const store = await openSqliteStore({ file });
// In parts, as imports come: a change is held in memory whole.
const most = 100_000;
for (let from = 0, version = 0; from < nodes.length; from += most, version++) {
  const revisions = nodes.slice(from, from + most).map((node): Revision => {
    const after = recordOf<NodeRecord>(node);
    return { nodeType: after.type, nodeId: after.id, action: 'CREATED', before: null, after };
  });
  await store.append({ kind: 'IMPORT', actor: 'bench', reason: null, revisions, sources: [] }, version, 1);
}
await store.close();
