import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { asRefusal, isAboutContent, StoreRefusal } from '../contract/storeRefusal.ts';
import { copyDatabase, integrityFlaws, makeSingleFile } from '../sqlite/copyDatabase.ts';
import { databaseFile } from './databaseFile.ts';

export interface BackUpOptions<Checked> {
  /** Replaces `target` if it exists. Default false: that is refused. */
  readonly force?: boolean;
  /** Checks the copy before it gets its name; rejects if it is not to be trusted. */
  readonly check: (file: string) => Promise<Checked>;
}

/**
 * Copies the database into the file `target`, also while a server is running: everything acknowledged before it began is in
 * it. The copy gets its name only once it is checked and on the disk, so `target` is whole or not there. Resolves to what the check found. Rejects with a
 * StoreRefusal if there is no database, `target` exists, the disk is full, or the copy is damaged.
 */
export async function backUp<Checked>(
  databaseUrl: string,
  target: string,
  { force = false, check }: BackUpOptions<Checked>,
): Promise<Checked> {
  const source = databaseFile(databaseUrl);
  const file = resolve(target);
  if (!existsSync(source)) {
    throw new StoreRefusal(`There is no database at ${source}. Name the file with --database or DATABASE_URL.`);
  }
  if (existsSync(file) && !force) {
    throw new StoreRefusal(`${file} exists already. Name a new file, or add --force to replace it.`);
  }
  const partial = `${file}.${String(process.pid)}.partial`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    await copyDatabase(source, partial);
    makeSingleFile(partial);
    const [flaw] = integrityFlaws(partial);
    if (flaw !== undefined)
      throw new StoreRefusal(`${source} is damaged, and so is its copy (${flaw}). Run "hresolve verify".`);
    const checked = await check(partial);
    makeSingleFile(partial);
    putInPlace(partial, file);
    return checked;
  } catch (error) {
    const refusal = asRefusal(error, partial);
    if (!(refusal instanceof StoreRefusal)) throw refusal;
    // The copy under its passing name is gone by now: the message is about a file that is there, or was asked for.
    const named = refusal.message.replaceAll(partial, isAboutContent(refusal) ? source : file);
    throw new StoreRefusal(named, { cause: error, isFull: refusal.isFull });
  } finally {
    removeFiles(partial);
  }
}

/** Removes a file that was given up, and what SQLite and a store leave next to it. */
export function removeFiles(file: string): void {
  for (const end of ['', '-wal', '-shm', '.lock', '.pid', '.head']) rmSync(file + end, { force: true });
}

/** Renames a finished file to its name; both the file and its name are on the disk when this returns. */
export function putInPlace(from: string, to: string): void {
  sync(from);
  renameSync(from, to);
  // Windows cannot open a folder; its file system keeps names by itself.
  if (process.platform !== 'win32') sync(dirname(to));
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
