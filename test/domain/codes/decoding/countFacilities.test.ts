import { describe, expect, it } from 'vitest';
import { countFacilities } from '../../../../src/domain/codes/decoding/countFacilities.ts';
import { isOfFacility } from '../../../../src/domain/codes/decoding/decode.ts';
import type { ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { readOneCode } from '../../../../src/domain/codes/readOneCode.ts';
import { listingOf } from '../listingOf.ts';

const codeOf = (text: string): ErrorCode => {
  const code = readOneCode(listingOf([]), text, []);
  if (typeof code !== 'number') throw new Error(`${text} is no code.`);
  return code;
};

describe('countFacilities', () => {
  it('counts Windows codes by facility, by number, HRESULT before NTSTATUS, and leaves other families out', () => {
    const written = ['0xC0350003', '0x801C03ED', '0x801C0001', '0x80090005', '0x80350001', 'AADSTS50076'];
    expect(
      countFacilities(written.map(codeOf)).map(({ space, facility, count }) => [space, facility.number, count]),
    ).toEqual([
      ['HRESULT', 9, 1],
      ['HRESULT', 28, 2],
      ['HRESULT', 53, 1],
      ['NTSTATUS', 53, 1],
    ]);
  });

  it('puts HRESULT before NTSTATUS whichever comes first', () => {
    const spaces = (written: readonly string[]) => countFacilities(written.map(codeOf)).map(({ space }) => space);
    expect(spaces(['0x80350001', '0xC0350003'])).toEqual(['HRESULT', 'NTSTATUS']);
    expect(spaces(['0xC0350003', '0x80350001'])).toEqual(['HRESULT', 'NTSTATUS']);
  });

  it.each([
    { written: ['0xA0090005', '0x80090005'], because: 'the one that names it comes last' },
    { written: ['0x80090005', '0xA0090005'], because: 'the one that names it comes first' },
  ])('keeps a name that one of $written has, as $because', ({ written }) => {
    const [first] = countFacilities(written.map(codeOf).filter((code) => isOfFacility(code, 9)));
    expect(first?.facility.name).toBe('FACILITY_SECURITY');
  });

  it('is empty for no codes', () => {
    expect(countFacilities([])).toEqual([]);
  });
});

describe('isOfFacility', () => {
  it.each([
    { written: '0x801C03ED', number: 28, is: true, because: 'its bits say so' },
    { written: '0x801C03ED', number: 7, is: false, because: 'its bits say another' },
    { written: '0x88890001', number: 137, is: true, because: 'of an HRESULT eleven bits count' },
    { written: '0x88890001', number: 2185, is: false, because: 'the bit X is none of them' },
    { written: '0xCF000001', number: 3840, is: true, because: 'of an NTSTATUS twelve bits count' },
    { written: 'AADSTS50076', number: 0, is: false, because: 'another family has no facilities' },
  ])('is $is for $written and $number, because $because', ({ written, number, is }) => {
    expect(isOfFacility(codeOf(written), number)).toBe(is);
  });
});
