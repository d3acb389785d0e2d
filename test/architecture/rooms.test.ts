import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
const rooms = [...text.matchAll(/^\| `(src\/[\w/]+)` +\|[^|]*\|([^|]*)\|$/gm)]
  .map(([, room = '', first = '']) => ({
    room,
    files: [...first.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
  }))
  .filter(({ room }) => room.split('/').length === 3);

describe('the rooms in ARCHITECTURE.md', () => {
  it('are the folders of src, each once', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((floor) => floor.isDirectory())
      .flatMap(({ name }) =>
        readdirSync(join(root, 'src', name), { withFileTypes: true }).map((room) => ({ name, room })),
      )
      .filter(({ room }) => room.isDirectory() && room.name !== 'generated')
      .map(({ name, room }) => `src/${name}/${room.name}`);
    expect(rooms.map(({ room }) => room).sort()).toEqual(folders.sort());
  });

  it.each(rooms)('name files of $room to read first that are there', ({ room, files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, room, file)))).toEqual([]);
  });
});
