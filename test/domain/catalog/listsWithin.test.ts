import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { cursorOf } from '../../../src/domain/catalog/cursor.ts';
import { listOfEntries } from '../../../src/domain/catalog/listOfEntries.ts';
import {
  guideNamed,
  listEntries,
  listEntriesOfGuide,
  listMitigations,
  listUsers,
  type EntryFilter,
  type EntryOrder,
} from '../../../src/domain/catalog/lists.ts';
import { readPage, type PagedList, type PageRequest } from '../../../src/domain/catalog/page.ts';
import { isInvalidInput, type InvalidInput } from '../../../src/domain/problem.ts';
import { codeInFamily } from '../../../src/domain/codes/errorCode.ts';
import { entryNode, guideNode, mitigationNode, stepsOf } from './nodes.ts';

const guides = [guideNode('g_1'), guideNode('g_2', { firstSteps: stepsOf('m_first') })] as const;
const archived = { status: 'ARCHIVED' } as const;
const entries = [
  entryNode('e_11', 'g_1', 0x80090005, { version: 9, steps: stepsOf('m_1'), causes: ['It is denied.', 'Or not.'] }),
  entryNode('e_12', 'g_1', null, { causes: ['No code.'], version: 5 }),
  entryNode('e_13', 'g_1', 0x5, { steps: stepsOf('m_1') }),
  entryNode('e_14', 'g_1', null, { code: codeInFamily(1, 0x9f) }),
  entryNode('e_15', 'g_1', 0x80070006, { ...archived, steps: stepsOf('m_1') }),
  entryNode('e_21', 'g_2', 0x80070005, { steps: stepsOf('m_1', 'm_2') }),
];
const mitigations = ['m_1', 'm_2', 'm_first'].map((id) => mitigationNode(id));
const catalog = catalogOf(9, 9_000, [...guides, ...mitigations, ...entries]);
const byCode: EntryOrder = { field: 'CODE', direction: 'ASC' };

function idsOf<Node extends { id: string }>(list: PagedList<Node> | InvalidInput, request: PageRequest = {}): string[] {
  const page = isInvalidInput(list) ? list : readPage(list, request);
  if (isInvalidInput(page)) throw new Error(page.message);
  return page.edges.map(({ node }) => node.id);
}
const listed = (filter: EntryFilter, order = byCode) => idsOf(listEntries(catalog, filter, order));

describe('the published entries of a guide', () => {
  it('are listed as in its document, counted by themselves', () => {
    const list = listEntriesOfGuide(catalog, guides[0]);
    expect(idsOf(list)).toEqual(['e_11', 'e_12', 'e_13', 'e_14']);
    expect(idsOf(listEntriesOfGuide(catalog, guides[1]))).toEqual(['e_21']);
    const totals = guides.map((guide) => readPage(listEntriesOfGuide(catalog, guide), {}));
    expect(totals.map((page) => (isInvalidInput(page) ? page : page.totalCount()))).toEqual([4, 1]);
  });
});

describe('the published entries that use a mitigation', () => {
  it('are listed by their codes, counted by themselves', () => {
    expect(idsOf(listUsers(catalog, 'm_1'))).toEqual(['e_13', 'e_21', 'e_11']);
    expect([idsOf(listUsers(catalog, 'm_2')), idsOf(listUsers(catalog, 'm_first'))]).toEqual([['e_21'], []]);
    const totals = ['m_1', 'm_2'].map((id) => readPage(listUsers(catalog, id), {}));
    expect(totals.map((page) => (isInvalidInput(page) ? page : page.totalCount()))).toEqual([3, 1]);
  });
});

describe('a cursor of one guide, or of one mitigation', () => {
  it.each([
    [listEntriesOfGuide(catalog, guides[0]), listEntriesOfGuide(catalog, guides[1])],
    [listUsers(catalog, 'm_1'), listUsers(catalog, 'm_2')],
  ])('is none of another: %#', (one, other) => {
    const page = readPage(one, { first: 1 });
    const after = isInvalidInput(page) ? '' : (page.edges[0]?.cursor ?? '');
    expect(idsOf(one, { after })).not.toEqual([]);
    expect(() => idsOf(other, { after })).toThrow('not a cursor of this list');
  });
});

describe('a list of some entries', () => {
  it('is in the order of their codes unless another is asked for', () => {
    expect(idsOf(listOfEntries(catalog, 'some', entries.slice(0, 3)))).toEqual(['e_13', 'e_11', 'e_12']);
    expect(idsOf(listOfEntries(catalog, 'some', entries.slice(0, 3), 'POSITION'))).toEqual(['e_11', 'e_12', 'e_13']);
  });
});

