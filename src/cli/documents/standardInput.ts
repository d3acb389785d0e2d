import { fstatSync } from 'node:fs';
import { UsageError } from '../settings/usageError.ts';

/** Standard input; throws UsageError if it is a folder, which would be read as if it were empty. */
export function standardInput(): NodeJS.ReadStream {
  if (isFolder(0)) throw new UsageError('Standard input is a folder; give a file in it: hresolve explain - < FILE');
  return process.stdin;
}

/** False for a descriptor that is closed, too. */
export function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}
