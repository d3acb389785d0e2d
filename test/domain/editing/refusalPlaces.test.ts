import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { readEdit } from '../../../src/domain/editing/proposedEdit.ts';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Sign in.']);
});

type Rule = (catalog: Catalog, newId: NewId) => Ruling;
const at1 = { expectedVersion: 1 };
const none = { id: 'none', ...at1 };
const guide =
  (command: Partial<UpdateGuide>): Rule =>
  (catalog, newId) =>
    updateGuide(catalog, { slug: slugs.first, ...at1, ...command }, newId);
const stale = () => ({ id: world.mitigation('Restart.'), expectedVersion: 9 });

describe('the places that a refusal names', () => {
  it.each<[string, Rule, string[]]>([
    ['archiving no entry', (catalog) => archiveEntry(catalog, none), ['NOT_FOUND input.id']],
    ['restoring no entry', (catalog) => restoreEntry(catalog, none), ['NOT_FOUND input.id']],
    ['archiving no guide', (catalog) => archiveGuide(catalog, { slug: 'none', ...at1 }), ['NOT_FOUND input.slug']],
    ['an edit of no guide', guide({ slug: 'none' }), ['NOT_FOUND input.slug']],
    [
      'an entry of no guide',
      (catalog, newId) => createEntry(catalog, { guide: 'none', code: '0x80070009' }, newId),
      ['NOT_FOUND input.guide'],
    ],
    [
      'a code that another entry lists',
      (catalog, newId) =>
        updateEntry(catalog, { id: world.entry('80070001').id, ...at1, code: '0x80070002', symbol: '?' }, newId),
      ['INVALID_VALUE input.symbol', 'DUPLICATE_CODE input.code'],
    ],
    ['a guide that says so already', guide({ title: 'A guide' }), ['NOTHING_TO_CHANGE input']],
    [
      'what a guide may not say, all of it at once',
      guide({
        ...{ title: ' ', description: ' ', escalation: ' ', appliesTo: ['', 'x', ''], sourceUrl: 'none' },
        ...{ scope: ['?'], firstSteps: [{}] },
      }),
      [
        ...['INVALID_VALUE input.scope.0', 'INVALID_VALUE input.title', 'INVALID_VALUE input.description'],
        ...['INVALID_VALUE input.appliesTo.0', 'INVALID_VALUE input.appliesTo.2', 'INVALID_VALUE input.sourceUrl'],
        ...['INVALID_VALUE input.escalation', 'INVALID_VALUE input.firstSteps.0'],
      ],
    ],
    ['too many products', guide({ appliesTo: Array.from({ length: 51 }, () => 'x') }), ['TOO_LONG input.appliesTo']],
    [
      'what a new guide may not say, all of it at once',
      (catalog, newId) =>
        createGuide(
          catalog,
          {
            ...{ slug: 'x', title: ' ', description: ' ', license: ' ', attribution: ' ', escalation: ' ' },
            ...{ appliesTo: [''], sourceUrl: 'none', scope: ['?'], firstSteps: [{}] },
          },
          newId,
        ),
      [
        ...['title', 'description', 'appliesTo.0', 'sourceUrl', 'license', 'attribution', 'escalation', 'scope.0'],
        'firstSteps.0',
      ].map((field) => `INVALID_VALUE input.${field}`),
    ],
    [
      'a mitigation without a text',
      (catalog, newId) => createMitigation(catalog, { text: ' ' }, newId),
      ['INVALID_VALUE input.text'],
    ],
    [
      'a new text for no mitigation',
      (catalog) => updateMitigation(catalog, { ...none, text: 'X' }),
      ['NOT_FOUND input.id'],
    ],
    [
      'a new text on another version',
      (catalog) => updateMitigation(catalog, { ...stale(), text: 'X' }),
      ['STALE_VERSION input.expectedVersion'],
    ],
    [
      'a new text that says nothing',
      (catalog) => updateMitigation(catalog, { id: world.mitigation('Restart.'), ...at1, text: ' ' }),
      ['INVALID_VALUE input.text'],
    ],
    [
      'deleting on another version',
      (catalog) => deleteMitigation(catalog, stale()),
      ['STALE_VERSION input.expectedVersion'],
    ],
    [
      'redacting signs',
      (catalog) => redactText(catalog, { text: '----', reason: 'A name.' }, 1),
      ['INVALID_VALUE input.text'],
    ],
  ])('for %s are %j', (_what, rule, places) => {
    const { problems } = world.edit(rule);
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(places);
  });

  it('have a code for a proposal of no edit', () => {
    expect(readEdit({})).toMatchObject({ code: 'INVALID_VALUE', path: ['input', 'edit'] });
  });
});

describe('a mitigation that is used', () => {
  const give = (slug: string) => {
    const { version } = world.guide(slug);
    world.edit(guide({ slug, expectedVersion: version, firstSteps: [{ text: 'Sign in.' }] }));
  };
  const refused = (text: string) => {
    const id = world.mitigation(text);
    const expectedVersion = world.catalog.mitigation(id)?.version ?? 0;
    return world.edit((catalog) => deleteMitigation(catalog, { id, expectedVersion })).problems[0]?.message;
  };

  it('by one entry and one guide is not deleted', () => {
    give(slugs.first);
    expect(refused('Sign in.')).toContain(`1 entry and the first steps of guide "${slugs.first}"`);
  });

  it('by a guide alone is not deleted, and no entry is counted', () => {
    world.edit(guide({ firstSteps: [{ text: 'Read this.' }] }));
    expect(refused('Read this.')).toMatch(/^It is used by the first steps of guide "first-guide"; give/);
  });
});
