import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listDocuments, passedOverIn } from '../../../src/cli/documents/listDocuments.ts';
import { slugOfPath } from '../../../src/cli/documents/readDocument.ts';
import { newFolder } from '../../world/program.ts';

function folderOf(...files: string[]): string {
  const folder = newFolder();
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

describe('the documents of a path', () => {
  const folder = folderOf('b.md', 'a/c.html', 'a/d.png', '.git/e.md', 'node_modules/f.md');

  it.each([
    { path: '', found: ['a/c.html', 'b.md'], because: 'a folder gives its documents in order, hidden ones aside' },
    { path: '*.md', found: ['b.md'], because: 'a glob gives what it matches' },
    { path: '**/*', found: ['a/c.html', 'a/d.png', 'b.md'], because: 'whoever asks for all gets all' },
    { path: 'b.md', found: [null], because: 'a file is itself' },
  ])('$path: $found, because $because', async ({ path, found }) => {
    expect((await listDocuments([join(folder, path)])).map((one) => one.found)).toEqual(found);
  });

  it('are there once, however often they are named', async () => {
    expect(await listDocuments([join(folder, 'b.md'), folder])).toHaveLength(2);
  });

  it.each([
    { path: 'a/*.txt', says: 'No file matches' },
    { path: '.git/../empty', says: 'holds no documents' },
  ])('that gives none is said: $path', async ({ path, says }) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    await expect(listDocuments([join(folder, path)])).rejects.toThrow(says);
  });

  it('of other kinds are counted, with the way to read them', async () => {
    const other = folderOf('a.mdx', 'b.txt', 'c/d.txt', 'c/e.pdf', 'picture.png', 'program.ts');
    expect((await listDocuments([other])).map((one) => one.found)).toEqual(['a.mdx']);
    const said = await passedOverIn([other, folder]);
    expect(said).toContain('2 .txt, 1 .pdf. To read them too, name them or a glob such as');
    expect(said).toContain(`${other}/**/*.txt`);
    expect(await passedOverIn([folder, join(other, 'b.txt')])).toBeNull();
  });

  it('have slugs of their paths, and of a long one its end', () => {
    expect(slugOfPath('client/Errors during PIN.md')).toBe('client-errors-during-pin');
    expect(slugOfPath(`${'long/'.repeat(30)}end.md`)).toMatch(/-long-end$/);
    expect(slugOfPath(`${'long/'.repeat(30)}end.md`).length).toBeLessThanOrEqual(100);
    expect(() => slugOfPath('+++.md')).toThrow('No slug can be made');
  });
});
