import { expect, it } from 'vitest';
import { workOf, type WorkAnswers } from '../../../../src/web/console/home/work.ts';

const code = (hex: string) => ({ hex, symbol: null });
const entry = (id: string, version: number) => ({
  ...{ __typename: 'Entry', id, version, status: 'PUBLISHED', symbol: null, code: { hex: '0x801C03ED' }, causes: [] },
});
const proposal = (id: string) => ({
  ...{ id, kind: 'STEP', code: null, text: 'Wait.', proposedBy: null, proposedAt: '', comments: [] },
});

function answers(part: object): WorkAnswers {
  const none = { analytics: null, stale: null, proposals: null, drafts: [], drafted: null, mayEdit: true };
  return { ...none, ...part };
}

const stale = {
  staleGuidance: {
    items: [
      { reasons: ['OVERDUE', 'VOTED_DOWN'], lookupsLast30Days: 7, node: entry('e1', 1) },
      { reasons: ['DOCUMENT_CHANGED'], lookupsLast30Days: 2, node: entry('e2', 1) },
    ],
  },
};

it('says what waits in the order in which readers miss it, each kind with its number', () => {
  const work = workOf(
    answers({
      analytics: {
        analytics: {
          gaps: ['a', 'b', 'c', 'd'].map((hex) => ({ code: code(hex), count: 3, asked: 0 })),
          unmitigatedCodes: [{ code: code('e'), count: 2, entries: [{ id: 'e9' }] }],
        },
      },
      stale,
      proposals: { proposals: [proposal('p1')], planned: [{ ...proposal('p1'), planned: { fits: false } }] },
      drafts: [{ id: 'e3', version: 4 }],
      drafted: { nodes: [entry('e3', 5)] },
    }),
  );
  expect(work.map(({ kind, count, items }) => [kind, count, items.length])).toEqual([
    ['gaps', 4, 3],
    ['unmitigated', 1, 1],
    ['votedDown', 1, 1],
    ['stale', 1, 1],
    ['proposals', 1, 1],
    ['conflicts', 2, 2],
    ['imports', 1, 1],
  ]);
  expect(work[0]?.items[0]?.to).toBe('/entries/new?code=a');
});

it('counts no draft that was begun on what still stands, and names no kind of which nothing waits', () => {
  expect(workOf(answers({ drafts: [{ id: 'e3', version: 5 }], drafted: { nodes: [entry('e3', 5), null] } }))).toEqual(
    [],
  );
});

it('leads those who may not write from a gap to the list of gaps', () => {
  const analytics = { analytics: { gaps: [{ code: code('a'), count: 1, asked: 0 }], unmitigatedCodes: [] } };
  expect(workOf(answers({ analytics, mayEdit: false }))[0]?.items[0]?.to).toBe('/gaps');
});
