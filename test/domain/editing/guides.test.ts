import { beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { createGuide, type CreateGuide } from '../../../src/domain/editing/createGuide.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import { updateGuide, type UpdateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { codesOf, editWorld, slugs, type EditWorld, type Edited } from './editWorld.ts';

const rows = ['80070001 | A first cause. | Restart.', '80070002 | A second cause. | Restart. // Sign in.'];
const elsewhere = ['80070001 | The same code in another guide. | Restart.'];

let world: EditWorld;
beforeEach(() => {
  world = editWorld(rows, elsewhere);
});

const create = (command: Partial<CreateGuide>): Edited =>
  world.edit((catalog, newId) => createGuide(catalog, { slug: 'new-guide', title: 'A new guide', ...command }, newId));

const update = (command: Partial<UpdateGuide>): Edited => {
  const { slug, version } = world.guide(slugs.first);
  return world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion: version, ...command }, newId));
};

const archive = (slug: string, version = world.guide(slug).version): Edited =>
  world.edit((catalog) => archiveGuide(catalog, { slug, expectedVersion: version }));

const placesOf = ({ problems }: Edited) => problems.map(({ path }) => path.join('.'));
const items = (count: number) => Array.from({ length: count }, (_, place) => `Product ${String(place)}`);

describe('a new guide', () => {
  it('says what it was given and nothing else, and has no entries', () => {
    expect(codesOf(create({ escalation: ' Call the desk. ', firstSteps: [{ text: 'Restart.' }] }))).toEqual([]);
    const guide = world.guide('new-guide');
    expect(guide).toMatchObject({
      ...{ title: 'A new guide', escalation: 'Call the desk.', appliesTo: [], sourceDigest: null },
      ...{ description: null, sourceUrl: null, license: null, attribution: null },
      firstSteps: [{ mitigationId: world.mitigation('Restart.'), condition: null }],
    });
    expect('scope' in guide).toBe(false);
    expect(world.catalog.entriesOf(guide)).toEqual([]);
  });

  it('keeps all that it may say', () => {
    const scope = ['facility 40'];
    create({
      ...{ description: 'About it.', appliesTo: ['Windows 11'], sourceUrl: 'https://example.test/x' },
      ...{ license: 'CC-BY-4.0', attribution: 'By us', scope },
    });
    expect(world.guide('new-guide')).toMatchObject({
      ...{ description: 'About it.', appliesTo: ['Windows 11'], sourceUrl: 'https://example.test/x' },
      ...{ license: 'CC-BY-4.0', attribution: 'By us', scope },
    });
  });

  it('makes the mitigations of its first steps that are not there yet', () => {
    const { change } = create({ firstSteps: [{ text: 'Wait an hour.' }] });
    expect(change?.revisions.map(({ nodeType, action }) => `${action} ${nodeType}`)).toEqual([
      'CREATED Mitigation',
      'CREATED Guide',
    ]);
  });

  it.each<[string, Partial<CreateGuide>, string[]]>([
    ['its slug has capitals', { slug: 'New' }, ['input.slug']],
    ['its slug has a blank', { slug: 'a guide' }, ['input.slug']],
    ['its slug ends with a hyphen', { slug: 'guide-' }, ['input.slug']],
    ['its slug has 101 characters', { slug: 'a'.repeat(101) }, ['input.slug']],
    ['another guide has the slug', { slug: slugs.first }, ['input.slug']],
    ['its title is empty', { title: '  ' }, ['input.title']],
    ['its address is none', { sourceUrl: 'example.test' }, ['input.sourceUrl']],
    ['its address is a script', { sourceUrl: 'javascript:alert(1)' }, ['input.sourceUrl']],
    ['it names 51 products', { appliesTo: items(51) }, ['input.appliesTo']],
    ['a product is empty', { appliesTo: ['Windows 11', ''] }, ['input.appliesTo.1']],
    ['its scope is no rule', { scope: ['???'] }, ['input.scope.0']],
    ['a step has both an id and a text', { firstSteps: [{ id: 'm', text: 'Restart.' }] }, ['input.firstSteps.0']],
    [
      'all problems are named together',
      { slug: '-', title: '', license: '' },
      ['input.slug', 'input.title', 'input.license'],
    ],
  ])('is refused if %s', (_because, command, places) => {
    const refused = create(command);
    expect(placesOf(refused)).toEqual(places);
    expect(refused.change).toBeNull();
  });

  it('may have a slug of 100 characters, and 50 products', () => {
    expect(codesOf(create({ slug: 'a'.repeat(100), appliesTo: items(50) }))).toEqual([]);
  });
});

