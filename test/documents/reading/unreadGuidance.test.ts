import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const warningsOf = (markdown: string): string[] =>
  readDocument(markdown).guide.warnings.map(({ line, message }) => `${String(line)} ${message}`);

describe('what names a code and makes no entry', () => {
  it('is said of a title whose code has a digit too few, next to one that is right', () => {
    const markdown = `# "Error: 0x8004005" or "Error: 0x800C0005" when you scan

## Cause

A file is not registered.

## Resolution

Register it.
`;
    expect(readDocument(markdown).guide.rows.map(({ code }) => code)).toEqual([0x800c0005]);
    expect(warningsOf(markdown)).toEqual([expect.stringMatching(/^1 "0x8004005" is not an error code: it has 7 hex/)]);
  });

  it('is said of lines that each begin with a code, in a form that nothing reads', () => {
    const markdown = `# Codes

0x80070002, the file is gone
0x80070003, the path is gone
`;
    expect(warningsOf(markdown)).toEqual([expect.stringMatching(/^3 .* makes no entry/)]);
  });
});

it('remarks on a code whose paragraph tells later what to do, or says what the error means', () => {
  const said = (text: string) => readDocument(text).remarks.map(({ line }) => line);
  expect(said('Setup failed with 0x80070005 on two servers. Grant the account the right.\n')).toEqual([1]);
  expect(said('Setup failed with 0x80070005.\n\nThe error means that the account has no right.\n')).toEqual([1]);
  expect(said('Setup failed with 0x80070005 on two servers. They were new.\n')).toEqual([]);
});

it('remarks on a code that a section names next to what to do, and of which nothing was made', () => {
  const markdown =
    '# Guide\n\n## Set up the client\n\nOld clients log 0x80070005 or 0x80070020.\n\nRestart the client.\n\n## Read the log\n\nThe log shows 0x80070002.\n\n## Clean up\n\n- Machines that say 0x80070003 are left alone\n\nRestart the others.';
  const { guide, remarks } = readDocument(markdown);
  expect(guide.rows).toEqual([]);
  expect(remarks.map(({ line, message }) => [line, message.split(':', 1)[0]])).toEqual([
    [5, '0x80070005, 0x80070020 stand in a text next to what to do, but make no entry'],
    [15, '0x80070003 stands in a text next to what to do, but makes no entry'],
  ]);
});

it.each([
  [
    '### An error appears while copying\n\n> Cannot copy: error 0x800701B1\n\nThe firmware is fine. The drive goes away after the last block, so that Explorer finds none.',
    ['0x800701B1 stands in a text next to what went wrong, but makes no entry'],
    'a heading says that something fails, and prose why',
  ],
  [
    '### Copying\n\nExplorer may show 0x800701B1. This issue occurs because the drive goes away.',
    ['0x800701B1 stands in a text next to what went wrong, but makes no entry'],
    'a sentence says why',
  ],
  ['### Copying\n\nExplorer may show 0x800701B1. The firmware is fine. It is new.', [], 'nothing says that it fails'],
  ['### An error appears while copying\n\nExplorer may show 0x800701B1. It is new.', [], 'nothing is said of it'],
])('%#. remarks on a code that prose explains', (section, said, because) => {
  const { guide, remarks } = readDocument(`# Keyboards\n\n${section}\n`);
  expect(guide.rows).toEqual([]);
  expect(
    remarks.map(({ message }) => message.split(':', 1)[0]),
    because,
  ).toEqual(said);
});

it('remarks on a code in an item that tells what to do by itself, where no other text does', () => {
  const item = '- If the log shows 0x80070003, the folder is gone. Create the folder again.';
  const { remarks } = readDocument(`# Notes\n\n- The log is in the folder.\n${item}\n`);
  expect(remarks.map(({ line }) => line)).toEqual([4]);
  expect(readDocument('# Notes\n\n- The log is in the folder.\n- One saw 0x80070003 there.\n').remarks).toEqual([]);
});
