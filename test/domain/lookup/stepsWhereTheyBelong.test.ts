import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { hexOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { diagnose, lookUp } from '../../../src/domain/lookup/lookup.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { seedCatalog } from '../search/seedCatalog.ts';
import { firstStepOf, withDocument, withSmallGuide } from './guideFixtures.ts';

const seed = 'windows-hello-pin-creation';
const seedOnly = seedCatalog();
const several = withSmallGuide(
  withSmallGuide(seedOnly, { slug: 'updates', codes: [0x80240001, 0x80240002, 0x80240003, 0x80070057] }),
  { slug: 'joining', codes: [0x801c0f01, 0x801c0f02, 0x801c0f03, 0x801c03ed] },
);

/** What a look-up tells its reader to do, guide by guide, and where it sends them. */
function toldBy(catalog: Catalog, input: string, guide?: string) {
  const answer = lookUp(catalog, input, guide === undefined ? null : catalog.guideWithSlug(guide));
  return {
    outcome: answer.outcome,
    guides: answer.byGuide.map(({ guide: { slug }, relation }) => `${slug} ${relation}`),
    firstSteps: answer.firstSteps.map(({ step }) => catalog.mitigationOf(step).text),
    escalation: answer.escalation,
    escalatedBy: answer.escalations.map((each) => each.guide?.slug ?? null),
  };
}

describe('a look-up of a code that no guide lists', () => {
  it.each([
    { code: '0x800706DA', related: ['0x800706D9'], because: 'RPC errors stand next to each other' },
    {
      code: '0x8007274D',
      related: [],
      because: 'a refused connection has nothing to do with containers of Windows Hello',
    },
    { code: '0x80090302', related: [], because: 'a security package is no store of keys' },
  ])(
    'offers for $code what is listed next to it in a facility that all share, because $because',
    ({ code, related }) => {
      const answer = lookUp(seedOnly, code, null);
      expect(answer.related.flatMap((entry) => (entry.code === null ? [] : [hexOf(entry.code)]))).toEqual(related);
    },
  );

  it('offers the nearest of a facility of one subject, however far', () => {
    expect(lookUp(seedOnly, '0x801C0999', null).related).toHaveLength(5);
  });

  it.each([
    { code: '0x80070002', because: 'Win32 errors are of every program' },
    { code: '0x80070005', because: 'Win32 errors are of every program' },
    { code: '2', because: 'so are they as bare numbers' },
    { code: '0x80004005', because: 'E_FAIL says nothing of its subject' },
    { code: '0xC0000022', because: 'an NTSTATUS of facility 0 says nothing of its subject' },
    { code: '0x80090016', because: 'keys are used by every program' },
    { code: '0x887A0005', because: 'a graphics driver is no PIN' },
    { code: '0x80240022', because: 'an update is no PIN' },
    { code: '0xC004F074', because: 'an activation is no PIN' },
    { code: '0xE0434352', because: 'a .NET exception is no PIN' },
    { code: '0x80072EE2', because: 'downloads are of every program' },
    { code: '0xCAA20003', because: 'the sign-in broker serves every program' },
    { code: '0x8009030D', because: 'security packages serve every program' },
  ])('gives $code no step and no escalation of the seed, because $because', ({ code }) => {
    const told = toldBy(seedOnly, code);
    expect(told).toMatchObject({ outcome: 'UNLISTED', guides: [], firstSteps: [], escalatedBy: [null] });
    expect(told.escalation).toMatch(/^Contact the vendor of the program/);
  });

  it('gives one of device registration the first steps and the escalation of the seed', () => {
    const told = toldBy(seedOnly, '0x801C0999');
    expect(told).toMatchObject({ outcome: 'UNLISTED', guides: [`${seed} IN_SCOPE`], escalatedBy: [seed] });
    expect(told.firstSteps).toHaveLength(4);
  });

  it('keeps two guides apart, each with its own steps', () => {
    const { byGuide } = lookUp(several, '0x801C0999', null);
    expect(byGuide.map(({ guide, firstSteps }) => [guide.slug, firstSteps.length])).toEqual([
      [seed, 4],
      ['joining', 1],
    ]);
  });

  it('asks one guide alone where one is named, and does not stretch its scope', () => {
    expect(toldBy(several, '0x80240999', 'updates').guides).toEqual(['updates IN_SCOPE']);
    expect(toldBy(several, '0x80240999', seed)).toMatchObject({ guides: [], firstSteps: [], escalatedBy: [null] });
  });

  it.each([
    { code: '0x00240999', because: 'an update service says so when all went well' },
    { code: '0x001C0999', because: 'the facility is in scope and the bits say success' },
    { code: '0', because: 'it is ERROR_SUCCESS' },
    { code: 'exit code 3010', because: 'an installer says so when all went well and a restart is needed' },
  ])('gives $code no step, because $because', ({ code }) => {
    const told = toldBy(several, code);
    expect(told).toMatchObject({ outcome: 'UNLISTED', guides: [], firstSteps: [] });
    expect(told.escalation).toContain('reports success');
  });

  it('offers no other code for a zero, which nobody mistypes', () => {
    expect(lookUp(several, '0x0', null).suggestions).toEqual([]);
    expect(lookUp(several, '0x801C03FD', null).suggestions).not.toEqual([]);
  });

  it.each(['', 'PIN', 'hello', '0x801C03E', '12:30:45'])('gives "%s", which is no code, no step', (text) => {
    const told = toldBy(several, text);
    expect(told).toMatchObject({ outcome: 'NOT_A_CODE', guides: [], firstSteps: [], escalatedBy: [null] });
  });

  it('names a guide that lists other codes of its family, without its steps', () => {
    const catalog = withSmallGuide(seedOnly, { slug: 'mixed', codes: [0x80240001, 0x80070005] });
    const answer = lookUp(catalog, '0x80240022', null);
    expect(answer.familyGuides.map(({ slug }) => slug)).toEqual(['mixed']);
    expect(answer.firstSteps).toEqual([]);
    expect(lookUp(catalog, '0x80070002', null).familyGuides).toEqual([]);
    expect(lookUp(catalog, '0x80240001', null).familyGuides).toEqual([]);
  });
});

describe('a guide without first steps and without an escalation', () => {
  it('has nothing to say of other codes, and is named as the place where their family is documented', () => {
    const document = { title: 'Bare', description: null, appliesTo: [], firstSteps: [], escalation: '', warnings: [] };
    const rows = [0x80240001, 0x80240002, 0x80240003].map((code, index) => ({
      line: index + 1,
      code: toErrorCode(code),
      symbol: null,
      causes: ['One.'],
      steps: [],
    }));
    const manifest = { slug: 'bare', sourceUrl: null, license: null, attribution: null };
    const catalog = withDocument(seedOnly, { ...document, rows }, manifest);
    const answer = lookUp(catalog, '0x80240022', null);
    expect(answer.byGuide).toEqual([]);
    expect(answer.familyGuides.map(({ slug }) => slug)).toEqual(['bare']);
  });
});

describe('a look-up of a code that a guide lists', () => {
  it.each(['0x80070057', '87', '1753', '0x800706D9'])('says of %s that many subjects share it', (code) => {
    const answer = lookUp(seedOnly, code, null);
    expect(answer.isShared).toBe(true);
    expect(answer.byGuide.map(({ guide, relation }) => [guide.slug, relation])).toEqual([[seed, 'LISTED']]);
  });

  it('says of 0x801C03ED that it belongs to one subject', () => {
    expect(lookUp(seedOnly, '0x801C03ED', null).isShared).toBe(false);
  });

  it('is answered by each guide that lists it, and by none that only has it in scope', () => {
    expect(toldBy(several, '0x801C03ED').guides).toEqual([`${seed} LISTED`, 'joining LISTED']);
    expect(toldBy(several, '0x801C0F01').guides).toEqual(['joining LISTED']);
    expect(toldBy(several, '0x80070057').guides).toEqual([`${seed} LISTED`, 'updates LISTED']);
    expect(toldBy(several, '0x80070057', 'updates').guides).toEqual(['updates LISTED']);
  });

  it('that is a bare Win32 number is no success, though its bits look like one', () => {
    const told = toldBy(withSmallGuide(seedOnly, { slug: 'numbers', codes: [1603] }), '1603');
    expect(told).toMatchObject({
      guides: ['numbers LISTED'],
      firstSteps: [firstStepOf('numbers')],
      escalatedBy: ['numbers'],
    });
  });

  it('that means success gets the rows of the guide, not its first steps nor its escalation', () => {
    const catalog = withSmallGuide(seedOnly, { slug: 'updates', codes: [0x00240001, 0x80240001, 0x80240002] });
    const told = toldBy(catalog, '0x00240001');
    expect(told).toMatchObject({ outcome: 'UNMITIGATED', guides: ['updates LISTED'], firstSteps: [] });
    expect(told.escalation).toContain('reports success');
  });
});

describe('a diagnosis', () => {
  it('gives each code of a text the steps of its own guides', () => {
    const { lookups } = diagnose(several, 'failed: 0x80240022, then 0x887A0005 and 0x801C0F02', null);
    expect(lookups.map(({ byGuide }) => byGuide.map(({ guide }) => guide.slug))).toEqual([
      ['updates'],
      [],
      ['joining'],
    ]);
    expect(lookups[0]?.firstSteps.map(({ step }) => several.mitigationOf(step).text)).toEqual([firstStepOf('updates')]);
  });
});

const documents = new URL('../../../../shared/documents/', import.meta.url);

describe.runIf(existsSync(documents))('with the documents in ../shared/documents next to the seed', () => {
  const catalog = !existsSync(documents)
    ? seedOnly
    : readdirSync(documents).reduce(
        (before, file) =>
          withDocument(before, readGuideDocument(readFileSync(new URL(file, documents), 'utf8')), {
            slug: file.replace(/\.md$/, ''),
            sourceUrl: null,
            license: null,
            attribution: null,
          }),
        seedOnly,
      );

  it.each([
    { code: '0x80240ABC', guides: [], because: 'neither of the two on Windows Update has steps for other codes' },
    { code: '0x801C0999', guides: [/^windows-hello/], because: 'one on device registration has steps for other codes' },
    { code: '0x80180999', guides: [], because: 'the one on enrolment has no steps for other codes' },
    { code: '0x87D1FFFF', guides: [/^05-/], because: 'one is on Intune' },
    { code: '0x80070002', guides: [], because: 'those that list Win32 errors do not speak for the others' },
    { code: '0x800F0203', guides: [], because: 'device setup shares its facility with servicing' },
    { code: '0x0000000B', guides: [], because: 'a status number of one of them is no facility' },
    { code: '0x80D05001', guides: [], because: 'one of them lists a single code of Delivery Optimization' },
    { code: '0x80CFABCD', guides: [], because: 'no subject is known for facility 207' },
    { code: '0xC0000005', guides: [], because: 'none is on crashes' },
  ])('$code is answered by $guides, because $because', ({ code, guides }) => {
    const { outcome, byGuide } = lookUp(catalog, code, null);
    expect(outcome).toBe('UNLISTED');
    expect(byGuide.map(({ guide }) => guide.slug)).toEqual(
      guides.map((pattern) => expect.stringMatching(pattern) as string),
    );
  });
});
