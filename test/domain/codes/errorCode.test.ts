import { describe, expect, it } from 'vitest';
import {
  codeInFamily,
  familyPlaceOf,
  hexOf,
  isWindowsCode,
  mostFamilies,
  numberOf,
  signedOf,
  toErrorCode,
} from '../../../src/domain/codes/errorCode.ts';

const size = 2 ** 32;

describe('toErrorCode', () => {
  it.each([
    { value: 0, because: 'success is a code' },
    { value: size - 1, because: 'it is the last Windows code' },
    { value: size, because: 'the next family begins with it' },
    { value: mostFamilies * size - 1, because: 'it is the last number of the last family there may be' },
  ])('takes $value, because $because', ({ value }) => {
    expect(toErrorCode(value)).toBe(value);
  });

  it.each([
    { value: -1, because: 'codes have no sign' },
    { value: 0.5, because: 'codes are whole numbers' },
    { value: mostFamilies * size, because: 'there are no more families' },
    { value: NaN, because: 'it is no number' },
  ])('throws for $value, because $because', ({ value }) => {
    expect(() => toErrorCode(value)).toThrow(`${String(value)} is not an error code`);
  });
});

describe('codeInFamily', () => {
  it.each([
    { place: 0, number: 0x80070005, code: 0x80070005, because: 'a Windows code is its own number' },
    { place: 1, number: 0x9f, code: size + 0x9f, because: 'bug checks come next' },
    { place: 1, number: 0, code: size, because: 'a family begins with 0' },
    { place: 1, number: size - 1, code: 2 * size - 1, because: 'a family ends with 32 bits' },
  ])('of $number at place $place is $code, because $because', ({ place, number, code }) => {
    const made = codeInFamily(place, number);
    expect(made).toBe(code);
    expect([familyPlaceOf(made), numberOf(made), isWindowsCode(made)]).toEqual([place, number, place === 0]);
  });

  it.each([
    { number: -1, because: 'numbers of a family have no sign' },
    { number: size, because: 'they have 32 bits' },
    { number: 0.5, because: 'they are whole' },
  ])('throws for $number, because $because', ({ number }) => {
    expect(() => codeInFamily(1, number)).toThrow(`${String(number)} is not an unsigned 32-bit number`);
  });
});

describe('a number in hexadecimal and with its sign', () => {
  it.each([
    { code: 0x801c03ed, hex: '0x801C03ED', signed: -2145647635, because: 'its highest bit is set' },
    { code: 5, hex: '0x00000005', signed: 5, because: 'zeros fill it up to eight digits' },
    { code: 0x7a0b1c2d, hex: '0x7A0B1C2D', signed: 0x7a0b1c2d, because: 'each byte has two digits' },
    { code: size + 0x9f, hex: '0x0000009F', signed: 0x9f, because: 'only the number within the family counts' },
  ])('is $hex and $signed for $code, because $because', ({ code, hex, signed }) => {
    expect([hexOf(toErrorCode(code)), signedOf(toErrorCode(code))]).toEqual([hex, signed]);
  });
});
