import { readFileSync } from 'node:fs';
import { fieldsOf } from '../domain/fieldsOf.ts';

/** From the package.json of the program; two folders up in the sources and in the bundle alike. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(fieldsOf(manifest)['version']);
}
