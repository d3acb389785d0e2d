import { describe, expect, it } from 'vitest';
import {
  editInput,
  listsOf,
  onVersion,
  readEdit,
  textsOf,
  withItem,
  withoutItem,
  withText,
} from '../../../src/web/console/review/storedEdit.ts';

const stored = readEdit(
  JSON.stringify({
    name: 'updateEntry',
    input: {
      id: 'e_1',
      expectedVersion: 3,
      causes: ['It is full.'],
      mitigations: [{ id: 'm_1', condition: 'If it hangs' }, { text: 'Restart.' }],
    },
  }),
);
if (stored === null) throw new Error('It holds an edit.');

describe('the edit of a proposal', () => {
  it('shows each of its texts, and mitigations that it uses as they are', () => {
    expect(textsOf(stored).map(({ label, text, mitigationId }) => [label, text, mitigationId])).toEqual([
      ['Cause 1', 'It is full.', null],
      ['Step 1', '', 'm_1'],
      ['Step 2', 'Restart.', null],
    ]);
    expect(listsOf(stored)).toEqual(['causes', 'mitigations']);
  });

  it('takes other words, without items and with new ones, and goes out as the mutation takes it', () => {
    const reworded = withText(stored, ['mitigations', 1, 'text'], 'Restart twice.');
    const longer = withText(withItem(reworded, 'causes'), ['causes', 1], 'It is locked.');
    expect(editInput(withoutItem(longer, ['mitigations', 0]))).toEqual({
      updateEntry: {
        id: 'e_1',
        expectedVersion: 3,
        causes: ['It is full.', 'It is locked.'],
        mitigations: [{ text: 'Restart twice.' }],
      },
    });
  });

  it('leaves out items without words, and keeps what it was read from', () => {
    const { updateEntry } = editInput(withItem(withText(stored, ['causes', 0], ' '), 'mitigations'));
    expect(updateEntry).toMatchObject({ causes: [], mitigations: [{ id: 'm_1' }, { text: 'Restart.' }] });
    expect(textsOf(stored)[0]?.text).toBe('It is full.');
  });

  it('can be based on another version', () => {
    expect(onVersion(stored, 9).input['expectedVersion']).toBe(9);
  });
});

it.each([null, '5', '[]', '{}', '{"name":"updateEntry"}', '{"name":"updateEntry","input":[]}'])(
  'is none if the proposal holds %s',
  (edit) => {
    expect(readEdit(edit)).toBeNull();
  },
);
