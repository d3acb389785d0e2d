import { readFileSync } from 'node:fs';

/** From the package.json of the program; two folders up in the sources and in the bundle alike. */
export function programVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
