import { beforeEach, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { Change } from '../../../src/domain/changes/change.ts';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { createEntry } from '../../../src/domain/editing/createEntry.ts';
import { createGuide } from '../../../src/domain/editing/createGuide.ts';
import { readScope } from '../../../src/domain/editing/fields/readScope.ts';
import { isUndone } from '../../../src/domain/editing/isUndone.ts';
import { createMitigation } from '../../../src/domain/editing/mitigations/createMitigation.ts';
import { mergeMitigations } from '../../../src/domain/editing/mitigations/mergeMitigations.ts';
import { redactText } from '../../../src/domain/editing/redactText.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import {
  approve,
  created,
  deleted,
  refuse,
  revised,
  type NewId,
  type Ruling,
} from '../../../src/domain/editing/ruling.ts';
import { touchedBy } from '../../../src/domain/editing/touchedBy.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { updateGuide } from '../../../src/domain/editing/updateGuide.ts';
import { updateSynonyms } from '../../../src/domain/editing/updateSynonyms.ts';
import type { GuideRecord, NodeRecord } from '../../../src/domain/guidance/records.ts';
import { codesOf, editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Sign in.', '- | No code. | Wait.']);
});

type Rule = (catalog: Catalog, newId: NewId) => Ruling;
function edit(rule: Rule): Change {
  const { change, problems } = world.edit(rule);
  if (change === null) throw new Error(problems.map(({ message }) => message).join(' '));
  return change;
}
const update =
  (command: Partial<UpdateEntry>, hex = '80070001'): Rule =>
  (catalog, newId) => {
    const { id, version } = world.entry(hex);
    return updateEntry(catalog, { id, expectedVersion: version, ...command }, newId);
  };
const mitigation = { type: 'Mitigation', id: 'm', text: 'Text.' } as const;
const lifetime = { version: 3, createdAt: 1, updatedAt: 2 };

describe('a ruling', () => {
  it('approves an edit of some revisions, which keep no lifetime', () => {
    const revisions = [created(mitigation), deleted({ ...mitigation, ...lifetime })];
    expect(approve('m', revisions)).toEqual({
      ...{ kind: 'Approval', subjectId: 'm' },
      change: { kind: 'EDIT', revisions, sources: [] },
    });
    const about = { nodeType: 'Mitigation', nodeId: 'm' };
    expect(revisions).toEqual([
      { ...about, action: 'CREATED', before: null, after: mitigation },
      { ...about, action: 'DELETED', before: mitigation, after: null },
    ]);
    const next = { ...mitigation, ...lifetime, text: 'Next.' };
    expect(revised<NodeRecord>('UPDATED', { ...mitigation, ...lifetime }, next)).toEqual({
      ...{ ...about, action: 'UPDATED', before: mitigation },
      after: { ...mitigation, text: 'Next.' },
    });
    expect(refuse()).toEqual({ kind: 'Refusal', problems: [] });
  });

  it('asks for ids of the type of the node', () => {
    const asked: string[] = [];
    const newId: NewId = (type) => `${type}_x${String(asked.push(type))}`;
    createEntry(world.catalog, { guide: slugs.first, code: '0x80070009', mitigations: [{ text: 'New.' }] }, newId);
    createGuide(world.catalog, { slug: 'x', title: 'X' }, newId);
    createMitigation(world.catalog, { text: 'New.' }, newId);
    expect(asked).toEqual(['Mitigation', 'Entry', 'Guide', 'Mitigation']);
  });
});

describe('a revert', () => {
  it('is a change of its own kind, without a source', () => {
    const change = edit(update({ causes: ['Other.'] }));
    expect(revertChange(world.catalog, change)).toMatchObject({
      ...{ kind: 'Approval', subjectId: null },
      change: { kind: 'REVERT', sources: [], revisions: [{ action: 'UPDATED' }] },
    });
  });

  it('makes again what was deleted', () => {
    edit((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId));
    const node = world.catalog.mitigation(world.mitigation('New.')) as NodeRecord;
    const change = edit(() => approve(null, [deleted(node)]));
    expect(revertChange(world.catalog, change)).toMatchObject({
      change: { revisions: [{ action: 'CREATED', before: null, after: { text: 'New.' } }] },
    });
  });
});

