import { tableText } from '../tables/tableSource.ts';
import { parseNameWords } from './nameInWords.ts';
import type { NameWords } from './nameInWords.ts';

/** The words that names are made of, from the files of this program; read when first asked for. */
export function readNameWords(): NameWords {
  return (read ??= parseNameWords(tableText('nameWords.txt'), tableText('acronyms.tsv'), tableText('prefixes.txt')));
}

let read: NameWords | undefined;
