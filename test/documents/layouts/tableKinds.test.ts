import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const dashes = (headers: string): string => headers.replace(/[^|]+/g, '--');
const table = (headers: string, ...rows: string[]): string =>
  ['# Error codes', '', `| ${headers} |`, dashes(headers), ...rows.map((row) => `| ${row} |`), ''].join('\n');

describe('a table of codes', () => {
  it.each([
    {
      because: 'several codes of a row have their names in their order',
      text: table('代码 | 含义 | 修法', '0x0000007c / 0x000006e4 | ERROR_INVALID_LEVEL / RPC_S_CANNOT_SUPPORT | 重启'),
      entries: ['0x0000007C ERROR_INVALID_LEVEL |  | 重启', '0x000006E4 RPC_S_CANNOT_SUPPORT |  | 重启'],
    },
    {
      because: 'its header says what stands between the arrows of its cells',
      text: table(
        'Code | Meaning → Cause → Fix',
        '0x80070005 | Denied → No rights → Grants and sign-in',
        '0x80070020 | In use → Close it',
      ),
      entries: ['0x80070005 | Denied // No rights | Grants and sign-in', '0x80070020 | In use | Close it'],
    },
    {
      because: 'a record a column may have a name over it',
      text: table(
        ' | Case A | Case B',
        'Error code | 0x80070005 | 0x80070020',
        'Cause | Denied | In use',
        'Fix | Sign in. | Close it.',
      ),
      entries: ['0x80070005 | Denied | Sign in.', '0x80070020 | In use | Close it.'],
    },
    {
      because: 'what follows a code in its cell is said as it is written',
      text: table(
        'Error code | Fix',
        '`0xC1900101` (any extension — a driver) | Update it.',
        'AADSTS65001: Nobody, or few, agreed. | Ask.',
      ),
      entries: ['0xC1900101 | any extension — a driver | Update it.', 'AADSTS65001 | Nobody, or few, agreed. | Ask.'],
    },
    {
      because: 'a small number behind several words, or of HTTP, is none',
      text: table(
        'Error code | Cause',
        '0x80070005 | Denied',
        'The agent keeps saying 3010 | It waits',
        '401 Unauthorized | No',
      ),
      entries: ['0x80070005 | Denied | '],
    },
    {
      because: 'a header of a machine translation has blanks where its language has none',
      text: '# Codes\n\n<table><tr><th>Fehler Bezeichner</th><th>BESCHREIBUNG</th></tr><tr><td>0x80041315</td><td>Er steht.</td></tr><tr><td>53</td><td>Er fehlt.</td></tr></table>\n',
      entries: ['0x80041315 | Er steht. | ', '0x00000035 | Er fehlt. | '],
    },
    {
      because: 'one cell across the columns of why and of what to do says both',
      text: '<table><tr><th>Error code</th><th>Cause</th><th>Fix</th></tr><tr><td>0x80073701</td><td colspan="2">The store is damaged. Run the repair.</td></tr></table>\n',
      entries: ['0x80073701 | The store is damaged. | Run the repair.'],
    },
  ])('is read as it is meant: $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });
});

describe('a list of codes', () => {
  it.each([
    {
      because: 'the marks of a code may close behind its colon',
      text: '- **0x80042109:** The server did not answer\n- __0x800CCC13:__ It is off\n',
      entries: ['0x80042109 | The server did not answer | ', '0x800CCC13 | It is off | '],
    },
    {
      because: 'what is wrong may lead to what to do in one line',
      text: '- 0xA00F4246 — locked by another program: close it.\n- 0x80042109: Problema no servidor - contate o suporte\n- 0x80070005: If access is denied: sign in.\n',
      entries: [
        '0xA00F4246 | locked by another program | close it.',
        '0x80042109 | Problema no servidor | contate o suporte',
        '0x80070005 |  | If access is denied: sign in.',
      ],
    },
  ])('is read as it is meant: $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });

  it('under headings of their own is announced by one over them, which is no section', () => {
    const text =
      '## Fix 12: error codes 0xA00F4244, 0x80070005 and others\n\nThey are many.\n\n### 0xA00F4244\n\nNone is there.\n\n### 0x80070005\n\nIt is denied.\n';
    expect(entriesOf(text)).toEqual(['0xA00F4244 | None is there. | ', '0x80070005 | It is denied. | ']);
  });
});
