import { beforeEach, describe, expect, it } from 'vitest';
import { archiveGuide } from '../../../src/domain/editing/archiveGuide.ts';
import { assignGuidance, verifyGuidance } from '../../../src/domain/editing/careForNodes.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { documentOf, first, guideWorld, replaced, slug, type Choices, type GuideWorld } from './guideWorld.ts';

const reworded = replaced(first, ['The TPM is not ready.', 'The TPM is not set up.']);
const hinted = { line: 7, message: 'This column is not read.', kind: 'UNREAD' } as never;

let world: GuideWorld;
beforeEach(() => {
  world = guideWorld(documentOf(first));
});
const bring = (choices: Choices, lines: readonly string[] = first) => world.import(documentOf(lines), choices);
const said = ({ problems }: ReturnType<typeof bring>) =>
  problems.map(({ code, path, message }) => [code, path.join('.'), message]);
const editCause = (hex: string, cause: string) => {
  const { id, version } = world.entry(hex);
  world.edit((catalog, newId) => updateEntry(catalog, { id, expectedVersion: version, causes: [cause] }, newId));
};

describe('what comes with a document besides its text', () => {
  const outside = {
    ...{ sourceUrl: 'https://example.test/a', license: 'CC-BY-4.0', attribution: 'By us.' },
    ...{ scope: ['facility 28'], family: 'bugcheck', documentPath: 'guides/a.md' },
  };

  it('is kept in a new guide', () => {
    bring({ ...outside, slug: 'another-guide' });
    expect(world.catalog.guideWithSlug('another-guide')).toMatchObject(outside);
  });

  it('is left out of a new guide if it is not given', () => {
    bring({ slug: 'another-guide' });
    const guide = world.catalog.guideWithSlug('another-guide');
    expect(guide).toMatchObject({ sourceUrl: null, license: null, attribution: null });
    for (const field of ['scope', 'family', 'documentPath']) expect(guide).not.toHaveProperty(field);
  });

  it('is changed in a guide that is there, and shown in the plan but for the path', () => {
    const { plan } = bring(outside);
    expect(world.guide).toMatchObject(outside);
    expect(plan?.rows[0]).toMatchObject({ key: 'guide', action: 'UPDATE', code: null, entryId: null });
    expect(plan?.rows[0]?.diff.map(({ field, after }) => [field, after])).toEqual([
      ['sourceUrl', 'https://example.test/a'],
      ['license', 'CC-BY-4.0'],
      ['attribution', 'By us.'],
      ['family', 'bugcheck'],
      ['scope', '["facility 28"]'],
    ]);
    expect(plan?.rows[0]).toMatchObject({ base: 'A guide', theirs: 'A guide', ours: 'A guide' });
  });

  it('stays as it was if it is left out, or null', () => {
    bring(outside);
    const nothing = {
      sourceUrl: null,
      license: null,
      attribution: null,
      scope: null,
      family: null,
      documentPath: null,
    };
    bring(nothing, reworded);
    expect(world.guide).toMatchObject(outside);
    expect(bring({}, first).plan?.rows.some(({ key }) => key === 'guide')).toBe(false);
    expect(world.guide).toMatchObject(outside);
  });

  it.each<[Choices, string, string, RegExp]>([
    [{ sourceUrl: 'example.test' }, 'INVALID_VALUE', 'input.sourceUrl', /is not an address/],
    [{ license: ' ' }, 'INVALID_VALUE', 'input.license', /is empty/],
    [{ attribution: '' }, 'INVALID_VALUE', 'input.attribution', /is empty/],
    [{ documentPath: 'x'.repeat(1_001) }, 'TOO_LONG', 'input.documentPath', /1001 characters; shorten it to 1000/],
    [{ scope: ['?'] }, 'INVALID_VALUE', 'input.scope.0', /not a rule of a scope/],
    [{ family: 'none' }, 'INVALID_VALUE', 'input.family', /none/],
    [{ slug: 'No Slug' }, 'INVALID_VALUE', 'input.slug', /is not a slug/],
  ])('is refused, and nothing is planned: %j', (choices, code, place, message) => {
    const refused = bring(choices, reworded);
    expect(refused).toMatchObject({
      ...{ plan: null, revisions: null },
      problems: [{ code, path: place.split('.'), message: expect.stringMatching(message) as string }],
    });
  });

  it('may have a path of 1,000 characters', () => {
    expect(bring({ documentPath: 'x'.repeat(1_000) }).problems).toEqual([]);
  });
});

