import { describe, expect, it } from 'vitest';
import { withoutColours, withoutEscapes } from '../../../../src/domain/codes/logs/escapedText.ts';

describe('escaped line breaks and tabs', () => {
  it.each([
    { line: String.raw`failed\n0x5`, text: 'failed  0x5', because: 'JSON writes a line break so' },
    { line: String.raw`failed\r\n0x5\tx`, text: 'failed    0x5  x', because: 'others are written so, too' },
    { line: String.raw`failed\\r\\n0x5`, text: 'failed      0x5', because: 'JSON in JSON escapes twice' },
    { line: String.raw`code:\n5`, text: 'code:  5', because: 'more than a letter before the colon is no drive' },
    { line: String.raw`C:\temp said\n5`, text: String.raw`C:\temp said  5`, because: 'a blank ends the path' },
    { line: String.raw`"C:\temp"\n5`, text: String.raw`"C:\temp"  5`, because: 'so does a quote' },
    { line: String.raw`code\\n5`, text: 'code   5', because: 'two backslashes behind a word begin no path' },
    {
      line: String.raw`C:\\logs\\r\\nnext`,
      text: String.raw`C:\\logs      next`,
      because: 'JSON in JSON ends paths so',
    },
    { line: String.raw`C:\logs\r\nnext`, text: String.raw`C:\logs    next`, because: 'no two names are r and n' },
    { line: String.raw`{\"a\":5}\n6`, text: String.raw`{\"a\":5}  6`, because: 'an escaped quote is no path' },
    { line: String.raw`NTE\_PERM\n6`, text: String.raw`NTE\_PERM  6`, because: 'Markdown escapes underscores' },
    { line: String.raw`x\ny/z a\tb`, text: String.raw`x  y/z a  b`, because: 'the path ends before the next blank' },
    { line: String.raw`a/b\r\nc\nd`, text: String.raw`a/b    c  d`, because: 'after a line break nothing is a path' },
  ])('of $line become blanks, because $because', ({ line, text }) => {
    expect(withoutEscapes(line)).toBe(text);
  });

  it.each([
    { line: 'failed n0x5', because: 'it has none' },
    { line: String.raw`a\b`, because: 'that is no line break' },
    { line: String.raw`C:\new\temp`, because: 'it is a path on a drive' },
    { line: String.raw`(c:\new`, because: 'a bracket may stand before the drive' },
    { line: String.raw`\\network\temp`, because: 'it is a path to a server' },
    { line: String.raw`at \\network\temp`, because: 'so it is behind a blank' },
    { line: String.raw`dir\file\new`, because: 'what stands before it is a name' },
    { line: String.raw`C:\logs\n\r\new`, because: 'names may be short' },
    { line: String.raw`src/main\new`, because: 'a slash makes a path, too' },
  ])('of $line stay, because $because', ({ line }) => {
    expect(withoutEscapes(line)).toBe(line);
  });
});

describe('colours of a terminal', () => {
  it.each([
    { line: '\x1b[1m0x5\x1b[0m', text: '    0x5    ', because: 'they stand around a word' },
    { line: '[31m0x5[0m', text: '    0x5   ', because: 'the escape character may be lost' },
    { line: '\x1b[38;5;12;1m5', text: '            5', because: 'there may be several numbers' },
    { line: '\x1b[2K5\x1b[?', text: '    5\x1b[?', because: 'other commands have a letter at their end' },
    { line: 'a[5] [12] 5m', text: 'a[5] [12] 5m', because: 'brackets alone are none' },
  ])('become blanks of the same length in $line, because $because', ({ line, text }) => {
    expect(withoutColours(line)).toBe(text);
  });
});
