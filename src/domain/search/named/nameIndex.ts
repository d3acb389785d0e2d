import { buildNameIndex, type NameIndex } from './buildNameIndex.ts';
import { readNameIndex } from './writtenNameIndex.ts';

let readWritten: (() => string | null) | null = null;
let built: NameIndex | null = null;
let building: Generator<void, NameIndex> | null = null;

/**
 * Tells where an index lies that was made of the same tables before: to make it takes a third of the processor time of a start.
 * `read` gives it as writeNameIndex wrote it, or null if there is none; it is called when the index is first asked for.
 */
export function provideNameIndex(read: () => string | null): void {
  readWritten = read;
}

/** The index, read or built in steps between which others may be served. */
export function* nameIndexInSteps(): Generator<void, NameIndex> {
  while (built === null) {
    building ??= openNameIndex();
    const step = building.next();
    if (step.done === true) [built, building] = [step.value, null];
    else yield;
  }
  return built;
}

function openNameIndex(): Generator<void, NameIndex> {
  const written = readWritten?.() ?? null;
  return written === null ? buildNameIndex() : readNameIndex(written);
}
