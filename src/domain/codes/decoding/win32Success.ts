import type { ErrorCode } from '../errorCode.ts';
import { namesIn } from '../tables/codeNames.ts';

/** True for ERROR_SUCCESS_REBOOT_REQUIRED and its like: what installers answer when all went well. Not for 0. */
export function isWin32Success(code: ErrorCode): boolean {
  if (code > 0xffff) return false;
  // Logs ask for the same small numbers thousands of times.
  answers[code] ||= namesIn('win32', code).some((name) => name.startsWith('ERROR_SUCCESS_')) ? yes : no;
  return answers[code] === yes;
}

const no = 1;
const yes = 2;
/** By number; 0 before it was asked about. */
const answers = new Uint8Array(0x10000);
