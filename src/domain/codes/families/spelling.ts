import { numberOf } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import { familyOf } from './codeFamilies.ts';

/** How a code's family writes it, and parseErrorCode reads it: "0x801C03ED", "bug check 0x9F", "AADSTS50076". */
export function spellingOf(code: ErrorCode): string {
  return familyOf(code).write(numberOf(code));
}

/** How addresses and exports write a code, without blanks; parseErrorCode reads it: "0x801C03ED", "bugcheck-0x9F". */
export function slugOf(code: ErrorCode): string {
  return familyOf(code).writeSlug(numberOf(code));
}
