import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import { styleKey } from '../../../src/domain/guidance/styleKey.ts';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { guideWorld, linesOf } from './guideWorld.ts';

const seed = read(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url));
const upstream = new URL('../../../../shared/upstream/', import.meta.url);

/** The published versions, oldest first; the seed stands between 2018 and 2022. */
const versions = [
  { name: '2016', document: () => read(new URL('2016-09-28.md', upstream)) },
  { name: '2018', document: () => read(new URL('2018-09-17.md', upstream)) },
  { name: 'the seed', document: () => seed },
  { name: '2022', document: () => read(new URL('2022-08-31.md', upstream)) },
  { name: '2024', document: () => read(new URL('2024-11-22.md', upstream)) },
];

function read(file: URL): GuideDocument {
  return readGuideDocument(readFileSync(file, 'utf8'));
}

/** Style is no change, so an untouched text keeps the style in which it came first. */
function inOneStyle(lines: readonly string[]): string[] {
  return lines.map((line) =>
    line
      .split(/ (?:\||\/\/) ?/)
      .map(styleKey)
      .join(' | '),
  );
}

describe('the seed', () => {
  it('imported again in another style changes nothing', () => {
    const world = guideWorld(seed);
    const restyled = {
      ...seed,
      rows: seed.rows.map((row) => ({ ...row, causes: row.causes.map((cause) => `**${cause}**`) })),
    };
    const { plan, revisions } = world.import(restyled);
    expect(plan?.rows.every((row) => row.action === 'UNCHANGED')).toBe(true);
    expect(revisions).toHaveLength(1);
  });
});

describe.runIf(existsSync(upstream))('the published versions in ../shared/upstream', () => {
  it('from the seed to 2024: 4 codes created, 1 archived, the rest updates of causes and mitigations', () => {
    const world = guideWorld(seed);
    const next = read(new URL('2024-11-22.md', upstream));
    const { plan } = world.import(next);
    const rows = plan?.rows ?? [];
    const keysOf = (action: string) => rows.filter((row) => row.action === action).map((row) => row.key);
    expect(keysOf('CREATE')).toHaveLength(4);
    expect(keysOf('ARCHIVE')).toEqual(['0x800706D9']);
    expect([...keysOf('CONFLICT'), ...keysOf('KEEP_LOCAL')]).toEqual([]);
    const updates = rows.filter((row) => row.action === 'UPDATE' && row.key !== 'guide');
    const moved = updates.filter((row) => row.diff.some(({ field }) => field === 'position'));
    // Two neighbours have changed places in the new version.
    expect(moved.map((row) => row.key)).toEqual(['0x80070057']);
    const fields = updates.filter((row) => !moved.includes(row)).flatMap((row) => row.diff);
    expect([...new Set(fields.map(({ field }) => field))].sort()).toEqual(['causes', 'steps']);
  });

  it('from the seed to 2024: a mitigation that is reworded in all of its rows is edited once, and keeps its id', () => {
    const world = guideWorld(seed);
    const [id] = world.mitigationIds('Unjoin the device from Azure AD and rejoin.');
    const { revisions } = world.import(read(new URL('2024-11-22.md', upstream)));
    const edits = revisions?.filter(({ nodeType, action }) => nodeType === 'Mitigation' && action === 'UPDATED') ?? [];
    expect(edits.filter(({ nodeId }) => nodeId === id)).toMatchObject([
      { after: { text: 'Unjoin the device from Microsoft Entra ID and rejoin.' } },
    ]);
    expect(world.entry('80090005').steps).toEqual([{ mitigationId: id, condition: null }]);
  });

  it.each(versions.slice(1).map((_, index) => versions.slice(0, index + 2)))(
    'in turn, up to the last of them, give the entries that it gives alone',
    (...turn) => {
      const documents = turn.map(({ document }) => document()).filter((document) => document.rows.length > 0);
      const [first, ...rest] = documents;
      if (first === undefined) throw new Error('No version has a row.');
      const world = guideWorld(first);
      for (const document of rest) {
        world.import(document);
        const alone = guideWorld(document);
        expect(inOneStyle(world.lines())).toEqual(inOneStyle(linesOf(alone.catalog, alone.guide)));
      }
    },
  );
});
