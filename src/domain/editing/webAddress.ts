import { invalidInput, type InvalidInput } from '../problem.ts';

const longestAddress = 2_000;

/** The address of a page on the web as it is written, 2000 characters at most, or what is wrong with it. */
export function readAddress(url: string, path: readonly string[]): string | InvalidInput {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.length <= longestAddress) return url;
  const message = `"${url.slice(0, 60)}" is no address; write one that begins with https:// or http://.`;
  return invalidInput('INVALID_VALUE', path, message);
}
