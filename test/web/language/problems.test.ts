import { beforeAll, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { problemWords as german } from '../../../src/web/console/words/german/problems.ts';
import { problemWords as english } from '../../../src/web/console/words/problems.ts';
import { loadGermanSentences } from '../../../src/web/console/words/problems/germanSentences.ts';
import { editWorld, slugs } from '../../domain/editing/editWorld.ts';

const world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Sign in.', '80070003 | Three. | Restart.']);
const { id, version } = world.entry('80070001');
const change = { id, expectedVersion: version };
const guide = { slug: slugs.first, expectedVersion: world.guide(slugs.first).version };
const add = { guide: slugs.first, causes: ['Why.'] };

beforeAll(loadGermanSentences);

type Rule = (catalog: Catalog, newId: NewId) => Ruling;

it.each<[says: string, rule: Rule]>([
  [
    'Ursache 2 ist leer: Schreiben',
    (catalog, newId) => updateEntry(catalog, { ...change, causes: ['A.', ' '] }, newId),
  ],
  [
    'Schritt 1 hat 20001 Zeichen: Kürzen Sie auf höchstens 20000.',
    (catalog, newId) => updateEntry(catalog, { ...change, mitigations: [{ text: 'x'.repeat(20_001) }] }, newId),
  ],
  [
    'Ursachen: 51 sind zu viele, höchstens 50',
    (catalog, newId) => updateEntry(catalog, { ...change, causes: Array.from({ length: 51 }, String) }, newId),
  ],
  [
    '„zebra“ ist kein Fehlercode: Schreiben',
    (catalog, newId) => createEntry(catalog, { ...add, code: 'zebra' }, newId),
  ],
  ['führt 0x80070002 schon auf', (catalog, newId) => updateEntry(catalog, { ...change, code: '0x80070002' }, newId)],
  ['„A-B“ ist kein Symbol', (catalog, newId) => updateEntry(catalog, { ...change, symbol: 'A-B' }, newId)],
  ['braucht eine Ursache', (catalog, newId) => updateEntry(catalog, { ...change, code: null, causes: [] }, newId)],
  ['Der Eintrag sagt das bereits genau so', (catalog, newId) => updateEntry(catalog, change, newId)],
  [
    'Der Eintrag steht auf Version 1, Sie haben Version 9 bearbeitet',
    (catalog, newId) => updateEntry(catalog, { ...change, expectedVersion: 9 }, newId),
  ],
  ['„nope“ ist keine Adresse', (catalog, newId) => updateGuide(catalog, { ...guide, sourceUrl: 'nope' }, newId)],
  ['Regel des Geltungsbereichs 1 ist „?“', (catalog, newId) => updateGuide(catalog, { ...guide, scope: ['?'] }, newId)],
  ['„A B“ ist kein Kurzname', (catalog, newId) => createGuide(catalog, { slug: 'A B', title: 'X' }, newId)],
  [
    `Anleitung „${slugs.first}“ gibt es schon`,
    (catalog, newId) => createGuide(catalog, { slug: slugs.first, title: 'X' }, newId),
  ],
  [
    'Verwendet von 2 Einträgen:',
    (catalog) => deleteMitigation(catalog, { id: world.mitigation('Restart.'), expectedVersion: 1 }),
  ],
  [
    'Text hat 2 Buchstaben und Ziffern: Geben Sie mindestens 3',
    (catalog) => redactText(catalog, { text: 'é1', reason: 'X.' }, 1),
  ],
])('in German a refusal says "%s", with the values of the server', (says, rule) => {
  const [problem] = world.edit(rule).problems;
  const said = german.message(problem?.code ?? '', problem?.message ?? '');
  expect(said).toContain(says);
  expect(said).not.toContain('Der Server nennt');
});

it('keeps what the server names in a sentence that has no German, and a code that is not known', () => {
  expect(german.message('TOO_LONG', 'Importing the document took more than 10 s; cut it in parts.')).toBe(
    'Das ist zu lang. Der Server nennt dazu: „Importing the document took more than 10 s; cut it in parts.“',
  );
  expect(german.message('NEW_CODE', 'Try again.')).toBe('Try again.');
});

it('calls a place as its form does, and leaves one alone that no form has', () => {
  expect(english.message('TOO_LONG', 'input.mitigations.2.condition has 9 items; at most 5 are kept.')).toBe(
    'Step 3, condition has 9 items; at most 5 are kept.',
  );
  expect(english.message('INVALID_VALUE', 'input.zebra.0 is odd.')).toBe('input.zebra.0 is odd.');
});
