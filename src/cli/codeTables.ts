import { readFileSync } from 'node:fs';
import { provideTables } from '../domain/codes/tables/tableSource.ts';

/** In the sources, and at the same distance in the bundle. */
const folder = new URL('../domain/codes/data/', import.meta.url);

/** Lets the rules of codes read their tables from the program's own files, when they first ask for them. */
export function provideCodeTables(): void {
  provideTables((file) => readFileSync(new URL(file, folder), 'utf8'));
}
