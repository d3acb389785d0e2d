import { describe, expect, it } from 'vitest';
import {
  isProposedEdit,
  readEdit,
  ruleOnEdit,
  type EditChoice,
  type ProposedEdit,
} from '../../../src/domain/editing/proposedEdit.ts';
import { isInvalidInput } from '../../../src/domain/problem.ts';
import { editWorld, slugs } from './editWorld.ts';

const world = editWorld(['80070001 | A cause. | Restart.', '80070002 | Another. | Wait.']);
const entry = world.entry('80070001');
const [restart, wait] = [world.mitigation('Restart.'), world.mitigation('Wait.')];
const at1 = { expectedVersion: 1 };

describe('an edit that is kept', () => {
  it.each<[unknown, boolean]>([
    [{ name: 'updateEntry', input: {} }, true],
    [{ name: 'importGuide', input: {} }, false],
    [{ name: 'toString', input: {} }, false],
    [{ name: 'updateEntry', input: 'x' }, false],
    [{ input: {} }, false],
    [null, false],
  ])('%j: %s', (edit, expected) => {
    expect(isProposedEdit(edit)).toBe(expected);
  });
});

describe('one edit of a proposal', () => {
  it('is of those that have a rule', () => {
    const choice = { renameEntry: { id: entry.id } } as unknown as EditChoice;
    expect(() => readEdit(choice)).toThrow('No rule is known for the edit renameEntry.');
  });

  it('is read by its name, without how it is given', () => {
    const input = { id: entry.id, ...at1, causes: ['X.'], reason: 'because', dryRun: true, idempotencyKey: 'k' };
    expect(readEdit({ updateEntry: input, createEntry: null })).toEqual({
      name: 'updateEntry',
      input: { id: entry.id, ...at1, causes: ['X.'] },
    });
  });

  it.each<[string, EditChoice]>([
    ['0', {}],
    ['0', { updateEntry: null }],
    ['2', { archiveEntry: { id: 'e', ...at1 }, createMitigation: { text: 'X' } }],
  ])('is exactly one, not %s', (count, choice) => {
    const read = readEdit(choice);
    expect(isInvalidInput(read) && [read.path.join('.'), read.message]).toEqual([
      'input.edit',
      `edit holds ${count} edits; a proposal is exactly one.`,
    ]);
  });

  it.each<[ProposedEdit, string]>([
    [{ name: 'createEntry', input: { guide: slugs.first, code: '0x80070009' } }, 'CREATED Entry'],
    [{ name: 'updateEntry', input: { id: entry.id, ...at1, causes: ['X.'] } }, 'UPDATED Entry'],
    [{ name: 'archiveEntry', input: { id: entry.id, ...at1 } }, 'ARCHIVED Entry'],
    [{ name: 'restoreEntry', input: { id: entry.id, ...at1 } }, 'refused'],
    [{ name: 'createMitigation', input: { text: 'New.' } }, 'CREATED Mitigation'],
    [{ name: 'updateMitigation', input: { id: restart, ...at1, text: 'X.' } }, 'UPDATED Mitigation'],
    [{ name: 'mergeMitigations', input: { into: restart, from: [wait] } }, 'UPDATED Entry, DELETED Mitigation'],
    [{ name: 'deleteMitigation', input: { id: restart, ...at1 } }, 'refused'],
    [{ name: 'createGuide', input: { slug: 'new', title: 'New' } }, 'CREATED Guide'],
    [{ name: 'updateGuide', input: { slug: slugs.first, ...at1, title: 'X' } }, 'UPDATED Guide'],
    [{ name: 'archiveGuide', input: { slug: slugs.first, ...at1 } }, 'ARCHIVED Entry, ARCHIVED Entry, ARCHIVED Guide'],
    [{ name: 'updateSynonyms', input: { expectedVersion: 0, groups: [['a', 'b']] } }, 'CREATED Synonyms'],
  ])('is ruled on as if it were made: %j', (edit, expected) => {
    const ruling = ruleOnEdit(world.catalog, edit, (type) => `${type}_new`);
    const said =
      ruling.kind === 'Refusal'
        ? 'refused'
        : ruling.change.revisions.map(({ action, nodeType }) => `${action} ${nodeType}`).join(', ');
    expect(said).toBe(expected);
  });
});
