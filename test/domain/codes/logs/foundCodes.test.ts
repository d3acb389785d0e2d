import { describe, expect, it } from 'vitest';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import type { LineCode } from '../../../../src/domain/codes/logs/codesInLine.ts';
import { FoundCodesCollector, mostFoundCodes, mostSuspects } from '../../../../src/domain/codes/logs/foundCodes.ts';
import { longestLog } from '../../../../src/domain/codes/logs/textParts.ts';
import { seedListing } from '../listingOf.ts';

const accessDenied = 0x80070005;

/** A code on its line, in the spelling from `start` to `end` of the text. */
const codeAt = (start: number, end: number, value: number = accessDenied): LineCode => ({
  start,
  end,
  readings: [toErrorCode(value)],
  explicit: true,
  extend: null,
});
const samePlace = ({ start, end }: LineCode) => ({ index: start, indexEnd: end });

/** What is found in a text in which each of these spellings of one code is on a line of its own or not. */
function collected(text: string, lines: readonly (readonly LineCode[])[]) {
  const collector = new FoundCodesCollector(text, seedListing);
  for (const line of lines) collector.addLine(line, samePlace);
  return collector.result();
}

describe('the codes of a text', () => {
  it('are told with their place, their line and their spelling', () => {
    const text = 'one\r\ntwo\nthree\rsee 0x80070005 there';
    const { found, total, suspects, truncated } = collected(text, [[codeAt(19, 29)]]);
    expect(found).toEqual([
      {
        code: accessDenied,
        readings: [accessDenied],
        input: '0x80070005',
        index: 19,
        line: 4,
        occurrences: 1,
        extend: null,
      },
    ]);
    expect({ total, suspects, truncated }).toEqual({ total: 1, suspects: [], truncated: false });
  });

  const text = '0x80070005 or E_ACCESSDENIED or 0x80070005\nE_ACCESSDENIED';
  const [first, name, second, last] = [codeAt(0, 10), codeAt(14, 28), codeAt(32, 42), codeAt(43, 57)];
  it.each([
    { lines: [[first]], occurrences: 1, because: 'it stands there once' },
    { lines: [[first, name]], occurrences: 1, because: 'two spellings on one line say one thing' },
    { lines: [[first, second]], occurrences: 2, because: 'one spelling twice says two' },
    { lines: [[first, name, second]], occurrences: 2, because: 'the other spelling does not count' },
    { lines: [[first], [last]], occurrences: 2, because: 'another line is another mention, however spelt' },
    { lines: [[first], [], [last]], occurrences: 2, because: 'so it is behind a line without one' },
    { lines: [[first, { ...name, readings: [] }]], occurrences: 1, because: 'what has no reading is no code' },
  ])('are counted $occurrences times, because $because', ({ lines, occurrences }) => {
    expect(collected(text, lines).found).toMatchObject([{ code: accessDenied, input: '0x80070005', occurrences }]);
  });

  it('are in the order of their places, whatever order they are found in', () => {
    const { found } = collected('1 2\n3', [[codeAt(4, 5, 3)], [codeAt(0, 1, 1), codeAt(2, 3, 2)]]);
    expect(found.map(({ code }) => code)).toEqual([1, 2, 3]);
  });

  const list = (count: number) => {
    const lines = Array.from({ length: count }, (_, index) => [codeAt(index, index + 1, index + 1)]);
    return collected('x'.repeat(count), lines);
  };

  it('are all given up to a hundred', () => {
    const { found, total, truncated } = list(mostFoundCodes);
    expect({ given: found.length, total, truncated }).toEqual({ given: 100, total: 100, truncated: false });
  });

  it('are given up to the first fifty and the last of more', () => {
    const { found, total, truncated } = list(mostFoundCodes + 1);
    expect({ total, truncated }).toEqual({ total: 101, truncated: true });
    expect(found.map(({ code }) => code)).toEqual(
      [...Array(101).keys()].filter((index) => index !== 50).map((index) => index + 1),
    );
  });

  it.each([
    { length: longestLog, truncated: false, because: 'all of it was read' },
    { length: longestLog + 1, truncated: true, because: 'a part of it was not' },
  ])('are of a text of $length characters truncated: $truncated, because $because', ({ length, truncated }) => {
    expect(collected('x'.repeat(length), []).truncated).toBe(truncated);
  });
});

describe('the suspects of a text', () => {
  it('are told with their place, their line and what they may have been', () => {
    const text = 'code\n0x8007005 then Ox801C03ED or 0x8007005';
    const collector = new FoundCodesCollector(text, seedListing);
    collector.addSuspect('0x801C03ED', () => ({ index: 20, indexEnd: 30 }));
    collector.addSuspect('0x8007005', () => ({ index: 5, indexEnd: 14 }));
    collector.addSuspect('0x8007005', () => ({ index: 34, indexEnd: 43 }));
    const { suspects, truncated } = collector.result();
    expect(suspects.map(({ text: spelling, index, line }) => ({ spelling, index, line }))).toEqual([
      { spelling: '0x8007005', index: 5, line: 2 },
      { spelling: 'Ox801C03ED', index: 20, line: 2 },
    ]);
    expect(suspects[0]?.suggestions).toContain(accessDenied);
    expect(truncated).toBe(false);
  });

  it('are what they are said to be if they are spelled well', () => {
    const collector = new FoundCodesCollector('error 5 somewhere', seedListing);
    collector.addSuspect('5', () => ({ index: 6, indexEnd: 7 }), [toErrorCode(accessDenied)]);
    expect(collector.result().suspects).toEqual([
      { reason: 'UNKNOWN_SYSTEM', text: '5', index: 6, line: 1, suggestions: [accessDenied] },
    ]);
  });

  const collect = (count: number) => {
    const collector = new FoundCodesCollector('x'.repeat(count), seedListing);
    for (let index = 0; index < count; index++)
      collector.addSuspect(`0x80070${String(index).padStart(2, '0')}`, () => ({ index, indexEnd: index + 1 }));
    return collector;
  };

  it.each([
    { count: mostSuspects, takes: true, because: 'there may be no more' },
    { count: mostSuspects + 1, takes: false, because: 'there are more' },
  ])('of which a text has $count are looked for: $takes, because $because', ({ count, takes }) => {
    const collector = collect(count);
    const { suspects, truncated } = collector.result();
    expect({ takes: collector.takesSuspects, given: suspects.length, truncated }).toEqual({
      takes,
      given: mostSuspects,
      truncated: !takes,
    });
  });
});
