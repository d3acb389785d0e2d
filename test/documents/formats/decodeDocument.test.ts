import { describe, expect, it } from 'vitest';
import { decodeDocument } from '../../../src/documents/formats/decodeDocument.ts';

const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('decodeDocument', () => {
  it.each([
    [bytesOf('é\r\n'), 'é\r\n', 'UTF-8 is read as it is'],
    [[0xef, 0xbb, 0xbf, 0x61], 'a', 'a byte order mark is no text'],
    [[], '', 'an empty file is an empty text'],
    [[0xff, 0xfe, 0x61, 0, 0x0a, 0], 'a\n', 'UTF-16 with its mark, low byte first'],
    [[0xfe, 0xff, 0, 0x61, 0x30, 0x42], 'aあ', 'UTF-16 with its mark, high byte first'],
    [
      bytesOf('| Code |\n').flatMap((byte) => [byte, 0]),
      '| Code |\n',
      'UTF-16 without a mark shows by its empty bytes',
    ],
  ])('reads %j as %j, because %s', (bytes, text) => {
    expect(decodeDocument(Uint8Array.from(bytes))).toEqual({ text });
  });

  it.each([
    [[...bytesOf('a\nb'), 0xe9, 0x20], 'the byte 0xE9 at byte 3 (line 2)', 'Latin-1 is no UTF-8'],
    [[...bytesOf('é'), 0xc3], 'the byte 0xC3 at byte 2 (line 1)', 'the last character is cut off'],
    [[0xff, 0xfe, 0x61], 'the byte 0xFF at byte 0 (line 1)', 'UTF-16 begins so'],
    [[0x61, 0xed, 0xa0, 0x80], 'the byte 0xED at byte 1 (line 1)', 'a lone surrogate is no character'],
    [[...bytesOf('a\n\n'), 0, 0x62], 'a NUL at byte 3 (line 3)', 'text has no NUL'],
  ])('refuses %j: %j, because %s', (bytes, message) => {
    const decoded = decodeDocument(Uint8Array.from(bytes));
    expect(decoded).toEqual({ problem: expect.stringContaining(message) as string });
    expect(decoded).toEqual({ problem: expect.stringContaining('Save it as UTF-8') as string });
  });

  it.each([
    ['%PDF-1.7', 'a PDF', 'Save it as Markdown'],
    ['PK\x03\x04....word/document.xml', 'a Word document (.docx)', 'Save it as Markdown'],
    ['PK\x03\x04....xl/workbook.xml', 'an Excel workbook (.xlsx)', 'Save it as Markdown'],
    ['PK\x03\x04....a.md', 'a ZIP archive', 'Unpack it'],
    ['\x1f\x8b\x08', 'a gzip archive', 'Unpack it'],
  ])('names %j as %s, with the way out', (bytes, what, wayOut) => {
    const decoded = decodeDocument(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
    expect(decoded).toEqual({
      problem: expect.stringMatching(`^The file is ${what.replace(/[().]/g, '\\$&')}, not text\\. ${wayOut}`) as string,
    });
  });

  it('refuses more than 8 MB, with the size and the way out', () => {
    expect(decodeDocument(new Uint8Array(8_388_609))).toEqual({
      problem: 'The document has 8,388,609 bytes; at most 8,388,608 (8 MB) are read. Cut it in parts.',
    });
    expect(decodeDocument(new Uint8Array(8_388_608).fill(0x61))).toHaveProperty('text');
  });
});
