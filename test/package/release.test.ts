import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writtenRelease } from '../../scripts/releaseTexts.ts';

const named = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'deploy/helm/Chart.yaml',
  'deploy/helm/values.yaml',
];

function texts(changelog?: string): Map<string, string> {
  const read = new Map(named.map((file) => [file, readFileSync(file, 'utf8')]));
  if (changelog !== undefined) read.set('CHANGELOG.md', changelog);
  return read;
}

describe('a release', () => {
  it('writes its version wherever the version stands, and dates what was unreleased', () => {
    const written = writtenRelease(
      texts('# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- Old.\n'),
      '9.1.0',
      '2026-12-01',
    );
    expect((JSON.parse(written.get('package.json') ?? '') as { version: string }).version).toBe('9.1.0');
    const lock = JSON.parse(written.get('package-lock.json') ?? '') as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    expect([lock.version, lock.packages['']?.version]).toEqual(['9.1.0', '9.1.0']);
    const before = JSON.parse(readFileSync('package-lock.json', 'utf8')) as typeof lock;
    const { '': _own, ...others } = lock.packages;
    const { '': _ownBefore, ...othersBefore } = before.packages;
    expect(others).toEqual(othersBefore);
    expect(written.get('CHANGELOG.md')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 9.1.0 – 2026-12-01\n\n- New.\n\n## 0.1.0\n\n- Old.\n',
    );
    expect(written.get('deploy/helm/Chart.yaml')).toMatch(/^version: 9\.1\.0$/m);
    expect(written.get('deploy/helm/Chart.yaml')).toMatch(/^appVersion: 9\.1\.0$/m);
    expect(written.get('deploy/helm/values.yaml')).toMatch(/^\s+tag: 9\.1\.0$/m);
  });

  it.each([
    { version: '0.1.0', because: 'it is below the one before' },
    { version: '1.0', because: 'it has two numbers' },
    { version: 'v1.0.0', because: 'the letter belongs to the tag' },
    { version: '', because: 'it is missing' },
  ])('is not called "$version", because $because', ({ version }) => {
    expect(() => writtenRelease(texts(), version, '2026-12-01')).toThrow('is no semantic version above');
  });

  it('does not go out with nothing to say', () => {
    expect(() => writtenRelease(texts('# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- Old.\n'), '9.0.0', 'x')).toThrow(
      'Nothing stands under "Unreleased"',
    );
  });
});
