import { beforeEach, describe, expect, it } from 'vitest';
import {
  assignGuidance,
  verifyGuidance,
  type AssignGuidance,
  type LookedAt,
  type VerifyGuidance,
} from '../../../src/domain/editing/careForNodes.ts';
import { careNames, careOf } from '../../../src/domain/guidance/careOf.ts';
import type { CareFields } from '../../../src/domain/guidance/records.ts';
import { codesOf, editWorld, slugs, type EditWorld, type Edited } from './editWorld.ts';

const now = { by: 'Ada', at: Date.parse('2026-11-29T23:59:59Z') };
let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.', '80070002 | Two. | Wait.']);
});

const nodeOf = (id: string) => {
  const node = world.catalog.entry(id) ?? world.catalog.mitigation(id);
  if (node === null) throw new Error(`There is no ${id}.`);
  return node;
};
const entryId = () => world.entry('80070001').id;
const lookedAt = (...ids: string[]): LookedAt[] => ids.map((id) => ({ id, expectedVersion: nodeOf(id).version }));
const both = () => lookedAt(entryId(), world.mitigation('Restart.'));
const verify = (command: Partial<VerifyGuidance> = {}, by = now): Edited =>
  world.edit((catalog) => verifyGuidance(catalog, { ...command, nodes: command.nodes ?? both() }, by));
const assign = (command: Partial<AssignGuidance>): Edited =>
  world.edit((catalog) => assignGuidance(catalog, { ...command, nodes: command.nodes ?? both() }));
const cares = (): CareFields[] => [entryId(), world.mitigation('Restart.')].map((id) => careOf(nodeOf(id)));

describe('saying of guidance that it is still true', () => {
  it('is kept in each node with who says so and when, and changes nothing that it says', () => {
    const { causes, steps } = world.entry('80070001');
    const { change, subjectId } = verify();
    expect(cares()).toEqual([
      { verifiedAt: now.at, verifiedBy: 'Ada' },
      { verifiedAt: now.at, verifiedBy: 'Ada' },
    ]);
    expect(world.entry('80070001')).toMatchObject({ causes, steps });
    expect(change?.revisions.map(({ nodeType, action }) => `${action} ${nodeType}`)).toEqual([
      'UPDATED Entry',
      'UPDATED Mitigation',
    ]);
    expect(subjectId).toBe(entryId());
  });

  it.each<[string, CareFields, string | null | undefined, CareFields]>([
    ['the owner stays', { owner: 'Desk' }, undefined, { owner: 'Desk' }],
    ['a day to come stays', { reviewBy: '2026-11-30' }, undefined, { reviewBy: '2026-11-30' }],
    ['today is not over', { reviewBy: '2026-11-29' }, undefined, { reviewBy: '2026-11-29' }],
    ['a day that has passed goes', { reviewBy: '2026-11-28' }, undefined, {}],
    ['another day is given', { reviewBy: '2026-11-30' }, '2027-01-31', { reviewBy: '2027-01-31' }],
    ['no day is wanted', { reviewBy: '2026-11-30' }, null, {}],
  ])('leaves who looks after it and by when: %s', (_because, before, reviewBy, after) => {
    assign({ owner: before.owner, reviewBy: before.reviewBy });
    verify({ reviewBy });
    expect(cares()[0]).toEqual({ ...after, verifiedAt: now.at, verifiedBy: 'Ada' });
  });

  it('is nothing new a second time at the same time', () => {
    verify();
    expect(codesOf(verify())).toEqual(['NOTHING_TO_CHANGE']);
    expect(codesOf(verify({}, { ...now, by: 'Grace' }))).toEqual([]);
  });
});

