import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { provideTables } from '../domain/codes/tables/tableSource.ts';
import { provideNameIndex } from '../domain/search/named/nameIndex.ts';

/** In the sources, and at the same distance in the bundle. */
const folder = new URL('../domain/codes/data/', import.meta.url);

/** Made of the tables by the build (scripts/indexNames.ts); the sources have none. */
const nameIndex = new URL('../nameIndex.json', folder);

/** Lets the rules of codes and search read their tables from the program's own files, when they first ask for them. */
export function provideCodeTables(): void {
  provideTables((file) => readFileSync(new URL(file, folder), 'utf8'));
  provideNameIndex(() => (existsSync(nameIndex) ? readFileSync(nameIndex, 'utf8') : null));
}

/** Every table by the name of its file, in the order of names. */
export function readCodeTables(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[.](?:tsv|txt)$/.test(name),
  );
  return Object.fromEntries(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .sort()
      .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  );
}
