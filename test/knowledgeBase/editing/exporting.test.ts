import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { isInvalidInput } from '../../../src/domain/problem.ts';
import { documentOfGuide, type ExportFormat } from '../../../src/knowledgeBase/editing/writeGuide.ts';
import type { CommittedImport } from '../../../src/knowledgeBase/editing/importing.ts';
import { openWorld, type World } from '../../world/world.ts';

const slug = 'windows-hello-pin-creation';
const formats = ['markdown', 'json', 'csv'] as const satisfies readonly ExportFormat[];
const actor = 'a test';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function exported(format: ExportFormat): Promise<string> {
  const answer = await world.knowledgeBase.exportGuide(slug, format);
  if (isInvalidInput(answer)) throw new Error(answer.message);
  return answer.text;
}

function importText(markdown: string, into = slug): Promise<CommittedImport> {
  return world.knowledgeBase.importGuide({ slug: into, markdown }, { actor });
}

function catalog(): Catalog {
  return world.knowledgeBase.snapshot().catalog;
}

/** What a guide says, without the lines on which it stood. */
function contentOf(of: string, at = catalog()): object {
  const guide = at.guideWithSlug(of);
  if (guide === null) throw new Error(`There is no guide ${of}.`);
  const { rows, ...about } = documentOfGuide(at, guide);
  const { sourceUrl, license, attribution } = guide;
  return { ...about, sourceUrl, license, attribution, rows: rows.map(({ line: _line, ...row }) => row) };
}

/** Edits of every kind, with texts that no format takes as they are. */
async function editALot(): Promise<void> {
  const { knowledgeBase } = world;
  const guide = catalog().guideWithSlug(slug);
  if (guide === null) throw new Error('The seed is not there.');
  const [first, second, third, fourth] = catalog().entriesOf(guide);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('Too few.');
  const results = [
    await knowledgeBase.updateEntry(
      {
        id: first.id,
        expectedVersion: first.version,
        causes: ['=1+1', "'=quoted", 'Two\n\nparagraphs, "so"', '@x | y'],
        mitigations: [{ text: '- dash', condition: 'If so' }, { text: 'First. Second.' }],
      },
      { actor },
    ),
    await knowledgeBase.updateEntry({ id: second.id, expectedVersion: second.version, code: '0x80090001' }, { actor }),
    await knowledgeBase.archiveEntry({ id: third.id, expectedVersion: third.version }, { actor }),
    await knowledgeBase.updateEntry(
      { id: fourth.id, expectedVersion: fourth.version, symbol: 'NTE_X', mitigations: [] },
      { actor },
    ),
    await knowledgeBase.createEntry(
      { guide: slug, causes: ['No code, as ever'], mitigations: [{ text: '+1 \u00e9' }], position: 3 },
      { actor },
    ),
    await knowledgeBase.updateGuide(
      { slug, expectedVersion: guide.version, escalation: 'Ask someone.', title: 'A *title*' },
      { actor },
    ),
  ];
  expect(results.flatMap((result) => result.problems)).toEqual([]);
}

describe.each(formats)('an export as %s', (format) => {
  it('imported again changes nothing, and makes no change', async () => {
    await editALot();
    const before = contentOf(slug);
    const { change, plan, problems } = await importText(await exported(format));
    expect({ change, problems }).toEqual({ change: null, problems: [] });
    expect(new Set(plan?.rows.map((row) => row.action))).toEqual(new Set(['UNCHANGED']));
    expect(contentOf(slug)).toEqual(before);
  });

  it('of a guide that was never touched changes nothing either', async () => {
    const { change, plan } = await importText(await exported(format));
    expect(change).toBeNull();
    expect(plan?.rows.every((row) => row.action === 'UNCHANGED')).toBe(true);
  });
});

describe.each(['json', 'csv'] as const)('a guide in %s', (format) => {
  it('makes an equal guide elsewhere, with its licence and attribution', async () => {
    await editALot();
    const { problems } = await importText(await exported(format), 'a-copy');
    expect(problems).toEqual([]);
    expect(contentOf('a-copy')).toEqual(contentOf(slug));
  });

  it('brings edits, and leaves the document that the guide was published as', async () => {
    const before = catalog().guideWithSlug(slug)?.sourceDigest;
    const text = (await exported(format)).replace('User is not authorized to enroll.', 'User may not enroll.');
    const { plan, change } = await importText(text);
    expect(plan?.rows.filter((row) => row.action !== 'UNCHANGED').map((row) => [row.key, row.action])).toEqual([
      ['0x801C0003', 'UPDATE'],
    ]);
    expect(change?.revisions.map((revision) => revision.nodeType)).toEqual(['Entry']);
    expect(catalog().guideWithSlug(slug)?.sourceDigest).toBe(before);
    expect(await exported('markdown')).toContain('| 0x801C0003 | User may not enroll.  ');
  });

  it('with a code that is none is refused whole, with the place', async () => {
    const text = (await exported(format)).replace('0x801C0003', '0x801G0003');
    const { problems, change } = await importText(text);
    expect(change).toBeNull();
    expect(problems).toMatchObject([{ message: expect.stringContaining('0x801G0003') as string }]);
  });
});

