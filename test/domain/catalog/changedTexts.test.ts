import { describe, expect, it } from 'vitest';
import { applyChange, catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { changedEntries } from '../../../src/domain/catalog/changedEntries.ts';
import { deleted, revised } from '../../../src/domain/editing/ruling.ts';
import type { EntryRecord, MitigationRecord } from '../../../src/domain/guidance/records.ts';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { entryNode, guideNode, mitigationNode, stepsOf } from './nodes.ts';

const entry = entryNode('e_1', 'g_1', 0x80070005, { causes: ['See A_B or C_D.'], steps: stepsOf('m_1') });
const mitigation = mitigationNode('m_1', 'Restart.');
const before = catalogOf(1, 1_000, [
  ...[guideNode('g_1', { firstSteps: stepsOf('m_first') }), guideNode('g_2')],
  ...[mitigation, mitigationNode('m_first'), mitigationNode('m_unused'), entry],
]);

function changed(...revisions: Revision[]): string[] | null {
  const after = applyChange(before, { kind: 'EDIT', version: 2, at: 2_000, revisions });
  const ids = changedEntries({ revisions }, before, after);
  return ids && [...ids];
}
const edited = (fields: Partial<EntryRecord>) => revised<EntryRecord>('UPDATED', entry, { ...entry, ...fields });
const reworded = (text: string) => revised<MitigationRecord>('UPDATED', mitigation, { ...mitigation, text });

describe('the entries that read otherwise after a change', () => {
  it.each<[string, Revision, string[], string]>([
    ['a cause', edited({ causes: ['A_B and C_D.'] }), ['e_1'], 'it names what it named'],
    ['a step', reworded('Restart it.'), ['e_1'], 'the guide has another first step'],
    ['the steps', edited({ steps: [] }), ['e_1'], 'the mitigation named nothing'],
  ])('are after a change of %s %j: %j, because %s', (_what, revision, ids) => {
    expect(changed(revision)).toEqual(ids);
  });

  it.each<[string, Revision, string]>([
    ['another guide', edited({ guideId: 'g_2' }), 'answers are put together guide by guide'],
    ['another place', edited({ ordinal: 9 }), 'rows of one code are shown in their order'],
    ['other names', edited({ causes: ['See A_BC_D.'] }), 'two names are not the one that they make together'],
    ['a deletion', deleted(mitigationNode('m_unused')), 'what is gone is in no answer'],
    ['a deleted entry', deleted(entry), 'its code is listed no more'],
  ])('may be any after %s: %j, because %s', (_what, revision) => {
    expect(changed(revision)).toBeNull();
  });
});
