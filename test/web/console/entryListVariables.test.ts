import { describe, expect, it } from 'vitest';
import { entryListVariables } from '../../../src/web/console/entries/entryListVariables.ts';
import { entryListWords } from '../../../src/web/console/words/entries.ts';

describe('the order of the list of entries', () => {
  it.each(Object.keys(entryListWords.orders))('%s is one that can be chosen', (order) => {
    expect(orderIn(order)).toBe(order);
  });

  it.each(['', 'CODE ASC', 'CODE', 'CODE SIDEWAYS', 'toString'])('is by code if the address says "%s"', (order) => {
    expect(orderIn(order)).toBe('CODE ASC');
  });
});

function orderIn(order: string): string {
  const { orderBy } = entryListVariables({
    get: (name) => (name === 'order' ? order : ''),
    set: () => undefined,
    page: (size) => ({ first: size }),
    turn: () => undefined,
    clear: () => undefined,
    any: true,
  });
  return `${String(orderBy?.field)} ${String(orderBy?.direction)}`;
}
