import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { assignGuidance } from '../../../src/domain/editing/careForNodes.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { inFourEyes, type FourEyes } from '../../../src/domain/editing/inFourEyes.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import { approve, refuse, revised, type NewId, type Ruling } from '../../../src/domain/editing/ruling.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import type { GuideRecord } from '../../../src/domain/guidance/records.ts';
import { invalidInput } from '../../../src/domain/problem.ts';
import { codesOf, editWorld, slugs, type EditWorld } from './editWorld.ts';

type Rule = (catalog: Catalog, newId: NewId) => Ruling;

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart. // Ask Ada.'], ['80070002 | Two. | Restart. // Wait.']);
  const firstSteps = [{ text: 'Read this.' }];
  world.edit((catalog, newId) => updateGuide(catalog, { slug: slugs.second, expectedVersion: 2, firstSteps }, newId));
});

const seen = (rule: Rule, fourEyes: FourEyes) =>
  codesOf(world.edit((catalog, newId) => inFourEyes(catalog, rule(catalog, newId), fourEyes)));
const reword =
  (text: string): Rule =>
  (catalog) => {
    const id = world.mitigation(text);
    const expectedVersion = catalog.mitigation(id)?.version ?? 0;
    return updateMitigation(catalog, { id, expectedVersion, text: 'Other.' });
  };
const inFirst =
  (fields: object): Rule =>
  (catalog, newId) => {
    const { id, version } = world.entry('80070001');
    return updateEntry(catalog, { id, expectedVersion: version, ...fields }, newId);
  };
const guideSays =
  (fields: Partial<GuideRecord>): Rule =>
  () => {
    const guide = world.guide(slugs.first);
    return approve(guide.id, [revised<GuideRecord>('UPDATED', guide, { ...guide, ...fields })]);
  };

describe('an edit that needs a second editor', () => {
  it.each<[string, Rule]>([
    ['an entry of the guide', inFirst({ causes: ['Other.'] })],
    [
      'a new entry of the guide',
      (catalog, newId) => createEntry(catalog, { guide: slugs.first, code: '0x80070009' }, newId),
    ],
    ['what the guide says of itself', guideSays({ title: 'Other' })],
    ['a mitigation that one of its entries uses', reword('Ask Ada.')],
    ['a mitigation that another guide uses, too', reword('Restart.')],
    ['all of it', (catalog) => archiveGuide(catalog, { slug: slugs.first, expectedVersion: 1 })],
  ])('changes %s', (_what, rule) => {
    expect(seen(rule, [slugs.first])).toEqual(['NEEDS_SECOND_EDITOR']);
    expect(seen(rule, ['none', slugs.first])).toEqual(['NEEDS_SECOND_EDITOR']);
    expect(seen(rule, 'all')).toEqual(['NEEDS_SECOND_EDITOR']);
    expect(seen(rule, [])).toEqual([]);
  });

  it('changes a mitigation of its first steps', () => {
    expect(seen(reword('Read this.'), [slugs.second])).toEqual(['NEEDS_SECOND_EDITOR']);
  });

  it('is refused with the guide and the way out', () => {
    const refused = world.edit((catalog, newId) =>
      inFourEyes(catalog, inFirst({ causes: ['Other.'] })(catalog, newId), 'all'),
    );
    expect(refused.problems).toMatchObject([
      {
        path: ['input'],
        message: `Edits of the guide "${slugs.first}" need a second editor: propose it, and have another accept it as it is.`,
      },
    ]);
  });
});

describe('an edit that one person may make', () => {
  it.each<[string, Rule, FourEyes]>([
    ['an entry of another guide', inFirst({ causes: ['Other.'] }), [slugs.second]],
    ['a mitigation of another guide', reword('Wait.'), [slugs.first]],
    ['a new mitigation', (catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId), 'all'],
    ['the synonyms', (catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['a', 'b']] }), 'all'],
    [
      'who looks after an entry',
      (catalog) => {
        const { id, version } = world.entry('80070001');
        return assignGuidance(catalog, { nodes: [{ id, expectedVersion: version }], owner: 'Desk' });
      },
      'all',
    ],
    ['where the document lives', guideSays({ documentPath: 'a.md', sourceDigest: 'x' }), 'all'],
    [
      'a redaction, which cannot wait',
      (catalog) => redactText(catalog, { text: 'Ask Ada', reason: 'A name.' }, 0),
      'all',
    ],
    [
      'a new guide, if only others are named',
      (catalog, newId) => createGuide(catalog, { slug: 'x', title: 'X' }, newId),
      [slugs.first],
    ],
  ])('changes %s', (_what, rule, fourEyes) => {
    expect(seen(rule, fourEyes)).toEqual([]);
  });

  it('is the first start, which nobody has proposed', () => {
    const seed: Rule = () => ({
      ...{ kind: 'Approval', subjectId: null },
      change: {
        kind: 'SEED',
        revisions: [
          revised<GuideRecord>('UPDATED', world.guide(slugs.first), { ...world.guide(slugs.first), title: 'X' }),
        ],
        sources: [],
      },
    });
    expect(seen(seed, 'all')).toEqual([]);
  });

  it('is refused for its own reason, if it has one', () => {
    expect(seen(() => refuse(invalidInput('NOT_FOUND', ['input'], 'None.')), 'all')).toEqual(['NOT_FOUND']);
  });
});