describe('a list of entries', () => {
  it.each<[EntryFilter, EntryOrder['field'], string[], string]>([
    [{ guide: 'g_1' }, 'POSITION', ['e_11', 'e_12', 'e_13', 'e_14'], 'the document has an order'],
    [{ guide: 'g_1' }, 'UPDATED_AT', ['e_13', 'e_14', 'e_12', 'e_11'], 'versions come before places'],
    [{ hasCode: false }, 'CODE', ['e_12'], 'one has no code'],
    [{ hasCode: false }, 'POSITION', ['e_12'], 'one has no code in any order'],
    [{ hasCode: false }, 'UPDATED_AT', ['e_12'], 'one has no code in any order'],
    [{ facility: 0 }, 'CODE', ['e_13'], 'what has no code is of no facility'],
    [{ space: 'HRESULT' }, 'CODE', ['e_13', 'e_21', 'e_11'], 'what has no code has no layout'],
    [{ family: 'windows' }, 'CODE', ['e_13', 'e_21', 'e_11'], 'what has no code is of no family'],
    [{ family: 'bugcheck' }, 'CODE', ['e_14'], 'a bug check is of its family'],
    [{ text: '0x00000000' }, 'CODE', [], 'what has no code is not found by the code 0'],
    [{ text: '0x9f' }, 'CODE', ['e_14'], 'a code is found as its family writes it'],
    [{ text: 'deniedor' }, 'CODE', [], 'a text does not go from one cause to the next'],
    [{ text: '' }, 'CODE', ['e_13', 'e_21', 'e_11', 'e_14', 'e_12'], 'an empty text asks for nothing'],
  ])('for %j by %s holds %j, because %s', (filter, field, ids) => {
    expect(listed(filter, { field, direction: 'ASC' })).toEqual(ids);
  });

  it('takes no cursor of another order or direction', () => {
    const orders: EntryOrder[] = [byCode, { ...byCode, direction: 'DESC' }, { ...byCode, field: 'POSITION' }];
    const [first, ...others] = orders.map((order) => listEntries(catalog, {}, order));
    if (first === undefined || isInvalidInput(first)) throw new Error('There is no list.');
    const page = readPage(first, { first: 1 });
    const after = isInvalidInput(page) ? '' : (page.edges[0]?.cursor ?? '');
    expect(idsOf(first, { after })).toHaveLength(4);
    for (const other of others) expect(() => idsOf(other, { after })).toThrow('not a cursor of this list');
  });

  it.each<[EntryFilter, string]>([
    [{ mitigation: 'm_9' }, 'No mitigation has the id "m_9".'],
    [{ outcome: 'UNLISTED' }, 'UNLISTED is an outcome of look-ups only; an entry is MITIGATED or UNMITIGATED.'],
    [
      { family: 'x'.repeat(101) },
      `No family of codes has the slug "${'x'.repeat(100)}"; there is "windows", "bugcheck", "aadsts", "devicemanager".`,
    ],
    [{ codes: Array.from({ length: 501 }, () => '0x5') }, 'codes has 501 items; send at most 500.'],
    [{ guide: 'x'.repeat(101) }, `No guide has the slug "${'x'.repeat(100)}"; there is "g_1", "g_2".`],
  ])('says what is wrong with %j', (filter, message) => {
    expect(listEntries(catalog, filter, byCode)).toMatchObject({ message });
  });
});

describe('a list of mitigations', () => {
  it('holds those of a guide without first steps from its published entries alone', () => {
    expect(idsOf(listMitigations(catalog, { guide: 'g_1' }))).toEqual(['m_1']);
    expect(idsOf(listMitigations(catalog, { guide: 'g_2' }))).toEqual(['m_1', 'm_2', 'm_first']);
  });

  it('is refused for a guide that is not there, at its place in the filter', () => {
    expect(listMitigations(catalog, { guide: 'none' })).toMatchObject({
      ...{ code: 'NOT_FOUND', path: ['filter', 'guide'] },
    });
  });

  it('takes the cursors that it gave, whatever version gave them', () => {
    const after = cursorOf('mitigations', 'm_1/m_1');
    expect(idsOf(listMitigations(catalog, {}), { after })).toEqual(['m_2', 'm_first']);
  });
});

describe('a guide by its slug', () => {
  it('is none of none', () => {
    expect(guideNamed(Catalog.empty, 'any', [])).toMatchObject({
      message: 'No guide has the slug "any"; there is none yet.',
    });
  });
});
