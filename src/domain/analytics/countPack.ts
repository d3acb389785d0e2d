import type { CodeSums } from './codeSums.ts';

/**
 * Counts as columns: record i says that `keys[i]` was counted `counts[i]` times as `subjects[tags[i]]` says. A key is a
 * code or an hour; a subject whatever else tells two counts apart.
 */
export interface CountPack<Subject> {
  /** Ascending; a key has a record for each of its subjects, and more where a count outgrew 32 bits. */
  readonly keys: Uint32Array | Float64Array;
  readonly counts: Uint32Array;
  readonly tags: Uint16Array;
  readonly subjects: readonly Subject[];
}

/** The sums of one subject by key; each subject stands once. */
export type SumsOfSubject<Subject> = readonly [subject: Subject, sums: CodeSums];

const highestCount = 0xffffffff;
const headerWords = 2;
const wideMark = 2 ** 31;
/** A key and a tag as one number, which a float holds exactly: a code has 37 bits at most (mostFamilies), a tag 16. */
const tagRange = 2 ** 16;

/**
 * Sums as bytes, some ten a record: the number of records and the length of the subjects as 32-bit numbers, then
 * keys, counts and tags as columns, then the subjects as JSON; numbers in little-endian order, as every machine that
 * Node is published for but one has them. If a key outgrows 32 bits, which only codes of other families than Windows
 * do, the keys are 64-bit floats, and the highest bit of the length says so. Throws RangeError above 65,536 subjects.
 */
export function packCounts<Subject>(sums: readonly SumsOfSubject<Subject>[]): Uint8Array<ArrayBuffer> {
  if (sums.length > tagRange) throw new RangeError(`${String(sums.length)} subjects are too many for one pack.`);
  const order = sortedKeysAndTags(sums);
  const names = new TextEncoder().encode(JSON.stringify(sums.map(([subject]) => subject)));
  const size = order.length;
  const isWide = (order.at(-1) ?? 0) >= 2 ** 32 * tagRange;
  const bytes = new Uint8Array(4 * headerWords + (isWide ? 14 : 10) * size + names.length);
  new Uint32Array(bytes.buffer, 0, headerWords).set([size, isWide ? names.length + wideMark : names.length]);
  const { keys, counts, tags } = columnsIn(bytes.buffer, 0, size, isWide);
  let rest = 0;
  for (let i = 0; i < size; i++) {
    const key = Math.floor((order[i] ?? 0) / tagRange);
    const tag = (order[i] ?? 0) % tagRange;
    // Records of one key and subject follow one another, and share the sum.
    if (i === 0 || order[i] !== order[i - 1]) rest = sums[tag]?.[1].sumOf(key) ?? 0;
    keys[i] = key;
    counts[i] = Math.min(rest, highestCount);
    tags[i] = tag;
    rest -= highestCount;
  }
  bytes.set(names, bytes.length - names.length);
  return bytes;
}

/** Reads what packCounts wrote; the columns may lie in the very bytes that are given. */
export function readPack<Subject>(stored: Uint8Array): CountPack<Subject> {
  // Columns must begin at whole words of 64 bits; a copy does.
  const bytes = stored.byteOffset % 8 === 0 ? stored : new Uint8Array(stored);
  const [size = 0, marked = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, headerWords);
  const isWide = marked >= wideMark;
  const names = new TextDecoder().decode(bytes.subarray(bytes.length - (isWide ? marked - wideMark : marked)));
  return { ...columnsIn(bytes.buffer, bytes.byteOffset, size, isWide), subjects: JSON.parse(names) as Subject[] };
}

/** Adds each record to the sums that `sumsOf` gives for its subject; null: left out. */
export function addUp<Subject>(
  { keys, counts, tags, subjects }: CountPack<Subject>,
  sumsOf: (subject: Subject) => CodeSums | null,
): void {
  const targets = subjects.map(sumsOf);
  for (let i = 0; i < keys.length; i++) targets[tags[i] ?? 0]?.add(keys[i] ?? 0, counts[i] ?? 0);
}

/** Gives `visit` the records of some keys, which ascend. */
export function visitKeys<Subject>(
  { keys, counts, tags, subjects }: CountPack<Subject>,
  wanted: ArrayLike<number>,
  visit: (key: number, subject: Subject, count: number) => void,
): void {
  for (let i = 0, at = 0; i < keys.length && at < wanted.length;) {
    const key = keys[i] ?? 0;
    const next = wanted[at] ?? 0;
    if (key > next) at += 1;
    else {
      const subject = subjects[tags[i] ?? 0];
      if (key === next && subject !== undefined) visit(key, subject, counts[i] ?? 0);
      i += 1;
    }
  }
}

/** How much was counted in all. */
export function sumOfPack({ counts }: CountPack<unknown>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** Each key and tag as one number, as often as its sum needs records, in order. */
function sortedKeysAndTags(sums: readonly SumsOfSubject<unknown>[]): Float64Array {
  let size = 0;
  for (const [, ofSubject] of sums) for (const { count } of ofSubject) size += Math.ceil(count / highestCount);
  const order = new Float64Array(size);
  let at = 0;
  for (const [tag, [, ofSubject]] of sums.entries()) {
    for (const { code, count } of ofSubject) {
      for (let rest = count; rest > 0; rest -= highestCount) order[at++] = code * tagRange + tag;
    }
  }
  return order.sort();
}

function columnsIn(buffer: ArrayBufferLike, offset: number, size: number, isWide: boolean) {
  const start = offset + 4 * headerWords;
  const afterKeys = start + (isWide ? 8 : 4) * size;
  return {
    keys: isWide ? new Float64Array(buffer, start, size) : new Uint32Array(buffer, start, size),
    counts: new Uint32Array(buffer, afterKeys, size),
    tags: new Uint16Array(buffer, afterKeys + 4 * size, size),
  };
}
