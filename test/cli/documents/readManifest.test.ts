import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/cli/documents/readManifest.ts';
import { newFolder } from '../../world/program.ts';

const manifestOf = (items: unknown) => {
  const path = join(newFolder(), 'manifest.json');
  writeFileSync(path, JSON.stringify(items));
  return readManifest(path);
};

describe('a manifest', () => {
  it('gives a document a slug of its own, and one glob a licence to many', async () => {
    const { files } = await manifestOf([
      { file: 'a.md', slug: 'a' },
      { file: '*.md', license: 'MIT' },
    ]);
    expect(files).toEqual(['a.md', '*.md']);
  });

  it.each([
    { file: '../docs/**/*.md', address: 'https://docs.test/docs/client/a', because: 'an address has nothing above it' },
    {
      file: './../docs/client/*.md',
      address: 'https://docs.test/docs/client/a',
      because: 'a folder may be written in other ways',
    },
    { file: 'x/../../docs/client/a.md', address: 'https://docs.test/docs/client/a', because: 'a file may be, too' },
    { file: '../other/*.md', address: undefined, because: 'the document stands in another folder' },
  ])('gives the document that $file leads to $address, because $because', async ({ file, address }) => {
    const folder = newFolder();
    const path = join(folder, 'manifest.json');
    writeFileSync(path, JSON.stringify([{ file, sourceUrl: 'https://docs.test/{path}' }]));
    const manifest = await readManifest(path);
    expect(manifest.of(join(folder, '../docs/client/a.md')).sourceUrl).toBe(address);
  });

  it('names the place of a list that an alias puts into itself', async () => {
    const path = join(newFolder(), 'sources.yaml');
    writeFileSync(path, '- file: &all [*all]\n');
    await expect(readManifest(path)).rejects.toThrow('[0].file is a value that holds itself; expected');
  });

  it.each([
    { item: { file: '*.md', slug: 'a' }, says: '.slug is "a"; expected no slug together with a glob' },
    { item: { file: '' }, says: '.file is ""; expected the name of a file, or a glob' },
    { item: { file: 'a.md', family: 'none' }, says: '.family is "none"; expected one of windows' },
    { item: { file: 'a.md', policy: 'MAYBE' }, says: '.policy is "MAYBE"; expected one of' },
    { item: { file: 'a.md', scope: 'facility 28' }, says: '.scope is "facility 28"; expected a list of rules' },
    { item: { file: 'a.md', owner: 'Ada' }, says: '.owner is "Ada"; expected only file' },
    { item: { file: 'a.md', license: 7 }, says: '.license is 7; expected a text' },
  ])('is refused with the place, the value and what is expected: $says', async ({ item, says }) => {
    await expect(manifestOf([item])).rejects.toThrow(says);
  });
});
