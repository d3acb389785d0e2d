import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { facilityOf } from '../../../src/domain/codes/tables/facility.ts';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { sharedFacilities } from '../../../src/domain/guidance/sharedFacilities.ts';
import { writeScopeRule } from '../../../src/domain/guidance/scopeRule.ts';
import { isInScope, scopeOfGuide } from '../../../src/domain/lookup/guideScope.ts';
import { seedCatalog } from '../search/seedCatalog.ts';
import { withSmallGuide, type SmallGuide } from './guideFixtures.ts';

function scopeOf(small: Omit<SmallGuide, 'slug'>) {
  const catalog = withSmallGuide(Catalog.empty, { slug: 'small', ...small });
  return rulesOf(catalog, 'small');
}

function rulesOf(catalog: Catalog, slug: string) {
  const guide = guideIn(catalog, slug);
  const { setBy, rules } = scopeOfGuide(catalog, guide);
  return { setBy, rules: rules.map(writeScopeRule) };
}

function guideIn(catalog: Catalog, slug: string) {
  const guide = catalog.guideWithSlug(slug);
  if (guide === null) throw new Error(`There is no guide "${slug}".`);
  return guide;
}

describe('the inferred scope of a guide', () => {
  it('of the seed is device registration, and neither Win32 nor the keys that every program uses', () => {
    expect(rulesOf(seedCatalog(), 'windows-hello-pin-creation')).toEqual({ setBy: 'INFERRED', rules: ['facility 28'] });
  });

  it.each([
    { codes: [0x801c0001, 0x801c0002], rules: [], because: 'two codes may be strays' },
    { codes: [0x801c0001, 0x801c0002, 0x801c0003], rules: ['facility 28'], because: 'three codes are a subject' },
    { codes: [0x801c0001, 0x801c0001, 0x801c0001], rules: [], because: 'one code in three rows is one code' },
    {
      codes: [0x80240001, 0x80240002, 0x00240003],
      rules: ['facility 36'],
      because: 'successes are of the facility too',
    },
    {
      codes: [0x801c0001, 0x80240002, 0x80240001, 0x801c0002, 0x801c0003, 0x80240003],
      rules: ['facility 28', 'facility 36'],
      because: 'a guide may have two subjects',
    },
    { codes: [0x80070005, 0x80070057, 0x80070002], rules: [], because: 'Win32 errors are of every program' },
    { codes: [0x80004001, 0x80004003, 0x80004005], rules: [], because: 'facility 0 is everything' },
    { codes: [0x80040154, 0x80040155, 0x80040201], rules: [], because: 'each interface defines its own values' },
    { codes: [0xc0000005, 0xc0000022, 0xc000006d], rules: [], because: 'NTSTATUS 0 is everything' },
    { codes: [5, 87, 1753], rules: [], because: 'bare Win32 numbers are those of every program' },
    { codes: [0x80090005, 0x80090016, 0x80090029], rules: [], because: 'keys and TLS are of every program' },
    { codes: [0x800f0203, 0x800f081f, 0x800f0922], rules: [], because: 'SetupAPI and servicing share 15' },
    { codes: [0x887a0005, 0x887a0006, 0x887a0007], rules: [], because: 'bit X leaves open which facility it is' },
    {
      codes: [0xa0240001, 0xa0240002, 0xa0240003],
      rules: [],
      because: 'a maker of its own gives the number a meaning',
    },
    { codes: [159, 10, 80].map((number) => 2 ** 32 + number), rules: [], because: 'every bug check is one of its own' },
    { codes: [0x80cf0001, 0x80cf0002, 0x80cf0003], rules: [], because: 'no subject is known for 207' },
    {
      codes: [0xc01c0001, 0xc01c0002, 0xc01c0003],
      rules: ['NTSTATUS facility 28'],
      because: 'an NTSTATUS number has a meaning of its own',
    },
  ])('of $codes is $rules, because $because', ({ codes, rules }) => {
    expect(scopeOf({ codes })).toEqual({ setBy: 'INFERRED', rules });
  });

  it('shrinks when entries are archived', () => {
    const codes = [0x80240001, 0x80240002, 0x80240003];
    const catalog = withSmallGuide(Catalog.empty, { slug: 'small', codes });
    const [entry] = catalog.publishedWithCode(toErrorCode(0x80240002));
    const ruling = archiveEntry(catalog, { id: entry?.id ?? '', expectedVersion: entry?.version ?? 0 });
    if (ruling.kind === 'Refusal') throw new Error('The entry cannot be archived.');
    const after = applyChange(catalog, { kind: 'EDIT', version: 2, at: 2, revisions: ruling.change.revisions });
    expect(rulesOf(catalog, 'small').rules).toEqual(['facility 36']);
    expect(rulesOf(after, 'small').rules).toEqual([]);
  });

  it('is that of each guide alone', () => {
    let catalog = withSmallGuide(seedCatalog(), { slug: 'updates', codes: [0x80240001, 0x80240002, 0x80240003] });
    catalog = withSmallGuide(catalog, { slug: 'mixed', codes: [0x80240004, 0x801c1001, 0x80190190] });
    expect(rulesOf(catalog, 'windows-hello-pin-creation').rules).toEqual(['facility 28']);
    expect(rulesOf(catalog, 'updates').rules).toEqual(['facility 36']);
    expect(rulesOf(catalog, 'mixed').rules).toEqual([]);
  });
});

