import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The end of the log when a server last wrote it down. */
export interface KnownHead {
  readonly version: number;
  /** Of that change, lower-case hex. */
  readonly hash: string;
}

/** A small file next to the database: FILE.head holds "HASH@VERSION". */
export function knownHeadFile(file: string): string {
  return `${file}.head`;
}

/** Null if there is none, or none that can be read: a first start, or a file that a crash cut. */
export function readKnownHead(file: string): KnownHead | null {
  try {
    const [, hash, version] = /^([0-9a-f]{64})@(\d{1,15})\s*$/.exec(readFileSync(knownHeadFile(file), 'utf8')) ?? [];
    return hash === undefined ? null : { hash, version: Number(version) };
  } catch {
    return null;
  }
}

/** Writes the head down. It only serves a later warning, so a disk that takes no more is not a failure of anything else. */
export function writeKnownHead(file: string, { hash, version }: KnownHead): void {
  const path = knownHeadFile(file);
  try {
    writeFileSync(`${path}.new`, `${hash}@${String(version)}\n`);
    renameSync(`${path}.new`, path);
  } catch {
    return;
  }
}

/**
 * What to tell whoever starts a server on `file`, if its log does not hold the last head that a server knew there: an older
 * copy was put in its place, or another database. Null if all is well. `hashOf` gives the hash of a version of the log.
 */
export function describeLostChanges(
  file: string,
  known: KnownHead,
  version: number,
  hashOf: string | null,
): string | null {
  if (version < known.version) {
    const lost = known.version - version;
    return `${file} is an older copy: its log ends with version ${String(version)}, and a server had written version ${String(known.version)} here. ${lost === 1 ? 'One change is' : `${String(lost)} changes are`} missing. Stop the server and restore a newer backup, or go on without them.`;
  }
  if (hashOf !== known.hash) {
    return `${file} is another database than the one that a server last wrote here: its change ${String(known.version)} differs. If that is not what you meant, stop the server and restore the right backup.`;
  }
  return null;
}
