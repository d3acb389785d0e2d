// The texts that "npm run release" changes; scripts/release.ts writes them.
/**
 * What the files that name the version say in a release. Throws if `version` is no semantic version above the one that they
 * name, or nothing stands under "Unreleased" in the changelog. `texts`: by file; `date`: such as 2026-11-29.
 */
export function writtenRelease(texts: ReadonlyMap<string, string>, version: string, date: string): Map<string, string> {
  const text = (file: string) => texts.get(file) ?? '';
  const { version: before } = JSON.parse(text('package.json')) as { version: string };
  if (!isAbove(version, before)) {
    throw new Error(`"${version}" is no semantic version above ${before}; for example ${nextMinor(before)}.`);
  }
  const [, since = ''] = text('CHANGELOG.md').split('## Unreleased\n');
  const unreleased = (since.split('\n## ')[0] ?? '').trim();
  if (unreleased === '') throw new Error('Nothing stands under "Unreleased" in CHANGELOG.md: say first what is new.');
  const jsonVersion = /("version": ")[^"]+(")/;
  return new Map([
    ['package.json', text('package.json').replace(jsonVersion, `$1${version}$2`)],
    ['package-lock.json', lockOf(text('package-lock.json'), version)],
    ['CHANGELOG.md', text('CHANGELOG.md').replace('## Unreleased\n', `## Unreleased\n\n## ${version} – ${date}\n`)],
    [
      'deploy/helm/Chart.yaml',
      text('deploy/helm/Chart.yaml').replace(/^(appVersion|version): .*$/gm, `$1: ${version}`),
    ],
    ['deploy/helm/values.yaml', text('deploy/helm/values.yaml').replace(/^( +tag: ).*$/m, `$1${version}`)],
  ]);
}

/** The project's own version stands twice, before those of all packages. */
function lockOf(text: string, version: string): string {
  const ownVersion = /("version": ")[^"]+(")/;
  const [, start = '', rest = ''] = /^([\s\S]*?"packages": \{\s*"": \{)([\s\S]*)$/.exec(text) ?? [];
  return start.replace(ownVersion, `$1${version}$2`) + rest.replace(ownVersion, `$1${version}$2`);
}

function isAbove(version: string, before: string): boolean {
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) return false;
  const [left, right] = [version, before].map((each) => each.split('.').map(Number));
  const place = (left ?? []).findIndex((number, index) => number !== right?.[index]);
  return place >= 0 && (left?.[place] ?? 0) > (right?.[place] ?? 0);
}

function nextMinor(version: string): string {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return `${String(major)}.${String(minor + 1)}.0`;
}
