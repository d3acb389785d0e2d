import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const entries = ['0x80508007 | It is full. | Close it.', '0x8050800C | It is broken. | Update it.'];

describe('records of several codes in one place', () => {
  it.each([
    {
      because: 'each begins with its code across a table',
      lines: [
        '<table>',
        '<tr><th colspan="2">Error code: 0x80508007</th></tr>',
        '<tr><td>Possible reason</td><td>It is full.</td></tr><tr><td>Resolution</td><td>Close it.</td></tr>',
        '<tr><th colspan="2">Error code: 0x8050800C</th></tr>',
        '<tr><td>Possible reason</td><td>It is broken.</td></tr><tr><td>Resolution</td><td>Update it.</td></tr>',
        '</table>',
      ],
    },
    {
      because: 'each begins with a row of its code, in a table of fields',
      lines: [
        '| Field | Value |',
        '|---|---|',
        ...['| Error code | 0x80508007 |', '| Severity | High |', '| Cause | It is full. |', '| Fix | Close it. |'],
        ...['| Error code | 0x8050800C |', '| Cause | It is broken. |', '| Fix | Update it. |'],
      ],
    },
    {
      because: 'a label begins the second under the heading of the first',
      lines: [
        ...['## 0x80508007', '', 'Cause: It is full.', '', 'Fix: Close it.', ''],
        ...['Code de retour: 0x8050800C', 'Cause: It is broken.', 'Fix: Update it.'],
      ],
    },
    {
      because: 'a last list under the heading of the first is about another',
      lines: [
        '## 0x80508007',
        '',
        'Cause: It is full.',
        '',
        'Fix: Close it.',
        '',
        '- 0x8050800C: It is broken. Update it.',
      ],
    },
    {
      because: 'bold titles that begin with a code go on behind a dash',
      lines: [
        '**`0x80508007: It is full.`** — Close it.',
        '',
        '**Hibakód: 0x8050800C**',
        '*Ok:* It is broken.',
        '*Megoldás:* Update it.',
      ],
    },
  ])('is one entry each, where $because', ({ lines }) => {
    expect(entriesOf(['# Codes', '', ...lines, ''].join('\n'))).toEqual(entries);
  });

  it.each([
    { because: 'it names its code twice', last: ['| HRESULT | 0x80508007 |', '| Fix | Close it. |'] },
    {
      because: 'nothing is said of its other code',
      last: ['| Fix | Close it. |', '| Win32 error code | 0x80070005 |'],
    },
  ])('leaves the fields of one record together if $because', ({ last }) => {
    const lines = ['| Field | Value |', '|---|---|', '| HRESULT | 0x80508007 |', '| Cause | It is full. |', ...last];
    expect(readDocument(['# Codes', '', ...lines].join('\n')).guide.rows).toMatchObject([
      { causes: ['It is full.'], steps: [{ text: 'Close it.' }] },
    ]);
  });

  it('has a small number behind a bold label, under the heading of another code', () => {
    const lines = ['## 0x80508007', '', 'It is full.', '', '**Felkod: 809**', '', 'Orsak: It is broken.', ''];
    expect(entriesOf(['# Codes', '', ...lines].join('\n'))).toEqual([
      '0x80508007 | It is full. | ',
      '0x00000329 | It is broken. | ',
    ]);
  });

  it('leaves a list of inner codes to the heading whose text leads to it', () => {
    const text = '## 0x80508007\n\nIt is one of these:\n\n- 0x8050800C: It is broken.\n';
    expect(readDocument(`# Codes\n\n${text}`).guide.rows).toHaveLength(1);
  });

  it('has sign-in codes in bold titles, with where they occur', () => {
    const lines = [
      '**`AADSTS700027: It is unknown`** — the certificate is another one. Upload it.',
      '**`AADSTS500113`** on the link — none is registered. Register it.',
      '**`AADSTS65001` / "pending"** — nobody agreed. Ask for it.',
    ];
    expect(entriesOf(['# Sign-in', '', lines.join('\n\n'), ''].join('\n'))).toEqual([
      'AADSTS700027 | It is unknown — the certificate is another one. | Upload it.',
      'AADSTS500113 | on the link — none is registered. | Register it.',
      'AADSTS65001 | "pending" — nobody agreed. | Ask for it.',
    ]);
  });
});

describe('the texts under one code', () => {
  it.each([
    {
      because: 'a phrase in bold that only names a section is its label',
      lines: ['**What it means** It is full.', '', '**How to fix it** Close it.'],
    },
    {
      because: 'tabs may be called as sections are',
      lines: [
        ...['<Tabs>', '<TabItem value="c" label="Cause">', '', 'It is full.', '', '</TabItem>'],
        ...['<TabItem value="f" label="Fix">', '', '1. Close it.', '', '</TabItem>', '</Tabs>'],
      ],
    },
    {
      because: 'Chinese may count a line that begins with the code',
      lines: ['一、错误代码 0x80508007', '故障原因:It is full.', '解决方法:', '1. Close it.'],
      isBare: true,
    },
    {
      because: 'steps may lead to where they are explained',
      lines: ['It is full.', '', 'You can fix it by working through these steps:', '', '1. [Close it.](#close)'],
      steps: '[Close it.](#close)',
    },
    {
      because: 'what stands before a lead-in says why, in Dutch',
      lines: ['Dit gebeurt omdat het vol is. Voer de volgende stappen uit om dit op te lossen:', '', '1. Close it.'],
      cause: 'Dit gebeurt omdat het vol is.',
    },
  ])('are a cause and a step, as $because', ({ lines, ...other }) => {
    const { cause, steps, isBare } = { cause: 'It is full.', steps: 'Close it.', isBare: false, ...other };
    const heading = isBare ? [] : ['## 0x80508007', ''];
    expect(entriesOf(['# Codes', '', ...heading, ...lines, ''].join('\n'))).toEqual([
      `0x80508007 | ${cause} | ${steps}`,
    ]);
  });

  it('have no label for the code as a cause', () => {
    expect(entriesOf('# Codes\n\n**오류 코드: 0x80508007**\n\n원인: It is full.\n\n해결 방법: Close it.\n')).toEqual([
      entries[0],
    ]);
  });
});

describe('numbers and names next to each other', () => {
  it('are bug checks in a list whose "code" is a name and whose "hexCode" is the number', () => {
    const list = {
      code: 'MEMORY_MANAGEMENT',
      hexCode: '0x0000001A',
      description: 'It is full.',
      solutions: ['Close it.'],
    };
    expect(
      entriesOf(JSON.stringify({ errors: [list, { ...list, code: 'NTFS_FILE_SYSTEM', hexCode: '0x00000024' }] })),
    ).toEqual([
      'bug check 0x1A MEMORY_MANAGEMENT | It is full. | Close it.',
      'bug check 0x24 NTFS_FILE_SYSTEM | It is full. | Close it.',
    ]);
  });

  it('are declared in what an interface definition quotes, and a comment does not repeat the number', () => {
    const text =
      'import "oaidl.idl";\ncpp_quote("// 0x8F020003 - It is full.")\ncpp_quote("#define DEV_E_FULL ((HRESULT)0x8F020003L)")\n';
    expect(entriesOf(text)).toEqual(['0x8F020003 DEV_E_FULL | It is full. | ']);
  });
});
