import { describe, expect, it } from 'vitest';
import { readCodeCell } from '../../../src/documents/cells/codeCell.ts';
import { rowsFrom } from '../../../src/documents/records/rowFields.ts';

/** The steps of a record with these procedures, each after its condition if it has one. */
function steps(procedures: readonly (readonly string[])[], conditions?: readonly string[]): readonly string[] {
  const frame = { line: 1, startLine: 1, endLine: 9, text: '', symbol: null, causes: [] };
  const mitigations = procedures.map((texts) => texts.map((text) => ({ text, isItem: true })));
  const fields = { ...frame, code: readCodeCell('0x80070005'), mitigations };
  const [row] = rowsFrom(conditions === undefined ? fields : { ...fields, conditions }).rows;
  return (row?.mitigations ?? []).map((text, index) => {
    const condition = row?.conditions[index] ?? null;
    return condition === null ? text : `{${condition}} ${text}`;
  });
}

describe('the steps of a record with several procedures', () => {
  it.each([
    {
      procedures: [['Restart it.'], ['Restart it.']],
      is: ['Restart it.'],
      because: 'both are one',
    },
    {
      procedures: [['Restart it.'], ['Open the log.', 'Restart it.']],
      is: ['Restart it.', 'Open the log.', 'Restart it.'],
      because: 'the second one needs it behind a step of its own',
    },
    {
      procedures: [['Restart it.'], ['Restart it.', 'Open the log.']],
      is: ['Restart it.', 'Open the log.'],
      because: 'the second one goes on where the first ended',
    },
    {
      procedures: [['Restart it.'], ['Restart it.', 'Open the log.', 'Read it.']],
      is: ['Restart it.', 'Restart it.', 'Open the log.', 'Read it.'],
      because: 'three steps are a procedure that stays whole',
    },
    {
      procedures: [
        ['Restart it.', 'Open the log.', 'Read it.'],
        ['Restart it.', 'Open the log.', 'Read it.'],
      ],
      is: ['Restart it.', 'Open the log.', 'Read it.'],
      because: 'one without a step of its own says nothing new',
    },
    {
      procedures: [['It may be slow.'], ['Open the log.', 'It may be slow.']],
      is: ['It may be slow.', 'Open the log.'],
      because: 'what tells nothing to do is said once',
    },
  ])('are of $procedures $is, because $because', ({ procedures, is }) => {
    expect(steps(procedures)).toEqual(is);
  });

  it('apply to all if two causes need the same one', () => {
    const procedures = [['Restart it.'], ['Restart it.'], ['Open the log.']];
    expect(steps(procedures, ['full', 'old', 'new'])).toEqual(['Restart it.', '{new} Open the log.']);
    expect(steps(procedures, ['full', 'full', 'new'])).toEqual(['{full} Restart it.', '{new} Open the log.']);
  });
});
