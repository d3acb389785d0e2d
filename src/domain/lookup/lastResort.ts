import type { ErrorCode } from '../codes/errorCode.ts';
import { meansSuccess } from './guideAnswer.ts';

/**
 * Where to turn if no guide that concerns the code says so: a look-up without a mitigation never ends in nothing.
 * It names no product but the vendor's support, since nothing is known of what the code was met in.
 */
export function lastResort(code: ErrorCode | null): string {
  if (code === null) return `If the error shows a code, look that up. Otherwise ${support}`;
  if (meansSuccess(code))
    return 'This code reports success: there is nothing to repair. If something failed all the same, look for another code next to it.';
  return `${support.charAt(0).toUpperCase()}${support.slice(1)} Give them the code and say what you were doing.`;
}

const support =
  'contact the vendor of the program that showed it: Microsoft Support for Windows and other Microsoft products.';