describe('a change that is undone', () => {
  it('has nothing left of any of its revisions', () => {
    const change = edit(() => {
      const [one, two] = [world.entry('80070001'), world.entry('80070002')];
      const other = (entry: typeof one) => revised<typeof one>('UPDATED', entry, { ...entry, causes: ['Other.'] });
      return approve(null, [other(one), other(two)]);
    });
    edit(update({ causes: ['One.'] }));
    expect(isUndone(world.catalog, change.revisions)).toBe(false);
    edit(update({ causes: ['Two.'] }, '80070002'));
    expect(isUndone(world.catalog, change.revisions)).toBe(true);
  });

  it('is told by the revisions that set something', () => {
    const entry = world.entry('80070001');
    const nothing = revised('UPDATED', entry, entry);
    expect(isUndone(world.catalog, [nothing])).toBe(false);
    const change = edit(update({ causes: ['Other.'] }));
    expect(isUndone(world.catalog, [...change.revisions, nothing])).toBe(false);
  });

  it('has what it deleted back, whatever that says by now', () => {
    edit((catalog, newId) => createMitigation(catalog, { text: 'New.' }, newId));
    const node = world.catalog.mitigation(world.mitigation('New.')) as NodeRecord;
    const change = edit(() => approve(null, [deleted(node)]));
    edit(() => approve(null, [created({ ...mitigation, id: node.id, text: 'Newer.' })]));
    expect(isUndone(world.catalog, change.revisions)).toBe(true);
  });
});

describe('an entry', () => {
  it('without a code is no double of another without one', () => {
    expect(
      codesOf(world.edit((catalog, newId) => createEntry(catalog, { guide: slugs.first, causes: ['More.'] }, newId))),
    ).toEqual([]);
  });

  it('that lists a code twice on purpose can be edited', () => {
    edit((catalog, newId) =>
      createEntry(catalog, { guide: slugs.first, code: '0x80070001', allowDuplicate: true }, newId),
    );
    expect(codesOf(world.edit(update({ causes: ['Other.'] })))).toEqual([]);
  });

  it('comes back next to one that was edited in the change that archived it', () => {
    const [one, other] = [world.entry('80070001'), world.entry('80070002')];
    edit(() =>
      approve(null, [
        revised<typeof one>('ARCHIVED', one, { ...one, status: 'ARCHIVED' }),
        revised<typeof other>('UPDATED', other, { ...other, code: one.code }),
      ]),
    );
    const { id, version } = world.catalog.entry(one.id) ?? one;
    expect(codesOf(world.edit((catalog) => restoreEntry(catalog, { id, expectedVersion: version })))).toEqual([]);
  });

  it('has its symbol without blanks around it', () => {
    edit(update({ symbol: ' NTE_BAD ' }));
    expect(world.entry('80070001').symbol).toBe('NTE_BAD');
  });

  it('is the first of an empty guide at a whole step, and at no place if none is asked for', () => {
    edit((catalog, newId) => createGuide(catalog, { slug: 'new', title: 'New' }, newId));
    edit((catalog, newId) => createEntry(catalog, { guide: 'new', code: '0x80070009', position: null }, newId));
    expect(world.entry('80070009', 'new').ordinal).toBe(1024);
    edit((catalog, newId) => createEntry(catalog, { guide: 'new', code: '0x8007000A', position: null }, newId));
    expect(world.entry('8007000A', 'new').ordinal).toBe(2048);
  });
});

