import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { codeInFamily, toErrorCode, type ErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { codeFamilies } from '../../../src/domain/codes/families/codeFamilies.ts';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { rowsOf } from '../../../src/domain/codes/tables/codeNames.ts';
import { lookUp } from '../../../src/domain/lookup/lookup.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { seedCatalog } from '../search/seedCatalog.ts';
import { withDocument } from './guideFixtures.ts';

/** Every code that a table of any family names: some 27,000. */
function namedCodes(): readonly ErrorCode[] {
  const windows = (['hresult', 'ntstatus'] as const).flatMap((table) =>
    [...rowsOf(table)].map(([number]) => toErrorCode(number)),
  );
  const win32 = [...rowsOf('win32')].map(([number]) => toErrorCode(number <= 0xffff ? 0x80070000 + number : number));
  const others = codeFamilies.flatMap(({ names }, place) =>
    [...(names?.rows() ?? [])].map(([number]) => codeInFamily(place, number)),
  );
  return [...new Set([...windows, ...win32, ...others])];
}

/** Codes that no guide lists and that are told what a guide says of its own: by slug, the codes that may be. */
function toldOf(catalog: Catalog): readonly string[] {
  return namedCodes().flatMap((code) => {
    const { outcome, byGuide, firstSteps, escalations } = lookUp(catalog, slugOf(code), null);
    if (outcome !== 'UNLISTED') return [];
    const isTold = byGuide.length > 0 || firstSteps.length > 0 || escalations.some(({ guide }) => guide !== null);
    return isTold ? [slugOf(code)] : [];
  });
}

/** Device registration: the one subject of the seed. */
const registration = /^0x801C/;

describe('the named codes that no guide lists', () => {
  it('get no step and no escalation of the seed, except those of device registration', () => {
    expect(toldOf(seedCatalog()).filter((slug) => !registration.test(slug))).toEqual([]);
  }, 60_000);

  const documents = new URL('../../../../shared/documents/', import.meta.url);
  it.runIf(existsSync(documents))(
    'get none of the documents in ../shared/documents next to the seed, except those of Intune, which is the subject of one',
    () => {
      const catalog = readdirSync(documents).reduce(
        (before, file) =>
          withDocument(before, readGuideDocument(readFileSync(new URL(file, documents), 'utf8')), {
            slug: file.replace(/\.md$/, ''),
            sourceUrl: null,
            license: null,
            attribution: null,
          }),
        seedCatalog(),
      );
      expect(toldOf(catalog).filter((slug) => !registration.test(slug) && !/^0x87D1/.test(slug))).toEqual([]);
    },
    120_000,
  );
});
