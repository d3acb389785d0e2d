import { readdirSync, readFileSync } from 'node:fs';

/** Next to this file in the sources, and at the same distance in the bundle. */
const folder = new URL('../graphql/schema/', import.meta.url);

/** The schema's text (SDL), all topics joined in the order of their file names. Throws if the folder is missing. */
export function readSchema(): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
