import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';
import { everyFile, floors, rooms } from '../../rooms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const described = [...text.matchAll(/^\| `src\/(\w+\/\w+)` +\|[^|]*\|([^|]*)\|$/gm)].map(
  ([, room = '', first = '']) => ({
    room,
    files: [...first.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
  }),
);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/generated/'));
const folders = [...new Set(sources.filter((path) => path.includes('/')).map(dirname))].sort();

describe('the table of rooms', () => {
  it('lists every folder of src that holds code', () => {
    expect(Object.keys(rooms).sort()).toEqual(folders);
  });

  it.each(Object.entries(rooms))('names front files of %s that are there', (room, fronts) => {
    const files = sources.filter((path) => dirname(path) === room).map((path) => path.slice(room.length + 1));
    const absent = fronts.filter((front) => !files.some((file) => new RegExp(`^${front}[.]tsx?$`).test(file)));
    expect(absent).toEqual([]);
  });

  it('lists the floors of ARCHITECTURE.md', () => {
    const lines = [...text.matchAll(/^\| `src\/(\w+)` +\|/gm)].map(([, floor]) => floor);
    expect(lines.sort()).toEqual(Object.keys(floors).sort());
    for (const [floor, allowed] of Object.entries(floors)) {
      const [, column = ''] = new RegExp(`^\\| \`src/${floor}\` .*\\|([^|]+)\\|$`, 'm').exec(text) ?? [];
      const named = Object.keys(floors).filter((each) => new RegExp(`\\b${each}\\b`).test(column));
      const others = allowed.map((pattern) => /^\w+/.exec(pattern)?.[0]);
      expect([floor, named.sort()]).toEqual([floor, [...new Set(others)].sort()]);
    }
  });
});

describe('the rooms in ARCHITECTURE.md', () => {
  it('are the folders of the floors, each once', () => {
    const second = folders
      .map((folder) => folder.split('/').slice(0, 2).join('/'))
      .filter((room) => room.includes('/'));
    const schema = 'graphql/schema';
    expect(described.map(({ room }) => room).sort()).toEqual([...new Set([...second, schema])].sort());
  });

  it.each(described)('name front files of $room to read first', ({ room, files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, 'src', room, file)) || !isFront(`${room}/${file}`))).toEqual(
      [],
    );
  });
});

describe('the rules made of the table', () => {
  const inside = sources.find((path) => dirname(path) === 'domain/editing/mitigations' && !isFront(path)) ?? '';

  it.each([
    [
      'domain/merging/mergeGuide.ts',
      inside,
      ['inside-of-domain/editing/mitigations'],
      'an inside, from a room of the same floor',
    ],
    [
      'knowledgeBase/editing/editing.ts',
      inside,
      ['inside-of-domain/editing/mitigations'],
      'an inside, from a floor above',
    ],
    ['domain/editing/mitigations/mergeMitigations.ts', inside, [], 'an inside, from the room itself'],
    ['domain/merging/mergeGuide.ts', 'domain/editing/ruling.ts', [], 'a front file'],
    [
      'domain/editing/ruling.ts',
      'knowledgeBase/editing/editing.ts',
      ['floor-of-domain'],
      'a front file of a floor above',
    ],
  ])('let %s import %s with the violations %j: the import is of %s', async (from, to, violated) => {
    expect(await violationsOf(from, to)).toEqual(violated);
  });
});

function isFront(path: string): boolean {
  const fronts = rooms[dirname(path)] ?? everyFile;
  return fronts.some((front) => new RegExp(`/${front}[.][a-z]+$`).test(path));
}

/** The rules that break when one file imports the other, in a project that holds these two only. */
async function violationsOf(from: string, to: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    for (const [path, code] of [
      [to, 'export const one = 1;\n'],
      [from, `import { one } from '${'../'.repeat(from.split('/').length - 1)}${to}';\nexport const two = one + 1;\n`],
    ] as const) {
      mkdirSync(join(folder, 'src', dirname(path)), { recursive: true });
      writeFileSync(join(folder, 'src', path), code);
    }
    const { output } = await cruise(['src'], {
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    });
    return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
