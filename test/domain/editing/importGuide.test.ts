import { beforeEach, describe, expect, it } from 'vitest';
import { ordinalStep } from '../../../src/domain/editing/fields/lastOrdinal.ts';
import { importNewGuide, type ImportNewGuide } from '../../../src/domain/editing/importGuide.ts';
import type { NewId } from '../../../src/domain/editing/ruling.ts';
import type { GuideManifest } from '../../../src/domain/guidance/guideDocument.ts';
import type { NodeRecord } from '../../../src/domain/guidance/records.ts';
import { documentOf, stepOf } from '../merging/guideWorld.ts';
import { codesOf, editWorld, slugs, type EditWorld } from './editWorld.ts';

let world: EditWorld;
beforeEach(() => {
  world = editWorld(['80070001 | One. | Restart.']);
});

const document = documentOf(
  ['80070005 | Five. | restart // If so, >> Wait. // wait', '- | None. | Wait.', '80070006 | Six. |'],
  {
    ...{ title: 'New', description: 'About it.', appliesTo: ['Windows 11'], escalation: 'Call.' },
    firstSteps: [stepOf('If asked, >> Wait.')],
  },
);
const bare: GuideManifest = { slug: 'new', sourceUrl: null, license: null, attribution: null };

function take(manifest: GuideManifest = bare, kind: ImportNewGuide['kind'] = 'IMPORT') {
  let made = 0;
  const newId: NewId = (type) => `${type}_${String((made += 1))}`;
  const ruling = importNewGuide(world.catalog, { kind, document, manifest, text: 'a text', digest: 'abc' }, newId);
  if (ruling.kind === 'Refusal') throw new Error(ruling.problems.map(({ message }) => message).join(' '));
  return ruling;
}
const recordsOf = ({ change }: ReturnType<typeof take>) => change.revisions.map(({ after }) => after as NodeRecord);

describe('a document that makes a guide', () => {
  it('makes the guide, then the mitigations that nobody says yet, each once, then its rows in order', () => {
    const ruling = take();
    expect(recordsOf(ruling).map(({ id }) => id)).toEqual([
      ...['Guide_1', 'Mitigation_2', 'Entry_3', 'Entry_4', 'Entry_5'],
    ]);
    expect(ruling.change.revisions.every(({ action, before }) => action === 'CREATED' && before === null)).toBe(true);
    const [guide, mitigation, ...entries] = recordsOf(ruling);
    const wait = (condition: string | null) => ({ mitigationId: 'Mitigation_2', condition });
    expect(guide).toEqual({
      ...{ type: 'Guide', id: 'Guide_1', ...bare, title: 'New', description: 'About it.', appliesTo: ['Windows 11'] },
      ...{ firstSteps: [wait('If asked')], escalation: 'Call.', sourceDigest: 'abc' },
    });
    expect(mitigation).toEqual({ type: 'Mitigation', id: 'Mitigation_2', text: 'Wait.' });
    const row = { type: 'Entry', guideId: 'Guide_1', symbol: null, status: 'PUBLISHED' } as const;
    const restart = { mitigationId: world.mitigation('Restart.'), condition: null };
    expect(entries).toEqual([
      {
        ...row,
        id: 'Entry_3',
        code: 0x80070005,
        ordinal: ordinalStep,
        causes: ['Five.'],
        steps: [restart, wait('If so'), wait(null)],
      },
      { ...row, id: 'Entry_4', code: null, ordinal: 2 * ordinalStep, causes: ['None.'], steps: [wait(null)] },
      { ...row, id: 'Entry_5', code: 0x80070006, ordinal: 3 * ordinalStep, causes: ['Six.'], steps: [] },
    ]);
  });

  it.each(['SEED', 'IMPORT'] as const)('is a change of the kind %s, with the document as its source', (kind) => {
    expect(take(bare, kind)).toMatchObject({
      change: { kind, sources: [{ guideId: 'Guide_1', digest: 'abc', text: 'a text' }] },
      subjectId: 'Guide_1',
    });
  });

  it.each<[Partial<GuideManifest>, object]>([
    [{ scope: ['facility 28'] }, { scope: ['facility 28'] }],
    [{ scope: [] }, { scope: [] }],
    [{ family: 'bugcheck' }, { family: 'bugcheck' }],
    [{ documentPath: 'a.md' }, { documentPath: 'a.md' }],
    [{ scope: null, family: null, documentPath: null }, {}],
    [{ sourceUrl: 'https://example.test', license: 'MIT', attribution: 'Us.' }, {}],
  ])('has of what came with it, %j, only what was given', (manifest, fields) => {
    const [guide] = recordsOf(take({ ...bare, ...manifest }));
    const { scope, family, documentPath, ...others } = guide as unknown as Record<string, unknown>;
    const given = Object.entries({ scope, family, documentPath }).filter(([name]) => guide && name in guide);
    expect(Object.fromEntries(given)).toEqual(fields);
    const { sourceUrl, license, attribution } = { ...bare, ...manifest };
    expect(others).toMatchObject({ sourceUrl, license, attribution });
  });

  it('is refused under a slug that is taken', () => {
    const manifest = { ...bare, slug: slugs.first };
    const about = { kind: 'IMPORT', document, manifest, text: '', digest: '' } as const;
    const refused = world.edit((catalog, newId) => importNewGuide(catalog, about, newId));
    expect([codesOf(refused), refused.problems[0]?.path]).toEqual([['INVALID_VALUE'], ['input', 'slug']]);
  });
});
