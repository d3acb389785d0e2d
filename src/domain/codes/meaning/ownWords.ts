import type { CodeFamily } from '../families/codeFamily.ts';
import { tableRows } from '../tables/tableSource.ts';

/** What a code means in our own words, and the name of its number that the words are true of. */
export interface OwnWords {
  /** "-" for a number that has no name. */
  readonly name: string;
  readonly meaning: string;
  /** The same in German; null if no one has written it. */
  readonly german: string | null;
}

/** The list that a number is looked up in: a family, or the Win32 error numbers. VPN numbers have a list of their own. */
export type OwnWordsList = CodeFamily['slug'];

/** Our own words for a number; undefined for the many that have none. */
export function ownWordsFor(list: OwnWordsList, number: number): OwnWords | undefined {
  read ??= readOwnWords();
  return read.get(`${list} ${number.toString(16).toUpperCase().padStart(8, '0')}`);
}

let read: ReadonlyMap<string, OwnWords> | undefined;

/** Rows of list, number in hexadecimal, name and meaning; the German ones have no name. */
export function readOwnWords(): ReadonlyMap<string, OwnWords> {
  const german = new Map(
    tableRows('german/ownWords.tsv').map(([list = '', number = '', meaning = '']) => [`${list} ${number}`, meaning]),
  );
  return new Map(
    tableRows('ownWords.tsv').map(([list = '', number = '', name = '', meaning = '']) => {
      const key = `${list} ${number}`;
      return [key, { name, meaning, german: german.get(key) ?? null }];
    }),
  );
}
