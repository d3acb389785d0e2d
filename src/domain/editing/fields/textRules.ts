import { invalidInput, type InvalidInput } from '../../problem.ts';

/** The longest text of a mitigation, a cause or a condition, in characters (Unicode code points) after trimming. */
export const longestText = 20_000;
/** The most causes, and the most steps, of one entry. */
export const longestList = 50;

/** The text without blanks around it, or what is wrong with it. */
export function readText(text: string, path: readonly string[], longest = longestText): string | InvalidInput {
  const trimmed = text.trim();
  const unfit = unfitCharacter(text);
  if (unfit !== null) return invalidInput('INVALID_VALUE', path, `${path.join('.')} ${unfit}`);
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(trimmed)) {
    return invalidInput('INVALID_VALUE', path, `${path.join('.')} is empty; write at least one character that shows.`);
  }
  const length = characters(trimmed);
  if (length > longest) {
    const message = `${path.join('.')} has ${String(length)} characters; shorten it to ${String(longest)} at most.`;
    return invalidInput('TOO_LONG', path, message);
  }
  return trimmed;
}

/** The longest reason of a change, in characters. */
const longestReason = 2_000;

/** Why someone makes a change, in their words; null if they do not say. */
export function readReason(reason: string | null | undefined): { readonly text: string } | InvalidInput | null {
  if (reason === null || reason === undefined || reason.trim() === '') return null;
  const path = ['input', 'reason'];
  const text = readText(reason, path, longestReason);
  return typeof text === 'string' ? { text } : text;
}

/** Why a text cannot be kept as it is on every database, as the end of a sentence; null if it can. */
export function unfitCharacter(text: string): string | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) return `holds a NUL at character ${String(nul + 1)}; remove it.`;
  if (text.isWellFormed()) return null;
  return 'holds half of a surrogate pair, which is not a character; send well-formed Unicode.';
}

const longestAddress = 2_000;

/** The address of a page on the web as it is written, 2000 characters at most and without a user name or a password, or what is wrong with it. */
export function readAddress(url: string, path: readonly string[]): string | InvalidInput {
  const isFit = url.length <= longestAddress && unfitCharacter(url) === null;
  const { protocol, username, password } = isFit && URL.canParse(url) ? new URL(url) : noAddress;
  if (username !== '' || password !== '') {
    // The address is not repeated: it would put the password into logs.
    const message = 'The address has a user name or a password, which every reader would see; leave them out.';
    return invalidInput('INVALID_VALUE', path, message);
  }
  if (/^https?:$/.test(protocol)) return url;
  const message = `"${url.slice(0, 60)}" is not an address; write one that begins with https:// or http://.`;
  return invalidInput('INVALID_VALUE', path, message);
}

const noAddress = { protocol: '', username: '', password: '' };

export function listTooLong(length: number, path: readonly string[]): InvalidInput | null {
  if (length <= longestList) return null;
  const message = `${path.join('.')} has ${String(length)} items; at most ${String(longestList)} are kept.`;
  return invalidInput('TOO_LONG', path, message);
}

/** Unicode code points. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
