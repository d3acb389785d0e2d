import { describe, expect, it } from 'vitest';
import { documentOf, first, guideWorld, slug } from './guideWorld.ts';
import { likelyGuides, type NamedDocument } from '../../../src/domain/merging/likelyGuides.ts';

function named(lines: readonly string[], { title = 'Another title', ...about }: About = {}): NamedDocument {
  return { document: documentOf(lines, { title }), sourceUrl: null, exportedFrom: null, ...about };
}

type About = { readonly title?: string } & Partial<NamedDocument>;

const elsewhere = ['80080001 | a | b', '80080002 | a | b', '80080003 | a | b', '80080004 | a | b'];

describe('the guides that a document may be a version of', () => {
  const world = guideWorld(documentOf(first, { title: 'A guide' }));
  const twoShared = [...first.slice(0, 2), ...elsewhere];

  it.each([
    {
      found: ['CERTAIN', 'TITLE', 'CODES'],
      document: named(first.slice(0, 2), { title: '**A guide**.' }),
      because: 'the title, style aside, and the codes agree',
    },
    { found: ['LIKELY', 'TITLE'], document: named(elsewhere, { title: 'A guide' }), because: 'titles are repeated' },
    { found: ['CERTAIN', 'SLUG'], document: named(elsewhere, { exportedFrom: slug }), because: 'an export says it' },
    { found: ['LIKELY', 'CODES'], document: named(first), because: 'codes alone are no name' },
    {
      found: ['POSSIBLE', 'CODES'],
      document: named([...first.slice(0, 3), ...elsewhere]),
      because: 'three of eight codes are common',
    },
    { found: [], document: named(twoShared), because: 'two common codes say nothing' },
    { found: [], document: named(['- | No code. | Sign out.']), because: 'nothing is common' },
  ])('are $found, because $because', ({ found, document }) => {
    const guides = likelyGuides(world.catalog, document);
    expect(guides.flatMap(({ certainty, because }) => [certainty, ...because])).toEqual(found);
  });

  it('come with the numbers of codes', () => {
    expect(likelyGuides(world.catalog, named([...first.slice(0, 3), ...elsewhere]))).toMatchObject([
      { guideId: world.guide.id, sharedCodes: 3, documentCodes: 7, guideCodes: 4 },
    ]);
  });

  it('come with every plan, so that a document on its way into the wrong guide is noticed', () => {
    const { plan } = guideWorld(documentOf(first)).import(documentOf(elsewhere));
    expect(plan).toMatchObject({ title: 'A guide', likelyGuides: [{ certainty: 'LIKELY', because: ['TITLE'] }] });
  });
});
