import { beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { deleteMitigation } from '../../../src/domain/editing/mitigations/deleteMitigation.ts';
import { mergeMitigations } from '../../../src/domain/editing/mitigations/mergeMitigations.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateMitigation } from '../../../src/domain/editing/mitigations/updateMitigation.ts';
import { codesOf, editWorld, slugs, type EditWorld, type Edited } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(
    [
      '80070001 | One. | Restart. // Sign in.',
      '80070002 | Two. | Restart the device. // Restart.',
      '80070003 | Three. | If so, >> Restart. // Restart the device.',
    ],
    ['80070004 | Four. | Wait.'],
  );
});

const merge = (into: string, from: readonly string[]): Edited =>
  world.edit((catalog) => mergeMitigations(catalog, { into, from }));
const remove = (text: string, expectedVersion?: number): Edited => {
  const id = world.mitigation(text);
  const version = expectedVersion ?? world.catalog.mitigation(id)?.version ?? 0;
  return world.edit((catalog) => deleteMitigation(catalog, { id, expectedVersion: version }));
};
const reword = (before: string, text: string): Edited => {
  const id = world.mitigation(before);
  const expectedVersion = world.catalog.mitigation(id)?.version ?? 0;
  return world.edit((catalog) => updateMitigation(catalog, { id, expectedVersion, text }));
};

describe('a new mitigation', () => {
  it('is added once; one that says the same is named instead', () => {
    const added = world.edit((catalog, newId) => createMitigation(catalog, { text: ' Reset it. ' }, newId));
    expect(added.change?.revisions).toMatchObject([{ action: 'CREATED', after: { text: 'Reset it.' } }]);
    const again = world.edit((catalog, newId) => createMitigation(catalog, { text: 'reset it' }, newId));
    expect(codesOf(again)).toEqual(['NOTHING_TO_CHANGE']);
    expect(again.subjectId).toBe(added.subjectId);
  });

  it('needs a text', () => {
    expect(codesOf(world.edit((catalog, newId) => createMitigation(catalog, { text: '' }, newId)))).toEqual([
      'INVALID_VALUE',
    ]);
  });
});

describe('another wording', () => {
  it.each([
    ['Restart.', 'Restart.', ['NOTHING_TO_CHANGE'], 'it says so already'],
    ['Restart.', 'RESTART', [], 'another spelling is a change of its own mitigation'],
    ['Restart.', 'sign in', ['INVALID_VALUE'], 'another mitigation says that'],
    ['Restart.', ' ', ['INVALID_VALUE'], 'it says nothing'],
    ['Restart.', 'Restart twice.', [], 'no other says that'],
  ])('of "%s" to "%s" gives %j, as %s', (before, text, problems) => {
    expect(codesOf(reword(before, text))).toEqual(problems);
  });
});

describe('deleting', () => {
  it.each([
    ['Sign in.', '1 entry;', 'one entry uses it'],
    ['Restart.', '3 entries;', 'each is counted once'],
  ])('"%s" is refused with its users: %s', (text, users) => {
    const { problems } = remove(text);
    expect(problems).toMatchObject([{ kind: 'InUse', code: 'IN_USE', path: ['input', 'id'] }]);
    expect(problems[0]?.message).toContain(`It is used by ${users}`);
  });

  it('counts entries that are archived, since they can come back', () => {
    const { id, version } = world.entry('80070004', slugs.second);
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(codesOf(remove('Wait.'))).toEqual(['IN_USE']);
  });

  it('counts the first steps of a guide', () => {
    world.edit((catalog, newId) =>
      updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, firstSteps: [{ text: 'Read this.' }] }, newId),
    );
    const { problems } = remove('Read this.');
    expect(problems[0]?.message).toContain('the first steps of guide "first-guide"');
  });

  it('goes through when nothing uses it, at its version only', () => {
    world.edit((catalog, newId) => createMitigation(catalog, { text: 'Unused.' }, newId));
    expect(codesOf(remove('Unused.', 1))).toEqual(['STALE_VERSION']);
    expect(remove('Unused.').change?.revisions).toMatchObject([{ action: 'DELETED', after: null }]);
    expect(world.catalog.mitigationSaying('Unused.')).toBeNull();
  });
});

describe('merging', () => {
  it('puts the one that stays in every place, keeps order and conditions, and says nothing twice', () => {
    merge(world.mitigation('Restart.'), [world.mitigation('Restart the device.')]);
    const restart = world.mitigation('Restart.');
    expect(world.entry('80070002').steps).toEqual([{ mitigationId: restart, condition: null }]);
    expect(world.entry('80070003').steps).toEqual([
      { mitigationId: restart, condition: 'If so' },
      { mitigationId: restart, condition: null },
    ]);
    expect(world.catalog.mitigationSaying('Restart the device.')).toBeNull();
  });

  it('leaves a step that a procedure has twice where it is', () => {
    world = editWorld(['80070005 | Five. | Sign in. // Restart. // Sign in. // Restart the device. // Restart.']);
    merge(world.mitigation('Restart.'), [world.mitigation('Restart the device.')]);
    const [signIn, restart] = ['Sign in.', 'Restart.'].map((text) => world.mitigation(text));
    expect(world.entry('80070005').steps.map(({ mitigationId }) => mitigationId)).toEqual([
      signIn,
      restart,
      signIn,
      restart,
    ]);
  });

  it('revises only what uses one that goes', () => {
    const { change } = merge(world.mitigation('Restart.'), [world.mitigation('Sign in.')]);
    expect(change?.revisions.map(({ nodeId, action }) => [nodeId, action])).toEqual([
      [world.entry('80070001').id, 'UPDATED'],
      [expect.stringMatching(/^Mitigation_/), 'DELETED'],
    ]);
  });

  it('replaces first steps too', () => {
    const firstSteps = [{ text: 'Wait.' }, { text: 'Wait a bit.' }];
    world.edit((catalog, newId) => updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, firstSteps }, newId));
    merge(world.mitigation('Wait.'), [world.mitigation('Wait a bit.')]);
    expect(world.guide(slugs.first).firstSteps).toEqual([{ mitigationId: world.mitigation('Wait.'), condition: null }]);
  });

  it.each([
    [0, ['INVALID_VALUE'], 'there is nothing to merge'],
    [1, [], 'one gives way'],
    [50, [], '50 are the most'],
    [51, ['INVALID_VALUE'], 'one more is too many'],
  ])('of %d into one gives %j: %s', (count, problems) => {
    const from = Array.from(
      { length: count },
      (_, index) =>
        world.edit((catalog, newId) => createMitigation(catalog, { text: `Number ${String(index)}.` }, newId))
          .subjectId ?? '',
    );
    expect(codesOf(merge(world.mitigation('Restart.'), from))).toEqual(problems);
  });

  it('names each id that is not one, and refuses to merge one into itself', () => {
    const { problems } = merge('m_none', [world.mitigation('Restart.'), 'm_other', world.entry('80070001').id]);
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['input.into', 'input.from.1', 'input.from.2']);
    const restart = world.mitigation('Restart.');
    expect(codesOf(merge(restart, [restart]))).toEqual(['INVALID_VALUE']);
  });
});
