import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildNameIndex, type NameIndex } from '../../../src/domain/search/named/buildNameIndex.ts';
import { readNameIndex } from '../../../src/domain/search/named/writtenNameIndex.ts';

describe('the index of names that the build keeps in a file', () => {
  it('reads as the index that the tables give', () => {
    const text = readFileSync('dist/domain/codes/nameIndex.json', 'utf8');
    expect(whole(readNameIndex(text))).toEqual(whole(buildNameIndex()));
  });
});

function whole(steps: Generator<void, NameIndex>): NameIndex {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
