import type { ErrorCode } from '../errorCode.ts';
import { namesIn } from '../tables/codeNames.ts';

/** True for ERROR_SUCCESS_REBOOT_REQUIRED and its like: what installers answer when all went well. Not for 0. */
export function isWin32Success(code: ErrorCode): boolean {
  return namesIn('win32', code).some((name) => name.startsWith('ERROR_SUCCESS_'));
}
