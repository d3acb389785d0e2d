import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { exportWorld } from '../writing/exportWorld.ts';
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
      because: 'how parameters are read is no cause, and the usual bug is one',
      text: table(
        'Code | Name | Param interpretation | Usual bug',
        '0x0A | IRQL_NOT_LESS_OR_EQUAL | P1 = address | Memory was freed.',
      ),
      entries: ['bug check 0xA IRQL_NOT_LESS_OR_EQUAL | Memory was freed. | '],
    },
    {
      because: 'the values that functions return are codes, and those of a log are none',
      text: table(
        'Error Code | Values returned by function calls | Values that appear in the log | Description',
        'ERROR_INSTALL_USEREXIT | 1602 | 2 | Someone stopped it.',
        'ERROR_INSTALL_FAILURE | 1603 | 3 | It failed.',
      ),
      entries: [
        '0x00000642 ERROR_INSTALL_USEREXIT | Someone stopped it. | ',
        '0x00000643 ERROR_INSTALL_FAILURE | It failed. | ',
      ],
    },
    {
      because: 'next to names and values a column of Chinese texts says what they mean',
      text: table(
        '错误代码 | 价值 | 错误',
        'ERROR_INSTALL_USEREXIT | 1602 | 安装被停止',
        'ERROR_INSTALL_FAILURE | 1603 | 安装没有成功',
      ),
      entries: [
        '0x00000642 ERROR_INSTALL_USEREXIT | 安装被停止 | ',
        '0x00000643 ERROR_INSTALL_FAILURE | 安装没有成功 | ',
      ],
    },
    {
      because: 'a dump writes line ends out',
      text: '0xc00000e7 | It is of another form.\\r\\nConvert it.\\r\\n\n0xc00000e8 | It is gone.\\r\\n\n0xc00000e9 | It is in C:\\r\\new.\n',
      entries: [
        '0xC00000E7 | It is of another form. | Convert it.',
        '0xC00000E8 | It is gone. | ',
        '0xC00000E9 | It is in C:\\r\\new. | ',
      ],
    },
    {
      because: 'the mark of a note is its label, not a step',
      text: table(
        'Code | Cause | Fix',
        '0x80070005 | No right. | Grant it.<blockquote>[!Note]<br>Do it twice.</blockquote>',
        '0x80070002 | No file. | <blockquote>[!IMPORTANT] Copy it.</blockquote>',
      ),
      entries: [
        '0x80070005 | No right. | Grant it. // **Note:** Do it twice.',
        '0x80070002 | No file. | **Important:** Copy it.',
      ],
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
      because: 'a note among steps stays among them',
      text: table('Error code | Cause | Fix', '0x80246007 | It failed. | Load it.<p>**Note:** It is large.'),
      entries: ['0x80246007 | It failed. | Load it. // **Note:** It is large.'],
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
    {
      because: 'the name in front is that of the code, not the one that its value is made of',
      text: table(
        'Return code | Description',
        'X2D_NOT_FOUND = (HRESULT_FROM_WIN32(ERROR_NOT_FOUND)) | No node.',
        'HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED) | Not here.',
      ),
      entries: ['0x80070490 X2D_NOT_FOUND | No node. | ', '0x80070032 ERROR_NOT_SUPPORTED | Not here. | '],
    },
    {
      because: 'old pages write their elements in capitals, and end few of them',
      text: '<html><body>\n<TABLE><TR><TH>Error code<TH>Cause<TH>Fix</TR>\n<TR><TD>0x80070652<TD>It is busy.<TD>Wait.</TR>\n<TR><TD>0x800F0923<TD>It is old.<TD>Update it.</TR>\n</TABLE></body></html>\n',
      entries: ['0x80070652 | It is busy. | Wait.', '0x800F0923 | It is old. | Update it.'],
    },
    {
      because: 'steps are counted in many ways, also in one line',
      text: table(
        '错误码 | 原因 | 解决方法',
        '0x80070035 | 防火墙阻止 | 1、检查网络<br>2、关闭防火墙',
        '0x80070043 | 名称错误 | 1. 检查名称 2. 重启服务',
        '0x80070005 | 没有权限 | • 以管理员身份运行',
      ),
      entries: [
        '0x80070035 | 防火墙阻止 | 检查网络 // 关闭防火墙',
        '0x80070043 | 名称错误 | 检查名称 // 重启服务',
        '0x80070005 | 没有权限 | 以管理员身份运行',
      ],
    },
    {
      because: 'a label says no more than its header',
      text: table(
        'Error code | Causes and steps',
        '0x87D101A9 | **Cause:** It is not allowed. <p> **Steps:** Check the rights.',
      ),
      entries: ['0x87D101A9 | It is not allowed. | Check the rights.'],
    },
  ])('is read as it is meant: $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });
});

