import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

/** Its entries as lines: "0x80070005 E_ACCESSDENIED | cause // cause | step // step". */
function entriesOf(lines: readonly string[]): string[] {
  return readDocument(lines.join('\n')).guide.rows.map(({ code, symbol, causes, steps }) =>
    [
      [code === null ? '-' : hexOf(code), symbol ?? ''].join(' ').trim(),
      causes.join(' // '),
      steps.map((step) => step.text).join(' // '),
    ].join(' | '),
  );
}

function warningsOf(lines: readonly string[]): [number, string][] {
  return readDocument(lines.join('\n')).guide.warnings.map(({ line, message }) => [line, message]);
}

describe('the code of a row', () => {
  it.each([
    [
      ['Error code | Hex | Text', '--|--|--', '-2145844845 | 80190193 | Forbidden', '16389 | 0x4005 | Failed'],
      ['0x80190193 | Forbidden | ', '0x00004005 | Failed | '],
      '"Hex" is the code where "Error code" holds decimals',
    ],
    [
      [
        'Error code | Hex | Text',
        '--|--|--',
        '-2145844732 | 80190194 | Not found',
        '-2145844845 | 80190193 | Forbidden',
      ],
      ['0x80190194 | Not found | ', '0x80190193 | Forbidden | '],
      'the hexadecimal stands where the two disagree',
    ],
    [
      ['Hex | Cause', '--|--', '0x80070009 <!-- 0x8007000A --> | It.'],
      ['0x80070009 | It. | '],
      'what is commented out is no code',
    ],
    [['Hex | Cause', '--|--', '0x80070009* | It.'], ['0x80070009 | It. | '], 'a star leads to a footnote'],
    [
      ['Hex | Cause', '--|--', 'n/a | It.', 'None | That.'],
      ['- | It. | ', '- | That. | '],
      'a row may say that it has none',
    ],
    [
      ['Error | Hex | Cause', '--|--|--', 'E_FAIL | 0x80004005 | It.', 'E_MINE | 0x80004006 | That.'],
      ['0x80004005 E_FAIL | It. | ', '0x80004006 E_MINE | That. | '],
      'names may stand under a header as vague as "Error"',
    ],
    [
      ['Setting | Value | Description', '--|--|--', 'Timeout | 0x00000010 | In seconds', 'Mask | 0x80000000 | For all'],
      [],
      'a value of a setting is no error',
    ],
  ])('%j gives %j, because %s', (lines, entries) => {
    expect(entriesOf(lines)).toEqual(entries);
  });

  it('of a setting is said to be left out', () => {
    expect(warningsOf(['Flag | Value | Description', '--|--|--', 'A | 0x80000000 | For all'])).toEqual([
      [3, expect.stringContaining('no entry is made of it')],
    ]);
  });

  it('in rows without a row of dashes makes a warning each, for Markdown sees no table there', () => {
    expect(
      warningsOf(['0x8007232B | No name | Check it', '-2147024891 | Denied', 'A pipe | in words 0x80070005']),
    ).toEqual([
      [1, expect.stringContaining('no row of dashes')],
      [2, expect.stringContaining('no row of dashes')],
    ]);
  });
});

