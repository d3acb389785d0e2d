import { describe, expect, it } from 'vitest';
import { isNamedIn, namesIn, numberNamed } from '../../../../src/domain/codes/tables/codeNames.ts';

describe('the code tables', () => {
  it.each([
    { table: 'hresult', number: 0x80090005, names: ['NTE_BAD_DATA'] },
    { table: 'hresult', number: 0, names: ['S_OK', 'SEC_E_OK'] },
    { table: 'hresult', number: 0x801c004d, names: ['DSREG_NO_DEFAULT_ACCOUNT'] },
    { table: 'ntstatus', number: 0, names: ['STATUS_SUCCESS', 'STATUS_WAIT_0'] },
    { table: 'ntstatus', number: 0xc0000022, names: ['STATUS_ACCESS_DENIED'] },
    { table: 'win32', number: 1753, names: ['EPT_S_NOT_REGISTERED'] },
    { table: 'win32', number: 0xffff, names: [] },
  ] as const)('name $number in $table $names, and find it by each name', ({ table, number, names }) => {
    expect(namesIn(table, number)).toEqual(names);
    expect(isNamedIn(table, number)).toBe(names.length > 0);
    for (const name of names) expect(numberNamed(table, name)).toBe(number);
  });

  it('know no name that nobody published', () => {
    expect(numberNamed('hresult', 'NTE_NEVER_HEARD_OF')).toBeUndefined();
  });
});
