import { describe, expect, it } from 'vitest';
import { SharedSearches } from '../../../src/domain/analytics/sharedSearches.ts';

const noon = Date.UTC(2026, 2, 14, 12);
const search = (text: string, client = 'web') => ({ text, client, kind: 'SEARCH' as const });

describe('searches that wait for further visitors', () => {
  it('are handed over with the third visitor, by the hour and client in which they were asked', () => {
    const searches = new SharedSearches();
    expect(searches.ask(noon, 'a', search('tpm'))).toEqual([]);
    expect(searches.ask(noon, 'a', search('tpm'))).toEqual([]);
    expect(searches.ask(noon + 3_600_000, 'b', search('tpm', 'cli'))).toEqual([]);
    const hour = noon / 3_600_000;
    expect(searches.ask(noon + 3_600_000, 'c', search('tpm'))).toEqual([
      { ...search('tpm'), hour, count: 2 },
      { ...search('tpm', 'cli'), hour: hour + 1, count: 1 },
      { ...search('tpm'), hour: hour + 1, count: 1 },
    ]);
    expect(searches.ask(noon + 3_600_000, 'a', search('tpm'))).toEqual([
      { ...search('tpm'), hour: hour + 1, count: 1 },
    ]);
  });

  it('make room for newer ones once 5,000 texts wait, the one that has waited longest first', () => {
    const searches = new SharedSearches();
    for (const visitor of ['a', 'b']) for (const text of ['first', 'second']) searches.ask(noon, visitor, search(text));
    for (let n = 0; n < 4_999; n++) searches.ask(noon, 'd', search(`word ${String(n)}`));
    expect(searches.ask(noon, 'c', search('second'))).toMatchObject([{ text: 'second', count: 3 }]);
    expect(searches.ask(noon, 'c', search('first'))).toEqual([]);
  });

  it('make room in their order again on the next day, and after some of them were handed over or asked again', () => {
    const searches = new SharedSearches();
    const fill = (time: number, from: number, count: number) => {
      for (let n = from; n < from + count; n++) searches.ask(time, 'd', search(`word ${String(n)}`));
    };
    fill(noon, 0, 6_000);
    const next = noon + 86_400_000;
    for (const visitor of ['a', 'b']) searches.ask(next, visitor, search('first'));
    for (const visitor of ['a', 'b']) searches.ask(next, visitor, search('second'));
    for (const visitor of ['a', 'b', 'c']) searches.ask(next, visitor, search('shared'));
    searches.ask(next, 'b', search('first'));
    fill(next, 0, 4_999);
    expect(searches.ask(next, 'c', search('first'))).toMatchObject([{ text: 'first', count: 4 }]);
    expect(searches.ask(next, 'c', search('second'))).toEqual([]);
  });
});
