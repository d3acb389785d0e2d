import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('a page that was saved as text', () => {
  it.each([
    {
      because: 'a code in a line of its own is a heading, and names of columns over its fields are none of them',
      lines: [
        ...['Agent errors', '', '0x80240001', '', 'Message Description Mitigation'],
        ...['WU_E_NO_SERVICE The agent gives no service. Restart the agent.', ''],
        ...['0x80070005', '', 'Access is denied.'],
      ],
      entries: [
        '0x80240001 WU_E_NO_SERVICE | The agent gives no service. | Restart the agent.',
        '0x80070005 | Access is denied. | ',
      ],
    },
    {
      because: 'a word for error before a small number does as well, also behind a line that leads to the first',
      lines: [
        'The errors are:',
        '',
        'Link Error 800',
        '',
        'No answer.',
        '',
        'Link Error 619',
        'It is shut.',
        '',
        'Error 720',
        '',
        'No protocol.',
      ],
      entries: ['0x00000320 | No answer. | ', '0x0000026B | It is shut. | ', '0x000002D0 | No protocol. | '],
    },
    {
      because: 'three numbers or more that go up are codes under words that say so',
      lines: [
        'This page lists the error codes of the modem.',
        '',
        '600',
        '',
        'It is pending.',
        '',
        '601',
        'It is not valid.',
        '',
        '604',
        '',
        'It is wrong.',
      ],
      entries: ['0x00000258 | It is pending. | ', '0x00000259 | It is not valid. | ', '0x0000025C | It is wrong. | '],
    },
    {
      because: 'nothing says that these numbers are codes',
      lines: [
        'The rooms',
        '',
        '600',
        '',
        'It has a window.',
        '',
        '601',
        '',
        'It has none.',
        '',
        '604',
        '',
        'It is large.',
      ],
      entries: [],
    },
    {
      because: 'names over values follow each other without an empty line',
      lines: [
        'Constant/value Description',
        'WU_E_NO_SERVICE',
        '0x80240001',
        'No service.',
        'WU_E_UNKNOWN_ID',
        '0x80240003',
        'No such ID.',
      ],
      entries: ['0x80240001 WU_E_NO_SERVICE | No service. | ', '0x80240003 WU_E_UNKNOWN_ID | No such ID. | '],
    },
    {
      because: 'values over names of a maker are none of Windows, so the entries have the names alone',
      lines: [
        'Status',
        '0x8001',
        'CAM_NOT_IMPLEMENTED',
        'No such command.',
        '0x8002',
        'CAM_BAD_VALUE',
        'The value is',
        'out of range.',
      ],
      entries: ['- CAM_NOT_IMPLEMENTED | No such command. | ', '- CAM_BAD_VALUE | The value is out of range. | '],
    },
    {
      because: 'the name behind a value says that it is one of a bug check',
      lines: [
        '0x00000001: APC_INDEX_MISMATCH',
        'The kernel left a region twice.',
        '',
        '0x0000000A: IRQL_NOT_LESS_OR_EQUAL',
        'A driver is wrong.',
      ],
      entries: [
        'bug check 0x1 APC_INDEX_MISMATCH | The kernel left a region twice. | ',
        'bug check 0xA IRQL_NOT_LESS_OR_EQUAL | A driver is wrong. | ',
      ],
    },
    {
      because: 'published names stand alone over what is said of them',
      lines: [
        'The driver returns:',
        'S_OK',
        'It was handled.',
        'S_FALSE',
        'It was cancelled.',
        'E_PENDING',
        'It goes on.',
      ],
      entries: [
        '0x00000000 S_OK | It was handled. | ',
        '0x00000001 S_FALSE | It was cancelled. | ',
        '0x8000000A E_PENDING | It goes on. | ',
      ],
    },
    {
      because: 'a code that a sentence leads to is a sample, each time',
      lines: [
        'You see this code:',
        '',
        '0x80070005',
        '',
        'It comes with this one:',
        '',
        '0x80070006',
        '',
        'Both are gone tomorrow.',
      ],
      entries: [],
    },
    {
      because: 'one line with a code is no page of them',
      lines: ['A story', '', '0x80070005', '', 'It was there.'],
      entries: [],
    },
    {
      because: 'tabs part cells, and what follows without one goes on in the last',
      lines: [
        'Code\tMeaning\tWhat to do',
        '0x80070005\tIt is denied.\tSign in.',
        'Then wait.',
        '0x80070006\tIt is gone.\tOpen it.',
      ],
      entries: ['0x80070005 | It is denied. | Sign in. // Then wait.', '0x80070006 | It is gone. | Open it.'],
    },
    {
      because: 'tabs at the beginning make code of rows for Markdown alone, and names prove their numbers',
      lines: ['\t5\tERROR_ACCESS_DENIED\tIt is denied. Sign in again.', '\t6\tERROR_INVALID_HANDLE\tIt is gone.'],
      entries: [
        '0x00000005 ERROR_ACCESS_DENIED | It is denied. | Sign in again.',
        '0x00000006 ERROR_INVALID_HANDLE | It is gone. | ',
      ],
    },
    {
      because: 'sign-in numbers need no header',
      lines: ['\t50126\tThe password is wrong.', '\t53003\tA policy is in the way.'],
      entries: ['AADSTS50126 | The password is wrong. | ', 'AADSTS53003 | A policy is in the way. | '],
    },
    {
      because: 'rows between pipes are a table without a row of dashes, too',
      lines: ['# Error codes', '', '| Code | Description |', '| 5 | It is denied. |', '| 6 | It is gone. |'],
      entries: ['0x00000005 | It is denied. | ', '0x00000006 | It is gone. | '],
    },
    {
      because: 'a cell may have a line of its own',
      lines: ['E_ONE |', '0x80041001 |', 'It is one. |', 'E_ANOTHER_', 'ONE', '|', '0x80041002 |', 'It is two. |'],
      entries: ['0x80041001 E_ONE | It is one. | ', '0x80041002 E_ANOTHER_ONE | It is two. | '],
    },
    {
      because: 'the next table is under its code, not a row of the one before',
      lines: [
        ...[
          'Errors',
          '0x80070005',
          'Message | Cause | Solution |',
          '---|---|---|',
          'E_ACCESSDENIED | It is denied. | Sign in. |',
        ],
        ...['0x80070006', 'Message | Cause | Solution |', '---|---|---|', 'E_HANDLE | It is gone. | Open it. |'],
      ],
      entries: ['0x80070005 E_ACCESSDENIED | It is denied. | Sign in.', '0x80070006 E_HANDLE | It is gone. | Open it.'],
    },
    {
      because: 'a grid of reStructuredText is a table, and a cell of several lines is one',
      lines: [
        ...[
          '+------------+------------+----------+',
          '| Code       | Meaning    | Action   |',
          '+============+============+==========+',
        ],
        ...[
          '| 0x80070005 | It is      | Sign in. |',
          '|            | denied.    |          |',
          '+------------+------------+----------+',
        ],
      ],
      entries: ['0x80070005 | It is denied. | Sign in.'],
    },
    {
      because: 'fields of reStructuredText begin with a colon',
      lines: [':0x80070005: It is denied.', ':0x80070006: It is gone.'],
      entries: ['0x80070005 | It is denied. | ', '0x80070006 | It is gone. | '],
    },
    {
      because: 'the name may stand behind the text, if it is that of the number',
      lines: [
        '5 It is denied. ERROR_ACCESS_DENIED',
        '6 It is gone. ERROR_INVALID_HANDLE',
        '7 The room is full. ERROR_ACCESS_DENIED',
      ],
      entries: [
        '0x00000005 ERROR_ACCESS_DENIED | It is denied. | ',
        '0x00000006 ERROR_INVALID_HANDLE | It is gone. | ',
      ],
    },
    {
      because: 'a bullet makes an item of its line',
      lines: [
        '0x80070005',
        '',
        'It is denied.',
        'Try this:',
        '  • Sign in again.',
        '  • Restart the agent.',
        '',
        '0x80070006',
        '',
        'It is gone.',
      ],
      entries: ['0x80070005 | It is denied. | Sign in again. // Restart the agent.', '0x80070006 | It is gone. | '],
    },
    {
      because: 'a sentence before a label is none of it, in any document',
      lines: [
        '# Errors',
        '',
        '## 0x80070005',
        '',
        'It is denied. Try this:',
        '',
        '- Sign in again.',
        '- Restart the agent.',
      ],
      entries: ['0x80070005 | It is denied. | Sign in again. // Restart the agent.'],
    },
    {
      because: 'names and values in paragraphs of their own go together',
      lines: ['APP_E_ONE', '', '(0x80042301)', '', 'It is one.', '', 'APP_E_TWO', '', '(0x80042302)', '', 'It is two.'],
      entries: ['0x80042301 APP_E_ONE | It is one. | ', '0x80042302 APP_E_TWO | It is two. | '],
    },
    {
      because: 'a line of dashes under several lines makes no heading of them, and a value may stand in wide brackets',
      lines: [
        'A sample',
        '10:11 COM Error(0x80042316)',
        '10:12 OUTPUT: VSS_E_SNAPSHOT_SET_IN_PROGRESS',
        '------------------',
        'APP_E_ONE ( 0x80042301 )',
        'It is one.',
        '',
        'APP_E_TWO ( 0x80042302 )',
        'It is two.',
      ],
      entries: ['0x80042301 APP_E_ONE | It is one. | ', '0x80042302 APP_E_TWO | It is two. | '],
    },
    {
      because: 'a sentence that begins with a code is no row that was pasted',
      lines: ['0x80070005 is an error of the agent.', '', 'More words.', '', '0x80070006 is another one.'],
      entries: [],
    },
    {
      because: 'a list of messages is no code with all that stands under its label',
      lines: ['Message Code', 'Message', '1101', 'It is shut. System error: [3]', '1301', 'It is full.'],
      entries: [],
    },
  ])('gives $entries, because $because', ({ lines, entries }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(entries);
  });
});
