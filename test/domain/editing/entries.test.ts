import { beforeEach, describe, expect, it } from 'vitest';
import { archiveEntry, restoreEntry } from '../../../src/domain/editing/archiveEntry.ts';
import { assignGuidance, verifyGuidance } from '../../../src/domain/editing/careForNodes.ts';
import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import { revertChange } from '../../../src/domain/editing/revertChange.ts';
import { createEntry, type CreateEntry } from '../../../src/domain/editing/createEntry.ts';
import { updateEntry, type UpdateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { codesOf, editWorld, slugs, type EditWorld, type Edited } from './editWorld.ts';

const rows = ['80070001 | A first cause. | Restart.', '80070002 | A second cause. | Restart. // Sign in.'];
const elsewhere = ['80070001 | The same code in another guide. | Restart.', '80070009 | Another. | Wait.'];

let world: EditWorld;
beforeEach(() => {
  world = editWorld(rows, elsewhere);
});

const create = (command: Partial<CreateEntry>): Edited =>
  world.edit((catalog, newId) => createEntry(catalog, { guide: slugs.first, ...command }, newId));

const update = (hex: string, command: Partial<UpdateEntry>): Edited => {
  const { id, version } = world.entry(hex);
  return world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, ...command }, newId));
};

const lookedAt = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });

const orderOf = (slug: string = slugs.first): (number | null)[] =>
  world.catalog.entriesOf(world.guide(slug)).map(({ code }) => (code === null ? null : code % 0x100));

describe('a code that is listed already', () => {
  it.each([
    ['0x80070002', ['DUPLICATE_CODE'], 'the guide lists it'],
    ['0x80070009', [], 'only another guide lists it'],
    ['0x80070003', [], 'no guide lists it'],
  ])('is judged within its guide when an entry is created: %s gives %j, as %s', (code, problems) => {
    expect(codesOf(create({ code, causes: ['A cause.'] }))).toEqual(problems);
  });

  it.each([
    ['0x80070002', ['DUPLICATE_CODE'], 'another entry of the guide lists it'],
    ['0x80070009', [], 'only another guide lists it'],
    ['0x80070001', [], 'it is the code that the entry has'],
  ])('is judged within its guide when an entry is updated: %s gives %j, as %s', (code, problems) => {
    expect(codesOf(update('80070001', { code, causes: ['Reworded.'] }))).toEqual(problems);
  });

  it('names the entry that lists it', () => {
    const [problem] = create({ code: '0x80070002' }).problems;
    expect(problem).toMatchObject({ existing: { id: world.entry('80070002').id }, path: ['input', 'code'] });
  });

  it('is let in on purpose', () => {
    expect(codesOf(create({ code: '0x80070002', allowDuplicate: true }))).toEqual([]);
  });

  it('is free again when its entry is archived, and taken again when it is restored', () => {
    const { id, version } = world.entry('80070002');
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(codesOf(create({ code: '0x80070002' }))).toEqual([]);
    const archived = world.catalog.entry(id);
    const restored = world.edit((catalog) => restoreEntry(catalog, { id, expectedVersion: archived?.version ?? 0 }));
    expect(codesOf(restored)).toEqual(['DUPLICATE_CODE']);
  });

  it('does not keep an entry away that stood there twice on purpose before it was archived', () => {
    const twin = create({ code: '0x80070002', allowDuplicate: true, causes: ['A twin.'] }).subjectId ?? '';
    world.edit((catalog) => archiveEntry(catalog, { id: twin, expectedVersion: world.catalog.version }));
    const restored = world.edit((catalog) =>
      restoreEntry(catalog, { id: twin, expectedVersion: world.catalog.version }),
    );
    expect(codesOf(restored)).toEqual([]);
  });
});

