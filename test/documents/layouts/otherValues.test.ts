import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const dashes = (headers: string): string => headers.replace(/[^|]+/g, '--');
const table = (headers: string, ...rows: string[]): string =>
  [`| ${headers} |`, dashes(headers), ...rows.map((row) => `| ${row} |`), ''].join('\n');

describe('values that are no errors', () => {
  it.each([
    {
      because: 'it is the refusal of a web server',
      text: table('Symptom | Root cause | Fix', '403 Access Denied from the store | No rights | Sign in'),
    },
    { because: 'they are addresses', text: table('Symbol | Address | Role', 'Item_Think | 0x8024F778 | It moves') },
    {
      because: 'they are those of registers',
      text: table('Register | Value | Meaning', 'FW_STATUS | 0x800F0000 | Up'),
    },
    {
      because: 'they are addresses in German',
      text: table('Raum | Adresse | Notiz', 'ROOM1 | 0x800768C0 | Der erste'),
    },
    {
      because: 'they are what a parameter may be',
      text: `### -param dwFlags [in]\n\n${table('Value | Meaning', 'VSS_X_MASK 0x00000800 | It is masked.', 'SE_X_ID 0xC0000000 | It is an ID.')}`,
    },
    {
      because: 'each is another bit',
      text: table(
        'Value | Name | Meaning',
        '0x1 | A_ONE | One',
        '0x2 | A_TWO | Two',
        '0x4 | A_IV | Four',
        '0x8 | B_X | 8',
      ),
    },
    {
      because: 'the beginning of a hash is none',
      text: table('# | Crash | Message', '1 | 4AA0D5DF | It read too far', '4 | 19E2FE0E | It wrote too far'),
    },
    {
      because: 'a table of addresses under a heading tells that it names two of them',
      text: `### 0x800EE2C8 - 0x800EF5FC: Parts\n\n${table('Address | Name', '0x800EE2C8 | Part_Turn')}\nStrings: "It is full."\n`,
    },
    { because: 'the code of an instruction with a note is none', text: '**Hex:** 0x8F880000\n\n*Note:* It depends.\n' },
  ])('make no entries and no warnings, as $because', ({ text }) => {
    const { rows, warnings } = readDocument(`# Notes\n\n${text}`).guide;
    expect([rows, warnings.filter(({ message }) => message.includes('no entry is made'))]).toEqual([[], []]);
  });

  it.each([
    {
      because: 'they are colours',
      rows: ['red | 0xFF0000FF | The colour of errors', 'green | 0x00FF00FF | All is well'],
    },
    {
      because: 'no word speaks of errors',
      rows: ['first | 0x80344A20 | Read each frame', 'next | 0x80344A24 | Written'],
    },
  ])('under "Value" make no entries, as $because', ({ rows }) => {
    expect(entriesOf(table('Name | Value | Notes', ...rows))).toEqual([]);
  });

  it('are codes of errors under "Value" where a word says so', () => {
    const rows = ['first | 0x80344A20 | The write failed', 'next | 0x80344A24 | It waits'];
    expect(entriesOf(table('Name | Value | Meaning', ...rows))).toHaveLength(2);
  });

  it.each([
    {
      because: 'the names of a parameter that takes errors are published',
      text: `### -param reason\n\n${table('Name | Value | Description', 'E_ABORT | 0x80004004 | Aborted', 'E_FAIL | 0x80004005 | Failed')}`,
      entries: ['0x80004004 E_ABORT | Aborted | ', '0x80004005 E_FAIL | Failed | '],
    },
    {
      because: 'half of what a parameter may be has a published name',
      text: `### -param reason\n\n${table('Name | Value | Description', 'E_ABORT | 0x80004004 | Aborted', 'X_OWN | 0x80074005 | Failed')}`,
      entries: ['0x80004004 E_ABORT | Aborted | ', '0x80074005 X_OWN | Failed | '],
    },
    {
      because: 'three numbers in a row are too few for flags',
      text: table('Value | Name | Meaning', '0x1 | A_ONE | One', '0x2 | A_TWO | Two', '0x4 | A_IV | Four'),
      entries: ['- A_ONE | One | ', '- A_TWO | Two | ', '- A_IV | Four | '],
    },
    {
      because: 'the table under a heading that names one has codes of errors next to its addresses',
      text: `## 0x80070005: No right\n\nThe account may not.\n\n${table('Address | Error code', '10.0.0.1 | 0x80070005')}`,
      entries: ['0x80070005 | No right // The account may not. | '],
    },
    {
      because: 'a header says that they are codes of errors',
      text: table('IP address | Error code | Cause', '10.0.0.1 | 0x80070035 | It is off.'),
      entries: ['0x80070035 | It is off. | '],
    },
  ])('are none of those if $because', ({ text, entries }) => {
    expect(entriesOf(`# Notes\n\n${text}`)).toEqual(entries);
  });

  it.each([
    {
      because: 'a dash says that the number has no code',
      text: table(
        'Exit code | Hex | Meaning',
        '-1073741515 | 0xC0000135 | A DLL is missing.',
        '0 | - | It ended well.',
      ),
      codes: [0xc0000135],
      says: 'The column of codes says that this number has none',
    },
    {
      because: 'no list has any number of the document',
      text: table('Error code | Meaning', '21211 | Invalid number', '21408 | Not permitted', '21610 | Blocked'),
      codes: [],
      says: 'None of the numbers of this document is in the published lists',
    },
    {
      because: 'Device Manager counts up to 57',
      text: `## Device Manager error codes\n\n${table('Code | Meaning', '58 | It cannot start', '59 | It reported a fault')}`,
      codes: [],
      says: 'The number is read as one of Device Manager',
    },
  ])('are told by a remark where $because', ({ text, codes, says }) => {
    const { guide, remarks } = readDocument(`# Notes\n\n${text}`);
    expect(guide.rows.map(({ code }) => code)).toEqual(codes);
    expect(remarks.map(({ message }) => message).join('\n')).toContain(says);
  });
});
const header = (...lines: string[]): string => ['#pragma once', ...lines, ''].join('\n');

