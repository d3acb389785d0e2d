import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { hexOf, toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { EntryNode } from '../../../src/domain/guidance/nodes.ts';
import type { EntryRecord } from '../../../src/domain/guidance/records.ts';
import { textOfMarkdown } from '../../../src/domain/search/textOfMarkdown.ts';
import { escapeHtml } from '../../../src/domain/search/escapeHtml.ts';
import { buildSearchIndex } from '../../../src/domain/search/index/buildSearchIndex.ts';
import type { SearchHit } from '../../../src/domain/search/ranking.ts';
import { search } from '../../../src/domain/search/search.ts';
import { largeCatalog, seedCatalog } from './seedCatalog.ts';
import { growth, notSquare } from '../../world/growth.ts';
import { anyCharacter } from '../../world/anyCharacter.ts';

const seed = seedCatalog();
const large = largeCatalog();
const seedIndex = buildSearchIndex(seed);
const largeIndex = buildSearchIndex(large);

describe('what a query means', () => {
  it.each([
    { query: '', because: 'it is empty' },
    { query: ' \t\u00a0\u200b', because: 'it is blank' },
    { query: '_', because: 'it is no wildcard' },
    { query: '%', because: 'it is no wildcard' },
    { query: '*', because: 'it is no wildcard' },
    { query: `"'%_*:()\\`, because: 'no character means anything by itself' },
    { query: '\u0301'.repeat(1_000), because: 'marks without letters are no word' },
    { query: '\ud800', because: 'half of a surrogate pair is no word' },
    { query: 'T%M', because: 'a wildcard inside a word divides it' },
    { query: 'x'.repeat(10_000), because: 'no word is that long' },
    { query: 'error 0x0: the device was attested', because: 'what succeeded needs no steps of other codes' },
  ])('finds nothing for $query, because $because', ({ query }) => {
    expect(codesFound(query)).toEqual([]);
  });

  it.each([
    { query: 'Attestation OR failed', same: 'attestation or failed', because: 'OR is a word' },
    { query: 'attestation NEAR(failed)', same: 'attestation near failed', because: 'NEAR is a word' },
    { query: '"attestation" + failed*', same: 'attestation failed', because: 'operators are punctuation' },
    { query: 'code:0x801C03ED', same: '0x801C03ED', because: 'a field name is a light word' },
    { query: "' OR attestation='1 --", same: 'attestation 1', because: 'SQL is text' },
    { query: 'attestation attestation failed', same: 'attestation failed', because: 'repeats change nothing' },
    { query: `a${'\u0301'.repeat(1_000)}ttestation`, same: 'attestation', because: 'marks do not count' },
    { query: 'ATTESTATİON', same: 'attestation', because: 'the Turkish capital is an i' },
    { query: `attestation ${'the OR '.repeat(200)}`, same: 'attestation the', because: 'repeats cost nothing' },
    { query: 'NTE\\_BAD\\_DATA', same: 'NTE_BAD_DATA', because: 'Markdown escapes underscores' },
    { query: '−2145647635', same: '-2145647635', because: 'U+2212 is a minus' },
    { query: '０ｘ８０１Ｃ０３ＥＤ', same: '0x801C03ED', because: 'full-width forms are folded' },
  ])('answers $query as it answers $same, because $because', ({ query, same }) => {
    expect(codesFound(query)).toEqual(codesFound(same));
    expect(codesFound(query)).not.toEqual([]);
  });

  it('takes a query of any length in linear time', () => {
    const words = (count: number) => Array.from({ length: count }, (_, place) => `w${place.toString(36)}q`).join(' ');
    const ask = (query: string) => search(largeIndex, large, { query, guide: null });
    expect(growth(ask, words, 10_000)).toBeLessThan(notSquare);
  });
});

describe('the order of hits', () => {
  const catalog = withEntries([
    { code: 0x81000005, causes: ['The widget gave 0x82000001 and stopped.'] },
    { code: 0x82000001, causes: ['Sprocket.'] },
    { code: 0x82000012, causes: ['The sprocket of the flywheel broke.'] },
    { code: 0x83000001, symbol: 'FLYWHEEL_BROKE', causes: ['Something.'] },
    { code: 0x83000002, causes: ['Mentions NTEXPERM.'] },
    { code: 0x83000003, symbol: 'NTE_PERM_MORE', causes: ['More.'] },
    { code: 0x83000004, symbol: 'NTE_PERM', causes: ['Less.'] },
  ]);
  const found = (query: string) =>
    search(buildSearchIndex(catalog), catalog, { query, guide: null }).found.all().map(shown);

  it.each([
    {
      query: '0x82000001',
      order: ['0x82000001', '0x81000005'],
      because: 'the code comes before a text that mentions it',
    },
    {
      query: '8200',
      order: ['0x82000001', '0x82000012', '0x81000005'],
      because: 'a part of a code comes before a word',
    },
    {
      query: 'flywheel broke',
      order: ['0x83000001', '0x82000012'],
      because: 'a name of two words says it more plainly than a sentence',
    },
    { query: 'sprocket flywheel', order: ['0x82000012', '0x82000001', '0x83000001'], because: 'all words, then some' },
    { query: 'sproket', order: ['0x82000001', '0x82000012'], because: 'the shorter text says it more plainly' },
    { query: 'NTE_PERM', order: ['0x80090010', '0x83000004', '0x83000003'], because: 'whole names, then longer ones' },
    { query: 'NTEXPERM', order: ['0x83000002'], because: 'an underscore is not any character' },
    { query: 'NTEPERM', order: [], because: 'a word in capitals may be a name: never nearly' },
    { query: 'FLYWHEL_BROKE', order: [], because: 'a name is never matched nearly' },
  ])('finds $order for "$query", because $because', ({ query, order }) => {
    expect(found(query)).toEqual(order);
  });

  it('puts a frequent word that is spelt right before a rare one that is not', () => {
    const valves = Array.from({ length: 30 }, (_, place) => ({
      code: 0x84000000 + place,
      causes: ['The valve of the pump did not open when the controller of the boiler asked it to.'],
    }));
    const pumps = withEntries([...valves, { code: 0x83000001, causes: ['Gaskets.'] }]);
    const hits = search(buildSearchIndex(pumps), pumps, { query: 'valve gaskts', guide: null }).found.all();
    expect(hits.map(shown).slice(0, 1)).toEqual(['0x84000000']);
    expect(hits.map(shown).at(-1)).toBe('0x83000001');
  });

  it('puts equal hits in the order of their codes, those without one last', () => {
    const hits = search(seedIndex, seed, { query: 'creation', guide: null }).found.all();
    const codes = hits.map(({ entry }) => entry.code ?? Infinity);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    expect(codes).toHaveLength(50);
  });
});

describe('what is left out', () => {
  it('never finds an archived entry, by its code, its words or a suggestion', () => {
    const entry = entryWith(seed, 0x801c03ee);
    const archived = revise(seed, entry, { ...entry, status: 'ARCHIVED' });
    const index = buildSearchIndex(archived);
    for (const query of ['0x801C03EE', '801c03ee', 'attestation failed']) {
      expect(search(index, archived, { query, guide: null }).found.all().map(shown)).not.toContain('0x801C03EE');
    }
    const only = entryWith(seed, 0x800706d9);
    const without = revise(seed, only, { ...only, status: 'ARCHIVED' });
    const { found, suggestion } = search(buildSearchIndex(without), without, { query: 'pasport', guide: null });
    expect([found.size, suggestion]).toEqual([0, null]);
  });

  it('keeps to one guide where one is asked for', () => {
    const guide = large.guideWithSlug('managed-computers');
    const hits = search(largeIndex, large, { query: 'device certificate', guide }).found.all();
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ entry }) => entry.guideId === guide?.id)).toBe(true);
    expect(search(largeIndex, large, { query: '0x801C03ED', guide }).found.all()).toEqual([]);
  });

  it('leaves out what the catalogue no longer holds, even with the index of another version', () => {
    const entry = entryWith(seed, 0x801c03ee);
    const archived = revise(seed, entry, { ...entry, status: 'ARCHIVED' });
    const hits = search(seedIndex, archived, { query: 'attestation failed', guide: null }).found.all();
    expect(hits.map(shown)).not.toContain('0x801C03EE');
  });
});

