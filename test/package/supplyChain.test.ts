import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advisories } from './advisories.ts';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
/** What comes from a registry: not the project itself, and not what stands in its own folders. */
const fetched = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

describe('package.json', () => {
  it('names one exact version of each package, so that two installs are one', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    const inexact = asked.filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|file:scripts\/\w+)$/.test(version));
    expect(inexact).toEqual([]);
  });

  it('says of every package with an install script whether it may run', () => {
    const scripted = fetched
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    expect(scripted.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  });
});

describe('package-lock.json', () => {
  it('has an integrity hash for everything that is fetched', () => {
    expect(fetched.length).toBeGreaterThan(500);
    const unhashed = fetched.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  it('takes nothing from a repository or over a line that anyone can read', () => {
    const odd = fetched.filter(([, { resolved = 'https:' }]) => !resolved.startsWith('https:'));
    expect(odd).toEqual([]);
  });

  it('holds no version of which an advisory says that it is unsafe', () => {
    const unsafe = fetched.flatMap(([path, { version = '' }]) =>
      advisories
        .filter(({ name, mendedIn }) => name === nameOf(path) && !isSafe(version, mendedIn))
        .map(({ id, name }) => `${name} ${version}: ${id}`),
    );
    expect(unsafe).toEqual([]);
  });
});

describe('npm run sbom', () => {
  it('lists every package of the lockfile with its version and hash', () => {
    const text = execSync('npm run --silent sbom', { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const { bomFormat, components } = JSON.parse(text) as {
      bomFormat: string;
      components: { name: string; version: string; group?: string; hashes?: unknown[] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    const listed = new Set(
      components.map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`),
    );
    const names = fetched.map(([path, { version = '' }]) => `${nameOf(path)}@${version}`);
    expect(names.filter((name) => !listed.has(name))).toEqual([]);
    expect(components.filter(({ hashes }) => hashes === undefined).map(({ name }) => name)).toEqual(['noEngines']);
  }, 120_000);
});

describe('the rule of minimum versions', () => {
  it.each([
    { version: '2.0.2', safe: true, because: 'it is the first that is mended' },
    { version: '2.0.1', safe: false, because: 'its line is mended later' },
    { version: '1.1.11', safe: false, because: 'an older line has a version of its own' },
    { version: '1.2.0', safe: true, because: 'it is above the one of its line' },
    { version: '3.0.0', safe: true, because: 'it is above every line' },
    { version: '0.9.0', safe: false, because: 'it is below every line' },
    { version: '2.0.2-beta.1', safe: false, because: 'a pre-release comes before its version' },
  ])('says of $version that safe is $safe, because $because', ({ version, safe }) => {
    expect(isSafe(version, ['1.1.12', '2.0.2'])).toBe(safe);
  });
});

function isSafe(version: string, mendedIn: readonly string[]): boolean {
  const [major = 0] = numbers(version);
  const own = mendedIn.find((mended) => numbers(mended)[0] === major);
  if (own === undefined) return major > (numbers(mendedIn.at(-1) ?? '0')[0] ?? 0);
  return compare(version, own) >= 0;
}

function compare(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const place = left.findIndex((number, index) => number !== right[index]);
  if (place >= 0) return (left[place] ?? 0) - (right[place] ?? 0);
  return Number(b.includes('-')) - Number(a.includes('-'));
}

function numbers(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map(Number);
}
