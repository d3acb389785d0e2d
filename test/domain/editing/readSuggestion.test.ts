import { describe, expect, it } from 'vitest';
import { readSuggestion, type Suggest } from '../../../src/domain/editing/readSuggestion.ts';
import { editWorld } from './editWorld.ts';

const world = editWorld(
  ['80070001 | A cause. | Restart.', '80070002 | Another cause. | Restart.'],
  ['80070001 | The same code in another guide. | Wait.'],
);

const suggest = (code: string, kind: Suggest['kind'] = 'STEP') =>
  readSuggestion(world.catalog, { code, kind, text: 'Update the driver.' });

describe('what a reader suggests for a code', () => {
  it.each([
    { code: '0x80070001', kind: 'STEP', because: 'two guides list it, and nobody has said which is meant' },
    { code: '0x80070003', kind: 'STEP', because: 'no guide lists it' },
    { code: '0x80070002', kind: 'CORRECTION', because: 'a correction says what is wrong, and not how it should read' },
  ] as const)('is words for an editor ($code, $kind), because $because', ({ code, kind }) => {
    expect(suggest(code, kind)).toMatchObject({ text: 'Update the driver.', edit: null });
  });

  it('is an edit of the one entry of the code, behind what stands there', () => {
    const { id, version, causes, steps } = world.entry('80070002');
    const input = { id, expectedVersion: version };
    const kept = steps.map(({ mitigationId, condition }) => ({ id: mitigationId, condition }));
    expect(suggest('0x80070002')).toMatchObject({
      edit: { name: 'updateEntry', input: { ...input, mitigations: [...kept, { text: 'Update the driver.' }] } },
    });
    expect(suggest('0x80070002', 'CAUSE')).toMatchObject({
      edit: { name: 'updateEntry', input: { ...input, causes: [...causes, 'Update the driver.'] } },
    });
  });
});
