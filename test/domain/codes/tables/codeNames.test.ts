import { describe, expect, it } from 'vitest';
import { codeInFamily, toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import type { ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { decodeErrorCode } from '../../../../src/domain/codes/decoding/decode.ts';
import { codeFamilies } from '../../../../src/domain/codes/families/codeFamilies.ts';
import { readingsOfName } from '../../../../src/domain/codes/reading/readings.ts';
import { isNamedIn, namedIn, namesIn, numberNamed, rowsOf } from '../../../../src/domain/codes/tables/codeNames.ts';
import { listingOf } from '../listingOf.ts';

describe('the code tables', () => {
  it.each([
    { table: 'hresult', number: 0x80090005, names: ['NTE_BAD_DATA'] },
    { table: 'hresult', number: 0, names: ['S_OK', 'SEC_E_OK'] },
    { table: 'hresult', number: 0x801c004d, names: ['DSREG_NO_DEFAULT_ACCOUNT'] },
    { table: 'hresult', number: 0x8024001e, names: ['WU_E_SERVICE_STOP'] },
    { table: 'ntstatus', number: 0, names: ['STATUS_SUCCESS', 'NDIS_STATUS_SUCCESS', 'STATUS_WAIT_0'] },
    { table: 'ntstatus', number: 0xc0000022, names: ['STATUS_ACCESS_DENIED'] },
    { table: 'win32', number: 1753, names: ['EPT_S_NOT_REGISTERED'] },
    { table: 'win32', number: 2221, names: ['NERR_UserNotFound'] },
    { table: 'win32', number: 0xffff, names: [] },
  ] as const)('name $number in $table $names first, and find it by each name', ({ table, number, names }) => {
    expect(namesIn(table, number).slice(0, Math.max(1, names.length))).toEqual(names);
    expect(isNamedIn(table, number)).toBe(names.length > 0);
    for (const name of names) expect(numberNamed(table, name)).toBe(number);
  });

  it('say which header defines a name, and what it is one of', () => {
    expect(namedIn('hresult', 0xe0000235)).toEqual([
      { name: 'ERROR_IN_WOW64', source: 'setupapi.h', kind: 'setupapi' },
    ]);
  });

  it('know no name that nobody published', () => {
    expect(numberNamed('hresult', 'NTE_NEVER_HEARD_OF')).toBeUndefined();
  });

  it('hold no marks of ranges, which are no codes', () => {
    expect(numberNamed('ntstatus', 'STATUS_SEVERITY_ERROR')).toBeUndefined();
    expect([...rowsOf('hresult')].filter(([, { kind }]) => kind === 'range')).toEqual([]);
  });

  it.each([
    { name: 'E_FAIL', number: 0x80004005, because: '0x80000008 is what 16-bit COM gave it' },
    { name: 'FVE_E_DEVICE_NOT_JOINED', number: 0x80310110, because: 'the header has it so, a document another way' },
    { name: 'DSREG_E_USER_TOKEN_SWITCH_ACCOUNT', number: 0x801c0451, because: 'it has no other number' },
  ])('read $name as the number that is sure, because $because', ({ name, number }) => {
    expect(readingsOfName(name, listingOf([]))).toEqual([number]);
  });

  it('let a number that sources disagree about name nothing else', () => {
    expect(isNamedIn('hresult', 0x801c0451)).toBe(false);
    expect(decodeErrorCode(toErrorCode(0x80000005)).symbols).toEqual([
      'STATUS_BUFFER_OVERFLOW',
      'NDIS_STATUS_BUFFER_OVERFLOW',
      'LINEERR_CALLUNAVAIL',
      'E_POINTER',
    ]);
  });

  it('lead every name back to its own code first, and keep it among the names of the code', () => {
    const lost: string[] = [];
    const check = (name: string, code: ErrorCode, others: readonly ErrorCode[] = []) => {
      const [first] = readingsOfName(name, listingOf([]));
      if (first === undefined || ![code, ...others].includes(first)) lost.push(`${name} leads elsewhere`);
      if (!decodeErrorCode(code).symbols.includes(name)) lost.push(`${name} is no name of its code`);
    };
    for (const table of ['hresult', 'ntstatus'] as const) {
      for (const [number, { name }] of rowsOf(table)) {
        const numbers = ['hresult', 'ntstatus'] as const;
        const sure = numbers.flatMap((each) => numberNamed(each, name) ?? []).map(toErrorCode);
        check(name, toErrorCode(number), sure);
      }
    }
    for (const [number, { name }] of rowsOf('win32')) {
      const isCarried = number > 0 && number <= 0xffff;
      const hresult = numberNamed('hresult', name);
      check(
        name,
        isCarried ? fromWin32(number) : toErrorCode(number),
        hresult === undefined ? [] : [toErrorCode(hresult)],
      );
    }
    for (const [place, { names }] of codeFamilies.entries()) {
      for (const [number, { name }] of names?.rows() ?? []) {
        const [preferred = number] = names?.numbers(name) ?? [];
        const status = numberNamed('ntstatus', name);
        const others = [codeInFamily(place, preferred), ...(status === undefined ? [] : [toErrorCode(status)])];
        check(name, codeInFamily(place, number), others);
      }
    }
    expect(lost).toEqual([]);
  });
});
