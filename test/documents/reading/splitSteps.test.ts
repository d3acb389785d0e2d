import { describe, expect, it } from 'vitest';
import { splitSteps } from '../../../src/documents/reading/splitSteps.ts';
import { mitigationKey } from '../../../src/domain/guidance/mitigationKey.ts';

const split = (text: string, ...wholes: string[]) => splitSteps(text, new Set(wholes.map(mitigationKey)));

describe('splitSteps', () => {
  it.each([
    {
      text: 'Restart the device. Wait for the sync.',
      wholes: ['Restart the device.'],
      steps: ['Restart the device.', 'Wait for the sync.'],
      because: 'its first sentence is a step elsewhere',
    },
    {
      text: 'Restart the device. Wait for the sync.',
      wholes: ['Wait for the sync.'],
      steps: ['Restart the device. Wait for the sync.'],
      because: 'only its second one is',
    },
    {
      text: 'Restart the device. Wait for the sync. Sign in.',
      wholes: ['Restart the device. Wait for the sync.'],
      steps: ['Restart the device. Wait for the sync. Sign in.'],
      because: 'one sentence at a time is looked at',
    },
  ])('makes $steps of "$text", because $because', ({ text, wholes, steps }) => {
    expect(split(text, ...wholes)).toEqual(steps.map((each) => ({ condition: null, text: each })));
  });

  it('makes a condition of a clause before what is a step elsewhere', () => {
    expect(split('If it is on, restart it.', 'restart it.')).toEqual([
      { condition: 'If it is on', text: 'restart it.' },
    ]);
  });
});