describe('highlights', () => {
  it.each([
    { query: '0x801c03ed', html: ['CODE 0x<mark>801C03ED</mark>'] },
    { query: '-2145647635', html: ['CODE <mark>0x801C03ED</mark>'] },
    { query: 'c03ed', html: ['CODE 0x801<mark>C03ED</mark>'] },
    {
      query: 'bad data',
      html: ['SYMBOL NTE_<mark>BAD</mark>_<mark>DATA</mark>', 'CAUSE NTE_<mark>BAD</mark>_<mark>DATA</mark>'],
    },
    { query: 'NTE_BAD', html: ['SYMBOL <mark>NTE_BAD_DATA</mark>', 'CAUSE <mark>NTE_BAD_DATA</mark>'] },
    {
      query: 'FPURL.xml',
      html: [
        `MITIGATION Go to http://clientconfig.microsoftonline-p.net/<mark>FPURL</mark>.<mark>xml</mark> and verify that the file is not empty.`,
      ],
    },
    {
      query: 'provisionkey',
      html: [
        'CAUSE Multi-factor authentication is required for a &#39;<mark>ProvisionKey</mark>&#39; operation, but was not performed.',
      ],
    },
  ])('marks $html for "$query"', ({ query, html }) => {
    const [best] = search(seedIndex, seed, { query, guide: null }).found.all();
    expect(best?.highlights.map((each) => `${each.field} ${each.html}`)).toEqual(html);
  });

  it('without their marks are the escaped plain texts of the entry', () => {
    const words = fc.constantFrom(
      'the',
      'tpm',
      'device',
      '801c',
      'NTE_BAD',
      'sign',
      'azure',
      'ad',
      'user(s)',
      'atestation',
      '<b>',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (query) => {
        for (const hit of search(seedIndex, seed, { query: query.join(' '), guide: null }).found.all()) {
          for (const { field, html } of hit.highlights) {
            expect(html).toContain('<mark>');
            if (field === 'SYMBOL') continue;
            expect(textsOf(hit).map(escapeHtml)).toContain(html.replace(/<\/?mark>/g, ''));
          }
        }
      }),
    );
  });

  it('show markup in a text as text', () => {
    const catalog = withEntries([{ code: 0x82000001, causes: ['The <img src=x onerror=alert(1)> & "sprocket"'] }]);
    const hits = search(buildSearchIndex(catalog), catalog, { query: 'sprocket img', guide: null }).found.all();
    expect(hits[0]?.highlights[0]?.html).toBe(
      'The &lt;<mark>img</mark> src=x onerror=alert(1)&gt; &amp; &quot;<mark>sprocket</mark>&quot;',
    );
  });
});

