import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const entries = ['0x80070005 | It is denied. | Sign in.', '0x80070020 | It is in use. | Close it.'];

describe('a table in the markup of another format', () => {
  it.each([
    {
      because: 'AsciiDoc gives a cell a line, and says how many make a row',
      lines: [
        '[cols="1,2,2", options="header"]',
        '|===',
        '|Error code |Cause |Resolution',
        '',
        '|0x80070005',
        '|It is',
        'denied.',
        '|Sign in.',
        '',
        '|0x80070020',
        '|It is in use.',
        '|Close it.',
        '|===',
      ],
    },
    {
      because: 'AsciiDoc may give a row a line, and its first tells how many cells it has',
      lines: [
        '|===',
        '| Error code | Cause | Resolution',
        '| 0x80070005 | It is denied. | Sign in.',
        '| 0x80070020 a| It is in use. | Close it.',
        '|===',
      ],
    },
    {
      because: 'a list in a cell of AsciiDoc is part of that cell',
      lines: [
        '|===',
        '|Result |Reason |Action',
        '|0x80070005',
        '|It is denied.',
        'a|',
        '* Sign in.',
        '|0x80070020 |It is in use. |Close it.',
        '|===',
      ],
    },
    {
      because: 'MediaWiki gives a cell a line, or parts those of a line with two bars',
      lines: [
        '{| class="wikitable"',
        '|+ Of the service',
        '! Code !! Meaning !! Fix',
        '|-',
        "| <code>0x80070005</code> || It is '''denied'''. || Sign in.",
        '|-',
        '| style="color:red" | 0x80070020',
        '| It is in use.',
        '| [[Closing|Close]] it.',
        '|}',
      ],
      bold: true,
    },
    {
      because: 'Confluence and Jira write headers between two bars',
      lines: [
        '||Error||Meaning||What to do||',
        '|0x80070005|It is denied.|Sign in.|',
        '|{{0x80070020}}|It is in use.|Close [it|https://example.org].|',
      ],
      link: true,
    },
    {
      because: 'DokuWiki writes headers between carets',
      lines: [
        '^ Code ^ Meaning ^ Fix ^',
        "| ''0x80070005'' | It is denied. | Sign in. |",
        '| 0x80070020 | It is in use. | Close it. |',
      ],
    },
  ])('is read as the table that it is, as $because', ({ lines, ...marked }) => {
    const [first = '', second = ''] = entries;
    expect(entriesOf(['# Errors', '', ...lines, ''].join('\n'))).toEqual([
      'bold' in marked ? first.replace('denied', '**denied**') : first,
      'link' in marked ? second.replace('Close it', 'Close [it](https://example.org)') : second,
    ]);
  });

  it('has cells of AsciiDoc that reach over rows and columns', () => {
    const lines = [
      ...['[cols="1,2,2"]', '|===', '|Code |Cause |Action', '3+|Errors of the desk'],
      ...['|0x80070005', '.2+|It is denied.', '|Sign in.', '|0x80070020 a|', '* Close it.', '|==='],
    ];
    expect(entriesOf(['= Errors', '', ...lines, ''].join('\n'))).toEqual([
      '0x80070005 | It is denied. | Sign in.',
      '0x80070020 | It is denied. | Close it.',
    ]);
  });

  it('has a cell that spans rows in each of them', () => {
    const lines = ['{|', '! Code !! Meaning !! Fix', '|-', '| 0x80070005', '| rowspan="2" | It is old.', '| Sign in.'];
    const more = ['|-', '| 0x80070020', '| Close it.', '|}'];
    expect(entriesOf(['# Errors', '', ...lines, ...more].join('\n'))).toEqual([
      '0x80070005 | It is old. | Sign in.',
      '0x80070020 | It is old. | Close it.',
    ]);
  });

  it('has a line for each cell on pages that were saved as text', () => {
    const lines = [
      'Name | Value | Possible causes',
      'E_ACCESSDENIED |',
      '0x80070005 |',
      'It is denied, since:',
      '- It is not yours.',
      '- You are a guest.',
      '|',
      'APP_E_ IN_USE',
      '|',
      '0x80070020 |',
      'It is in use.',
      '|',
    ];
    expect(entriesOf(['# Errors', '', ...lines].join('\n'))).toEqual([
      '0x80070005 E_ACCESSDENIED | It is denied, since:<br>- It is not yours.<br>- You are a guest. | ',
      '0x80070020 APP_E_IN_USE | It is in use. | ',
    ]);
  });

  it.each([
    {
      because: 'each row begins with a pipe',
      lines: [
        ...['|', 'Error code |', 'Meaning |', 'Fix |', '|---|---|---|'],
        ...[
          '|',
          '0x80070005 |',
          'It is',
          'denied. |',
          'Sign in. |',
          '|',
          '0x80070020 |',
          'It is in use. |',
          'Close it. |',
        ],
      ],
    },
    {
      because: 'none does, and a text stands above and below',
      lines: [
        ...['Error codes', 'Meaning |', 'Error code |', 'Fix |', '|---|---|---|', 'It is denied. |', '0x80070005 |'],
        ...['Sign in. |', 'It is in use. |', '0x80070020 |', 'Close it. |', 'Requirements', 'Header: errors.h'],
      ],
    },
  ])('has a line for each cell around a row of dashes, where $because', ({ lines }) => {
    expect(entriesOf(['# Errors', '', ...lines, ''].join('\n'))).toEqual(entries);
  });

  it('has no line for each cell where a row of dashes counts others', () => {
    const lines = ['Error code |', 'Meaning |', '|---|---|---|', '0x80070005 |', 'It is denied. |', 'Sign in. |'];
    expect(entriesOf(['# Errors', '', ...lines].join('\n'))).toEqual([]);
  });

  it('has a cell that goes on in the next lines', () => {
    const lines = [
      '||Error||Meaning||What to do||',
      '|0x80070005|It is',
      'denied.|# Sign out.',
      '# Stay out.',
      '# Sign in.|',
    ];
    expect(entriesOf(['# Errors', '', ...lines].join('\n'))).toEqual([
      '0x80070005 | It is denied. | Sign out. // Stay out. // Sign in.',
    ]);
  });

  it.each([
    {
      because: 'a cell spans more columns than there are',
      lines: ['|===', '| Code | Cause', '3+| 0x80070005', '|==='],
    },
    { because: 'its rows have not the same width', lines: ['|===', '| Code | Cause', '| 0x80070005', '|==='] },
    { because: 'nothing closes it', lines: ['|===', '| Code | Cause', '| 0x80070005 | It.'] },
    { because: 'it has no row', lines: ['||Code||Cause||', 'A text.'] },
    { because: 'it stands in a sample', lines: ['```', '||Code||Cause||', '|0x80070005|It.|', '```'] },
  ])('stays what Markdown makes of it if $because', ({ lines }) => {
    expect(entriesOf(['# Errors', '', ...lines, ''].join('\n'))).toEqual([]);
  });
});
