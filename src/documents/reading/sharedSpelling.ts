import { mitigationKey } from '../../domain/guidance/mitigationKey.ts';

/**
 * Gives one spelling for each mitigation: the first of `texts` with its key that begins with a capital, else the first
 * of all. A text that is not among them comes back as it is.
 */
export function sharedSpelling(texts: Iterable<string>): (text: string) => string {
  const spellings = new Map<string, string>();
  for (const text of texts) {
    const key = mitigationKey(text);
    const known = spellings.get(key);
    if (known === undefined || (!hasCapital(known) && hasCapital(text))) spellings.set(key, text);
  }
  return (text) => spellings.get(mitigationKey(text)) ?? text;
}

/** True if the first letter is a capital, whatever marks stand before it. */
function hasCapital(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && letter !== letter.toLowerCase();
}
