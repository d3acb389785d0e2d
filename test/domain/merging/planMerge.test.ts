import { describe, expect, it } from 'vitest';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { documentOf, guideWorld, slug, stepOf } from './guideWorld.ts';

const rows = ['80070001 | The key is missing. | Restart.', '80070002 | The disk is full. | Restart.'];

describe('a merge as a whole', () => {
  it('changes a shared step in its place if all other entries that use it go', () => {
    const world = guideWorld(documentOf(rows));
    const [id] = world.mitigationIds('Restart.');
    world.import(documentOf(['80070001 | The key is missing. | Restart it.']));
    expect(world.mitigationIds('Restart it.')).toEqual([id]);
  });

  it('makes another step of it if one of them stays', () => {
    const world = guideWorld(documentOf(rows));
    const [id] = world.mitigationIds('Restart.');
    world.import(documentOf(['80070001 | The key is missing. | Restart it.', rows[1] ?? '']));
    expect(world.mitigationIds('Restart it.')).not.toContain(id);
    expect(world.mitigationIds('Restart.')).toEqual([id]);
  });

  it('leaves the first steps of an editor where the document says others, and takes them where only it does', () => {
    const stepsOf = (text: string) => documentOf(rows, { firstSteps: [stepOf(text)] });
    const world = guideWorld(stepsOf('Wait.'));
    const texts = () => world.guide.firstSteps.map((step) => world.catalog.mitigationOf(step).text);
    const { revisions } = world.import(stepsOf('Call.'));
    expect(texts()).toEqual(['Call.']);
    expect(revisions).toMatchObject([{ nodeType: 'Guide', action: 'UPDATED' }, {}]);
    world.edit((catalog, newId) => {
      const expectedVersion = world.guide.version;
      return updateGuide(catalog, { slug, expectedVersion, firstSteps: [{ text: 'Ours.' }] }, newId);
    });
    world.import(stepsOf('Run.'));
    expect(texts()).toEqual(['Ours.']);
  });

  it('says of which family the numbers of the document are', () => {
    const family = { slug: 'bugcheck', toldBy: 'TITLE', entries: [] } as const;
    const world = guideWorld(documentOf(rows));
    expect(world.import(documentOf(rows, { family })).plan?.family).toEqual(family);
    expect(world.import(documentOf(rows.slice(0, 1))).plan?.family).toBeNull();
  });
});
