import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openStore } from '../../src/store/openStore.ts';
import { newPostgresDatabase } from './postgresDatabase.ts';
import { newFolder } from './program.ts';
import { seedDatabase } from './seedDatabase.ts';

/** A database that nothing else uses, of the kind that this run tests. */
export interface TemporaryDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

export function newTemporaryDatabase(): Promise<TemporaryDatabase> {
  return inject('database') === 'postgresql' ? newOnPostgres() : Promise.resolve(newFile());
}

/** As newTemporaryDatabase, with the seed in it, imported at `now`: a copy of one that was made before. */
export async function newSeededDatabase(now: number): Promise<TemporaryDatabase> {
  return copyOf(await seeded(now));
}

/** As newTemporaryDatabase, with the tables of the newest version and nothing in them: most of what opening an empty database takes. */
export async function newMigratedDatabase(): Promise<TemporaryDatabase> {
  migrated ??= newTemporaryDatabase().then(async ({ url }) => {
    const store = await openStore(url);
    await store.close();
    return url;
  });
  return copyOf(await migrated);
}

let migrated: Promise<string> | undefined;

/** `template`: the URL of a database that nobody is connected to. */
function copyOf(template: string): Promise<TemporaryDatabase> {
  if (inject('database') === 'postgresql') return newOnPostgres(template);
  const database = newFile();
  copyFileSync(template.slice('file:'.length), database.url.slice('file:'.length));
  return Promise.resolve(database);
}

/** URL of an SQLite file with the seed in it, for programs of their own: a start takes 0.8 s less of the processor than on a new one. */
export async function newSeededFile(): Promise<string> {
  const file = join(newFolder(), 'hresolve.db');
  copyFileSync(await seededFile(), file);
  return `file:${file}`;
}

async function seededFile(): Promise<string> {
  fileForPrograms ??= (async () => {
    const file = join(newFolder(), 'seeded.db');
    await seedDatabase(`file:${file}`);
    return file;
  })();
  return fileForPrograms;
}

let fileForPrograms: Promise<string> | undefined;

/** URLs of seeded databases by the time of their seed; nothing is written to them any more. */
const templates = new Map<number, Promise<string>>();

function seeded(now: number): Promise<string> {
  const known = templates.get(now);
  if (known !== undefined) return known;
  const made = newTemporaryDatabase().then(async ({ url }) => {
    await seedDatabase(url, now);
    return url;
  });
  templates.set(now, made);
  return made;
}

async function newOnPostgres(template?: string): Promise<TemporaryDatabase> {
  const database = await newPostgresDatabase(template);
  return { url: database.url, remove: () => database.drop() };
}

function newFile(): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'hresolve-'));
  return {
    url: `file:${join(folder, 'hresolve.db')}`,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