describe('the suggestion', () => {
  it.each([
    { query: 'tmp', suggestion: 'tpm', because: 'two letters are swapped in a short word' },
    { query: 'the tmp', suggestion: 'the tpm', because: 'light words stay' },
    { query: 'pasprot', suggestion: 'passport', because: 'it is two edits away' },
    { query: 'qwertzuiop hasd', suggestion: null, because: 'only a light word is like one of its words' },
    { query: 'pasprot qwertzuiop asdfghjkl', suggestion: null, because: 'most of its words are like nothing' },
    { query: 'qwertzuiop', suggestion: null, because: 'nothing is like it' },
    { query: '0x80090006', suggestion: null, because: 'codes are never guessed' },
    { query: 'NTE_PREM', suggestion: null, because: 'names are never guessed' },
    { query: 'ATESTATION', suggestion: null, because: 'it may be a name' },
    { query: 'dead', suggestion: null, because: 'it may be part of a code' },
    { query: 'tpm', suggestion: null, because: 'there are hits' },
    { query: '', suggestion: null, because: 'nothing was asked' },
  ])('for "$query" is $suggestion, because $because', ({ query, suggestion }) => {
    expect(search(seedIndex, seed, { query, guide: null }).suggestion).toBe(suggestion);
  });

  it('finds something when it is taken', () => {
    for (const query of ['tmp', 'pasprot', 'quoat', 'enrol tmp']) {
      const { suggestion } = search(seedIndex, seed, { query, guide: null });
      if (suggestion !== null) expect(codesFound(suggestion)).not.toEqual([]);
    }
  });
});

it('answers any text without throwing, the same each time', () => {
  const piece = fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 20 }),
    fc.constantFrom('0x801C03ED', '-214564763', 'c03e', 'NTE_', '_', '%', 'tpm', 'OR', '0x', '"', 'device', '&h8009'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const query = pieces.join(' ');
      const [once, again] = [codesFound(query), codesFound(query)];
      expect(once).toEqual(again);
      expect(new Set(once).size).toBe(once.length);
    }),
  );
});

function codesFound(query: string): string[] {
  return search(seedIndex, seed, { query, guide: null }).found.all().map(shown);
}

function shown({ entry }: SearchHit): string {
  return entry.code === null ? 'none' : hexOf(entry.code);
}

function textsOf({ entry }: SearchHit): string[] {
  const steps = entry.steps.map((step) => {
    const said = seed.mitigationOf(step).text;
    return step.condition === null ? said : `${step.condition}, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
  });
  return [
    entry.code === null ? '' : hexOf(entry.code),
    ...entry.causes.map(textOfMarkdown),
    ...steps.map(textOfMarkdown),
  ];
}

function entryWith(catalog: Catalog, code: number): EntryNode {
  const [entry] = catalog.publishedWithCode(toErrorCode(code));
  if (entry === undefined) throw new Error(`No entry has ${hexOf(toErrorCode(code))}.`);
  return entry;
}

function revise(catalog: Catalog, before: EntryRecord, after: EntryRecord): Catalog {
  const revision = { nodeType: 'Entry', nodeId: after.id, action: 'UPDATED', before, after } as const;
  return applyChange(catalog, { kind: 'EDIT', version: catalog.version + 1, at: 1, revisions: [revision] });
}

/** The seed with some more entries. */
function withEntries(rows: readonly { code: number; symbol?: string; causes: string[] }[]): Catalog {
  const [guide] = seed.guides();
  if (guide === undefined) throw new Error('The seed has no guide.');
  const revisions = rows.map(({ code, symbol = null, causes }, place) => {
    const id = `extra${String(place)}`;
    const after: EntryRecord = {
      ...{ type: 'Entry', id, guideId: guide.id, code: toErrorCode(code), symbol, ordinal: 100 + place },
      ...{ causes, steps: [], status: 'PUBLISHED' },
    };
    return { nodeType: 'Entry', nodeId: id, action: 'CREATED', before: null, after } as const;
  });
  return applyChange(seed, { kind: 'EDIT', version: seed.version + 1, at: 1, revisions });
}
