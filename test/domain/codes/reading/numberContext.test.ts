import { describe, expect, it } from 'vitest';
import { contextBefore } from '../../../../src/domain/codes/reading/numberContext.ts';

describe('contextBefore', () => {
  it.each([
    { text: '[WinError 5] Access is denied', number: '5', context: 'WIN32' },
    { text: 'Os { code: 5, kind: PermissionDenied }', number: '5', context: 'WIN32' },
    { text: 'Access is denied. (os error 5)', number: '5', context: 'WIN32' },
    { text: 'Last Run Result: 0x1', number: '0x1', context: 'EXIT' },
    { text: 'The process exited with code 3010.', number: '3010', context: 'EXIT' },
    { text: 'exit code: 0xC0000005', number: '0xC0000005', context: 'EXIT' },
    { text: 'NTSTATUS=0xC0000022', number: '0xC0000022', context: 'NTSTATUS' },
    { text: 'hr = 0x80070005', number: '0x80070005', context: 'HRESULT' },
  ])('says $context before $number in $text', ({ text, number, context }) => {
    expect(contextBefore(text, text.indexOf(number))).toBe(context);
  });

  it.each([
    { text: 'three of 5', because: 'no label stands before it' },
    { text: 'thr 5', because: 'the label is a part of another word' },
  ])('says nothing in $text, because $because', ({ text }) => {
    expect(contextBefore(text, text.length - 1)).toBeNull();
  });
});
