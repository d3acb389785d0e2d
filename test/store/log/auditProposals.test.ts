import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/knowledgeBase/upkeep/verify.ts';
import { firstDraft } from '../sampleDraft.ts';
import { openTestStore } from '../testStore.ts';

const open = {
  id: 'p_open',
  key: null,
  kind: 'EDIT',
  state: 'OPEN',
  code: null,
  text: null,
  edit: '{"name":"createMitigation","input":{"text":"x"}}',
  proposedBy: 'ada',
  identity: null,
  proposedAt: 7,
  comments: [],
  decidedBy: null,
  decidedAt: null,
  decision: null,
  version: null,
} as const;
const accepted = { ...open, id: 'p_99', state: 'ACCEPTED', decidedBy: 'grace', decidedAt: 9, version: 1 } as const;

/** What no program leaves so, or the log contradicts; each is kept next to those before it. */
const oddOnes = [
  { odd: { ...accepted, version: 9 }, says: 'became change 9, which is not in the log' },
  { odd: { ...accepted, decidedBy: 'eve', version: 1 }, says: 'says that eve accepted it as change 1' },
  { odd: { ...open, kind: 'WISH' }, says: 'is of no kind' },
  { odd: { ...open, state: 'ACCEPTED' }, says: 'is decided by no one' },
  { odd: { ...open, decidedBy: 'eve', decidedAt: 1 }, says: 'is open and decided' },
  { odd: { ...open, comments: {} }, says: 'comments that cannot be read' },
  { odd: { ...open, comments: [{ author: 'ada' }] }, says: 'comments that cannot be read' },
  { odd: { ...open, edit: '{"name":"dropAll","input":{}}' }, says: 'edit that cannot be read' },
  { odd: { ...open, edit: '{"name":"importGuide","input":7}' }, says: 'edit that cannot be read' },
  { odd: { ...open, edit: '{"name":' }, says: 'edit that cannot be read' },
  { odd: { ...open, edit: '{}' }, says: 'edit that cannot be read' },
  { odd: { ...open, edit: null }, says: 'neither words nor an edit' },
  { odd: { ...accepted, version: null }, says: 'accepted as no change' },
  { odd: { ...accepted, state: 'DECLINED', version: null }, says: 'without a reason' },
];

describe('an audit of proposals', () => {
  it('finds none that the program keeps, and names the first that it would not have kept so', async () => {
    const store = await openTestStore();
    await store.append({ ...firstDraft, actor: 'grace, proposed by ada' }, 0, 1000);
    for (const proposal of [{ ...open, id: 'p_98' }, accepted]) await store.proposals.create(proposal);
    expect((await verify(store)).flaws).toEqual([]);
    for (const [place, { odd, says }] of oddOnes.entries()) {
      const id = `p_${String(50 - place)}`;
      await store.proposals.create({ ...odd, id } as unknown as typeof open);
      const messages = (await verify(store)).flaws.map(({ message }) => message);
      expect(messages).toEqual([expect.stringContaining(`The proposal ${id} `)]);
      expect(messages[0]).toContain(says);
    }
  });
});
