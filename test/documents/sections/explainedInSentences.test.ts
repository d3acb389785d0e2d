import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('a code in running text', () => {
  it.each([
    [
      'The client asks for a host. Error 0x8007232B means that the name does not exist. Check the record. Then ask again.',
      ['0x8007232B | Error 0x8007232B means that the name does not exist. | Check the record. Then ask again.'],
      'a sentence says what it means, and those behind it what to do',
    ],
    [
      'If the host is silent, the tool returns 0xC004F074. This code indicates that no service answered.',
      ['0xC004F074 | This code indicates that no service answered. | '],
      'the next sentence speaks of the code before it',
    ],
    [
      'The error 0xC004F038 occurs when the count is too low. Error 0x8007000D occurs when the store is damaged. Build it anew.',
      [
        '0xC004F038 | The error 0xC004F038 occurs when the count is too low. | ',
        '0x8007000D | Error 0x8007000D occurs when the store is damaged. | Build it anew.',
      ],
      'each sentence has its own, up to the next code',
    ],
    [
      'Der Fehler 0x8007007B bedeutet, dass der Name falsch ist. Prüfen Sie den Pfad.',
      ['0x8007007B | Der Fehler 0x8007007B bedeutet, dass der Name falsch ist. | Prüfen Sie den Pfad.'],
      'it does in German',
    ],
    ['Error 0x80070005 occurs when you open the share. Restart it.', [], 'when one sees it is no meaning'],
    ['> Error 0x80070020 means that the file is open.', [], 'a quote is what somebody else says'],
    ['Errors 0x80070020 and 0x80070021 are alike. This code means that it is open.', [], 'it may be either of two'],
    ['## References\n\nError 0x80070002 means that the file is missing.', [], 'references explain nothing'],
    [
      '## 0x80070002\n\n**Cause:** It is gone.\n\n## Notes\n\nError 0x80070002 means that it is missing.',
      ['0x80070002 | It is gone. | '],
      'a heading of its own says more',
    ],
  ])('%j gives %j, because %s', (markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('is remarked on, since no heading or label says what it is about', () => {
    const { remarks, found } = readDocument('# Notes\n\nIt may fail. Error 0x80070035 means the path is gone.\n');
    expect(found?.rows.map(({ layout }) => layout)).toEqual(['sentences']);
    expect(remarks.map(({ line, message }) => [line, message.split(':', 1)[0]])).toEqual([
      [3, 'No heading or label names the code'],
    ]);
  });
});
