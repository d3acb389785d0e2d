/** A text to remove everywhere, and its replacement. */
export interface Redaction {
  /** What readers see instead: "redacted-57", by the number of the change that says who took the text out, and why. */
  readonly mark: string;
  readonly isIn: (text: string) => boolean;
  /** `text` with the mark in place of every redacted text. */
  readonly takeOut: (text: string) => string;
}

/**
 * Finds `text` as people spell it, which is what makes two mitigations one (see mitigationKey): letter case, runs of blanks, line breaks of cells,
 * U+200B, Markdown escapes and composed letters aside. Only whole words: "Ann" is not in "Annotation".
 * The mark holds nothing that means something in Markdown, in an address or in a slug, and is the only one of its change,
 * so that texts that differed go on to differ.
 */
export function redactionOf(text: string, version: number): Redaction {
  const spellings = [...new Set([text.normalize('NFC'), text.normalize('NFD')])].map(patternOf);
  const characters = Array.from(text);
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  const whole = `${isOfWord(first) ? '(?<![\\p{L}\\p{N}])' : ''}(?:${spellings.join('|')})${isOfWord(last) ? '(?![\\p{L}\\p{N}])' : ''}`;
  const pattern = new RegExp(whole, 'giu');
  const mark = `redacted-${String(version)}`;
  return {
    mark,
    isIn: (said) => said.search(pattern) >= 0,
    takeOut: (said) => said.replace(pattern, mark),
  };
}

function patternOf(text: string): string {
  return text
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => (/^\s/.test(part) ? blank : Array.from(part, patternOfCharacter).join('\\u200b*')))
    .join('');
}

const blank = '(?:[\\s\\u200b]|<br\\s*/?>)+';

function patternOfCharacter(character: string): string {
  if (character === '&') return '(?:&amp;|\\\\?&)';
  const literal = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  return /[!-/:-@[-`{-~]/.test(character) ? `\\\\?${literal}` : literal;
}

function isOfWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
