import { describe, expect, it } from 'vitest';
import { isPublished, counterpartOf, win32Of } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';

const bugcheck = 2 ** 32;

describe('counterpartOf', () => {
  it.each([
    { code: 5, twin: 0x80070005, because: 'the HRESULT carries the Win32 error' },
    { code: 0xffff, twin: 0x8007ffff, because: 'it is the highest number that an HRESULT can carry' },
    { code: 0x10000, twin: null, because: 'it is beyond what an HRESULT can carry' },
    { code: 0x80070005, twin: 5, because: 'it carries that error' },
    { code: 0x80070000, twin: null, because: 'it carries success' },
    { code: 0, twin: null, because: 'success is one value' },
    { code: 0xc0000022, twin: 0xd0000022, because: 'the HRESULT carries the NTSTATUS' },
    { code: 0xd0000022, twin: 0xc0000022, because: 'it carries that NTSTATUS' },
    { code: 0x80090005, twin: null, because: 'it carries nothing' },
    { code: bugcheck + 0xc0000022, twin: null, because: 'nothing carries a bug check' },
    { code: bugcheck + 5, twin: null, because: 'a bug check is no Win32 error' },
  ])('of $code is $twin, because $because', ({ code, twin }) => {
    expect(counterpartOf(toErrorCode(code))).toBe(twin);
  });
});

describe('win32Of', () => {
  it('is null for a bug check whose number looks like a carried error', () => {
    expect(win32Of(toErrorCode(bugcheck + 0x80070005))).toBeNull();
    expect(win32Of(toErrorCode(0x80070005))).toBe(5);
  });
});

describe('isPublished', () => {
  it.each([
    { code: bugcheck + 0x9f, known: true },
    { code: bugcheck + 0xffff, known: false },
    { code: 2 * bugcheck + 50076, known: true },
    { code: 2 * bugcheck + 28002, known: true },
    { code: 0xd0000022, known: true },
    { code: 1753, known: true },
    { code: 0x801c03fe, known: false },
  ])('says $known of $code', ({ code, known }) => {
    expect(isPublished(toErrorCode(code))).toBe(known);
  });
});