describe('a guide', () => {
  it('that is archived takes its published entries with it, and leaves those that were archived', () => {
    const { id, version } = world.entry('80070001');
    edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    const change = edit((catalog) => archiveGuide(catalog, { slug: slugs.first, expectedVersion: 1 }));
    expect(change.revisions.map(({ nodeId }) => nodeId)).not.toContain(id);
    expect(change.revisions.map(({ after }) => after)).toMatchObject(
      change.revisions.map(() => ({ status: 'ARCHIVED' })),
    );
  });

  it('keeps no scope that nobody gave it, and an empty one that somebody gave', () => {
    const guide = (command: object) =>
      edit((catalog, newId) =>
        updateGuide(
          catalog,
          { slug: slugs.first, expectedVersion: world.guide(slugs.first).version, ...command },
          newId,
        ),
      );
    guide({ title: 'Other' });
    expect(world.guide(slugs.first)).not.toHaveProperty('scope');
    guide({ scope: [] });
    expect(world.guide(slugs.first).scope).toEqual([]);
  });

  it('says nothing of escalation unless it is told to', () => {
    edit((catalog, newId) => createGuide(catalog, { slug: 'new', title: 'New', scope: [] }, newId));
    expect(world.guide('new')).toMatchObject({ escalation: '', scope: [] });
  });

  it.each([
    [[' None '], []],
    [['none', 'facility 28'], null],
  ])('has the scope %j as %j', (rules, kept) => {
    const read = readScope(rules, []);
    expect(read.every((each) => typeof each === 'string') ? read : null).toEqual(kept);
  });
});

describe('the look-ups that a change touches', () => {
  const guideSays = (fields: Partial<GuideRecord>) => {
    const guide = world.guide(slugs.first);
    return touchedBy(world.catalog, [revised<GuideRecord>('UPDATED', guide, { ...guide, ...fields })]).length;
  };

  it.each<[Partial<GuideRecord>, number, string]>([
    [{ sourceDigest: 'x' }, 0, 'no reader sees the digest of a document'],
    [{ family: 'bugcheck' }, 0, 'how a document was read is no part of an answer'],
    [{ scope: [], family: 'bugcheck', sourceDigest: 'x' }, 0, 'nor is all of it'],
    [{ sourceDigest: 'x', title: 'Other' }, 3, 'one field that is seen is enough'],
  ])('are for %j of a guide %i, because %s', (fields, count) => {
    expect(guideSays(fields)).toBe(count);
  });

  it('are none of another list of synonyms', () => {
    const { revisions } = edit((catalog) => updateSynonyms(catalog, { expectedVersion: 0, groups: [['a', 'b']] }));
    expect(touchedBy(world.catalog, revisions)).toEqual([]);
  });
});

describe('a merge of mitigations', () => {
  it('keeps a step under each of its conditions', () => {
    edit(
      update({
        mitigations: [
          { text: 'Sign in.', condition: 'If so' },
          { text: 'Restart.', condition: 'If not' },
          { text: 'Restart.', condition: 'If so' },
        ],
      }),
    );
    const into = world.mitigation('Sign in.');
    edit((catalog) => mergeMitigations(catalog, { into, from: [world.mitigation('Restart.')] }));
    expect(world.entry('80070001').steps).toEqual([
      { mitigationId: into, condition: 'If so' },
      { mitigationId: into, condition: 'If not' },
    ]);
  });

  it('revises the guides whose first steps it changes', () => {
    edit((catalog, newId) =>
      updateGuide(catalog, { slug: slugs.first, expectedVersion: 1, firstSteps: [{ text: 'Restart.' }] }, newId),
    );
    const { revisions } = edit((catalog) =>
      mergeMitigations(catalog, { into: world.mitigation('Wait.'), from: [world.mitigation('Restart.')] }),
    );
    expect(revisions.map(({ nodeType, action }) => `${action} ${nodeType}`)).toEqual([
      'UPDATED Guide',
      'UPDATED Entry',
      'DELETED Mitigation',
    ]);
  });
});

describe('a redaction', () => {
  it('leaves a mark with the number of its change', () => {
    const ruling = redactText(world.catalog, { text: 'One', reason: 'A name.' }, 1);
    const mark = `redacted-${String(world.catalog.version + 1)}.`;
    expect(ruling).toMatchObject({ change: { revisions: [{ after: { causes: [mark] } }] } });
  });
});
