import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blocksOf,
  nodeOfPosting,
  packedPosting,
  postingsIn,
  weightOfPosting,
  withoutNode,
  withPosting,
  type Postings,
} from '../../../../src/domain/search/index/postings.ts';

function contentOf(postings: Postings): number[] {
  return blocksOf(postings).flatMap((block) => [...block]);
}

describe('a list of postings', () => {
  it('holds what a sorted map would hold, after any edits, and leaves the lists before as they were', () => {
    const edit = fc.record({
      node: fc.nat({ max: 40 }),
      weight: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        let postings: Postings = 0;
        const expected = new Map<number, number>();
        for (const { node, weight } of edits) {
          const before = contentOf(postings);
          const changed: Postings =
            weight === null ? withoutNode(postings, node) : withPosting(postings, packedPosting(node, weight));
          expect(contentOf(postings)).toEqual(before);
          postings = changed;
          if (weight === null) expected.delete(node);
          else expected.set(node, packedPosting(node, weight));
        }
        expect(contentOf(postings)).toEqual([...expected.values()].sort((a, b) => a - b));
      }),
    );
  });

  it('stays in order and whole when its blocks are halved', () => {
    const nodes = Array.from({ length: 5_000 }, (_, n) => n * 2);
    let postings = postingsIn(
      Uint32Array.from(nodes, (node) => packedPosting(node, 0.5)),
      0,
      nodes.length,
    );
    for (let node = 1; node < 5_000; node += 2) postings = withPosting(postings, packedPosting(node, 1));
    expect(contentOf(postings).map(nodeOfPosting)).toEqual(
      [...nodes, ...nodes.slice(0, 2_500).map((node) => node + 1)].sort((a, b) => a - b),
    );
    expect(Math.max(...blocksOf(postings).map(({ length }) => length))).toBeLessThanOrEqual(2_048);
  });

  it('keeps weights to the nearest 255th, and none as nothing', () => {
    expect(weightOfPosting(packedPosting(7, 1))).toBe(1);
    expect(weightOfPosting(packedPosting(7, 0.0001))).toBeCloseTo(1 / 255);
    expect(nodeOfPosting(packedPosting(7, 0.5))).toBe(7);
  });

  it('refuses a node that its numbers cannot hold', () => {
    expect(() => packedPosting(2 ** 24, 1)).toThrow(RangeError);
  });
});
