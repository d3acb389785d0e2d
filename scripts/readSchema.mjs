// The schema's text from src/graphql/schema, all topics joined, for the scripts that generate types from it.
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../src/graphql/schema/', import.meta.url);

export function readSchema() {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