describe('an edit of a guide', () => {
  it('changes what it names and leaves the rest', () => {
    update({ description: 'About it.', escalation: 'Call.', scope: ['facility 40'], appliesTo: ['Windows 10'] });
    update({ title: 'Another title' });
    expect(world.guide(slugs.first)).toMatchObject({
      ...{ title: 'Another title', description: 'About it.', escalation: 'Call.' },
      ...{ scope: ['facility 40'], appliesTo: ['Windows 10'] },
    });
  });

  it('takes description, address and scope away by null, and leaves title, escalation and products', () => {
    update({
      description: 'About it.',
      sourceUrl: 'https://example.test/x',
      escalation: 'Call.',
      scope: ['facility 40'],
    });
    const taken = { description: null, sourceUrl: null, scope: null, title: null, escalation: null, appliesTo: null };
    expect(codesOf(update(taken))).toEqual([]);
    const guide = world.guide(slugs.first);
    expect(guide).toMatchObject({ description: null, sourceUrl: null, title: 'A guide', escalation: 'Call.' });
    expect('scope' in guide).toBe(false);
  });

  it('replaces the whole list of first steps', () => {
    update({ firstSteps: [{ text: 'Restart.' }, { text: 'Wait.' }] });
    update({ firstSteps: [{ text: 'Wait.', condition: 'If it is late,' }] });
    expect(world.guide(slugs.first).firstSteps).toEqual([
      { mitigationId: world.mitigation('Wait.'), condition: 'If it is late' },
    ]);
  });

  it.each<[string, Partial<UpdateGuide>, string[]]>([
    ['nothing differs', { title: 'A guide' }, ['NOTHING_TO_CHANGE']],
    ['it was made on another version', { expectedVersion: 99, title: 'Other' }, ['STALE_VERSION']],
    ['no guide has the slug', { slug: 'none', title: 'Other' }, ['NOT_FOUND']],
    ['its title is empty', { title: ' ' }, ['INVALID_VALUE']],
    ['its address is none', { sourceUrl: 'ftp://example.test' }, ['INVALID_VALUE']],
    ['its scope is no rule', { scope: ['???'] }, ['INVALID_VALUE']],
    ['a step names no mitigation that is there', { firstSteps: [{ id: 'm_none' }] }, ['NOT_FOUND']],
    ['it names 51 products', { appliesTo: items(51) }, ['TOO_LONG']],
  ])('is refused if %s', (_because, command, codes) => {
    const before = world.guide(slugs.first);
    expect(codesOf(update(command))).toEqual(codes);
    expect(world.guide(slugs.first)).toEqual(before);
  });
});

describe('archiving a guide', () => {
  it('takes it and its published entries out as one change, and no entry of another guide', () => {
    const { change } = archive(slugs.first);
    expect(change?.revisions.map(({ nodeType, action }) => `${action} ${nodeType}`)).toEqual([
      ...['ARCHIVED Entry', 'ARCHIVED Entry'],
      'ARCHIVED Guide',
    ]);
    expect(world.catalog.publishedGuides().map(({ slug }) => slug)).toEqual([slugs.second]);
    expect(world.entry('80070001', slugs.second).status).toBe('PUBLISHED');
  });

  it('brings back exactly what it took out when it is undone: what was archived before stays so', () => {
    const { id, version } = world.entry('80070001');
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    const { change } = archive(slugs.first);
    if (change === null) throw new Error('It was refused.');
    expect(codesOf(world.edit((catalog) => revertChange(catalog, change)))).toEqual([]);
    expect(world.guide(slugs.first).status).not.toBe('ARCHIVED');
    expect([world.entry('80070001').status, world.entry('80070002').status]).toEqual(['ARCHIVED', 'PUBLISHED']);
  });

  it.each<[string, string, number | undefined, string[]]>([
    ['no guide has the slug', 'none', 1, ['NOT_FOUND']],
    ['it was asked on another version', slugs.first, 99, ['STALE_VERSION']],
  ])('is refused if %s', (_because, slug, version, codes) => {
    expect(codesOf(archive(slug, version))).toEqual(codes);
  });

  it('is done once, and an archived guide is not edited', () => {
    archive(slugs.first);
    expect(codesOf(archive(slugs.first))).toEqual(['NOT_FOUND']);
    expect(codesOf(update({ title: 'Other' }))).toEqual(['NOT_FOUND']);
  });
});
