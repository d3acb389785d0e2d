import { nameInWords } from '../../domain/codes/meaning/nameInWords.ts';
import { readNameWords } from '../../domain/codes/meaning/readNameWords.ts';
import { namesIn } from '../../domain/codes/tables/codeNames.ts';

/**
 * Whether English texts share a word with the published names of a Win32 number, as they are written or, for longer words, put
 * into words: "The network path was not found" and ERROR_BAD_NETPATH.
 */
export function sharesName(number: number, texts: readonly string[]): boolean {
  const stems = new Set(wordsOf(texts.join(' ')).flatMap(stemOf));
  return namesIn('win32', number).some((name) => {
    const written = wordsOf(name);
    const inWords = wordsOf(nameInWords(name, readNameWords())).filter((word) => word.length > 5);
    return [...written, ...inWords].some((word) => !common.test(word) && stemOf(word).some((stem) => stems.has(stem)));
  });
}

function wordsOf(text: string): string[] {
  return text.toUpperCase().split(/[^A-Z]+/);
}

function stemOf(word: string): string[] {
  return word.length > 3 ? [word.slice(0, 5)] : [];
}

const common = /^(?:ERROR.*|INVALID|STATUS|NERR|SYSTEM|SERVICE|NUMBER)$/;
