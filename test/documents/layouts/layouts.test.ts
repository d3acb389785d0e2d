import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import type { GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import type { DocumentReading } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

function fixture(name: string): DocumentReading {
  return readDocument(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8'));
}

type Shown = [line: number, code: string | null, symbol: string | null, causes: readonly string[], steps: string[]];

function shown({ rows }: GuideDocument): Shown[] {
  return rows.map(({ line, code, symbol, causes, steps }) => [
    line,
    code === null ? null : hexOf(code),
    symbol,
    causes,
    steps.map((step) => step.text),
  ]);
}

describe('HTML tables', () => {
  const { guide, remarks } = fixture('html-tables.md');

  it('are read with spans, entities, lists, links, images, missing end tags and empty lines in cells', () => {
    expect(shown(guide)).toEqual([
      [
        18,
        '0x8007001E',
        'SCN_E_GLASS',
        ['The glass is **dirty**.', 'The lid is open & the lamp is off.'],
        ['Clean the *glass*:<br>- outside<br>- inside', 'See [the page](</scan/glass(v=2)>).'],
      ],
      [22, '0x8007001E', 'SCN_E_LID', ['The lid is open.'], ['Close it.', 'Press **Start** in `scan.exe`.']],
      [28, '0x8007001F', 'SCN_E_NET', ['No network'], ['![The socket](<images/net.png>) Plug it in.']],
      [28, '0x80070020', 'SCN_E_NET', ['No network'], ['![The socket](<images/net.png>) Plug it in.']],
      [31, null, null, ['It makes a noise.'], ['Oil it.', 'Wait.']],
      [46, '0x80070021', null, ['The scanner sleeps.'], ['Wake it.']],
    ]);
    expect(guide.warnings).toEqual([]);
  });

  it('say what was taken for what', () => {
    expect(remarks.map(({ line, message }) => [line, message])).toEqual([
      [22, expect.stringContaining('0x8007001E stands in line 18 too')],
      [27, expect.stringContaining('"Network" takes the width of the table')],
      [31, expect.stringContaining('The row has no code')],
    ]);
  });

  it.each([
    ['C:\\temp\\*.* and a_b_c', 'C:\\temp\\*.* and a_b_c', 'nothing shows that Markdown is meant'],
    ['&quot;x&quot; &lt;y&gt; &#39;z&#39;', '"x" &lt;y> \'z\'', 'entities are their characters where they stay text'],
    ['<font color="red">Stop</font> <i>now</i>', 'Stop *now*', 'what only looks goes, what stresses stays'],
    ['See <Setup> here', 'See <Setup> here', 'an unknown tag is text'],
    ['a<!-- 0x80070001 -->b', 'a b', 'a comment says nothing'],
  ])('%j in a cell reads %j, because %s', (cell, text) => {
    const html = `<table><tr><th>Hex</th><th>Cause</th></tr><tr><td>0x1</td><td>${cell}</td></tr></table>`;
    const plain = (markdown: string): string => markdown.replace(/\\([\\*_<])/g, '$1').replace(/\s+/g, ' ');
    expect(readDocument(html).guide.rows.map((row) => row.causes.map(plain))).toEqual([[text]]);
  });
});

describe('a heading for each code', () => {
  it('is read with a table, with labels, with sub-headings, or with texts alone under it', () => {
    const { guide, remarks } = fixture('a-heading-a-code.md');
    expect(shown(guide)).toEqual([
      [5, '0x80080001', 'SYNC_E_OFFLINE', ['There is no network.'], ['Connect.', 'Wait.']],
      [5, '0x80080002', 'SYNC_E_OFFLINE', ['There is no network.'], ['Connect.', 'Wait.']],
      [
        11,
        '0x80080003',
        null,
        ['The folder is full', 'Too many files are in it.'],
        ['Open **Settings**.', 'Make room:\n\n```\nsync /clean\n```\n\n**Note:** Nothing is lost.'],
      ],
      [31, '0x80080004', 'SYNC_E_LOCKED', ['A file is open.'], ['Close it.']],
      [35, '0x80080005', null, ['The clock is wrong. This happens after a trip.'], ['Set the clock.', 'Sync again.']],
      [42, '0x00000020', 'ERROR_SHARING_VIOLATION', ['Another program has the file.'], []],
    ]);
    expect(guide.warnings.map(({ line, message }) => [line, message])).toEqual([
      [48, expect.stringContaining('Nothing stands under this code')],
    ]);
    expect(remarks.map(({ line, message }) => [line, message])).toEqual([
      [13, expect.stringContaining('not taken over: "You see this on small disks." (line 13)')],
      [35, expect.stringContaining('No label says which text under this heading is the cause')],
    ]);
  });

  it.each<[string, (string | null)[], string]>([
    [
      '# 0x80070005 in depth\n\nSome text.\n\n## Chapter 1\n\nMore.',
      [],
      'the title names the code, and nothing says cause or resolution',
    ],
    ['# 0x80070005\n\n## Cause\n\nNo right.\n\n## Resolution\n\nAsk.', ['0x80070005'], 'sub-headings say what follows'],
    ['## Event ID 300\n\nA key was made.', [], 'an event is no code'],
    ['## What E_FAIL is\n\nA name.', [], 'a name in a sentence is no heading of it'],
    ['## STATUS_LOGON_FAILURE\n\nWrong password.', ['0xC000006D'], 'the published lists give the name one value'],
    ['## -2016281112 (0x87D1FDE8)\n\nRemediation failed.', ['0x87D1FDE8'], 'decimal and hex are one code'],
    ['## 0xC1900101 - 0x20017\n\nA driver failed.', ['0xC1900101'], 'a result code comes with its extend code'],
    [
      '## 0x80070005\n\n| Code | Cause |\n|-|-|\n| 0x80070006 | It |',
      ['0x80070006'],
      'the table under it has codes of its own',
    ],
  ])('%j gives %j, because %s', (markdown, codes) => {
    expect(readDocument(markdown).guide.rows.map(({ code }) => (code === null ? null : hexOf(code)))).toEqual(codes);
  });
});

describe('lists, labels and definitions', () => {
  it('are read where an item, a label or a term is a code', () => {
    const { guide, remarks, codes } = fixture('lists-and-labels.md');
    expect(shown(guide)).toEqual([
      [3, '0x80090401', null, ['The roll is empty.', 'It was used up.'], ['Put a roll in.']],
      [6, '0x80090402', null, ['The cutter is blunt.'], []],
      [10, '0x80090405', null, ['The head is hot.'], ['Let it cool.']],
      [14, '0x80090406', null, ['Das Band ist leer.'], ['Band wechseln.']],
      [18, '0x80090407', null, ['The sensor is dark.'], ['Clean it.']],
      [26, '0x80090409', null, ['The lid is open.'], ['Close it.']],
      [33, '0x8009040A', 'LABEL_E_JAM', ['A label is stuck.'], []],
      [39, '0x8009040B', null, ['No power.'], ['Plug it in.']],
    ]);
    expect([guide.warnings, remarks]).toEqual([[], []]);
    expect(codes?.skipped.map(({ line }) => line)).toEqual([7, 8, 24]);
  });

  it('have terms that are codes and nothing else, with one definition or several, also behind an empty line', () => {
    const markdown =
      '# E\n\n0x80070005\n: Cause: No access.\n: Resolution: Grant it.\n\n0x80070020\n\n:   It is open.\n\n0x80070070\n: It is full.\n';
    expect(entriesOf(markdown)).toEqual([
      '0x80070005 | No access. | Grant it.',
      '0x80070020 | It is open. | ',
      '0x80070070 | It is full. | ',
    ]);
  });

  it('have terms whose name a translator took apart, and say so', () => {
    const markdown =
      'Codes\n\nAGENT _ E _ NOT FOUND (0x80320003)\n:   It does not exist.\n\n0x80070020\n: It is open.\n';
    expect(entriesOf(markdown)).toEqual(['0x80320003 | It does not exist. | ', '0x80070020 | It is open. | ']);
    expect(readDocument(markdown).remarks).toEqual([
      expect.objectContaining({
        line: 3,
        message: expect.stringMatching(/^"AGENT _ E _ NOT FOUND" is no name as headers write it/) as string,
      }),
    ]);
  });
});

describe('one code in many shapes', () => {
  const { guide, remarks, codes } = fixture('one-code-many-shapes.md');

  it('is one entry each, whether an item, a paragraph, terms, a heading or a table without headers of causes says it', () => {
    expect(shown(guide)).toEqual([
      [3, '0x800A0001', null, ['The drive is locked.'], ['Unlock it.']],
      [6, '0x800A0002', null, ['The key is gone.'], ['Find it.']],
      [10, '0x800A0003', 'DRV_E_PLAIN', ['The drive is not encrypted.'], ['Encrypt it.']],
      [14, '0x800A0004', null, ['The first sector is wrong. Mend it.'], []],
      [16, '0x800A0005', null, ['Something else happened.'], ['Wait.']],
      [19, '0x800A0006', null, ['Two codes share this.'], []],
      [19, '0x800A0007', null, ['Two codes share this.'], []],
      [23, '0x800A000A', null, ['Files are missing', 'The source is missing.'], []],
      [23, '0x800A000B', null, ['Files are missing', 'The source is missing.'], []],
      [29, '0x800A000C', null, ['The file is not there.'], ['Restore it.']],
      [36, '0x800A000D', 'DRV_E_SLOW', ['The drive is slow.'], []],
      [45, '0x800A000E', null, ['The element was not found in the store.'], []],
      [46, '0x800A000F', null, ['The element was there but not valid.'], []],
    ]);
  });

  it('is guessed from the cells of a table only where one column alone holds sentences, and that is said', () => {
    expect(remarks.map(({ line, message }) => [line, message])).toEqual([
      [43, expect.stringContaining('"Notes of the team" is read as the cause, because no other holds sentences')],
    ]);
    expect(guide.warnings.map(({ line, message }) => [line, message])).toEqual([
      [50, expect.stringContaining('Give the table such headers as Code, Cause, Mitigation')],
    ]);
    expect(codes?.skipped).toEqual([]);
  });
});

describe('what holds no table of codes', () => {
  it('makes no entry and no warning, and says where codes were skipped', () => {
    const { guide, remarks, codes } = fixture('nothing-but-samples.md');
    expect([guide.rows, guide.warnings, remarks]).toEqual([[], [], []]);
    expect(codes?.skipped.map(({ line, written }) => [line, written])).toEqual([
      [4, '0x80070001'],
      [11, '0x80070002'],
      [31, '0xC000006D'],
      [32, '0x80070004'],
      [37, '0x80070005'],
      [42, '0x80070006'],
      [46, '0x80070007'],
      [59, '0x80070009'],
      [59, '0x80070009'],
    ]);
  });
});

describe('the cells of a table of codes', () => {
  const table = (header: string, row: string): Shown[] =>
    shown(readDocument(`| ${header} |\n|${'-|'.repeat(header.split('|').length)}\n| ${row} |`).guide);

  it.each<[string, string, unknown[], string]>([
    [
      'Constant/value | Description',
      '<dl><dt>**NTE\\_PERM**</dt><dt>0x80090010</dt></dl> | No right.<br/>',
      ['0x80090010', 'NTE_PERM', ['No right.'], []],
      'name and value share a cell',
    ],
    [
      'Result code | Cause',
      '0xC1900101 - 0x4000D | A driver.',
      ['0xC1900101', null, ['0xC1900101 - 0x4000D', 'A driver.'], []],
      'the extend code tells two rows of one result apart',
    ],
    [
      'Result code | Extend code | Cause',
      '0xC1900101 | 0x4000D | A driver.',
      ['0xC1900101', null, ['0xC1900101 - 0x4000D', 'A driver.'], []],
      'it may have a column of its own',
    ],
    [
      'Return code | Name | Description',
      '1603 | ERROR_INSTALL_FAILURE | Fatal.',
      ['0x00000643', 'ERROR_INSTALL_FAILURE', ['Fatal.'], []],
      'a header speaks of return codes',
    ],
    [
      'Status code | Message',
      '10 (APP_STATE_BUSY) | Busy.',
      ['0x0000000A', 'APP_STATE_BUSY', ['Busy.'], []],
      'the name next to the number says that it is a code',
    ],
    [
      'Error code | Message',
      '-2016281112 | Failed.',
      ['0x87D1FDE8', null, ['Failed.'], []],
      'a signed decimal is a code',
    ],
    ['Error code | Message', '801C03EDh | Failed.', ['0x801C03ED', null, ['Failed.'], []], 'a hex number may end in h'],
    [
      'NTSTATUS | Meaning',
      'C000006D | Failed.',
      ['0xC000006D', null, ['Failed.'], []],
      'a hex number may have no mark',
    ],
    ['Error | Message', '0x801C0003L | Failed.', ['0x801C0003', null, ['Failed.'], []], 'C ends a number in L'],
    [
      'Message | Description | Error',
      'NTE_PERM | No right. | 0x80090010',
      ['0x80090010', 'NTE_PERM', ['No right.'], []],
      'a name alone in the first of two columns of causes is the name',
    ],
    ['Hex | Cause | Mitigation', '0x1 | n/a | N/A', ['0x00000001', null, [], []], 'n/a fills a cell'],
    [
      'Hex | Cause | Mitigation',
      '0x1 | <ul><li>a</li><li>b</li></ul> | 1. Do a<br>2. Do b',
      ['0x00000001', null, ['a', 'b'], ['Do a', 'Do b']],
      'the items of a list are causes and steps of their own',
    ],
    [
      'Hex | Cause | What to do',
      '0x1 | It | Likely cause:<br>No power.<br>Resolution:<br>Plug it in.',
      ['0x00000001', null, ['It', 'No power.'], ['Plug it in.']],
      'labels in a cell say what its lines are',
    ],
  ])('%j over %j reads %j, because %s', (header, row, entry) => {
    expect(table(header, row)).toEqual([[3, ...entry]]);
  });

  it('may be laid on their side, with the headers in the first column', () => {
    const markdown = '| Error code | 0x80070091 |\n|---|---|\n| Cause | Not empty. |\n| Resolution | Empty it. |';
    expect(shown(readDocument(markdown).guide).map((row) => row.slice(1))).toEqual([
      ['0x80070091', null, ['Not empty.'], ['Empty it.']],
    ]);
  });
});
