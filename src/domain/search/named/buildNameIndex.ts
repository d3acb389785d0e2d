import { fromWin32 } from '../../codes/decoding/equivalentCodes.ts';
import { codeInFamily, toErrorCode, type ErrorCode } from '../../codes/errorCode.ts';
import { codeFamilies } from '../../codes/families/codeFamilies.ts';
import { nameInWords } from '../../codes/meaning/nameInWords.ts';
import { readNameWords } from '../../codes/meaning/readNameWords.ts';
import { tokensOf, type Token } from '../tokens.ts';
import { ownWordsFor, type OwnWordsList } from '../../codes/meaning/ownWords.ts';
import { searchWordsFor } from '../../codes/meaning/searchWords.ts';
import { rowsOf } from '../../codes/tables/codeNames.ts';
import { isDoubtful, type TableName } from '../../codes/tables/nameTable.ts';

/** The names of all codes that public tables name, by the words in them. */
export interface NameIndex {
  readonly names: readonly string[];
  /** Of each name. */
  readonly codes: Float64Array;
  /** How many words each name has, its prefix aside. */
  readonly lengths: Uint8Array;
  /** How well known each name is: 0 to 1. */
  readonly known: Float32Array;
  /** Places in `names`, ascending, by word; lower-case. */
  readonly places: ReadonlyMap<string, Uint32Array>;
}

/** Names that are indexed between two yields: a fraction of a millisecond. */
const namesAtOnce = 20;

/** Makes the index of the tables, in steps. */
export function* buildNameIndex(): Generator<void, NameIndex> {
  const names: string[] = [];
  const codes: number[] = [];
  const lengths: number[] = [];
  const known: number[] = [];
  const gathered = new Map<string, number[]>();
  for (const { code, name, meaning, german, searchWords, isNtstatus } of namedRows()) {
    const place = names.length;
    const said = tokensOf(nameInWords(name, readNameWords()));
    const words = wordsOfName(name, said, [meaning, german, searchWords]);
    names.push(name);
    codes.push(code);
    lengths.push(Math.min(255, said.length));
    known.push(meaning !== null ? 1 : isNtstatus ? 0 : 0.4);
    for (const word of words) {
      const list = gathered.get(word);
      if (list === undefined) gathered.set(word, [place]);
      else list.push(place);
    }
    if (place % namesAtOnce === 0) yield;
  }
  const places = new Map<string, Uint32Array>();
  for (const [word, list] of gathered) {
    places.set(word, Uint32Array.from(list));
    if (places.size % (10 * namesAtOnce) === 0) yield;
  }
  return {
    names,
    codes: Float64Array.from(codes),
    lengths: Uint8Array.from(lengths),
    known: Float32Array.from(known),
    places,
  };
}

/** Every name with its code; where names say the same, those that people meet more stand first. */
function* namedRows(): Generator<NamedRow> {
  yield* rowsWith(rowsOf('win32'), 'win32', fromWin32);
  yield* rowsWith(rowsOf('hresult'), 'windows', toErrorCode);
  for (const [place, { names, slug }] of codeFamilies.entries()) {
    if (names !== null) yield* rowsWith(names.rows(), slug, (number) => codeInFamily(place, number));
  }
  yield* rowsWith(rowsOf('ntstatus'), 'windows', toErrorCode, true);
}

interface NamedRow {
  readonly code: ErrorCode;
  readonly name: string;
  /** Our own words for the code, if they are for this name of it. */
  readonly meaning: string | null;
  /** The same in German. */
  readonly german: string | null;
  /** Those of its messages in other languages; empty for most. */
  readonly searchWords: string;
  /** True for a status that mostly has a Win32 error of the same name, which is shown in its place. */
  readonly isNtstatus: boolean;
}

function* rowsWith(
  rows: Iterable<readonly [number, TableName]>,
  list: OwnWordsList,
  codeOf: (number: number) => ErrorCode,
  isNtstatus = false,
): Generator<NamedRow> {
  for (const [number, row] of rows) {
    if (!isWorthOffering(row)) continue;
    const own = ownWordsFor(list, number);
    const isOwn = own?.name === row.name;
    const { meaning, german } = isOwn ? own : noWords;
    const searchWords = isOwn ? searchWordsFor(list, number) : '';
    yield { code: codeOf(number), name: row.name, meaning, german, searchWords, isNtstatus };
  }
}

const noWords = { meaning: null, german: null };

function isWorthOffering(row: TableName): boolean {
  return row.kind !== 'range' && !isDoubtful(row);
}

/**
 * The words under which a name is found, lower-case: its parts between underscores, what it says in words, and what our
 * own words for its code say in both languages, if there are any.
 */
function wordsOfName(name: string, said: readonly Token[], meanings: readonly (string | null)[]): Set<string> {
  const words = new Set(said.map(({ word }) => word));
  for (const part of name.split(/[^A-Za-z0-9]+/)) if (part !== '') words.add(part.toLowerCase());
  for (const meaning of meanings) if (meaning !== null) for (const { word } of tokensOf(meaning)) words.add(word);
  return words;
}
