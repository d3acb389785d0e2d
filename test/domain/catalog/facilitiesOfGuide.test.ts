import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { facilitiesOfGuide } from '../../../src/domain/catalog/facilitiesOfGuide.ts';
import { entryNode, guideNode } from './nodes.ts';

const [one, other] = [guideNode('g_1'), guideNode('g_2')];
const catalog = catalogOf(1, 1_000, [
  ...[one, other, guideNode('g_3')],
  entryNode('e_1', 'g_1', 0x801c0001),
  entryNode('e_2', 'g_1', 0x801c0002),
  entryNode('e_3', 'g_1', 0x801c0002),
  entryNode('e_4', 'g_1', 0x80070005),
  entryNode('e_5', 'g_1', null),
  entryNode('e_6', 'g_1', 0x80090005, { status: 'ARCHIVED' }),
  entryNode('e_7', 'g_2', 0x80090005),
]);
const said = (guide: typeof one) =>
  facilitiesOfGuide(catalog, guide).map(({ facility, count }) => [facility.number, count]);

describe('the facilities of a guide', () => {
  it('are counted over its published codes, each code once, and over those of no other guide', () => {
    expect([said(one), said(other), said(guideNode('g_3'))]).toEqual([
      [
        [7, 1],
        [28, 2],
      ],
      [[9, 1]],
      [],
    ]);
  });

  it('are counted anew for another catalogue, and once for one', () => {
    expect(facilitiesOfGuide(catalog, one)).toBe(facilitiesOfGuide(catalog, one));
    expect(facilitiesOfGuide(catalogOf(2, 2_000, [one]), one)).toEqual([]);
  });
});
