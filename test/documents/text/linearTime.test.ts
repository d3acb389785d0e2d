import { expect, it } from 'vitest';
import { leadingCode } from '../../../src/documents/cells/leadingCode.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { cleanInline } from '../../../src/documents/text/cleanInline.ts';

// Each of these took minutes, or would have outlived the universe: a pattern tried every way to part the text. No clock is
// needed to tell; a test that tries them all again runs into its limit of time.

it('reads names that run into each other as one beginning, in one way', () => {
  expect(leadingCode(`A${'_A'.repeat(2_000)}!`)).toBeNull();
  expect(leadingCode(`ERROR_X, ${'NTE_BAD_DATA or '.repeat(200)}NTE_PERM: both.`)?.rest).toBe('both.');
});

it('leaves a code that nothing parts from the next word to the words', () => {
  expect(leadingCode('**0x80070005** NTE_PERM’s owner')?.rest).toBe('NTE_PERM’s owner');
  expect(leadingCode('NTE_PERM (access is denied): Ask.')?.rest).toBe('Ask.');
});

it('looks once for the end of code, however many marks stand there', () => {
  const marks = '`'.repeat(2_000);
  expect(cleanInline(`\`a${marks}b`, new Map())).toEqual([`\`a${marks}b`]);
});

it.each([
  { written: '`a <br> b` c', pieces: ['`a <br> b` c'], because: 'nothing in code is read' },
  { written: '``a ` <br> b`` c', pieces: ['``a ` <br> b`` c'], because: 'as many marks close it as open it' },
  { written: 'a ` b <br> c', pieces: ['a ` b', 'c'], because: 'a mark that nothing closes is a character' },
])('cuts $written, because $because', ({ written, pieces }) => {
  expect(cleanInline(written, new Map())).toEqual(pieces);
});

it('reads a header file whose lines are full of blanks', () => {
  const blanks = ' '.repeat(20_000);
  const text = `\`\`\`\n#define SCHED_S_TASK_READY${blanks}_HRESULT_TYPEDEF_( 0x00041300L )${blanks}// The task is ready.${blanks}\n\`\`\`\n`;
  const [row] = readDocument(`# Codes\n\n${text}`).guide.rows;
  expect(row?.symbol ?? row?.code).toBeDefined();
  expect(JSON.stringify(row)).toContain('The task is ready.');
});

it('reads a term whose name stands among thousands of tags', () => {
  const tags = '<b></b>'.repeat(3_000);
  const { rows } = readDocument(
    `<dl><dt>NTE_PERM ${tags} (0x80090010) ${'<i></i>'.repeat(15)}</dt><dd>Denied.</dd></dl>`,
  ).guide;
  expect(JSON.stringify(rows)).toContain('Denied.');
});
