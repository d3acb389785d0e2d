import type { Revision } from '../../src/domain/changes/change.ts';
import { toErrorCode } from '../../src/domain/codes/errorCode.ts';
import { recordOf } from '../../src/domain/editing/ruling.ts';
import type { EntryRecord, NodeRecord } from '../../src/domain/guidance/records.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { pinGuide, signOut } from '../store/sampleDraft.ts';

const at = Date.UTC(2026, 2, 14);

/** Puts a guide of so many entries into an empty store, in one change: e-0, e-1 and so on, each of which says "It broke." */
export async function fillStore(store: Store, entryCount: number): Promise<void> {
  const entries = Array.from({ length: entryCount }, (_, place): EntryRecord => ({
    ...{ type: 'Entry', id: `e-${String(place)}`, guideId: pinGuide.id, code: toErrorCode(0x80300000 + place) },
    ...{ symbol: null, ordinal: place, causes: ['It broke.'], status: 'PUBLISHED' },
    steps: [{ mitigationId: signOut.id, condition: null }],
  }));
  const revisions = [signOut, pinGuide, ...entries].map((record): Revision => {
    const after = recordOf<NodeRecord>(record);
    return { nodeType: after.type, nodeId: after.id, action: 'CREATED', before: null, after };
  });
  await store.append({ kind: 'IMPORT', actor: 'a test', reason: null, revisions, sources: [] }, 0, at);
}
