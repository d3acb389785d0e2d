import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

/** A list of terms as a page saved as text has it: hyphens of their own above and below each name and value. */
const listed = (...records: readonly (readonly [name: string, value: string, text: string])[]): string =>
  records.map(([name, value, text]) => ['-', name, '-', '-', value, '-', text, '-'].join('\n')).join('\n');

describe('texts between hyphens of their own', () => {
  it('are names, values and texts, not headings', () => {
    const page = listed(
      ['ERROR_BUSY', '170 (0xAA)', 'It is in use.'],
      ['E_WIDGET_MESSAGE_FORMAT_ERROR', '0x80190001', 'The message is bad.\nNot before version 2.'],
      ['ERROR_MORE_DATA', '234 (0xEA)', 'There is more.'],
    );
    const entries = [
      '0x000000AA ERROR_BUSY | It is in use. | ',
      '0x80190001 E_WIDGET_MESSAGE_FORMAT_ERROR | The message is bad. Not before version 2. | ',
      '0x000000EA ERROR_MORE_DATA | There is more. | ',
    ];
    expect(entriesOf(`These values are known.\n${page}`)).toEqual(entries);
    expect(readDocument(`Values\nThese values are known.\n${page}\n`).guide.warnings).toEqual([]);
  });

  it('are headings where no list was', () => {
    expect(
      entriesOf('Start fails with 0x80070005\n-\nNo right.\n\nStart fails with 0x80070002\n-\n-\n\nNo file.'),
    ).toEqual(['0x80070005 | No right. | ', '0x80070002 | No file. | ']);
  });
});
