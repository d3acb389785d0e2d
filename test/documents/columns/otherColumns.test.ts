import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const table = (headers: string, ...rows: string[]): string =>
  ['# Error codes', '', `| ${headers} |`, headers.replace(/[^|]+/g, '--'), ...rows.map((row) => `| ${row} |`), ''].join(
    '\n',
  );

describe('a column that is about something else than the code', () => {
  it.each([
    {
      because: 'since when a code exists is no cause, even where nothing else says why',
      text: table('Code | Name | Introduced in', '0x80070005 | E_ACCESSDENIED | Available in all releases since 4.2.'),
      entries: ['0x80070005 E_ACCESSDENIED |  | '],
    },
    {
      because: 'what a program says may tell what to do, and is no step of ours',
      text: table(
        'Code | Message | Notes',
        '0x80070005 | Restart the app. | Said if it hangs.',
        '0x80070006 | Close the file. | Said if it is open.',
      ),
      entries: ['0x80070005 | Restart the app. | ', '0x80070006 | Close the file. | '],
    },
    {
      because: 'nor is it a step',
      text: table(
        'Código | Descripción | Disponible desde',
        '0x80070005 | Sin derecho. | Disponible a partir de la 4.',
      ),
      entries: ['0x80070005 | Sin derecho. | '],
    },
    {
      because: 'which versions a fix is for is not why',
      text: table(
        'Error | Affected versions | Resolved in | Fix',
        '0x80070005 | Only those before 5.0 fail. | In 5.0. | Grant it.',
      ),
      entries: ['0x80070005 |  | Grant it.'],
    },
    {
      because: 'numbers under words of an event log are those of events',
      text: table(
        'Error ID | Message | Fix',
        '1001 | It is full. | Make room.',
        '1002 | It is gone. | Attach it.',
      ).replace('Error codes', 'Errors in the event log'),
      entries: [],
    },
    {
      because: 'unless names of Windows stand next to them',
      text: table('Error code | Name | Cause', '5 | ERROR_ACCESS_DENIED | No right.').replace(
        'Error codes',
        'Errors in the event log',
      ),
      entries: ['0x00000005 ERROR_ACCESS_DENIED | No right. | '],
    },
    {
      because: 'what became of programs explains no code',
      text: table(
        'Executable | Exit code | Result | Notes',
        'a.exe | 11080573 | **CRASH** | It is odd.',
        'b.exe | 9441280 | ❌ CRASH | It is odd.',
      ),
      entries: [],
    },
    {
      because: 'what programs return does',
      text: table(
        'Program | Exit code | Meaning',
        'a.exe | 0x80070005 | It has no right.',
        'b.exe | 0x80070002 | Failed',
      ),
      entries: ['0x80070005 | It has no right. | ', '0x80070002 | Failed | '],
    },
    {
      because: 'suggestions are steps, and a message next to the code is its cause',
      text: table(
        'ID | イベント文字列 | 推奨事項',
        '150 | エラー 0x8007000B: 名前は同じにする必要があります。 | 名前を同じにする。',
      ),
      entries: ['0x8007000B | 名前は同じにする必要があります。 | 名前を同じにする。'],
    },
    {
      because: 'a list of them is none of codes, either',
      text: '# System errors (Event Viewer)\n\n- **7000**: It failed.\n- **7009**: It timed out.\n- **7011**: It hung.\n',
      entries: [],
    },
    {
      because: 'remarks say why where the column for that is mostly empty',
      text: table(
        'HRESULT | Name | Reason | Comment',
        '0x80072EE7 | WININET_E_NAME_NOT_RESOLVED |  | There is no network.',
        '0x80072EFD | WININET_E_CANNOT_CONNECT |  | The address is wrong.',
        '0x80072EFF | WININET_E_CONNECTION_RESET | It was reset. |',
      ),
      entries: [
        '0x80072EE7 WININET_E_NAME_NOT_RESOLVED | There is no network. | ',
        '0x80072EFD WININET_E_CANNOT_CONNECT | The address is wrong. | ',
        '0x80072EFF WININET_E_CONNECTION_RESET | It was reset. | ',
      ],
    },
    {
      because: 'remarks next to reasons are not read',
      text: table('HRESULT | Reason | Comment', '0x80072EE7 | No network. | Rare.', '0x80072EFD | No server. | Often.'),
      entries: ['0x80072EE7 | No network. | ', '0x80072EFD | No server. | '],
    },
  ])('is told apart: $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });
});
