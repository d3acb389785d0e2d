import { invalidInput, type InvalidInput } from '../problem.ts';
import { toErrorCode, type ErrorCode } from './errorCode.ts';
import { spellingOf } from './families/spelling.ts';
import type { Listing } from './listing.ts';
import { parseErrorCode } from './parse.ts';
import { readPlainHex } from './reading/readNumber.ts';

/** The code that a text names, if it has one reading: one with two is sent back, never guessed. `path` leads to the text. */
export function readOneCode(listing: Listing, text: string, path: readonly string[]): ErrorCode | InvalidInput {
  // All eight digits leave no doubt to an editor, though a reader may mean the Win32 error.
  const written = readPlainHex(text.trim());
  if (written !== null) return toErrorCode(written);
  const { readings, suggestions } = parseErrorCode(text, listing);
  const [code] = readings;
  const shown = `"${text.slice(0, 60)}"`;
  if (code === undefined) {
    const hint =
      suggestions[0] === undefined ? 'write 0x and eight hex digits.' : `did you mean ${spellingOf(suggestions[0])}?`;
    return invalidInput('INVALID_CODE', path, `${shown} is not an error code; ${hint}`);
  }
  if (readings.length === 1) return code;
  return invalidInput(
    'INVALID_CODE',
    path,
    `${shown} may be ${readings.map(spellingOf).join(' or ')}; write the one you mean.`,
  );
}
