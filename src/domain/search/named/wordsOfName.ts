import { tokensOf, type Token } from '../tokens.ts';

/**
 * The words under which a name is found, lower-case: its parts between underscores, what it says in words, and what our
 * own words for its code say, if there are any.
 */
export function wordsOfName(name: string, said: readonly Token[], meaning: string | null): Set<string> {
  const words = new Set(said.map(({ word }) => word));
  for (const part of name.split(/[^A-Za-z0-9]+/)) if (part !== '') words.add(part.toLowerCase());
  if (meaning !== null) for (const { word } of tokensOf(meaning)) words.add(word);
  return words;
}
