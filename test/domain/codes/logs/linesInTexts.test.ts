import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../src/domain/codes/logs/findErrorCodes.ts';
import { seedListing } from '../listingOf.ts';

/** Each code of a text as it stands there, how often it does if not once, and what it is: "5 ×2 is 0x80070005". */
function codes(text: string): readonly string[] {
  return findErrorCodes(text, seedListing).found.map(({ input, occurrences, code }) => {
    const count = occurrences === 1 ? '' : ` ×${String(occurrences)}`;
    return `${input}${count} is ${slugOf(code <= 0xffff ? fromWin32(code) : code)}`;
  });
}

const suspects = (text: string) => findErrorCodes(text, seedListing).suspects.map((suspect) => suspect.text);

const numbered = Array.from({ length: 1_001 }, (_, index) => `row ${String(index)} done`).join('\n');

describe('the lines of a text', () => {
  it.each([
    { text: 'done\rwin32 error 5', is: ['5 is 0x80070005'], because: 'old systems end lines so' },
    { text: 'Name,Result\r\nx,1603', is: ['1603 is 0x80070643'], because: 'both signs end one line' },
    { text: 'Name,Result\n\nx,1603', is: [], because: 'an empty line ends a table' },
    { text: 'Error code:\n5', is: ['5 is 0x80070005'], because: 'the label stands on the line before' },
    { text: 'error\n5', is: [], because: 'a word at its end is none' },
    { text: '5\n6\n7', is: [], because: 'numbers alone are none' },
    {
      text: 'It has these exit codes:\n1603\n1618',
      is: ['1603 is 0x80070643', '1618 is 0x80070652'],
      because: 'each number of a list has the label above it',
    },
    {
      text: 'A blue screen again.\nPAGE FAULT IN NONPAGED AREA',
      is: ['PAGE FAULT IN NONPAGED AREA is bugcheck-0x50'],
      because: 'the name of a bug check needs no digit',
    },
    {
      text: `${numbered}\nStop code: CRITICAL PROCESS DIED`,
      is: ['CRITICAL PROCESS DIED is bugcheck-0xEF'],
      because: 'the text may be long',
    },
  ])('hold in $text the codes $is, because $because', ({ text, is }) => {
    expect(codes(text)).toEqual(is);
  });

  it('may hold a slip below a thousand others', () => {
    expect(suspects(`${numbered}\nsee Ox80070005`)).toEqual(['Ox80070005']);
  });
});

describe('a code that the end of a line broke', () => {
  it.each([
    { text: 'see AADSTS\n50126', is: ['AADSTS\n50126 is AADSTS50126'], because: 'its first piece needs no digit' },
    {
      text: 'it says 0x801C\r\n\r\n03ED',
      is: ['0x801C\r\n\r\n03ED is 0x801C03ED'],
      because: 'one empty line may part it',
    },
    { text: 'it says 0x801C\n\n\n03ED', is: [], because: 'two may not' },
    { text: '0x80\n09\n0005', is: ['0x80\n09\n0005 is 0x80090005'], because: 'three lines may share it' },
    { text: 'error 2147\n942405 again', is: ['2147\n942405 is 0x80070005'], because: 'its first piece is no code' },
    {
      text: 'error 6, error 2147\n942405 and error 7',
      is: ['6 is 0x80070006', '2147\n942405 is 0x80070005', '7 is 0x80070007'],
      because: 'what stands next to the pieces may be one',
    },
    {
      text: 'Windows\nerror 2147\nWindows\nerror 2147\n942405',
      is: ['2147 is 0x80070863', '2147\n942405 is 0x80070005'],
      because: 'the same line means another thing if it goes on',
    },
    {
      text: 'DNS_\nERROR_INVALID_\nDATA',
      is: ['DNS_\nERROR_INVALID_\nDATA is 0x8007000D'],
      because: 'a piece begins no code of its own',
    },
  ])('is found in $text as $is, because $because', ({ text, is }) => {
    expect(codes(text)).toEqual(is);
  });

  it.each([
    { text: 'x\nerror 0x8009\n0005 again', is: [], because: 'its first piece is no slip' },
    { text: 'x\nerror 0x8009\nagain', is: ['0x8009'], because: 'alone it is one' },
    { text: 'x\nit says 0x8A\nBC\n1FFF', is: ['0x8A\nBC\n1FFF'], because: 'no one knows the whole' },
  ])('makes in $text the suspects $is, because $because', ({ text, is }) => {
    expect(suspects(text)).toEqual(is);
  });
});
