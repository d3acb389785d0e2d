import type { ErrorCode } from '../errorCode.ts';
import { rowsOf } from '../tables/codeNames.ts';

/** True for ERROR_SUCCESS_REBOOT_REQUIRED and its like: what installers answer when all went well. Not for 0. */
export function isWin32Success(code: ErrorCode): boolean {
  if (code > 0xffff) return false;
  win32Successes ??= new Set(
    [...rowsOf('win32')].filter(([, { name }]) => name.startsWith('ERROR_SUCCESS_')).map(([number]) => number),
  );
  return win32Successes.has(code);
}

/** Made at the first question. */
let win32Successes: ReadonlySet<number> | undefined;