describe('JSON', () => {
  it('has a shape of its own that says what it is', async () => {
    const file = JSON.parse(await exported('json')) as { guide: object; entries: object[] };
    expect(Object.keys(file)).toEqual(['format', 'version', 'guide', 'entries']);
    expect(file).toMatchObject({ format: 'hresolve-guide', version: 1, guide: { slug, license: 'CC-BY-4.0' } });
    expect(file.entries[1]).toEqual({
      code: { hex: '0x80090005', unsigned: 2148073477, signed: -2146893819 },
      symbol: null,
      causes: ['NTE_BAD_DATA'],
      steps: [{ condition: null, text: 'Unjoin the device from Azure AD and rejoin.' }],
    });
  });

  it.each([
    ['{"format": "hresolve-guide", "version": 1,', 'The file is not JSON'],
    ['{"format": "hresolve-guide", "version": 9}', 'version is 9; expected 1'],
    ['{"format": "hresolve-guide", "version": 1, "guide": {}, "entries": {}}', 'entries is {}; expected a list'],
    [
      '{"format": "hresolve-guide", "version": 1, "guide": {}, "entries": [{"causes": [7]}]}',
      'entries[0].causes[0] is 7; expected a text',
    ],
  ])('%j is refused: %s', async (text, message) => {
    const { problems } = await importText(text);
    expect(problems).toMatchObject([{ message: expect.stringContaining(message) as string }]);
  });
});

describe('CSV', () => {
  it('is RFC 4180, and no cell of it is a formula', async () => {
    await editALot();
    const text = await exported('csv');
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows = parse(text, { record_delimiter: '\r\n' });
    expect(rows[0]).toEqual(['part', 'entry', 'code', 'unsigned', 'signed', 'symbol', 'condition', 'text']);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(text).toContain(`"'=1+1"`);
    expect(text).toContain(`"'-2147023143"`);
  });

  it('as a spreadsheet saves it, with semicolons and without quotes, is the same guide', async () => {
    const rows = parse(await exported('csv'), { record_delimiter: '\r\n' });
    const quoted = (cell: string): string => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const saved = `\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\n')}\n`;
    expect((await importText(saved)).change).toBeNull();
  });

  it('with a comma that no quotes hold is refused, with its line', async () => {
    const { problems } = await importText(`${await exported('csv')}cause,1,,,,,,Yes, indeed\r\n`);
    expect(problems).toMatchObject([{ message: expect.stringMatching(/line \d+: The row has 9 cells/) as string }]);
  });

  it('with a part that is none is refused, with its line', async () => {
    const { problems } = await importText(`${await exported('csv')}causes,1,,,,,,x\r\n`);
    expect(problems).toMatchObject([
      { message: expect.stringMatching(/line \d+: "causes" is not a part; use slug, /) as string },
    ]);
  });
});

describe('an export', () => {
  it('of a slug that no guide has is a problem that names the guides', async () => {
    expect(await world.knowledgeBase.exportGuide('pin', 'json')).toMatchObject({
      code: 'NOT_FOUND',
      message: `No guide has the slug "pin"; there is "${slug}".`,
    });
  });

  it('keeps a byte order mark and CRLF of the document', async () => {
    const text = '\ufeff# A\r\n\r\n| Hex | Cause |\r\n| - | - |\r\n| 0x80070005 | No access. |\r\n';
    await importText(text, 'marked');
    expect(await world.knowledgeBase.exportGuide('marked', 'markdown')).toMatchObject({ text, notes: [] });
  });

  it('of a guide that came as JSON is a document of its own, which reads as the guide stands', async () => {
    await importText(await exported('json'), 'a-copy');
    const answer = await world.knowledgeBase.exportGuide('a-copy', 'markdown');
    if (isInvalidInput(answer)) throw new Error(answer.message);
    expect(answer.notes).toEqual(['No published document of the guide is kept, so a new one is written.']);
    expect(answer.text).toContain('Licence: CC-BY-4.0.');
    await importText(answer.text, 'again');
    const rows = (of: string): unknown => (contentOf(of) as { rows: unknown }).rows;
    expect(rows('again')).toEqual(rows(slug));
  });
});

const upstream = new URL('../../../../shared/upstream/', import.meta.url);
const versions = ['2016-09-28', '2018-09-17', null, '2022-08-31', '2024-11-22'];

describe.runIf(existsSync(upstream))('published versions next to the checkout (../shared), imported in turn', () => {
  it('give a history in which each past catalogue says what its version alone says', async () => {
    const { knowledgeBase, clock } = world;
    for (const version of versions) {
      const file =
        version === null
          ? new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url)
          : new URL(`${version}.md`, upstream);
      clock.now += 60_000;
      const markdown = readFileSync(file, 'utf8');
      expect((await importText(markdown, 'in-turn')).problems).toEqual([]);
      const at = clock.now;
      clock.now += 60_000;
      expect((await importText(markdown, `alone-${version ?? 'seed'}`)).problems).toEqual([]);
      const then = await knowledgeBase.past.asOf(at);
      if (then === null) throw new Error('Nothing was known then.');
      expect(foldedRows('in-turn', then)).toEqual(foldedRows(`alone-${version ?? 'seed'}`));
    }
  });
});

/** Rows with their texts as words: style is no change, so a text keeps the style in which it came first. */
function foldedRows(of: string, at = catalog()): string[] {
  const { rows } = contentOf(of, at) as {
    rows: { code: number | null; causes: string[]; steps: { condition: string | null; text: string }[] }[];
  };
  const words = (text: string): string =>
    text
      .replace(/[*\\\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/[. ]+$/, '')
      .toLowerCase();
  return rows.map(({ code, causes, steps }) =>
    [
      code,
      ...causes.map(words),
      ...steps.map((step) => words([step.condition, step.text].filter((part) => part !== null).join(', '))),
    ].join(' | '),
  );
}
