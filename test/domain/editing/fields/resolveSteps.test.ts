import { describe, expect, it } from 'vitest';
import { resolveSteps, type MitigationRef } from '../../../../src/domain/editing/fields/resolveSteps.ts';
import { editWorld } from '../editWorld.ts';

const world = editWorld(['80070001 | A cause. | Restart.']);
const restart = world.mitigation('Restart.');
let made = 0;
const resolve = (...refs: MitigationRef[]) =>
  resolveSteps(world.catalog, refs, ['input', 'mitigations'], (type) => `${type}_new${String((made += 1))}`);

describe('steps by reference', () => {
  it('name a mitigation by its id, or by what it says, whatever the spelling', () => {
    const { steps, created, problems } = resolve({ id: restart }, { text: ' restart ' });
    expect(steps).toEqual([
      { mitigationId: restart, condition: null },
      { mitigationId: restart, condition: null },
    ]);
    expect([created, problems]).toEqual([[], []]);
  });

  it('make a mitigation that is not there yet, once for all steps that say it', () => {
    const { steps, created } = resolve({ text: 'Wait.' }, { text: 'wait' }, { text: 'Ask.' });
    expect(created.map(({ text }) => text)).toEqual(['Wait.', 'Ask.']);
    expect(steps.map(({ mitigationId }) => mitigationId)).toEqual([created[0]?.id, created[0]?.id, created[1]?.id]);
  });

  it.each([
    ['If asked', 'If asked'],
    [' If asked, ', 'If asked'],
    ['If asked ,', 'If asked'],
    [null, null],
    [undefined, null],
  ])('have the condition %j as %j', (condition, kept) => {
    expect(resolve({ id: restart, condition }).steps[0]?.condition).toBe(kept);
  });

  it.each<[string, MitigationRef, string, string]>([
    ['neither an id nor a text', {}, 'INVALID_VALUE', 'input.mitigations.0'],
    ['both', { id: restart, text: 'Restart.' }, 'INVALID_VALUE', 'input.mitigations.0'],
    ['an id that nothing has', { id: 'm' }, 'NOT_FOUND', 'input.mitigations.0.id'],
    ['the id of an entry', { id: world.entry('80070001').id }, 'NOT_FOUND', 'input.mitigations.0.id'],
    ['an empty text', { text: ' ' }, 'INVALID_VALUE', 'input.mitigations.0.text'],
    ['an empty condition', { id: restart, condition: ' ' }, 'INVALID_VALUE', 'input.mitigations.0.condition'],
  ])('are refused with %s', (_what, ref, code, place) => {
    expect(resolve(ref).problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual([[code, place]]);
  });

  it('are 50 at most', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ id: restart }));
    expect(resolve(...many(50)).problems).toEqual([]);
    expect(resolve(...many(51)).problems.map(({ code }) => code)).toEqual(['TOO_LONG']);
  });
});
