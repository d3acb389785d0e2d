import type { ErrorCode } from '../../codes/errorCode.ts';

/** The words under which a name is found, lower-case: parts between underscores and at capitals. */
export function wordsOfName(name: string, _code: ErrorCode): Set<string> {
  const words = new Set<string>();
  for (const part of name.split(/[^A-Za-z0-9]+/)) {
    words.add(part.toLowerCase());
    if (/[a-z]/.test(part))
      for (const piece of part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []) words.add(piece.toLowerCase());
  }
  words.delete('');
  return words;
}
