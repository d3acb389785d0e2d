import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const table = (headers: string, row: string): string => [headers, headers.replace(/[^|]+/g, '--'), row, ''].join('\n');

describe('columns that say the same in several languages', () => {
  it.each([
    {
      because: 'without a sign of another language, in English',
      text: table('Code | Bedeutung (DE) | Meaning (EN)', '0x80070020 | Benutzt | In use'),
      entries: ['0x80070020 | In use | '],
    },
    {
      because: 'in that of the words around them',
      text: table(
        'Fehlercode | Meldung DE | Message EN | Abhilfe DE | Fix EN',
        '0x80070020 | Benutzt | In use | Schließen | Close it',
      ),
      entries: ['0x80070020 | Benutzt | Schließen'],
    },
    {
      because: 'in that of the script around them',
      text: table('错误码 | 英文描述 | 中文描述', '0x80070020 | In use | 正在使用'),
      entries: ['0x80070020 | 正在使用 | '],
    },
    {
      because: 'also where the headers name nothing but languages',
      text: table('Code | English | Deutsch', '0x80070020 | The file is in use. | Die Datei wird benutzt.'),
      entries: ['0x80070020 | The file is in use. | '],
    },
    {
      because: 'one column of a language is none of several, and "it" at the end of a header is none',
      text: table('Code | Message (EN) | How to fix it', '0x80070020 | In use | Close the file'),
      entries: ['0x80070020 | In use | Close the file'],
    },
  ])('are read once, $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  it('are named with what is not read', () => {
    const { remarks } = readDocument(table('Code | Meaning (EN) | Bedeutung (DE)', '0x80070020 | In use | Benutzt'));
    expect(remarks.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The column "Bedeutung \(DE\)" is not read: other columns say the same/),
    ]);
  });
});
