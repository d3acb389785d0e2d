import { existsSync, readFileSync } from 'node:fs';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { exportMarkdown } from '../../../src/knowledgeBase/editing/writeGuide.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import type { GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import type { WrittenDocument } from '../../../src/documents/writing/writeDocument.ts';
import { guideWorld, slug, type GuideWorld } from '../../domain/merging/guideWorld.ts';

/** A document that is imported into a guide of its own, edited there, and written out again. */
export interface ExportWorld extends GuideWorld {
  export(): WrittenDocument;
}

export function exportWorld(text: string): ExportWorld {
  const document = documentOf(text);
  const world = guideWorld(document);
  const lastImport = world.catalog;
  // guideWorld answers by getters, which a spread would freeze.
  return Object.defineProperties(
    { export: () => exportMarkdown(world.catalog, world.guide, { text, document, lastImport }) },
    Object.getOwnPropertyDescriptors(world),
  ) as ExportWorld;
}

/** Read once: properties import the same text again and again. */
function documentOf(text: string): GuideDocument {
  const known = documents.get(text) ?? readDocument(text).guide;
  documents.set(text, known);
  return known;
}

const documents = new Map<string, GuideDocument>();

const root = new URL('../../../', import.meta.url);

const fixtures = [
  'seed/hello-errors-during-pin-creation.md',
  ...[
    'a-heading-a-code',
    'columns-in-another-order',
    'html-tables',
    'lists-and-labels',
    'rows-that-cannot-be-placed',
  ].map((name) => `test/fixtures/documents/${name}.md`),
];

// Published documents are not copied into the project: they stand next to the checkout, or are left out by name.
const published = [
  ...['2016-09-28', '2018-09-17', '2022-08-31', '2024-11-22'].map((name) => `../shared/upstream/${name}.md`),
  ...[
    '01-common-windows-update-errors',
    '05-troubleshoot-company-resource-access-problems',
    '07-software-update-agent-error-codes',
    '08-azure-active-directory-integration-with-mdm',
    '12-wua-success-and-error-codes-',
  ].map((name) => `../shared/documents/${name}.md`),
];

/** Documents at hand that hold codes, by their names. */
export const documentsAtHand: ReadonlyMap<string, string> = new Map(
  [...fixtures, ...published]
    .filter((file) => existsSync(new URL(file, root)))
    .map((file) => [file.replace(/^.*\//, ''), readFileSync(new URL(file, root), 'utf8')]),
);
/** A page whose codes are headings because it has several: one that is archived may take the others' reading with it, which is said. */
export const savedAsText = readFileSync(new URL('test/fixtures/documents/saved-as-text.txt', root), 'utf8');

for (const file of published.filter((each) => !existsSync(new URL(each, root))))
  process.stdout.write(`Left out, because ../shared does not hold it: ${file}\n`);

/** An edit that an editor may make; which entry and which text, a number says. */
export interface SomeEdit {
  readonly kind: (typeof editKinds)[number];
  readonly target: number;
  readonly text: string;
}

export const editKinds = [
  'cause',
  'another cause',
  'no cause',
  'steps',
  'another step',
  'no steps',
  'code',
  'symbol',
  'archive',
  'create',
  'create without code',
  'mitigation',
  'title',
  'description',
  'products',
  'first steps',
] as const;

/** Makes an edit; one that a rule refuses is none. */
export function makeEdit(world: GuideWorld, { kind, target, text }: SomeEdit): void {
  const published = world.catalog.entriesOf(world.guide).filter((entry) => entry.status === 'PUBLISHED');
  const entry = published[target % Math.max(published.length, 1)];
  const { version: guideVersion } = world.guide;
  const condition = target % 3 === 0 ? 'If that fails' : null;
  try {
    world.edit((catalog, newId) => {
      const position = (target % (published.length + 1)) + 1;
      const code = `0x8A15${(target % 0x10000).toString(16).padStart(4, '0')}`;
      const own = { guide: slug, position, mitigations: target % 2 === 0 ? [] : [{ text, condition }] };
      const about = { slug, expectedVersion: guideVersion };
      if (kind === 'create' || entry === undefined)
        return createEntry(catalog, { ...own, code, causes: [text] }, newId);
      if (kind === 'create without code') return createEntry(catalog, { ...own, causes: [text, 'Or this.'] }, newId);
      if (kind === 'title') return updateGuide(catalog, { ...about, title: text }, newId);
      if (kind === 'description') return updateGuide(catalog, { ...about, description: text }, newId);
      if (kind === 'products') return updateGuide(catalog, { ...about, appliesTo: [text, 'Windows 12'] }, newId);
      if (kind === 'first steps') return updateGuide(catalog, { ...about, firstSteps: [{ text }] }, newId);
      const { id, version: expectedVersion } = entry;
      const edit = { id, expectedVersion };
      if (kind === 'archive') return archiveEntry(catalog, edit);
      if (kind === 'mitigation') {
        const [step] = entry.steps;
        const mitigation = catalog.mitigation(step?.mitigationId ?? '');
        if (mitigation !== null)
          return updateMitigation(catalog, { id: mitigation.id, expectedVersion: mitigation.version, text });
      }
      const steps = entry.steps.map(({ mitigationId, condition: when }) => ({ id: mitigationId, condition: when }));
      const said = {
        cause: { causes: [text] },
        'another cause': { causes: [...entry.causes, text] },
        'no cause': { causes: [] },
        steps: { mitigations: [{ text }, { text: 'Then restart.', condition }] },
        'another step': { mitigations: [...steps, { text, condition }] },
        'no steps': { mitigations: [] },
        code: { code },
        symbol: { symbol: target % 4 === 0 ? null : 'NEW_E_NAME' },
        mitigation: {},
      }[kind];
      return updateEntry(catalog, { ...edit, ...said }, newId);
    });
  } catch {
    // The edit is refused.
  }
}
