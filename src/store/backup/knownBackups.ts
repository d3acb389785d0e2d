import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import type { KnownBackup } from '../contract/store.ts';

/** A small file next to the database: FILE.backups holds a line of JSON for each copy that was made of it. */
export function knownBackupsFile(file: string): string {
  return `${file}.backups`;
}

/** The lines that are kept: the newest. */
const mostLines = 500;

/** Newest first; empty if none was ever written down, or what is there cannot be read. */
export function readBackups(file: string): KnownBackup[] {
  return readLines(file).flatMap(readBackup).reverse();
}

/**
 * Records a copy, replacing an earlier one of the same name. It only serves advice, so a failure does not fail the
 * backup.
 */
export function noteBackup(file: string, { name, at, version }: KnownBackup): void {
  rewrite(file, (backups) => [...backups.filter((known) => known.name !== name), { name, at, version }]);
}

/** Strikes copies off the list that are known to be gone. */
export function forgetBackups(file: string, names: readonly string[]): void {
  if (names.length > 0) rewrite(file, (backups) => backups.filter(({ name }) => !names.includes(name)));
}

function rewrite(file: string, job: (backups: readonly KnownBackup[]) => readonly KnownBackup[]): void {
  const path = knownBackupsFile(file);
  try {
    const lines = job(readBackups(file).reverse()).slice(-mostLines);
    writeFileSync(`${path}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    renameSync(`${path}.new`, path);
  } catch {
    return;
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(knownBackupsFile(file), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** None for a line that is not a backup. */
function readBackup(line: string): KnownBackup[] {
  try {
    const backup: unknown = JSON.parse(line);
    return isBackup(backup) ? [backup] : [];
  } catch {
    return [];
  }
}

function isBackup(value: unknown): value is KnownBackup {
  const { name, at, version } = fieldsOf(value);
  return typeof name === 'string' && Number.isFinite(at) && Number.isInteger(version);
}
