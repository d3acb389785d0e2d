import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const entries = ['0x80070005 | It is denied. | Sign in.', '0x80070020 | It is in use. | Close it.'];

describe('a table in the markup of reStructuredText, pasted into Markdown', () => {
  it.each([
    {
      because: 'a list table of reStructuredText has a list for each row',
      lines: [
        '.. list-table:: Errors',
        '   :header-rows: 1',
        '',
        '   * - Error code',
        '     - Cause',
        '     - Fix',
        '   * - ``0x80070005``',
        '     - It is denied.',
        '     - Sign in.',
        '   * - ``0x80070020``',
        '     - It is in use.',
        '     - Close it.',
      ],
    },
    {
      because: 'one of commas has its headers in an option',
      lines: [
        '.. csv-table:: Errors',
        '   :header: "Error code", "Cause", "Fix"',
        '',
        '   "0x80070005", "It is denied.", Sign in.',
        '   "0x80070020", "It is in use.", "Close it."',
      ],
    },
  ])('is read as the table that it is, as $because', ({ lines }) => {
    expect(entriesOf(['# Errors', '', ...lines, ''].join('\n'))).toEqual(entries);
  });
});
