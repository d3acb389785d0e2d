import { describe, expect, it } from 'vitest';
import type { FoundOperation } from '../../../src/http/shortcuts/compiled/compiledOperations.ts';
import { knownBeginnings } from '../../../src/http/shortcuts/knownBeginnings.ts';
import { readOperation, readRest } from '../../../src/http/shortcuts/compiled/readOperation.ts';

const operation = {} as FoundOperation;

/** What is read of one body, once the beginning of another is known: undefined if it is another beginning. */
function readAfter(learned: string, text: string): unknown {
  const known = knownBeginnings();
  const asked = readOperation(Buffer.from(learned));
  if (asked === null) throw new Error('nothing to learn from');
  known.learn(Buffer.from(learned), asked, operation);
  const body = Buffer.from(text);
  const beginning = known.of(body);
  return beginning === null ? undefined : readRest(beginning, body.toString('latin1', beginning.length));
}

const query = '{"query":"query A($c: \\"x\\") { a }"';
const first = `${query},"variables":{"c":1}}`;

describe('a body whose beginning is known', () => {
  it.each([
    [`${query},"variables":{"c":"é"}}`, { c: 'é' }, 'only variables differ'],
    [`${query},"variables":{"code":"0x80070005 [1] ~"}}`, { code: '0x80070005 [1] ~' }, 'one text is plain'],
    [`${query},"variables":{"c":"\\u0041"}}`, null, 'a text may be spelled out to hide a name'],
    [`${query},"variables":{"c":"a\\"b"}}`, { c: 'a"b' }, 'a text holds an escape'],
    [`${query},"variables":{"c":"x"},"c":"}"}`, null, 'there is more than variables'],
    [`${query},"variables":{"constructor":"x"}}`, null, 'a plain text reaches for the prototype, too'],
    [`${query},"variables":null}`, {}, 'it has none'],
    [`${query},"operationName":null,"variables":{"c":2}}`, { c: 2 }, 'no operation is named, as before'],
    [`${query},"variables":{"c":1},"variables":{"c":3}}`, { c: 3 }, 'the last of two counts, as in JSON'],
    [`${query},"operationName":"A"}`, null, 'an operation is named that was not'],
    [`${query},"operationName":"A","variables":{"c":"x"}}`, null, 'one is named, with a plain text'],
    [`${query},"query":"{ b }"}`, null, 'another operation stands behind'],
    [`${query},"extensions":{}}`, null, 'it has extensions'],
    [`${query},}`, null, 'nothing stands behind the comma'],
    [`${query},"variables":[]}`, null, 'a list is no object'],
    [`${query},"variables":{"__proto__":1}}`, null, 'it reaches for the prototype'],
    [`${query},"variables":{"c":1}`, null, 'it is cut'],
    [`${query}}`, undefined, 'it ends there'],
    [query, undefined, 'it is cut right there'],
    ['{"query":"query A($c: \\"x\\") { b }","variables":{}}', undefined, 'it is another operation'],
    ['{"operationName":null,"query":"query A($c: \\"x\\") { a }","variables":{}}', undefined, 'it begins otherwise'],
  ])('%s gives %j, as %s', (text, expected, _because) => {
    expect(readAfter(first, text)).toEqual(expected);
  });

  it.each([
    ['{"operationName":"A","query":"{ a }","variables":{"c":1}}', { c: 1 }, 'the name stands in the beginning'],
    ['{"operationName":"A","query":"{ a }","operationName":"B"}', null, 'it is named twice'],
    ['{"operationName":"A","query":"{ a }","variables":{"c":"x"}}', { c: 'x' }, 'the same, and one plain text'],
  ])('%s gives %j, as %s', (text, expected, _because) => {
    expect(readAfter('{"operationName":"A","query":"{ a }","variables":{}}', text)).toEqual(expected);
  });

  it.each([
    ['{"query":"{ a }","query":"{ b }"}', 'another operation stands behind'],
    ['{"operationName":"A","query":"{ a }","operationName":"B"}', 'another name stands behind'],
    ['{"variables":{},"query":"{ a }"}', 'the variables come first'],
  ])('is not learned from %s, as %s', (learned, _because) => {
    expect(readAfter(learned, learned)).toBeUndefined();
  });

  it('that leaves the name to what stands behind it is not answered without the name', () => {
    const named = '{"query":"{ a }","operationName":"A","variables":{"c":"x"}}';
    expect(readAfter(named, named)).toEqual({ c: 'x' });
    expect(readAfter(named, '{"query":"{ a }","variables":{"c":"x"}}')).toBeNull();
  });

  it('is forgotten when eight others have come', () => {
    const known = knownBeginnings();
    const bodyOf = (n: number) => Buffer.from(`{"query":"{ a${String(n)} }","variables":{}}`);
    for (let n = 0; n < 9; n++) {
      const asked = readOperation(bodyOf(n));
      if (asked !== null) known.learn(bodyOf(n), asked, operation);
    }
    const found = Array.from({ length: 9 }, (_, n) => known.of(bodyOf(n))?.number);
    expect(found.filter((number) => number !== undefined)).toHaveLength(8);
    expect(found[8]).toBe(9);
  });
});
