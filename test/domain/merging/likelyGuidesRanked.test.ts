import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import type { GuideNode } from '../../../src/domain/guidance/nodes.ts';
import { likelyGuides, type NamedDocument } from '../../../src/domain/merging/likelyGuides.ts';
import { entryNode, guideNode } from '../catalog/nodes.ts';
import { documentOf } from './guideWorld.ts';

/** A guide of so many codes from a first one on. */
const guide = (id: string, codes: readonly [from: number, count: number], fields: Partial<GuideNode> = {}) => [
  guideNode(id, fields),
  ...Array.from({ length: codes[1] }, (_, place) => entryNode(`${id}_e${String(place)}`, id, codes[0] + place)),
];
const documentWith = (from: number, count: number, about: Partial<NamedDocument> & { title?: string } = {}) => {
  const rows = Array.from({ length: count }, (_, place) => `${(from + place).toString(16)} | A cause. |`);
  const { title = 'No title of a guide', ...named } = about;
  return { document: documentOf(rows, { title }), sourceUrl: null, exportedFrom: null, ...named };
};
const found = (nodes: ReturnType<typeof guide>, named: NamedDocument) =>
  likelyGuides(catalogOf(1, 1_000, nodes), named).map(({ guideId, certainty, because }) =>
    [guideId, certainty, ...because].join(' '),
  );

const base = 0x80070100;

describe('a guide that a document may be a version of', () => {
  const address = 'https://example.test/a';
  it.each<[string, ReturnType<typeof guide>, NamedDocument, string[]]>([
    [
      'it has the same address and half of the codes',
      guide('g_1', [base, 2], { sourceUrl: address }),
      documentWith(base + 1, 4, { sourceUrl: address }),
      ['g_1 CERTAIN SOURCE CODES'],
    ],
    [
      'it has the same address and less than half of the codes',
      guide('g_1', [base, 3], { sourceUrl: address }),
      documentWith(base + 2, 4, { sourceUrl: address }),
      ['g_1 LIKELY SOURCE CODES'],
    ],
    ['neither has an address', guide('g_1', [base, 2]), documentWith(base, 2), []],
    [
      'another address',
      guide('g_1', [base, 2], { sourceUrl: address }),
      documentWith(base, 2, { sourceUrl: `${address}b` }),
      [],
    ],
    ['it has half of all codes', guide('g_1', [base, 6]), documentWith(base, 3), ['g_1 LIKELY CODES']],
    ['it has less than half of all', guide('g_1', [base, 7]), documentWith(base, 3), ['g_1 POSSIBLE CODES']],
    ['it has three of ten', guide('g_1', [base, 10]), documentWith(base + 7, 10), ['g_1 POSSIBLE CODES']],
    ['it has three of eleven', guide('g_1', [base, 11]), documentWith(base + 8, 11), []],
    ['it has two codes of two', guide('g_1', [base, 2]), documentWith(base, 2), []],
    [
      'it has the title, and neither has a code',
      guide('g_1', [base, 0]),
      documentWith(base, 0, { title: 'g_1' }),
      ['g_1 LIKELY TITLE'],
    ],
    [
      'two that would be certain are only likely',
      [...guide('g_1', [base, 4], { title: 'T' }), ...guide('g_2', [base, 3], { title: 'T' })],
      documentWith(base, 4, { title: 'T' }),
      ['g_1 LIKELY TITLE CODES', 'g_2 LIKELY TITLE CODES'],
    ],
    [
      'one that is certain stays so next to one that is likely',
      [...guide('g_1', [base, 4]), ...guide('g_2', [base, 3], { title: 'T' })],
      documentWith(base, 4, { title: 'T' }),
      ['g_2 CERTAIN TITLE CODES', 'g_1 LIKELY CODES'],
    ],
    [
      'more names come before more codes',
      [...guide('g_1', [base, 4]), ...guide('g_2', [base + 50, 9], { title: 'T', sourceUrl: address })],
      documentWith(base, 4, { title: 'T', sourceUrl: address }),
      ['g_2 LIKELY SOURCE TITLE', 'g_1 LIKELY CODES'],
    ],
    [
      'more codes come first among those as likely',
      [...guide('g_1', [base, 3]), ...guide('g_2', [base, 5]), ...guide('g_3', [base, 4])],
      documentWith(base, 5),
      ['g_2 LIKELY CODES', 'g_3 LIKELY CODES', 'g_1 LIKELY CODES'],
    ],
    [
      'five are shown at most',
      [1, 2, 3, 4, 5, 6].flatMap((place) => guide(`g_${String(place)}`, [base, 4])),
      documentWith(base, 4),
      [1, 2, 3, 4, 5].map((place) => `g_${String(place)} LIKELY CODES`),
    ],
    [
      'an archived guide is none',
      guide('g_1', [base, 0], { title: 'T', status: 'ARCHIVED' }),
      documentWith(base, 1, { title: 'T' }),
      [],
    ],
  ])('is told from the others: %s', (_because, nodes, named, guides) => {
    expect(found(nodes, named)).toEqual(guides);
  });

  it('comes with its published codes, each once', () => {
    const nodes = [
      ...guide('g_1', [base, 4]),
      entryNode('e_90', 'g_1', base),
      entryNode('e_91', 'g_1', null),
      entryNode('e_92', 'g_1', base + 9, { status: 'ARCHIVED' }),
    ];
    expect(likelyGuides(catalogOf(1, 0, nodes), documentWith(base, 5))).toMatchObject([
      { sharedCodes: 4, documentCodes: 5, guideCodes: 4 },
    ]);
  });
});
