import { describe, expect, it } from 'vitest';
import { emptySearchIndex, reviseWords, type NodeWords } from '../../../../src/domain/search/index/searchIndex.ts';

const weights = (...words: string[]) => new Map(words.map((word) => [word, 1]));
const changed = (before: string[], after: string[], id = 'e1'): NodeWords => ({
  type: 'Entry',
  id,
  before: weights(...before),
  after: weights(...after),
});

/** How often others are served while the words of these nodes are followed. */
const turns = (...changes: NodeWords[]) => [...reviseWords(emptySearchIndex(), changes)].length;

describe('following changed words', () => {
  it.each([
    {
      changes: [changed([], ['tpm', 'reset', 'key'])],
      is: 4,
      because: 'each word that came has its turn, and the node',
    },
    { changes: [changed(['tpm', 'reset', 'key'], [])], is: 4, because: 'so has each that went' },
    { changes: [changed(['tpm', 'key'], ['tpm', 'lock'])], is: 3, because: 'what stays needs none' },
    { changes: [changed(['tpm'], ['tpm']), changed([], [], 'e2')], is: 2, because: 'a node without a change has one' },
  ])('gives way $is times, because $because', ({ changes, is }) => {
    expect(turns(...changes)).toBe(is);
  });
});
