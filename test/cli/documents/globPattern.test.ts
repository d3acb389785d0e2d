import { describe, expect, it } from 'vitest';
import { globPattern } from '../../../src/cli/documents/globPattern.ts';

describe('a glob', () => {
  it.each([
    { glob: '*.md', path: 'a.md', fits: true, because: 'a star is any name' },
    { glob: '*.md', path: 'docs/a.md', fits: false, because: 'a star stays in its folder' },
    { glob: '**/*.md', path: 'a.md', fits: true, because: 'two stars are no folder, too' },
    { glob: '**/*.md', path: 'docs/deep/a.md', fits: true, because: 'two stars are any folders' },
    { glob: 'docs/**', path: 'docs/deep/a.md', fits: true, because: 'two stars at the end are all below' },
    { glob: 'docs/**', path: 'more/docs/a.md', fits: false, because: 'it begins at the beginning' },
    { glob: 'a?.{md,html}', path: 'ab.html', fits: true, because: 'braces are either' },
    { glob: 'a?.{md,html}', path: 'a/.html', fits: false, because: 'a question mark is no slash' },
    { glob: 'a+b(1).md', path: 'a+b(1).md', fits: true, because: 'other marks are themselves' },
    { glob: 'a.md', path: 'axmd', fits: false, because: 'a dot is a dot' },
    { glob: 'a,b}.md', path: 'a,b}.md', fits: true, because: 'a brace that none opens is itself' },
  ])('$glob and $path: $fits, because $because', ({ glob, path, fits }) => {
    expect(globPattern(glob).test(path)).toBe(fits);
  });
});
