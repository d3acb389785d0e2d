import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

describe('a table whose lines are torn apart', () => {
  it.each([
    {
      because: 'under dashes a cell has a line of its own, up to its pipe',
      lines: [
        ...['Error | Error code (hex) | Description |', '---|---|---|'],
        ...[
          'APP_E_ONE |',
          '0x80041404 |',
          'It is one. |',
          'APP_E_TWO |',
          '0x80041402 |',
          'It is two. It',
          'goes on. |',
        ],
        ...['Remarks', 'It is all.'],
      ],
      entries: ['0x80041404 APP_E_ONE | It is one. | ', '0x80041402 APP_E_TWO | It is two. It<br>goes on. | '],
    },
    {
      because: 'a line without a pipe over the next headers is the title of the next table',
      lines: [
        ...['| Code | Message | Description |', '|---|---|---|'],
        ...['0x80041404 |', 'APP_E_ONE |', 'It is one. |', '0x80041402 |', 'APP_E_TWO |', 'It is two. |'],
        ...['Errors of the window', '| Code | Message | Description |', '|---|---|---|'],
        ...['0x80041403 |', 'APP_E_THREE |', 'It is three. |'],
      ],
      entries: [
        '0x80041404 APP_E_ONE | It is one. | ',
        '0x80041402 APP_E_TWO | It is two. | ',
        '0x80041403 APP_E_THREE | It is three. | ',
      ],
    },
    {
      because: 'short values are rows among three or more that begin so, also behind a decimal',
      lines: ['0 or 0x0 It went well.', '2 or 0x2 Not found.', '0x41301 It is running.', '0x8004131F It runs already.'],
      entries: [
        '0x00000000 | It went well. | ',
        '0x00000002 | Not found. | ',
        '0x00041301 | It is running. | ',
        '0x8004131F | It runs already. | ',
      ],
    },
    {
      because: 'a name, its value and a text stand between colons',
      lines: ['SCHED_S_TASK_READY: 0x00041300: It is ready.', 'SCHED_S_TASK_RUNNING: 0x00041301: It is running.'],
      entries: [
        '0x00041300 SCHED_S_TASK_READY | It is ready. | ',
        '0x00041301 SCHED_S_TASK_RUNNING | It is running. | ',
      ],
    },
    {
      because: 'a lost break glues the text to the value of the name above',
      lines: [
        ...['SCHED_E_TRIGGER_NOT_FOUND', '0x80041309A trigger is missing.'],
        ...['SCHED_E_SERVICE_NOT_INSTALLED', '0x8004130CThe service is missing.'],
      ],
      entries: [
        '0x80041309 SCHED_E_TRIGGER_NOT_FOUND | A trigger is missing. | ',
        '0x8004130C SCHED_E_SERVICE_NOT_INSTALLED | The service is missing. | ',
      ],
    },
    {
      because: 'a page gives a name, what it means, and then how it is defined',
      lines: [
        ...[
          'SCHED_S_TASK_READY',
          '',
          'It is ready.',
          '',
          '#define SCHED_S_TASK_READY _HRESULT_TYPEDEF_(0x00041300L)',
          '',
        ],
        ...['SCHED_S_TASK_RUNNING', '', 'It runs.', '', '#define SCHED_S_TASK_RUNNING _HRESULT_TYPEDEF_(0x00041301L)'],
      ],
      entries: ['0x00041300 SCHED_S_TASK_READY | It is ready. | ', '0x00041301 SCHED_S_TASK_RUNNING | It runs. | '],
    },
    {
      because: 'a name may be told with the one that it stands for',
      lines: ['| Name | Hex | Meaning |', '|-|-|-|', '| APP_E_BAD (E_INVALIDARG) | 0x80070057 | It is wrong. |'],
      entries: ['0x80070057 APP_E_BAD | It is wrong. | '],
    },
    {
      because: 'one line with pipes is no table, and a short value under "Value" may be that of anything',
      lines: ['What it is', '', 'The facility of graphics', 'Value: 2170 | 0x87A | 0b100001111010', 'Cause: a driver'],
      entries: [],
    },
  ])('gives $entries, because $because', ({ lines, entries }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(entries);
  });
});
