import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';
import { finish } from '../../../src/domain/finish.ts';
import { synonymsId, type SynonymsRecord } from '../../../src/domain/guidance/records.ts';
import { buildSearchIndex } from '../../../src/domain/search/index/buildSearchIndex.ts';
import { search } from '../../../src/domain/search/search.ts';
import { Synonyms } from '../../../src/domain/search/synonyms.ts';
import { seedCatalog } from './seedCatalog.ts';

const seed = seedCatalog();

function withGroups(groups: string[][]) {
  const after: SynonymsRecord = { type: 'Synonyms', id: synonymsId, groups };
  const revision = { nodeType: 'Synonyms', nodeId: synonymsId, action: 'CREATED', before: null, after } as const;
  return applyChange(seed, { kind: 'EDIT', version: seed.version + 1, at: 1, revisions: [revision] });
}

describe('Synonyms', () => {
  const synonyms = new Synonyms([
    ['device limit', 'quota', '# seats'],
    ['multi-factor authentication', 'MFA'],
  ]);

  it.each([
    { query: 'device limit', others: [['quota']], because: 'the phrase stands there' },
    { query: 'devices limits', others: [['quota']], because: 'its words may have other endings' },
    { query: 'quotas', others: [['device', 'limit']], because: 'a word may be one of many' },
    { query: 'device cap', others: [], because: 'half of a phrase is none' },
    { query: 'mfa', others: [['multi', 'factor', 'authentication']], because: 'case and hyphens do not matter' },
    { query: '', others: [], because: 'there is no word' },
    { query: '20 seats', others: [['device', 'limit'], ['quota']], because: '# is any number above one' },
    { query: '1 seats', others: [], because: 'one is not too many' },
    { query: 'no seats', others: [], because: 'a word is no number' },
  ])('gives $others for "$query", because $because', ({ query, others }) => {
    expect(synonyms.at(query.split(' '), 0).flatMap((found) => found.others)).toEqual(others);
  });
});

describe('a search with words of the same meaning', () => {
  const found = (query: string, catalog = seed) =>
    search(buildSearchIndex(catalog), catalog, { query, guide: null })
      .found.all()
      .map(({ entry }) => (entry.code === null ? 'none' : slugOf(entry.code)));

  it('finds what the list of the program names, until an editor saves another list', () => {
    expect(found('restart')).toContain('0x801C000F');
    expect(found('restart', withGroups([]))).toEqual([]);
    expect(found('zap', withGroups([['zap', 'registration quota']]))).toEqual(['0x801C000E']);
  });

  it('offers named codes by words of the same meaning', () => {
    const { namedCodes } = search(buildSearchIndex(seed), seed, {
      query: 'network name no longer available',
      guide: null,
    });
    expect(slugOf(finish(namedCodes(3))[0]?.code ?? toErrorCode(0))).toBe('0x80070040');
  });

  it('puts the word itself before one of the same meaning', () => {
    const catalog = withGroups([['discovery', 'attestation']]);
    expect(found('attestation', catalog).slice(0, 2)).toEqual(['0x801C03EE', '0x801C0011']);
    expect(found('attestation', catalog)).toContain('0x801C000C');
  });

  it('marks the words that were found', () => {
    const { found } = search(buildSearchIndex(seed), seed, { query: 'restart required', guide: null });
    const [best] = found.hits(0, 1);
    expect(best?.highlights.map(({ html }) => html)).toContain(
      'Operation successful, but the device <mark>requires</mark> a <mark>reboot</mark>.',
    );
  });

  it('marks the words that initials stand for', () => {
    const { found } = search(buildSearchIndex(seed), seed, { query: 'mfa', guide: null });
    expect(found.hits(0, 1)[0]?.highlights[0]?.html).toMatch(/^<mark>Multi-factor authentication<\/mark>|<mark>Multi/);
  });
});