describe('columns that each tell what to do', () => {
  const table = (header: string): string =>
    [
      `| Code | Meaning | ${header} |`,
      '|---|---|---|---|',
      '| 0x80070005 | It is denied | Sign out first | Sign in |',
      '| 0x80070020 | It is in use | Close the app | Close the app |',
      '',
    ].join('\n');

  it('hold the steps for the case that their header names, and what is in all of them goes for all', () => {
    expect(entriesOf(table('Windows 10 | Windows 11'))).toEqual([
      '0x80070005 | It is denied | {Windows 10} Sign out first // {Windows 11} Sign in',
      '0x80070020 | It is in use | Close the app',
    ]);
  });

  it('are no cases next to a column of mitigations', () => {
    expect(entriesOf(table('Fix | Windows 11'))).toEqual([
      '0x80070005 | It is denied | Sign out first',
      '0x80070020 | It is in use | Close the app',
    ]);
  });

  it('keep their cells where one of them is edited', () => {
    const text = table('Windows 10 | Windows 11');
    const world = exportWorld(text);
    const [entry] = world.catalog.entriesOf(world.guide);
    const mitigations = [
      { text: 'Sign out first', condition: 'Windows 10' },
      { text: 'Sign in again', condition: 'Windows 11' },
    ];
    world.edit((catalog, newId) =>
      updateEntry(catalog, { id: entry?.id ?? '', expectedVersion: entry?.version ?? 0, mitigations }, newId),
    );
    expect(world.export()).toEqual({ text: text.replace('Sign in |', 'Sign in again |'), notes: [] });
  });
});

describe('a column of errors', () => {
  it('holds numbers, too, where a third of it are whole codes', () => {
    const rows = [
      '| 691 | The password is wrong |',
      '| 13801 | It is refused |',
      '| 0x800B0109 | The root is missing |',
    ];
    expect(entriesOf(['| Error | Meaning |', '|---|---|', ...rows, ''].join('\n'))).toHaveLength(3);
  });
});

describe('lines and terms', () => {
  it('that say what it is in other words than Cause are read by them', () => {
    const text =
      '### 0x8024401C — tempo esgotado\n\n**O que é:** o servidor não respondeu.\n**Como resolver:** reinicie o servidor.\n';
    expect(entriesOf(text)).toEqual([
      '0x8024401C | tempo esgotado // o servidor não respondeu. | reinicie o servidor.',
    ]);
  });

  it('that begin with the name of a number are rows, and what one of them says of support is no escalation', () => {
    const text =
      'Error codes\n\nName Value Text Hex\nERROR_INVALID_DATA 13 The data is invalid. 0xD 0x8007000D\nERROR_INSTALL_USEREXIT 1602 It was cancelled. Contact support. 0x642\n';
    expect(entriesOf(text)).toEqual([
      '0x8007000D ERROR_INVALID_DATA | The data is invalid. | ',
      '0x00000642 ERROR_INSTALL_USEREXIT | It was cancelled. | Contact support.',
    ]);
    expect(readDocument(text).guide.escalation).toBe('');
  });

  it('that ask about a code are about it', () => {
    const text =
      '<dl>\n<dt>What does 0x80042306 mean?</dt>\n<dd>It was refused.</dd>\n<dt>How do I fix 0x80042316?</dt>\n<dd>Wait until the other one has ended.</dd>\n</dl>\n';
    expect(entriesOf(text)).toEqual([
      '0x80042306 | It was refused. | ',
      '0x80042316 |  | Wait until the other one has ended.',
    ]);
  });
});

describe('a list of codes', () => {
  it('gives the published name behind a code, and no other name', () => {
    const list =
      '- **0x80240017 (-2145124329)** – WU_E_NOT_APPLICABLE (It is not for it.)\n- 0x80070005: E_FAIL: So it says.\n';
    expect(entriesOf(list)).toEqual([
      '0x80240017 WU_E_NOT_APPLICABLE | It is not for it. | ',
      '0x80070005 | E_FAIL: So it says. | ',
    ]);
  });

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

  it('in an article about another code is read under a heading that says so', () => {
    const text =
      '# Error 0xC000009C\n\n## Cause\n\nThe disk is worn.\n\n## Resolution\n\nReplace it.\n\n## Common error codes\n\n- `0xC0000010`: A filter is missing\n- `0x80070005`: No rights\n\n## Getting detailed error information\n\n```cmd\npnputil /enum\n```\n';
    expect(entriesOf(text)).toEqual([
      '0xC000009C | The disk is worn. | Replace it.',
      '0xC0000010 | A filter is missing | ',
      '0x80070005 | No rights | ',
    ]);
  });

  it('under headings of their own is announced by one over them, which is no section', () => {
    const text =
      '## Fix 12: error codes 0xA00F4244, 0x80070005 and others\n\nThey are many.\n\n### 0xA00F4244\n\nNone is there.\n\n### 0x80070005\n\nIt is denied.\n';
    expect(entriesOf(text)).toEqual(['0xA00F4244 | None is there. | ', '0x80070005 | It is denied. | ']);
  });
});