describe('isInScope', () => {
  const updates = withSmallGuide(Catalog.empty, { slug: 'small', codes: [0x80240001, 0x80240002, 0x80240003] });

  it.each([
    { code: 0x8024ffff, is: true, because: 'it is of the facility of which three codes are listed' },
    { code: 0x801c0001, is: false, because: 'it is of another one' },
    { code: 0x80070005, is: false, because: 'it is of every program' },
    { code: 0xa0240009, is: false, because: 'another maker defined it' },
  ])('says $is of $code, because $because', ({ code, is }) => {
    expect(isInScope(updates, guideIn(updates, 'small'), toErrorCode(code))).toBe(is);
  });

  it.each([
    { scope: [], code: 0x80240009, is: false, because: 'an editor said: only what it lists' },
    { scope: ['facility 7'], code: 0x80070005, is: true, because: 'an editor may know better than the table' },
    { scope: ['facility 28'], code: 0x80240009, is: false, because: "an editor's word replaces what is inferred" },
    { scope: ['0x80240000-0x80240FFF'], code: 0x80240000, is: true, because: 'the first belongs to the range' },
    { scope: ['0x80240000-0x80240FFF'], code: 0x80240fff, is: true, because: 'so does the last' },
    { scope: ['0x80240000-0x80240FFF'], code: 0x80241000, is: false, because: 'the next one does not' },
    { scope: ['NTE_BAD_*'], code: 0x80090016, is: true, because: 'it is NTE_BAD_KEYSET' },
    { scope: ['NTE_BAD_*'], code: 0x80090020, is: false, because: 'it is NTE_FAIL' },
    { scope: ['NTSTATUS facility 28'], code: 0x801c0009, is: false, because: 'the layouts number on their own' },
    { scope: ['family windows'], code: 0x80070005, is: true, because: 'it is one of the codes of Windows' },
    { scope: ['family aadsts'], code: 0x80070005, is: false, because: 'it is no sign-in code' },
    { scope: ['family aadsts'], code: 2 * 2 ** 32 + 50076, is: true, because: 'it is AADSTS50076' },
    { scope: ['facility 0'], code: 2 ** 32 + 0x9f, is: false, because: 'a bug check has no facility' },
    { scope: ['AADSTS50000-AADSTS59999'], code: 2 * 2 ** 32 + 50076, is: true, because: 'it is AADSTS50076' },
    { scope: ['AADSTS50000-AADSTS59999'], code: 50076, is: false, because: 'as a Windows code it is another' },
  ])('with $scope says $is of $code, because $because', ({ scope, code, is }) => {
    const catalog = withSmallGuide(Catalog.empty, {
      slug: 'small',
      codes: [0x80240001, 0x80240002, 0x80240003],
      scope,
    });
    expect(isInScope(catalog, guideIn(catalog, 'small'), toErrorCode(code))).toBe(is);
    expect(scopeOfGuide(catalog, guideIn(catalog, 'small')).setBy).toBe('EDITOR');
  });
});

describe('the table of shared facilities', () => {
  it('names only facilities that are known: any other is left out without it', () => {
    for (const space of ['HRESULT', 'NTSTATUS'] as const) {
      for (const number of Object.keys(sharedFacilities[space]).map(Number)) {
        if (space === 'NTSTATUS' && number === 0) continue;
        const { name, label } = facilityOf(space, number);
        expect(name ?? label, `${space} ${String(number)}`).not.toBeNull();
      }
    }
  });
});