describe('an entry that says what cannot be kept', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Cause ${String(index)}.`);
  it.each<[string, Partial<CreateEntry>, string[], readonly string[]]>([
    ['50 causes are the most', { code: '0x80070003', causes: many(50) }, [], []],
    ['51 causes are too many', { code: '0x80070003', causes: many(51) }, ['TOO_LONG'], ['input', 'causes']],
    ['50 steps are the most', { code: '0x80070003', mitigations: many(50).map((text) => ({ text })) }, [], []],
    [
      '51 steps are too many',
      { code: '0x80070003', mitigations: many(51).map((text) => ({ text })) },
      ['TOO_LONG'],
      ['input', 'mitigations'],
    ],
    ['without a code it needs a cause', { mitigations: [{ text: 'Wait.' }] }, ['INVALID_VALUE'], ['input', 'causes']],
    ['with a cause it needs no code', { causes: ['A cause.'] }, [], []],
    ['a code alone is enough', { code: '0x80070003' }, [], []],
    [
      'an empty cause says nothing',
      { code: '0x80070003', causes: ['  '] },
      ['INVALID_VALUE'],
      ['input', 'causes', '0'],
    ],
    ['a symbol is a name', { code: '0x80070003', symbol: 'NOT A NAME' }, ['INVALID_VALUE'], ['input', 'symbol']],
    [
      'a symbol has 100 characters at most',
      { code: '0x80070003', symbol: 'A'.repeat(101) },
      ['INVALID_VALUE'],
      ['input', 'symbol'],
    ],
    ['100 of them are kept', { code: '0x80070003', symbol: 'A'.repeat(100) }, [], []],
    ['text is no code', { code: 'hello' }, ['INVALID_CODE'], ['input', 'code']],
    ['a small number may be two codes', { code: '5' }, ['INVALID_CODE'], ['input', 'code']],
    [
      'a step needs an id or a text',
      { code: '0x80070003', mitigations: [{}] },
      ['INVALID_VALUE'],
      ['input', 'mitigations', '0'],
    ],
    [
      'a step takes one of id and text',
      { code: '0x80070003', mitigations: [{ id: 'x', text: 'Wait.' }] },
      ['INVALID_VALUE'],
      ['input', 'mitigations', '0'],
    ],
    [
      'an unknown mitigation',
      { code: '0x80070003', mitigations: [{ id: 'm_none' }] },
      ['NOT_FOUND'],
      ['input', 'mitigations', '0', 'id'],
    ],
    [
      'a condition of commas alone says nothing',
      { code: '0x80070003', mitigations: [{ text: 'Wait.', condition: ' ,, ' }] },
      ['INVALID_VALUE'],
      ['input', 'mitigations', '0', 'condition'],
    ],
  ])('%s', (_because, command, problems, path) => {
    const created = create(command);
    expect(codesOf(created)).toEqual(problems);
    expect(created.problems[0]?.path ?? []).toEqual(path);
  });

  it('tells every problem at once', () => {
    const created = create({ code: 'hello', symbol: '?', causes: ['', 'good', ''], mitigations: [{}] });
    expect(created.problems.map(({ path }) => path.join('.'))).toEqual([
      'input.code',
      'input.symbol',
      'input.causes.0',
      'input.causes.2',
      'input.mitigations.0',
    ]);
    expect(created.change).toBeNull();
  });
});

describe('the place of a new entry', () => {
  it.each<[number | undefined, number[], string]>([
    [undefined, [1, 2, 3], 'left out, it is last'],
    [1, [3, 1, 2], 'first'],
    [2, [1, 3, 2], 'between two'],
    [3, [1, 2, 3], 'behind the last'],
  ])('position %s gives the order %j: %s', (position, order, _because) => {
    create({ code: '0x80070003', position });
    expect(orderOf()).toEqual(order);
  });

  it.each([0, 4, -1])('is refused outside the guide: %d', (position) => {
    const { problems } = create({ code: '0x80070003', position });
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'position'] }]);
    expect(problems[0]?.message).toContain('1 to 3');
  });

  it('counts published entries only', () => {
    const { id, version } = world.entry('80070001');
    world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(codesOf(create({ code: '0x80070003', position: 3 }))).toEqual(['INVALID_VALUE']);
    create({ code: '0x80070003', position: 1 });
    expect(orderOf()).toEqual([1, 3, 2]);
  });

  it('moves its neighbours only when there is no room left between them', () => {
    const moved: number[] = [];
    for (let code = 0x10; code < 0x10 + 12; code += 1) {
      const { change } = create({ code: `0x800700${code.toString(16)}`, position: 2 });
      moved.push((change?.revisions ?? []).filter(({ action }) => action === 'UPDATED').length);
    }
    expect(moved.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(moved[10]).toBe(11);
    expect(orderOf()).toEqual([1, ...Array.from({ length: 12 }, (_, index) => 0x1b - index), 2]);
  });
});

describe('an update of an entry', () => {
  it('leaves what it does not name', () => {
    const before = world.entry('80070002');
    update('80070002', { symbol: 'E_NEW' });
    expect(world.entry('80070002')).toMatchObject({ symbol: 'E_NEW', causes: before.causes, steps: before.steps });
  });

  it.each<[Partial<UpdateEntry>, string]>([
    [{}, 'it names nothing'],
    [{ causes: ['A second cause.'] }, 'the causes are those it has'],
    [{ causes: null, mitigations: null }, 'null leaves a list'],
    [{ symbol: null }, 'it had no symbol'],
  ])('is refused if nothing would change: %j, as %s', (command) => {
    expect(codesOf(update('80070002', command))).toEqual(['NOTHING_TO_CHANGE']);
  });

  it('takes a symbol and a code away with null', () => {
    update('80070002', { symbol: 'E_OLD' });
    const { id } = world.entry('80070002');
    update('80070002', { symbol: null, code: null });
    expect(world.catalog.entry(id)).toMatchObject({ symbol: null, code: null });
  });

  it('uses the mitigation that says the same already, and makes one that is new once', () => {
    const { change } = update('80070001', {
      mitigations: [{ text: 'sign in' }, { text: 'Reset it.', condition: 'If that fails, ' }, { text: 'Reset it.' }],
    });
    expect(change?.revisions.filter(({ action }) => action === 'CREATED')).toHaveLength(1);
    const { steps } = world.entry('80070001');
    expect(steps[0]).toEqual({ mitigationId: world.mitigation('Sign in.'), condition: null });
    expect(steps[1]).toEqual({ mitigationId: world.mitigation('Reset it.'), condition: 'If that fails' });
    expect(steps[2]?.mitigationId).toBe(steps[1]?.mitigationId);
  });

  it('is refused on another version, and on an id that is not an entry', () => {
    const { id, version } = world.entry('80070001');
    const stale = world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version + 1 }, newId));
    expect(stale.problems).toMatchObject([
      { kind: 'StaleVersion', currentVersion: version, path: ['input', 'expectedVersion'] },
    ]);
    const wrong = world.edit((catalog, newId) =>
      updateEntry(catalog, { id: world.mitigation('Restart.'), expectedVersion: 1 }, newId),
    );
    expect(codesOf(wrong)).toEqual(['NOT_FOUND']);
    expect(wrong.problems[0]?.message).toContain('is the id of a mitigation; input.id takes the id of an entry.');
  });
});

describe('moving an entry to another guide', () => {
  it('puts it last there, takes it out here, and keeps what it says and who looks after it', () => {
    const before = world.entry('80070002');
    world.edit((catalog) => assignGuidance(catalog, { nodes: [lookedAt(before)], owner: 'Ada' }));
    world.edit((catalog) =>
      verifyGuidance(catalog, { nodes: [lookedAt(world.entry('80070002'))] }, { by: 'Ada', at: 7 }),
    );
    expect(codesOf(update('80070002', { guide: slugs.second }))).toEqual([]);
    expect([orderOf(slugs.first), orderOf(slugs.second)]).toEqual([[1], [1, 9, 2]]);
    const after = world.entry('80070002', slugs.second);
    expect(after).toMatchObject({ id: before.id, steps: before.steps, owner: 'Ada', verifiedBy: 'Ada' });
    expect(world.catalog.publishedWithCode(after.code ?? toErrorCode(0)).map(({ guideId }) => guideId)).toEqual([
      world.guide(slugs.second).id,
    ]);
  });

  it('forgets that it was found true if it is reworded on the way', () => {
    world.edit((catalog) =>
      verifyGuidance(catalog, { nodes: [lookedAt(world.entry('80070002'))] }, { by: 'Ada', at: 7 }),
    );
    update('80070002', { guide: slugs.second, causes: ['Reworded.'] });
    expect(world.entry('80070002', slugs.second).verifiedBy).toBeUndefined();
  });

  it.each([
    ['80070001', slugs.second, ['DUPLICATE_CODE'], 'the other guide lists the code'],
    ['80070002', slugs.first, ['NOTHING_TO_CHANGE'], 'it stands there already'],
    ['80070002', 'nowhere', ['NOT_FOUND'], 'there is no such guide'],
  ])('of %s to %s gives %j, as %s', (hex, guide, problems, because) => {
    const edited = update(hex, { guide });
    expect(codesOf(edited), because).toEqual(problems);
    expect(orderOf()).toEqual([1, 2]);
  });

  it('is undone like any other edit', () => {
    const { change } = update('80070002', { guide: slugs.second });
    if (change === null) throw new Error('It was refused.');
    world.edit((catalog) => revertChange(catalog, change));
    expect([orderOf(slugs.first), orderOf(slugs.second)]).toEqual([
      [1, 2],
      [1, 9],
    ]);
  });
});

describe('archiving and restoring', () => {
  it.each([
    ['archive', archiveEntry, 'published entries are archived once'],
    ['restore', restoreEntry, 'a published entry is there already'],
  ] as const)('has nothing to %s twice: %s', (name, rule, _because) => {
    const { id, version } = world.entry('80070001');
    if (name === 'archive') world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    const again = world.edit((catalog) =>
      rule(catalog, { id, expectedVersion: world.catalog.entry(id)?.version ?? 0 }),
    );
    expect(codesOf(again)).toEqual(['NOTHING_TO_CHANGE']);
  });

  it('keeps all that an entry says', () => {
    const { id, version, causes, steps } = world.entry('80070002');
    const { change } = world.edit((catalog) => archiveEntry(catalog, { id, expectedVersion: version }));
    expect(change?.revisions).toMatchObject([{ action: 'ARCHIVED', after: { status: 'ARCHIVED', causes, steps } }]);
    const back = world.edit((catalog) => restoreEntry(catalog, { id, expectedVersion: world.catalog.version }));
    expect(back.change?.revisions).toMatchObject([{ action: 'RESTORED', after: { status: 'PUBLISHED' } }]);
  });
});