describe('a number that a header names and that is no error', () => {
  it.each([
    {
      because: 'flags have names with underscores and texts, too',
      lines: [
        '/* Only for readers. */',
        '#define APP_OPEN_ONLY 0x0001',
        '#define APP_OPEN_NEW 0x0002 // Make a new one',
        '#define APP_OPEN_ALL 0x0004',
      ],
    },
    {
      because: 'the S of a small number is not that of a result',
      lines: ['#define APP_S_HEADER 1 // The header', '#define APP_S_BODY 2 // The body', '#define APP_S_END 3'],
    },
    {
      because: 'one kind of message may be called a failure',
      lines: ['#define APP_KIND_ROUTE 3', '#define APP_KIND_FAILED 5 // The route failed'],
    },
  ])('makes no entry: $because', ({ lines }) => {
    expect(entriesOf(header(...lines))).toEqual([]);
  });

  it.each([
    {
      because: 'three failures are a list',
      lines: [
        '#define APP_ERR_FULL 0x0001 // It is full',
        '#define APP_ERR_GONE 0x0002 // It is gone',
        '#define APP_ERR_BUSY 0x0003 // It is busy',
      ],
      entries: ['- APP_ERR_FULL | It is full | ', '- APP_ERR_GONE | It is gone | ', '- APP_ERR_BUSY | It is busy | '],
    },
    {
      because: 'a name that Windows has for the number stands by itself',
      lines: ['#define ERROR_ACCESS_DENIED 5L // No right'],
      entries: ['0x00000005 ERROR_ACCESS_DENIED | No right | '],
    },
    {
      because: 'a whole result stands by itself',
      lines: ['#define APP_FULL 0x80040201 // It is full'],
      entries: ['0x80040201 APP_FULL | It is full | '],
    },
  ])('but does where $because', ({ lines, entries }) => {
    expect(entriesOf(header(...lines))).toEqual(entries);
  });
});
