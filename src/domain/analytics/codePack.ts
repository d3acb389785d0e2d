import type { CodeTally } from './counts.ts';

/** How often one client asked for one code with one outcome, in a stretch of time that the pack's owner knows. */
export type PackedCount = Omit<CodeTally, 'hour' | 'code'> & { readonly code: number };

/** Counts as columns: record i says that `codes[i]` was asked `counts[i]` times as `subjects[tags[i]]` says. */
export interface CodePack {
  /** Ascending; a code has a record for each of its subjects, and more where a count outgrew 32 bits. */
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
  readonly tags: Uint16Array;
  readonly subjects: readonly Subject[];
}

type Subject = Pick<PackedCount, 'outcome' | 'client'>;

const highestCount = 0xffffffff;
const headerWords = 2;

/**
 * Counts as bytes, some ten a record: the number of records and the length of the subjects as 32-bit numbers, then
 * codes, counts and tags as columns, then the subjects as JSON; numbers in little-endian order, as every machine that Node
 * is published for but one has them. Counts of one code and subject are added up.
 */
export function packCounts(counted: Iterable<PackedCount>): Uint8Array {
  const subjects = new Map<string, { subject: Subject; tag: number }>();
  const sums = new Map<number, Map<number, number>>();
  for (const { code, outcome, client, count } of counted) {
    const key = `${outcome} ${client}`;
    const known = subjects.get(key) ?? { subject: { outcome, client }, tag: subjects.size };
    subjects.set(key, known);
    const ofCode = sums.get(code) ?? new Map<number, number>();
    ofCode.set(known.tag, (ofCode.get(known.tag) ?? 0) + count);
    sums.set(code, ofCode);
  }
  const records: [code: number, count: number, tag: number][] = [];
  for (const code of [...sums.keys()].sort((a, b) => a - b)) {
    for (const [tag, sum] of sums.get(code) ?? []) {
      for (let rest = sum; rest > 0; rest -= highestCount) records.push([code, Math.min(rest, highestCount), tag]);
    }
  }
  const names = new TextEncoder().encode(JSON.stringify([...subjects.values()].map(({ subject }) => subject)));
  const size = records.length;
  const bytes = new Uint8Array(4 * headerWords + 10 * size + names.length);
  new Uint32Array(bytes.buffer, 0, headerWords).set([size, names.length]);
  const { codes, counts, tags } = columnsIn(bytes.buffer, size);
  for (const [i, [code, count, tag]] of records.entries()) {
    codes[i] = code;
    counts[i] = count;
    tags[i] = tag;
  }
  bytes.set(names, bytes.length - names.length);
  return bytes;
}

/** Reads what packCounts wrote. */
export function readPack(stored: Uint8Array): CodePack {
  // A copy: columns must begin at whole words, and a stored text may lie anywhere.
  const bytes = new Uint8Array(stored);
  const [size = 0, namesLength = 0] = new Uint32Array(bytes.buffer, 0, headerWords);
  const names = new TextDecoder().decode(bytes.subarray(bytes.length - namesLength));
  return { ...columnsIn(bytes.buffer, size), subjects: JSON.parse(names) as Subject[] };
}

/** The records of a pack, one by one. */
export function* countsIn({ codes, counts, tags, subjects }: CodePack): Generator<PackedCount> {
  for (let i = 0; i < codes.length; i++) {
    const subject = subjects[tags[i] ?? 0];
    if (subject !== undefined) yield { code: codes[i] ?? 0, count: counts[i] ?? 0, ...subject };
  }
}

function columnsIn(buffer: ArrayBuffer, size: number) {
  const start = 4 * headerWords;
  return {
    codes: new Uint32Array(buffer, start, size),
    counts: new Uint32Array(buffer, start + 4 * size, size),
    tags: new Uint16Array(buffer, start + 8 * size, size),
  };
}
