import { describe, expect, it } from 'vitest';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { slug } from '../../domain/merging/guideWorld.ts';
import { exportWorld } from './exportWorld.ts';
import { markupLayouts } from './markupLayouts.ts';
import { textLayouts } from './textLayouts.ts';
import { titledLayouts } from './titledLayouts.ts';

const everyLayout = new Map([...textLayouts, ...titledLayouts, ...markupLayouts]);

/** Steps with a block of code in another markup, are left as they are. */
const leaves = new Set(['Jira with headings and panels']);

/** Before a block of code, the words change. */
const rewordings = [
  (text: string): string =>
    text.includes('\n') ? text.replace(' ', ' now ') : `${text.replace(/[.]$/, '')} once more.`,
  (text: string): string =>
    text.includes('\n') ? text.replace(/\w+/, 'Better') : text.replace(/\w+(?=\W*$)/, 'everything'),
];

describe('any one text that is edited', () => {
  it.each([...everyLayout.keys()])('changes itself alone in: %s', (layout) => {
    const document = everyLayout.get(layout) ?? '';
    const { catalog, guide } = exportWorld(document);
    const entries = catalog.entriesOf(guide);
    expect(entries.length).toBeGreaterThan(layout === 'article' ? 0 : 1);
    for (const [place, { causes, steps, symbol }] of entries.entries()) {
      const said = steps.map((step) => ({ text: catalog.mitigationOf(step).text, condition: step.condition }));
      expect(causes.length + said.length, layout).toBeGreaterThan(0);
      const edited = (at: number, to: string): Edit => ({
        causes: causes.map((text, index) => (index === at ? to : text)),
        mitigations: said.map((step, index) => (index + causes.length === at ? { ...step, text: to } : step)),
      });
      for (const [at, from] of [...causes, ...said.map(({ text }) => text)].entries())
        for (const reword of rewordings.filter((_, way) => way === at % 2))
          expectOne(
            { layout, document, from, to: reword(from) },
            writeEntry(document, place, edited(at, reword(from))),
          );
      if (symbol !== null)
        expectOne(
          { layout, document, from: symbol, to: 'NEW_E_NAME' },
          writeEntry(document, place, { symbol: 'NEW_E_NAME' }),
        );
    }
  });

  it.each([...everyLayout.keys()])('of the guide, too, in: %s', (layout) => {
    const document = everyLayout.get(layout) ?? '';
    const { guide } = exportWorld(document);
    const fields: readonly { from: string; to: string; input: GuideEdit }[] = [
      { from: guide.title, to: `${guide.title} again`, input: { title: `${guide.title} again` } },
      {
        from: 'Restart the device.',
        to: 'Restart it.',
        input: { firstSteps: [{ text: 'Restart it.' }, { text: 'Install all updates.' }] },
      },
      {
        from: guide.escalation,
        to: 'Contact the support of Fabrikam.',
        input: { escalation: 'Contact the support of Fabrikam.' },
      },
    ];
    for (const { from, to, input } of fields.filter((field) => field.from !== '' && document.includes(field.from)))
      expectOne({ layout, document, from, to }, writeGuide(document, input));
  });

  it.each(['XML', 'JSON', 'CSV', 'constants', 'a list in a program', 'a saved page'])(
    'has no place in front of what is no text, which is said: a title, and first steps in %s',
    (layout) => {
      const document = (everyLayout.get(layout) ?? '').replace(/<title>.*<\/title>|<h1>.*<\/h1>\n/g, '');
      const { text, notes } = writeGuide(document, { title: 'Errors', firstSteps: [{ text: 'Restart.' }] });
      expect({ text, notes: notes.length }).toEqual({ text: document, notes: 2 });
    },
  );

  it.each([
    ['MediaWiki', '= Errors =\n\n== Sync errors =='],
    ['tabs', '# Errors\n\nSync errors\n'],
  ])('gives a document its title as its headings are written: %s', (layout, begins) => {
    const { text, notes } = writeGuide(everyLayout.get(layout) ?? '', { title: 'Errors' });
    expect(text.slice(0, begins.length)).toBe(begins);
    expect(notes).toEqual([]);
  });

  it('begins with a capital letter where its condition is the cause in the cell next to it', () => {
    const document = everyLayout.get('DokuWiki with a cell over two rows') ?? '';
    const [first, second] = exportWorld(document).catalog.entriesOf(exportWorld(document).guide)[0]?.steps ?? [];
    const conditions = [first?.condition ?? null, second?.condition ?? null];
    const mitigations = ['Ask.', 'Delete old files.'].map((text, at) => ({ text, condition: conditions[at] ?? null }));
    expect(writeEntry(document, 0, { mitigations })).toEqual({
      text: document.replace('Grant it access.', 'Ask.'),
      notes: [],
    });
  });

  it('gets no full stop from the one before it where a tab ends its cell', () => {
    const document = everyLayout.get('tabs') ?? '';
    expect(writeEntry(document, 0, { causes: ['Someone else has it'] })).toEqual({
      text: document.replace('The account may not write.', 'Someone else has it'),
      notes: [],
    });
  });

  it('stands between quotes where it has what parts the fields of a table', () => {
    const document = everyLayout.get('CSV') ?? '';
    const written = writeEntry(document, 1, { mitigations: [{ text: 'Close the "editor", then wait.' }] });
    expect(written).toEqual({
      text: document.replace('Close the editor.', '"Close the ""editor"", then wait."'),
      notes: [],
    });
  });
});

type Edit = Omit<UpdateEntry, 'id' | 'expectedVersion'>;
type GuideEdit = Omit<UpdateGuide, 'slug' | 'expectedVersion'>;
type Written = ReturnType<ReturnType<typeof exportWorld>['export']>;

function writeEntry(document: string, place: number, edit: Edit): Written {
  const world = exportWorld(document);
  const entry = world.catalog.entriesOf(world.guide)[place];
  const { id = '', version: expectedVersion = 0 } = entry ?? {};
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion, ...edit }, newId));
  return world.export();
}

function writeGuide(document: string, edit: GuideEdit): Written {
  const world = exportWorld(document);
  const { version: expectedVersion } = world.guide;
  world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion, ...edit }, newId));
  return world.export();
}

/** A text over several lines, or with marks of another markup in it, changes its own lines: see oneText.test.ts. */
function expectOne(
  { layout, document, from, to }: { layout: string; document: string; from: string; to: string },
  { text, notes }: Written,
): void {
  if (notes.length > 0 && leaves.has(layout)) expect(text).toBe(document);
  else if (document.includes(from))
    expect({ text, notes }).toEqual({ text: document.replace(from, () => to), notes: [] });
  else expect({ notes, lines: text.split('\n').length }).toEqual({ notes: [], lines: document.split('\n').length });
}
