import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

const entry = '0x80070005 | It is denied. | Sign in.';

describe('a document in the markup of another format', () => {
  it.each([
    {
      because: 'a wiki writes signs on both sides of a heading',
      lines: ['== Errors ==', '', '=== 0x80070005 ===', '', 'Cause: It is denied.', '', 'Fix: Sign in.'],
    },
    {
      because: 'DokuWiki gives the most signs to the highest heading',
      lines: ['====== Errors ======', '', '===== 0x80070005 =====', '', 'Cause: It is denied.', '', 'Fix: Sign in.'],
    },
    {
      because: 'a wiki counts the steps of a list with a sign that Markdown has for headings',
      lines: [
        '== Errors ==',
        '',
        '=== 0x80070005 ===',
        '',
        'Cause: It is denied.',
        '',
        'Fix:',
        '',
        '# Sign out.',
        '# Sign in.',
      ],
      all: ['0x80070005 | It is denied. | Sign out. // Sign in.'],
    },
    {
      because: 'a wiki defines its terms behind a semicolon',
      lines: ['== Errors ==', '', '; 0x80070005 : It is denied. Sign in.', '; 0x80070020', ': It is in use.'],
      all: ['0x80070005 | It is denied. | Sign in.', '0x80070020 | It is in use. | '],
    },
    {
      because:
        'the highest heading of a wiki has one sign on both sides, and what stands behind a semicolon may be a label',
      lines: [
        '= Errors =',
        '',
        '== 0x80070005 ==',
        '; Cause: It is denied.',
        '; Fix: Sign in.',
        '',
        '; 0x80070020',
        ': In use.',
      ],
      all: [entry, '0x80070020 | In use. | '],
    },
    {
      because: 'reStructuredText underlines its titles with any sign, and writes fields between colons',
      lines: [
        'Errors',
        '======',
        '',
        '.. note:: All.',
        '',
        '0x80070005',
        '~~~~~~~~~~',
        '',
        ':Cause: It is denied.',
        ':Fix: Sign in.',
      ],
    },
    {
      because: 'two titles over signs that Markdown does not know tell it without a directive',
      lines: [
        '0x80070005',
        '^^^^^^^^^^',
        '',
        'Cause',
        '  It is denied.',
        'Fix',
        '  Sign in.',
        '',
        'Other',
        '"""""',
        '',
        'None.',
      ],
    },
    {
      because: 'AsciiDoc begins with its title',
      lines: ['[[errors]]', '= Errors', ':toc:', '', '== 0x80070005', '', 'Cause:: It is denied.', 'Fix:: Sign in.'],
    },
    {
      because: 'AsciiDoc attaches texts to items with a plus sign, and gives blocks a title and lines around them',
      lines: [
        ...['= Errors', '', '0x80070005:: It is denied.', '+', 'Sign in.', ''],
        ...['.0x80070020', '[%collapsible]', '====', 'It is in use.', '===='],
      ],
      all: [entry, '0x80070020 | It is in use. | '],
    },
    {
      because: 'a term of AsciiDoc may be the code',
      lines: ['= Errors', '', '0x80070005:: It is denied. Sign in.', '0x80070020::', '  It is in use.'],
      all: ['0x80070005 | It is denied. | Sign in.', '0x80070020 | It is in use. | '],
    },
    {
      because: 'YAML may name its fields by the code',
      lines: [
        'errors:',
        '  "0x80070005":',
        '    cause: It is denied.',
        '    fix:',
        '      - Sign out.',
        '      - Sign in.',
        '  "0x80070020":',
        '    cause: It is in use.',
        'other:',
        '  fix: None.',
      ],
      all: ['0x80070005 | It is denied. | Sign out. // Sign in.', '0x80070020 | It is in use. | '],
    },
    {
      because: 'YAML writes lists between brackets, and texts over several lines',
      lines: [
        'errors:',
        '  - code: 0x80070005',
        '    causes: [It is denied., "A policy, or a person, forbids it."]',
        '    fix: |',
        '      Sign out.',
        '      Sign in.',
      ],
      all: ['0x80070005 | It is denied. // A policy, or a person, forbids it. | Sign out. // Sign in.'],
    },
    {
      because: 'what stands in a sample of AsciiDoc is none of it',
      lines: [
        '= Errors',
        '',
        '----',
        '== 0x80070020',
        'Cause:: A sample.',
        '----',
        '',
        '== 0x80070005',
        '',
        'Cause:: It is denied.',
        'Fix:: Sign in.',
      ],
    },
  ])('is read, as $because', ({ lines, ...more }) => {
    expect(entriesOf([...lines, ''].join('\n'))).toEqual('all' in more ? more.all : [entry]);
  });

  it('has entries of YAML in the lines of their codes', () => {
    const { rows } = readDocument('0x80070005:\n  cause: It is denied.\n0x80070020:\n  cause: It is in use.\n').guide;
    expect(rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('has no line of signs in its title', () => {
    const text =
      '=====\nErrors\n=====\n\n.. note:: These are all.\n\n0x80070005\n----------\n\nFix:\n\n#. Sign out.\n#. Sign in.\n';
    expect(readDocument(text).guide.title).toBe('Errors');
    expect(entriesOf(text)).toEqual(['0x80070005 |  | Sign out. // Sign in.']);
  });

  it('has its title between single signs', () => {
    expect(readDocument('= Errors =\n\n== 0x80070005 ==\n\nCause: It is denied.\n').guide.title).toBe('Errors');
  });

  it.each(['```', '~~~', '"""'])('takes two short samples between %s for no titles', (fence) => {
    const sample = (line: string) => [fence, line, fence].join('\n');
    const sections = [`## 0x80070005\n\nNo access.\n\n${sample('dir')}`, `## 0x80070020\n\nIn use.\n\n${sample('ps')}`];
    const rows = readDocument(`# Errors\n\n${sections.join('\n\n')}\n`).guide.rows;
    expect(rows.map(({ code, causes }) => [code, causes[0]?.split('\n')[0]?.slice(0, 7)])).toEqual([
      [0x80070005, expect.stringContaining('No acc')],
      [0x80070020, expect.stringContaining('In use')],
    ]);
    expect(rows[0]?.causes.join('\n')).not.toContain('#');
  });

  it('takes the line of a log for no heading', () => {
    expect(entriesOf('=== Logging started: 1/2/2024 10:11:12 0x80070005 ===\n\nCause: It is denied.\n')).toEqual([]);
  });
});
