import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const rows = [
  ['S_OK', 'It went well.', '0x00000000'],
  ['E_ABORT', 'It was ended.', '0x80004004'],
  ['E_FAIL', 'It failed.', '0x80004005'],
];
const read = [
  '0x00000000 S_OK | It went well. | ',
  '0x80004004 E_ABORT | It was ended. | ',
  '0x80004005 E_FAIL | It failed. | ',
];

describe('a table that was saved with a line for each cell', () => {
  it.each([
    { because: 'its headers tell how many cells make a row', lines: ['Name', 'Description', 'Value', ...rows.flat()] },
    {
      because: 'text stands before and behind it in the same paragraph',
      lines: ['These are known', 'Name', 'Description', 'Value', ...rows.flat(), 'See also the manual.'],
    },
    {
      because: 'an empty line parts the cells',
      lines: ['Name', 'Description', 'Value', ...rows.flat(), 'See also the manual.'].flatMap((line) => [line, '']),
    },
    {
      because: 'its headers are German',
      lines: ['Symbol', 'Beschreibung', 'Fehlercode', ...rows.flat()],
    },
  ])('is read row by row; here $because', ({ lines }) => {
    expect(entriesOf(`# Results\n\n${lines.join('\n')}\n`)).toEqual(read);
  });

  it('keeps what to do apart from why', () => {
    const lines = ['Error code', 'Cause', 'Fix'];
    const cells = ['0x80070005', 'No access.', 'Grant it.', '-2147024894', 'No file.', 'Copy it.'];
    expect(entriesOf(`# Errors\n\n${[...lines, ...cells].join('\n')}\n`)).toEqual([
      '0x80070005 | No access. | Grant it.',
      '0x80070002 | No file. | Copy it.',
    ]);
  });

  it('joins a cell that goes on in the next line', () => {
    const cells = ['0x80070005', 'It has no access', 'to the file.', '0x80070002', 'No file.'];
    expect(entriesOf(`# Errors\n\nCode\nMeaning\n${cells.join('\n')}\n`)).toEqual([
      '0x80070005 | It has no access to the file. | ',
      '0x80070002 | No file. | ',
    ]);
  });

  it('ends before a row that is not whole', () => {
    const cells = ['0x80070005', 'No access.', '0x80070002', 'No file.', '0x80070003'];
    const markdown = `# Errors\n\nError code\nMeaning\n${cells.join('\n')}\n`;
    expect(entriesOf(markdown)).toEqual(['0x80070005 | No access. | ', '0x80070002 | No file. | ']);
    expect(readDocument(markdown).codes?.skipped).toMatchObject([
      { written: '0x80070003', line: 9, place: 'sentence' },
    ]);
  });

  it('is none in a message that is quoted', () => {
    const lines = ['Error code', 'Meaning', '0x80070005', 'No access.', '0x80070002', 'No file.'];
    expect(entriesOf(`# Errors\n\n${lines.map((line) => `> ${line}`).join('\n')}\n`)).toEqual([]);
  });

  it('is none where one row alone has its code at that place', () => {
    const lines = ['Error code', 'Cause', '0x80070005', 'No access.', 'Grant it.', 'Then 0x80070002 may follow.'];
    expect(entriesOf(`# Errors\n\n${lines.join('\n')}\n`)).not.toContain('0x80070005 | No access. | ');
  });

  const whole = 'Code\nCause\n0x80070005\nNo right at all.\n0x80070020\nIt is open.\n';

  it('ends where a row is cut off, is quoted, or has other words', () => {
    const [right, open] = ['0x80070005 | No right at all. | ', '0x80070020 | It is open. | '];
    const cut = readDocument(`${whole}0x80070003\n`);
    expect(cut.codes?.skipped.map(({ written }) => written)).toEqual(['0x80070003']);
    expect(entriesOf(`${whole}\n> 0x80070003\n> It is gone.\n`)).toEqual([right, open]);
    expect(entriesOf(`${whole}Error 0x80070003: The share is gone. Create it again.\n`)).toEqual([
      right,
      open,
      '0x80070003 | The share is gone. | Create it again.',
    ]);
  });

  it('has more than one column', () => {
    const { guide, remarks } = readDocument('Code\n0x80070005\n0x80070020\n0x80070070\n');
    expect([guide.rows, guide.warnings]).toEqual([[], []]);
    expect(remarks).toEqual([expect.objectContaining({ line: 2 })]);
  });
});
