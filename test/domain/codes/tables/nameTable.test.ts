import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { provideCodeTables } from '../../../../src/cli/codeTables.ts';
import { isNamedIn } from '../../../../src/domain/codes/tables/codeNames.ts';
import { isDoubtful, openNameTable, type NameTable } from '../../../../src/domain/codes/tables/nameTable.ts';
import { provideTables } from '../../../../src/domain/codes/tables/tableSource.ts';

const lines = [
  'hresult\tone.h\ttwo.h',
  '00000001\tONE\t0',
  '00000002\t-\t1',
  '00000002\tTwo\t1\tsetupapi',
  '00000002\tSECOND\t0',
  '00000004\t-\t0',
  '80000005\tTWO\t0\thresult-conflict',
  '80000006\tONLY\t1\thresult-unverified',
  '80000007\tONLY\t0\thresult-legacy16',
  '80000008\tONE\t1',
  'FFFFFFFF\tLAST\t1',
];

describe('a table of names', () => {
  let table: NameTable;
  beforeEach(() => {
    provideTables(() => `${lines.join('\n')}\n`);
    table = openNameTable('made.tsv');
  });
  afterAll(provideCodeTables);

  it.each([
    { number: 1, names: ['ONE one.h hresult'], because: 'it stands on the first line, and is of the usual kind' },
    {
      number: 2,
      names: ['Two two.h setupapi', 'SECOND one.h hresult'],
      because: 'it has two in their order; the line without one counts for nothing',
    },
    { number: 3, names: [], because: 'no line has it' },
    { number: 4, names: [], because: 'its line has none' },
    { number: 0xffffffff, names: ['LAST two.h hresult'], because: 'it stands on the last line' },
  ])('gives $number the names $names, because $because', ({ number, names }) => {
    for (let time = 0; time < 2; time++)
      expect(table.names(number).map(({ name, source, kind }) => `${name} ${source} ${kind}`)).toEqual(names);
    expect(table.has(number)).toBe(number !== 3);
  });

  it.each([
    { name: 'one', numbers: [1, 0x80000008], because: 'it has two, and names have no case' },
    { name: 'TWO', numbers: [2], because: 'what sources disagree about counts for nothing next to another' },
    { name: 'Only', numbers: [0x80000006], because: 'it counts if there is no other, the first of them' },
    { name: '-', numbers: [], because: 'that is no name' },
    { name: 'NONE', numbers: [], because: 'no line has it' },
  ])('gives "$name" the numbers $numbers, because $because', ({ name, numbers }) => {
    expect(table.numbers(name)).toEqual(numbers);
  });

  it('has a row for every name, by number', () => {
    expect([...table.rows()].map(([number, { name }]) => `${number.toString(16)} ${name}`)).toEqual([
      ...['1 ONE', '2 Two', '2 SECOND', '80000005 TWO'],
      ...['80000006 ONLY', '80000007 ONLY', '80000008 ONE', 'ffffffff LAST'],
    ]);
  });

  it.each([
    { kind: 'hresult-conflict', is: true, because: 'sources disagree about it' },
    { kind: 'hresult-legacy16', is: true, because: 'only 16-bit Windows had it' },
    { kind: 'hresult-unverified', is: true, because: 'no one has seen its source' },
    { kind: 'hresult', is: false, because: 'a header has it' },
  ])('doubts a name of kind $kind: $is, because $because', ({ kind, is }) => {
    expect(isDoubtful({ name: 'ONE', source: 'one.h', kind })).toBe(is);
  });
});

describe('whether a number is named', () => {
  it.each([
    { number: 1753, win32: true, hresult: false, ntstatus: false, because: 'it is a Win32 error alone' },
    { number: 0x116, win32: true, hresult: false, ntstatus: true, because: 'it is an NTSTATUS, too' },
    { number: 0xffff, win32: false, hresult: false, ntstatus: false, because: 'nothing has it' },
    { number: 0xffffffff, win32: true, hresult: false, ntstatus: false, because: 'the last number of all has names' },
  ])('is told of each table for itself: $number, because $because', ({ number, win32, hresult, ntstatus }) => {
    const tables = ['hresult', 'ntstatus', 'win32'] as const;
    for (let time = 0; time < 2; time++)
      expect(tables.map((table) => isNamedIn(table, number))).toEqual([hresult, ntstatus, win32]);
  });
});

describe('a program that has not said how to read its tables', () => {
  it('is told so', async () => {
    const anew = '../../../../src/domain/codes/tables/tableSource.ts?anew';
    const { tableText } = (await import(anew)) as typeof import('../../../../src/domain/codes/tables/tableSource.ts');
    expect(() => tableText('win32.tsv')).toThrow('No one has said how to read win32.tsv: call provideTables');
  });
});
