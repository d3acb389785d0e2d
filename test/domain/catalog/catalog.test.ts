import { beforeEach, describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { codeInFamily, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { firstSynonyms } from '../../../src/domain/guidance/firstSynonyms.ts';
import { synonymsId } from '../../../src/domain/guidance/records.ts';
import { entryNode, guideNode, mitigationNode, stepsOf } from './nodes.ts';

const bugcheck5 = codeInFamily(1, 5);
const archived = { status: 'ARCHIVED' } as const;

/** Four guides: the first lists one facility of a subject, the second several, the third none, the fourth nothing. */
let catalog: Catalog;
beforeEach(() => {
  catalog = catalogOf(7, 7_000, [
    guideNode('g_1'),
    guideNode('g_2', { firstSteps: stepsOf('m_first', 'm_both') }),
    guideNode('g_3', { firstSteps: stepsOf('m_both') }),
    guideNode('g_4'),
    ...['m_1', 'm_2', 'm_first', 'm_both', 'm_unused'].map((id) => mitigationNode(id)),
    entryNode('e_11', 'g_1', 0x80310001, { symbol: 'FVE_E_ONE' }),
    entryNode('e_21', 'g_2', 0x801c0002, { symbol: 'E_FAIL', steps: stepsOf('m_1') }),
    entryNode('e_22', 'g_2', 0x801c0001, { causes: ['E_FAIL_2'] }),
    entryNode('e_23', 'g_2', 0x801c0002, { causes: ['See E_FAIL.'], steps: stepsOf('m_2') }),
    entryNode('e_24', 'g_2', 0x80240005),
    entryNode('e_25', 'g_2', 0xc0210005),
    entryNode('e_26', 'g_2', 0x80070005, archived),
    entryNode('e_27', 'g_2', null, { causes: ['No code, but E_FAIL.'], steps: stepsOf('m_2') }),
    entryNode('e_31', 'g_3', 0x80070005, { steps: stepsOf('m_1', 'm_both') }),
    entryNode('e_32', 'g_3', null, { code: bugcheck5 }),
  ]);
});
const guide = (id: string) => catalog.guide(id) ?? guideNode('none');
const hex = (codes: readonly number[]) => codes.map((code) => code.toString(16));

describe('a catalogue', () => {
  it('has the entries of a guide as in its document, archived ones too, and of no other guide', () => {
    expect(catalog.entriesOf(guide('g_2')).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((place) => `e_2${String(place)}`),
    );
    expect(catalog.entriesOf(guide('g_4'))).toEqual([]);
  });

  it.each<[string, string | null, string]>([
    ['g_1', 'e_11', 'other guides come behind it'],
    ['g_2', 'e_27', 'the last one may have no code'],
    ['g_3', 'e_32', 'other guides came before it'],
    ['g_4', null, 'it has none, whatever the guide before it has'],
  ])('has as the last entry of %s %s, because %s', (id, last) => {
    expect(catalog.lastEntryOf(guide(id))?.id ?? null).toBe(last);
  });

  it.each<[string, string | null, string[], string]>([
    ['m_1', 'g_3', [], '0x80070005 comes before 0x801C0002, though its guide came later'],
    ['m_first', 'g_2', ['g_2'], 'only first steps use it'],
    ['m_both', 'g_3', ['g_2', 'g_3'], 'entries count before first steps'],
    ['m_unused', null, [], 'nothing uses it'],
  ])(
    'takes the links of %s against %s, as the first guide that uses it, in first steps %j, because %s',
    (id, first, inFirstSteps) => {
      expect(catalog.firstGuideUsing(id)?.id ?? null).toBe(first);
      expect(catalog.guidesUsing(id).map((each) => each.id)).toEqual(inFirstSteps);
    },
  );

  it('has the synonyms that the program begins with, at version 0, until an editor saves others', () => {
    expect(Catalog.empty.synonyms()).toMatchObject({ groups: firstSynonyms, version: 0, createdAt: 0, updatedAt: 0 });
    const saved = { ...Catalog.empty.synonyms(), groups: [['a', 'b']], version: 3 };
    const after = catalogOf(3, 3_000, [saved]);
    expect([after.synonyms(), after.node(synonymsId), after.entry(synonymsId)]).toEqual([saved, saved, null]);
  });

  it('says which node it names without holding it', () => {
    const torn = catalogOf(7, 7_000, [guideNode('g_1'), entryNode('e_1', 'g_1', 1, { steps: stepsOf('m_9') })]);
    expect(() => torn.mitigationOf({ mitigationId: 'm_9' })).toThrow(
      'The catalogue at version 7 names m_9 but does not hold it.',
    );
  });

  it('is not made of an entry whose guide is not there', () => {
    expect(() => catalogOf(1, 0, [entryNode('e_1', 'g_9', 1)])).toThrow(
      'Entry e_1 belongs to guide g_9, which is not there.',
    );
  });
});

describe('the codes that a catalogue lists', () => {
  it.each([
    ['E_FAIL', ['801c0002'], 'two rows of a code name it once, and a row without a code names none'],
    ['E_FAIL_2', ['801c0001'], 'a name is found whole'],
    ['E_FAI', [], 'a part of a name is none'],
  ])('are under the name %s %j, because %s', (symbol, codes) => {
    expect(hex(catalog.codesNamed(symbol))).toEqual(codes);
  });

  it('are under a status those of Windows, ascending, each once', () => {
    expect(hex(catalog.codesWithStatus(5))).toEqual(['80070005', '80240005', 'c0210005']);
    expect(hex(catalog.codesWithStatus(0))).toEqual([]);
  });

  it.each([
    [0x801c0002, 2, ['801c0001', '80070005'], ['80240005', '80310001'], 'a listed code is no neighbour of its own'],
    [0x801c0003, 1, ['801c0002'], ['80240005'], 'the nearest come first'],
    [0, 9, [], ['80070005', '801c0001', '801c0002', '80240005', '80310001', 'c0210005', '100000005'], 'none is below'],
    [0xffffffff, 0, [], [], 'none is asked for'],
  ])('are next to %i, %i a side, %j and %j, because %s', (code, count, below, above) => {
    const found = catalog.neighbours(toErrorCode(code), count);
    expect([hex(found.below), hex(found.above)]).toEqual([below, above]);
  });

  it.each([
    [null, 2, ['80070005', '801c0001']],
    [0x801c0001, 2, ['801c0002', '80240005']],
    [0x801c0000, 1, ['801c0001']],
    [0xc0210005, 9, ['100000005']],
    [null, 0, []],
  ])('are behind %s, at most %i: %j', (code, count, codes) => {
    expect(hex(catalog.listedAfter(code === null ? null : toErrorCode(code), count))).toEqual(codes);
  });
});

describe('the subjects of a guide', () => {
  it.each([
    ['g_1', ['HRESULT 49'], 'the next guide has others'],
    [
      'g_2',
      ['HRESULT 28', 'HRESULT 36', 'NTSTATUS 33'],
      'HRESULT comes before NTSTATUS, and an archived row counts not',
    ],
    ['g_3', [], 'everything shares facility 7, and a bug check has none'],
    ['g_4', [], 'it lists nothing'],
  ])('are of %s the facilities %j, because %s', (id, facilities) => {
    const found = catalog.subjectFacilitiesOf(guide(id));
    expect(found.map(({ space, number }) => `${space} ${String(number)}`)).toEqual(facilities);
  });

  it.each([
    ['g_2', 28, 2, true, 'it lists two'],
    ['g_2', 28, 3, false, 'two rows of one code are one code'],
    ['g_2', 36, 1, true, 'it lists one'],
    ['g_2', 36, 2, false, 'it lists one only'],
    ['g_2', 49, 1, false, 'another guide lists it'],
  ])('%s lists of facility %i at least %i codes: %s, because %s', (id, number, several, lists) => {
    expect(catalog.listsSeveral(guide(id), { space: 'HRESULT', number }, several)).toBe(lists);
  });
});