describe('who looks after guidance, and by when', () => {
  it('is set in each node, changed one by one, and taken away by null', () => {
    assign({ owner: ' Desk ', reviewBy: '2026-12-24' });
    expect(cares()).toEqual([
      { owner: 'Desk', reviewBy: '2026-12-24' },
      { owner: 'Desk', reviewBy: '2026-12-24' },
    ]);
    assign({ reviewBy: '2026-12-31' });
    expect(cares()[0]).toEqual({ owner: 'Desk', reviewBy: '2026-12-31' });
    assign({ owner: null });
    expect(cares()[1]).toEqual({ reviewBy: '2026-12-31' });
    assign({ reviewBy: null });
    expect(cares()).toEqual([{}, {}]);
    for (const field of careNames) expect(world.entry('80070001')).not.toHaveProperty(field);
  });

  it('keeps what was said to be true', () => {
    verify();
    assign({ owner: 'Desk' });
    expect(cares()[0]).toEqual({ owner: 'Desk', verifiedAt: now.at, verifiedBy: 'Ada' });
  });

  it('revises only the nodes that it changes', () => {
    assign({ nodes: lookedAt(entryId()), owner: 'Desk' });
    expect(assign({ owner: 'Desk' }).change?.revisions.map(({ nodeType }) => nodeType)).toEqual(['Mitigation']);
  });

  it.each<[string | null | undefined, string | null | undefined, string[], string]>([
    ['x'.repeat(200), undefined, [], 'an owner may have 200 characters'],
    ['x'.repeat(201), undefined, ['TOO_LONG input.owner'], 'one more is too many'],
    [' ', undefined, ['INVALID_VALUE input.owner'], 'nobody has no name'],
    [undefined, '2028-02-29', [], '2028 is a leap year'],
    [undefined, '2027-02-29', ['INVALID_VALUE input.reviewBy'], '2027 is none'],
    [undefined, '2027-04-31', ['INVALID_VALUE input.reviewBy'], 'April has 30 days'],
    [undefined, '2027-13-01', ['INVALID_VALUE input.reviewBy'], 'a year has 12 months'],
    [undefined, '2027-1-1', ['INVALID_VALUE input.reviewBy'], 'digits are not left out'],
    [undefined, '2027-01-01T00:00:00Z', ['INVALID_VALUE input.reviewBy'], 'a day has no hour'],
    [undefined, ' 2027-01-01', ['INVALID_VALUE input.reviewBy'], 'blanks belong to no day'],
    [undefined, undefined, ['NOTHING_TO_CHANGE input'], 'neither is said'],
    [null, null, ['NOTHING_TO_CHANGE input'], 'neither is there'],
  ])('takes the owner %s and the day %s with %j, because %s', (owner, reviewBy, problems) => {
    const { problems: found } = assign({ owner, reviewBy });
    expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(problems);
  });

  it('says how a day is written, and shows 40 characters of what was', () => {
    expect(assign({ reviewBy: 'x'.repeat(41) }).problems[0]?.message).toBe(
      `input.reviewBy is "${'x'.repeat(40)}"; write a day such as 2026-11-29.`,
    );
    expect(codesOf(verify({ reviewBy: 'soon' }))).toEqual(['INVALID_VALUE']);
  });
});

describe('the nodes that are cared for', () => {
  const many = (count: number): LookedAt[] => {
    const rows = Array.from({ length: count }, (_, place) => `8007${String(1_000 + place)} | A cause. |`);
    world = editWorld(rows);
    return lookedAt(...world.catalog.entriesOf(world.guide(slugs.first)).map(({ id }) => id));
  };

  it.each([
    [0, false],
    [1, true],
    [100, true],
    [101, false],
  ])('are %i: %s', (count, taken) => {
    const { problems } = assign({ nodes: many(count), owner: 'Desk' });
    const message = `input.nodes names ${String(count)} nodes; name 1 to 100, each once.`;
    expect(problems).toMatchObject(taken ? [] : [{ code: 'INVALID_VALUE', path: ['input', 'nodes'], message }]);
  });

  it('are named once each', () => {
    expect(codesOf(assign({ nodes: [...both(), ...both()], owner: 'Desk' }))).toEqual(['INVALID_VALUE']);
  });

  it('are entries and mitigations at the version that was looked at; each problem has its place', () => {
    const guide = world.guide(slugs.first);
    const nodes = [
      ...lookedAt(entryId()),
      { id: 'x'.repeat(61), expectedVersion: 1 },
      { id: guide.id, expectedVersion: guide.version },
      { id: world.mitigation('Wait.'), expectedVersion: 9 },
    ];
    const { problems, change } = assign({ nodes, owner: 'Desk' });
    expect(change).toBeNull();
    expect(problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'NOT_FOUND input.nodes.1.id',
      'NOT_FOUND input.nodes.2.id',
      'STALE_VERSION input.nodes.3.expectedVersion',
    ]);
    expect(problems[0]?.message).toBe(
      `No entry and no mitigation has the id "${'x'.repeat(60)}"; take the id from a look-up.`,
    );
  });

  it('say that there is nothing to save if all of it is so', () => {
    expect(assign({}).problems[0]?.message).toBe('All of it is so already; there is nothing to save.');
  });
});
