import type { NameIndex } from './buildNameIndex.ts';

/** As JSON: names, codes, lengths and how well known each is, side by side; and per word its places, each as the distance from the one before. */
interface Written {
  readonly names: readonly string[];
  readonly codes: readonly number[];
  readonly lengths: readonly number[];
  readonly known: readonly number[];
  readonly places: readonly (readonly [word: string, distances: readonly number[]])[];
}

/** The index as one text, as the build keeps it in a file. */
export function writeNameIndex({ names, codes, lengths, known, places }: NameIndex): string {
  const written: Written = {
    names,
    codes: [...codes],
    lengths: [...lengths],
    known: Array.from(known, (each) => Number(each.toFixed(3))),
    places: Array.from(places, ([word, list]) => [word, Array.from(list, (place, at) => place - (list[at - 1] ?? 0))]),
  };
  return JSON.stringify(written);
}

/** Words that are read between two yields: a fraction of a millisecond. */
const wordsAtOnce = 500;

/** What `writeNameIndex` wrote, read in steps. Throws if the text is nothing of the kind. */
export function* readNameIndex(text: string): Generator<void, NameIndex> {
  const { names, codes, lengths, known, places: lists } = JSON.parse(text) as Written;
  yield;
  const places = new Map<string, Uint32Array>();
  for (const [word, distances] of lists) {
    let place = 0;
    places.set(
      word,
      Uint32Array.from(distances, (distance) => (place += distance)),
    );
    if (places.size % wordsAtOnce === 0) yield;
  }
  return {
    names,
    codes: Float64Array.from(codes),
    lengths: Uint8Array.from(lengths),
    known: Float32Array.from(known),
    places,
  };
}
