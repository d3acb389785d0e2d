import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../../src/domain/catalog/applyChange.ts';
import { linkSteps, type StepRequest } from '../../../src/domain/merging/linkSteps.ts';
import { entryNode, guideNode, mitigationNode, stepsOf } from '../catalog/nodes.ts';
import { stepOf } from './guideWorld.ts';

/** e_1 and e_2 use "Clear the TPM.", e_2 "Wait an hour." too; e_3, archived, and the guide use others. */
const catalog = catalogOf(1, 1_000, [
  guideNode('g_1', { firstSteps: stepsOf('m_guide') }),
  mitigationNode('m_tpm', 'Clear the TPM.'),
  { ...mitigationNode('m_wait', 'Wait an hour.'), owner: 'Desk' },
  mitigationNode('m_old', 'Ask the old desk.'),
  mitigationNode('m_guide', 'Read this guide first.'),
  entryNode('e_1', 'g_1', 1, { steps: stepsOf('m_tpm') }),
  entryNode('e_2', 'g_1', 2, { steps: stepsOf('m_tpm', 'm_wait', 'm_guide') }),
  entryNode('e_3', 'g_1', 3, { steps: stepsOf('m_old'), status: 'ARCHIVED' }),
  entryNode('e_4', 'g_1', 4, { steps: stepsOf('m_old') }),
]);

const ask = (holderId: string, ...texts: string[]): StepRequest => {
  const ours = catalog.entry(holderId)?.steps ?? catalog.guide(holderId)?.firstSteps ?? [];
  return { holderId, ours, theirs: texts.map(stepOf) };
};
function link(requests: StepRequest[], leaving: string[] = []) {
  let made = 0;
  const newId = () => `new_${String((made += 1))}`;
  const { steps, created, edited } = linkSteps(catalog, requests, new Set(leaving), newId);
  return {
    steps: Object.fromEntries([...steps].map(([id, each]) => [id, each.map((step) => step.mitigationId)])),
    created: created.map(({ text }) => text),
    edited: edited.map(({ before, after }) => `${before.id}: ${after.text}`),
  };
}

describe('the mitigations of steps that a document words anew', () => {
  it.each<[string, StepRequest[], string[], ReturnType<typeof link>]>([
    [
      'one that all of its users word alike is edited',
      [
        ask('e_1', 'Clear the TPM twice.'),
        ask('e_2', 'Clear the TPM twice', 'Wait an hour.', 'Read this guide first.'),
      ],
      [],
      {
        steps: { e_1: ['m_tpm'], e_2: ['m_tpm', 'm_wait', 'm_guide'] },
        created: [],
        edited: ['m_tpm: Clear the TPM twice.'],
      },
    ],
    [
      'one that another entry goes on using splits',
      [ask('e_1', 'Clear the TPM twice.')],
      [],
      { steps: { e_1: ['new_1'] }, created: ['Clear the TPM twice.'], edited: [] },
    ],
    [
      'one that only an entry which leaves goes on using is edited',
      [ask('e_1', 'Clear the TPM twice.')],
      ['e_2'],
      { steps: { e_1: ['m_tpm'] }, created: [], edited: ['m_tpm: Clear the TPM twice.'] },
    ],
    [
      'one that else an archived entry uses is edited',
      [ask('e_4', 'Ask the new desk.')],
      [],
      { steps: { e_4: ['m_old'] }, created: [], edited: ['m_old: Ask the new desk.'] },
    ],
    [
      'one that its users word differently splits',
      [ask('e_1', 'Clear the TPM twice.'), ask('e_2', 'Clear the TPM now.')],
      [],
      {
        steps: { e_1: ['new_1'], e_2: ['new_2'] },
        created: ['Clear the TPM twice.', 'Clear the TPM now.'],
        edited: [],
      },
    ],
    [
      'one that one of them keeps splits',
      [ask('e_1', 'Clear the TPM twice.'), ask('e_2', 'Clear the TPM.')],
      [],
      { steps: { e_1: ['new_1'], e_2: ['m_tpm'] }, created: ['Clear the TPM twice.'], edited: [] },
    ],
    [
      'one whose new words another says already gives way to that',
      [ask('e_4', 'clear the TPM')],
      [],
      { steps: { e_4: ['m_tpm'] }, created: [], edited: [] },
    ],
    [
      'one that one of them gives up for another splits',
      [ask('e_1', 'Clear the TPM twice.'), ask('e_2', 'Wait an hour.', 'Clear the old TPM twice.')],
      [],
      {
        steps: { e_1: ['new_1'], e_2: ['m_wait', 'new_2'] },
        created: ['Clear the TPM twice.', 'Clear the old TPM twice.'],
        edited: [],
      },
    ],
    [
      'one that the first steps of the guide go on using splits',
      [ask('e_2', 'Clear the TPM.', 'Wait an hour.', 'Read this guide now.')],
      [],
      { steps: { e_2: ['m_tpm', 'm_wait', 'new_1'] }, created: ['Read this guide now.'], edited: [] },
    ],
    [
      'one that the guide words as its entry does is edited',
      [ask('g_1', 'Read this guide now.'), ask('e_2', 'Clear the TPM.', 'Wait an hour.', 'Read this guide now.')],
      [],
      {
        steps: { g_1: ['m_guide'], e_2: ['m_tpm', 'm_wait', 'm_guide'] },
        created: [],
        edited: ['m_guide: Read this guide now.'],
      },
    ],
    [
      'a new step is made once for all that ask for it',
      [ask('e_1', 'Clear the TPM.', 'Call somebody else.'), ask('e_4', 'Ask the old desk.', 'call somebody else')],
      [],
      { steps: { e_1: ['m_tpm', 'new_1'], e_4: ['m_old', 'new_1'] }, created: ['Call somebody else.'], edited: [] },
    ],
    ['a holder may ask for none', [ask('e_1')], [], { steps: { e_1: [] }, created: [], edited: [] }],
  ])('%s', (_rule, requests, leaving, linked) => {
    expect(link(requests, leaving)).toEqual(linked);
  });

  it('keep the condition of a step that says the same, and else take that of the document', () => {
    const holder = { mitigationId: 'm_tpm', condition: 'If **so**' };
    const conditionsOf = (text: string) =>
      linkSteps(catalog, [{ holderId: 'e_1', ours: [holder], theirs: [stepOf(text)] }], new Set(), () => 'new')
        .steps.get('e_1')
        ?.map(({ condition, mitigationId }) => [mitigationId, condition]);
    expect(conditionsOf('If so, >> clear the TPM.')).toEqual([['m_tpm', 'If **so**']]);
    expect(conditionsOf('If not, >> clear the TPM.')).toEqual([['m_tpm', 'If not']]);
    expect(conditionsOf('Clear the TPM.')).toEqual([['m_tpm', null]]);
    expect(conditionsOf('If so, >> wait an hour.')).toEqual([['m_wait', 'If so']]);
  });

  it('are to be looked at again, if someone looks after them', () => {
    const request = ask('e_2', 'Clear the TPM.', 'Wait an hour more.', 'Read this guide first.');
    expect(linkSteps(catalog, [request], new Set(), () => 'new').edited).toMatchObject([
      { after: { id: 'm_wait', text: 'Wait an hour more.', owner: 'Desk', documentChanged: true } },
    ]);
  });
});
