import { tableRows } from '../tables/tableSource.ts';
import type { OwnWordsList } from './ownWords.ts';

/**
 * Words by which a number is searched for and that neither its name nor our own words hold: those of the messages that Windows
 * shows in other languages, which people copy. Empty for most. Words alone, in the order of the alphabet: no one's sentences.
 */
export function searchWordsFor(list: OwnWordsList, number: number): string {
  read ??= new Map(
    tableRows('searchWords.tsv').map(([family = '', digits = '', words = '']) => [`${family} ${digits}`, words]),
  );
  return read.get(`${list} ${number.toString(16).toUpperCase().padStart(8, '0')}`) ?? '';
}

let read: ReadonlyMap<string, string> | undefined;
