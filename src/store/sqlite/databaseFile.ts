import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { StoreRefusal } from '../contract/storeRefusal.ts';

/** Looks at the file of an open database: whether writes would reach it, and whether they would last. */
export interface DatabaseFile {
  /** Throws a StoreRefusal if the path no longer leads to the file that was opened. */
  assertInPlace(): void;
  /** Throws a StoreRefusal if the disk takes no more. */
  assertRoom(): void;
  /** Writes a file next to the database and deletes it again. Throws the system's error. */
  probe(): void;
}

/** Free space below which the disk counts as full, and the size of a probe, in bytes: more than a usual edit needs. */
const leastRoom = 512 * 1024;

/** To be called right after opening. */
export function watchDatabaseFile(file: string): DatabaseFile {
  const opened = statSync(file, { bigint: true });
  return { assertInPlace, assertRoom, probe };

  function assertInPlace(): void {
    const now = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (now?.ino === opened.ino && now.dev === opened.dev) return;
    const what = now === undefined ? 'was removed or renamed' : 'was replaced by another file';
    throw new StoreRefusal(
      `${file} ${what} while the server ran; nothing is written any more. Put the file back, or stop the server and start it again with the file that is there.`,
    );
  }

  function assertRoom(): void {
    const { blocks, bavail, bsize } = statfsSync(dirname(file));
    // Some file systems do not say.
    if (blocks === 0 || bavail * bsize >= leastRoom) return;
    throw new StoreRefusal(`The disk that holds ${file} is full; nothing can be written. Free some space.`, {
      isFull: true,
    });
  }

  function probe(): void {
    const path = `${file}.probe`;
    try {
      writeFileSync(path, Buffer.alloc(leastRoom, 1), { flush: true });
    } finally {
      rmSync(path, { force: true });
    }
  }
}