describe('what a row says', () => {
  it.each([
    [
      [
        'Code | Possible causes | Resolution',
        '--|--|--',
        '0x80180014 | - It is off.<br>- It is away. | 1. Open.<br>2. Enable.',
      ],
      ['0x80180014 | It is off. // It is away. | Open. // Enable.'],
      'a list may be typed into a cell',
    ],
    [
      ['Code | Details', '--|--', '0x80070BC9 | **Cause**: It hangs. **Resolution**: Free it.'],
      ['0x80070BC9 | It hangs. | Free it.'],
      'labels in one line say both',
    ],
    [
      ['Code | Details', '--|--', '0x80070BCA | <b>Cause</b><br>It hangs<br><b>Fix</b><br>Free it<br>Wait'],
      ['0x80070BCA | It hangs | Free it // Wait'],
      'a label may be alone in bold',
    ],
    [['Code | Notes', '--|--', '0x80070BCB | It hangs'], ['0x80070BCB | It hangs | '], 'notes are all that is said'],
    [
      [
        '<table><tr><th>Code</th><th>Cause</th><th>Fix</th></tr>',
        '<tr><td>0x80072EFD</td><td colspan="2">No net.</td></tr></table>',
      ],
      ['0x80072EFD | No net. | '],
      'one cell says one thing',
    ],
    [
      [
        '<table><tr><th rowspan="2">Name</th><th colspan="2">Codes</th><th rowspan="2">Meaning</th></tr>',
        '<tr><th>Hex</th><th>Dec</th></tr>',
        '<tr><td>E_ONE</td><td>0x80041001</td><td>2147749889</td><td>One</td></tr></table>',
      ],
      ['0x80041001 E_ONE | One | '],
      'headers may stand in two rows',
    ],
    [
      ['<table><tr><th>Code</th><th>Cause</th></tr>', '<tr><th>0x80041001</th><th>One</th></tr></table>'],
      ['0x80041001 | One | '],
      'a row of codes may be one of headers by its tags',
    ],
    [
      ['| | |', '|--|--|', '| Error code | 0x80004005 |', '| Cause | It fails |', '| Resolution | Retry |'],
      ['0x80004005 | It fails | Retry'],
      'the headers stand in the first column',
    ],
    [
      ['Property | Value', '--|--', '**HRESULT** | 0x80041010', '**Message** | It fails', '**Solution** | Retry'],
      ['0x80041010 | It fails | Retry'],
      'the headers stand in the first column under others',
    ],
    [
      ['::: zone pivot="a"', '', 'Code | Cause', '--|--', '0x80045001 | It.', '::: zone-end'],
      ['0x80045001 | It. | '],
      'the end of a zone is no row',
    ],
  ])('%j gives %j, because %s', (lines, entries) => {
    expect(entriesOf(lines)).toEqual(entries);
    expect(warningsOf(lines)).toEqual([]);
  });
});

describe('codes outside tables', () => {
  it.each([
    [
      ['**Error 0x80072F05**: The date is wrong.', 'Set the clock.'],
      ['0x80072F05 | The date is wrong. | Set the clock.'],
    ],
    [['**0x80070006**', 'The handle is invalid.'], ['0x80070006 | The handle is invalid. | ']],
    [['**0x80070007** The arena was trashed.'], ['0x80070007 | The arena was trashed. | ']],
    [['A **0x80070007** is rare.'], []],
    [
      ['<ul>', '<li><b>0x80048006</b>: One &amp; all</li>', '', '<li>0x80048007 - Cause: Two. Fix: Do.</li>', '</ul>'],
      ['0x80048006 | One & all | ', '0x80048007 | Two. | Do.'],
    ],
    [['## 0x8024D009 (see also 0x8024D00A)', '', 'It.'], ['0x8024D009 | It. | ']],
    [
      [
        '**0x80190190**',
        '',
        'Bad request.',
        '',
        '1. **0x80090030** – Not ready. *Solution*: Clear it.',
        '2. **0x80090031** – Ignored.',
      ],
      ['0x80190190 | Bad request. | ', '0x80090030 | Not ready. | Clear it.', '0x80090031 | Ignored. | '],
    ],
    [
      [
        '<details>',
        '<summary><b>0x80043004</b>: It is folded</summary>',
        '',
        'Cause: It.',
        '',
        'Resolution: Do it.',
        '',
        '</details>',
        '',
        'More.',
      ],
      ['0x80043004 | It is folded // It. | Do it.'],
    ],
    [
      ['<dl>', '<dt>E_OUTOFMEMORY</dt>', '<dd><p>0x8007000E</p><p>No memory</p></dd>', '</dl>'],
      ['0x8007000E E_OUTOFMEMORY | No memory | '],
    ],
    [['## 0x80045002', '', '```', '::: 0x80045003', '```', '', 'It.'], ['0x80045002 | It. | ']],
  ])('%j give %j', (lines, entries) => {
    expect(entriesOf(lines)).toEqual(entries);
  });

  it('an image of Learn is an image', () => {
    const lines = [
      '## 0x80045002',
      '',
      'Cause: It.',
      '',
      ':::image type="content" source="media/a.png" alt-text="A page":::',
    ];
    expect(entriesOf(lines)).toEqual(['0x80045002 | It.<br>![A page](<media/a.png>) | ']);
  });
});
