import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const entries = ['0x80070005 | It is denied. | Sign in.', '0x80070020 | It is in use. | Close it.'];

describe('a table in the markup of another format, pasted into Markdown', () => {
  it.each([
    {
      because: 'AsciiDoc gives a cell a line, and says how many make a row',
      lines: [
        '[cols="1,2,2", options="header"]',
        '|===',
        '|Error code |Cause |Resolution',
        '',
        '|0x80070005',
        '|It is',
        'denied.',
        '|Sign in.',
        '',
        '|0x80070020',
        '|It is in use.',
        '|Close it.',
        '|===',
      ],
    },
    {
      because: 'AsciiDoc may give a row a line, and its first tells how many cells it has',
      lines: [
        '|===',
        '| Error code | Cause | Resolution',
        '| 0x80070005 | It is denied. | Sign in.',
        '| 0x80070020 a| It is in use. | Close it.',
        '|===',
      ],
    },
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

  it.each([
    { because: 'a cell spans others', lines: ['|===', '| Code | Cause', '2+| 0x80070005', '|==='] },
    { because: 'its rows have not the same width', lines: ['|===', '| Code | Cause', '| 0x80070005', '|==='] },
    { because: 'nothing closes it', lines: ['|===', '| Code | Cause', '| 0x80070005 | It.'] },
    { because: 'a text stands behind it in the same paragraph', lines: ['|===', '| Code | Cause', '|===', 'A text.'] },
  ])('stays what Markdown makes of it if $because', ({ lines }) => {
    expect(entriesOf(['# Errors', '', ...lines, ''].join('\n'))).toEqual([]);
  });
});