describe('an import that is refused', () => {
  it.each([
    [[], 'no table of it has a column for the code'],
    [[hinted], 'line 7: This column is not read.'],
  ])('has no row, and says why: %j', (warnings, why) => {
    const refused = world.import(documentOf([], { warnings }));
    expect(said(refused)).toEqual([
      ['INVALID_VALUE', 'input.markdown', `The document holds no row of guidance, so nothing is imported; ${why}`],
    ]);
  });

  it('goes into a guide that is archived', () => {
    world.edit((catalog) => archiveGuide(catalog, { slug, expectedVersion: world.guide.version }));
    expect(said(bring({}, reworded))[0]?.slice(0, 2)).toEqual(['NOT_FOUND', 'input.slug']);
  });

  it('was planned on another version of the catalogue', () => {
    const message =
      'The plan was made on version 9 and the catalogue stands at 1: look at the new plan, then send the import again with expectedVersion 1.';
    const refused = bring({ expectedVersion: 9 }, reworded);
    expect(refused.problems).toMatchObject([
      { code: 'STALE_VERSION', message, currentVersion: 1, expectedVersion: 9, path: ['input', 'expectedVersion'] },
    ]);
    expect(refused.plan?.rows.some(({ action }) => action === 'UPDATE')).toBe(true);
    expect(said(bring({ expectedVersion: 9, slug: 'another-guide' }))).toEqual([
      ['INVALID_VALUE', 'input.expectedVersion', message],
    ]);
    expect(bring({ expectedVersion: 1 }, reworded).problems).toEqual([]);
  });

  it('decides on a row twice, or on one that is not there', () => {
    const take = 'KEEP_OURS';
    const decisions = ['0x80070001', '0x80070001', 'x'.repeat(61), 'y'.repeat(61), 'y'.repeat(61)].map(
      (key) => ({ key, take }) as const,
    );
    expect(said(bring({ decisions }, reworded))).toEqual([
      ['INVALID_VALUE', 'input.decisions.1.key', '"0x80070001" is decided twice; decide it once.'],
      ...['x', 'y'].map((letter, place) => [
        'NOT_FOUND',
        `input.decisions.${String(place + 2)}.key`,
        `No row of the plan has the key "${letter.repeat(60)}"; take the key from a dry run.`,
      ]),
      ['INVALID_VALUE', 'input.decisions.4.key', `"${'y'.repeat(60)}" is decided twice; decide it once.`],
    ]);
  });
});

describe('an import that is to stop at conflicts', () => {
  const rows = Array.from(
    { length: 11 },
    (_, place) => `800700${String(place + 10)} | Cause ${String(place)}. | Restart.`,
  );
  const next = rows.map((row) => row.replace('Cause', 'Reason'));
  const keys = rows.map((row) => `0x${row.slice(0, 8)}`);
  const conflicts = (count: number) => {
    world = guideWorld(documentOf(rows));
    for (const key of keys.slice(0, count)) editCause(key.slice(2), 'Ours.');
  };

  it.each([
    [1, `1 row was changed here and in the document (${String(keys[0])})`],
    [10, `10 rows were changed here and in the document (${keys.slice(0, 10).join(', ')})`],
    [11, `11 rows were changed here and in the document (${keys.slice(0, 10).join(', ')}, …)`],
  ])('is refused for %i, with the keys of ten at most', (count, message) => {
    conflicts(count);
    expect(said(bring({ onConflict: 'ABORT' }, next))).toEqual([
      [
        'MERGE_CONFLICT',
        'input.onConflict',
        `${message}; decide each in decisions, or choose KEEP_OURS or TAKE_THEIRS.`,
      ],
    ]);
  });

  it('goes through if each is decided, or if there is none', () => {
    conflicts(1);
    const decided = (take: 'KEEP_OURS' | 'ABORT') => [{ key: String(keys[0]), take }];
    expect(said(bring({ onConflict: 'KEEP_OURS', decisions: decided('ABORT') }, next))).toHaveLength(1);
    expect(said(bring({ onConflict: 'ABORT', decisions: decided('KEEP_OURS') }, next))).toEqual([]);
    conflicts(0);
    expect(said(bring({ onConflict: 'ABORT', decisions: decided('ABORT') }, next))).toEqual([]);
    expect(world.entry('80070010').causes).toEqual(['Reason 0.']);
  });
});

describe('what someone looks after', () => {
  const care = () => {
    const { id, version } = world.entry('80070004');
    const mitigation = String(world.mitigationIds('Clear the TPM.')[0]);
    const nodes = [
      { id, expectedVersion: version },
      { id: mitigation, expectedVersion: world.catalog.mitigation(mitigation)?.version ?? 0 },
    ];
    world.edit((catalog) => assignGuidance(catalog, { nodes, owner: 'Desk' }));
    return { id, mitigation };
  };

  it('is to be looked at again if an import changes it, and only then', () => {
    const { id, mitigation } = care();
    bring({}, replaced(first, ['The key is missing.', 'The key is lost.']));
    expect(world.catalog.entry(id)).toMatchObject({ owner: 'Desk' });
    expect(world.catalog.entry(id)).not.toHaveProperty('documentChanged');
    bring({}, reworded);
    expect(world.catalog.entry(id)).toMatchObject({ owner: 'Desk', documentChanged: true });
    expect(world.catalog.mitigation(mitigation)).not.toHaveProperty('documentChanged');
    bring({}, replaced(reworded, ['Clear the TPM.', 'Clear the TPM of it.']));
    expect(world.catalog.mitigation(mitigation)).toMatchObject({ owner: 'Desk', documentChanged: true });
  });

  it('is no change of an entry that moves, and nobody looks after what nobody did', () => {
    const { id } = care();
    const moved = [...first.slice(3, 4), ...first.slice(0, 3), ...first.slice(4)];
    bring({}, replaced(moved, ['The key is missing.', 'The key is lost.']));
    expect(world.catalog.entry(id)).not.toHaveProperty('documentChanged');
    expect(world.entry('80070001')).not.toHaveProperty('documentChanged');
  });

  it('stays said to be true until its text changes', () => {
    const { id, version } = world.entry('80070004');
    const by = { by: 'Ada', at: 5 };
    world.edit((catalog) => verifyGuidance(catalog, { nodes: [{ id, expectedVersion: version }] }, by));
    const [restart] = first;
    bring(
      {},
      first.filter((line) => line !== restart),
    );
    expect(world.catalog.entry(id)).toMatchObject({ verifiedAt: 5, verifiedBy: 'Ada' });
  });
});
