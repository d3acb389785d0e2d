import { describe, expect, it } from 'vitest';
import type { ColumnContent } from '../../../src/documents/columns/columnContent.ts';
import { tableColumns } from '../../../src/documents/columns/tableColumns.ts';

const column = (content: Partial<ColumnContent>): ColumnContent => ({
  ...{ filled: 4, codes: 0, hexes: 0, bytes: 0, numbers: 0, symbols: 0, garbled: 0, bare: 0, messages: 0 },
  ...content,
});

/** The roles of the columns; the code is the one that is called so. */
const roles = (headers: readonly string[], contents: readonly Partial<ColumnContent>[]) =>
  tableColumns(headers, contents.map(column), { isHttp: false, hasValues: false }).roles;

describe('the columns of a table whose names a translation garbled', () => {
  it.each([
    {
      names: { garbled: 3 },
      values: { numbers: 4 },
      is: ['symbol', 'code'],
      because: 'three of four cells are such names and all values are numbers',
    },
    {
      names: { garbled: 2 },
      values: { numbers: 4 },
      is: ['code', 'decimal'],
      because: 'half of them are too few',
    },
    {
      names: { garbled: 3, codes: 1, hexes: 1 },
      values: { numbers: 4 },
      is: ['code', 'decimal'],
      because: 'one of the names is a code',
    },
    {
      names: { garbled: 3, numbers: 1 },
      values: { numbers: 4 },
      is: ['code', 'decimal'],
      because: 'one of them is a number',
    },
    {
      names: { garbled: 3 },
      values: { numbers: 2 },
      is: ['code', 'decimal'],
      because: 'half of the values are too few',
    },
  ])('are $is if they hold $names and $values, because $because', ({ names, values, is }) => {
    expect(roles(['Error code', 'Decimal'], [names, values])).toEqual(is);
  });

  it.each([
    { values: { numbers: 4 }, is: ['symbol', 'code'], because: 'all of them are numbers' },
    { values: { numbers: 3 }, is: ['code', 'cause'], because: 'a meaning among them says that it holds meanings' },
  ])('are $is if the header of $values says nothing of numbers, because $because', ({ values, is }) => {
    expect(roles(['Error code', 'Description'], [{ garbled: 4 }, values])).toEqual(is);
  });
});
