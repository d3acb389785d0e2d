import { describe, expect, it } from 'vitest';
import { isDocumentAddress, readDocumentPath } from '../../../../src/domain/editing/fields/documentPlace.ts';
import { updateGuide } from '../../../../src/domain/editing/updateGuide.ts';
import { editWorld, slugs } from '../editWorld.ts';

describe('the place of a document', () => {
  it.each([
    { path: ' docs/door.md ', read: 'docs/door.md', because: 'blanks around it are no part of it' },
    { path: 'a'.repeat(1_000), read: 'a'.repeat(1_000), because: '1,000 characters are the most' },
  ])('is kept as $read, because $because', ({ path, read }) => {
    expect(readDocumentPath(path)).toBe(read);
  });

  it.each([
    { path: ' ', code: 'INVALID_VALUE' },
    { path: 'a'.repeat(1_001), code: 'TOO_LONG' },
  ])('is refused with $code', ({ path, code }) => {
    expect(readDocumentPath(path)).toMatchObject({ code, path: ['input', 'documentPath'] });
  });

  it.each([
    { path: 'https://example.test/a.md', is: true, because: 'it has a scheme' },
    { path: 'GIT+ssh://example.test/a.md', is: true, because: 'a scheme has no case, and may have a plus' },
    { path: 'docs/https://a.md', is: false, because: 'it begins with a folder' },
    { path: '1x://a', is: false, because: 'no scheme begins with a digit' },
    { path: 'docs/a.md', is: false, because: 'it is a path' },
    { path: 'C:/docs/a.md', is: false, because: 'a drive has one slash' },
  ])('$path is an address: $is, because $because', ({ path, is }) => {
    expect(isDocumentAddress(path)).toBe(is);
  });
});

describe('an update of a guide', () => {
  it('keeps the place unless it says another one, or none', () => {
    const world = editWorld(['80070001 | A cause. | Restart.']);
    const update = (command: { documentPath?: string | null; title?: string }) => {
      const { slug, version } = world.guide(slugs.first);
      world.edit((catalog, newId) => updateGuide(catalog, { slug, expectedVersion: version, ...command }, newId));
      return world.guide(slugs.first).documentPath;
    };
    expect(update({ title: 'No place yet' })).toBeUndefined();
    expect(update({ documentPath: 'docs/door.md' })).toBe('docs/door.md');
    expect(update({ title: 'Another title' })).toBe('docs/door.md');
    expect(update({ documentPath: null })).toBeUndefined();
  });
});
