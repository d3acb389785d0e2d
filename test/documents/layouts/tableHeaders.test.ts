import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';

function rowsOf(text: string): [string | null, readonly string[], readonly string[]][] {
  return readDocument(text).guide.rows.map(({ code, causes, steps }) => [
    code === null ? null : spellingOf(code),
    causes,
    steps.map((step) => step.text),
  ]);
}

describe('headers and items of other documents', () => {
  it.each([
    {
      because: 'a column called Summary describes, and its rows join the sections that they lead to',
      text: '# A\n\n| Code | Summary |\n|---|---|\n| [0x801C001D](#a) | It is blocked |\n\n## <a id="a"></a>0x801C001D\n\n**Reason:** The SCP cannot be read.\n\n**Resolution:** Configure the SCP.\n',
      rows: [['0x801C001D', ['It is blocked', 'The SCP cannot be read.'], ['Configure the SCP.']]],
    },
    {
      because: 'the parameters of a bug check are no codes',
      text: '# Bug Check 0x9F\n\n## Parameters\n\n| Parameter 1 | Parameter 2 | Cause |\n|---|---|---|\n| 0x1 | A device | It waits. |\n| 0x3 | A stack | It blocks. |\n\n## Resolution\n\nUpdate the driver.\n',
      rows: [['STOP 0x9F', ['It waits.', 'It blocks.'], ['Update the driver.']]],
    },
    {
      because: 'the one item under a code is its cause, without the mark of a list',
      text: '# VPN error codes\n\n- 691\n  - The name is wrong.\n  - Solution: Type it again.\n',
      rows: [['0x000002B3', ['The name is wrong.'], ['Type it again.']]],
    },
    {
      because: 'next to names that a translation garbled, the values are the codes',
      text: '| Код ошибки | Значение | Описание |\n|-|-|-|\n| Ошибка \\_ недопустимых \\_ данных | 13 | Недопустимые данные. |\n| Ошибка \\_ \\_ при установке службы этого \\_ пакета | 1601 | Служба недоступна. |',
      rows: [
        ['0x0000000D', ['Недопустимые данные.'], []],
        ['0x00000641', ['Служба недоступна.'], []],
      ],
    },
    {
      because:
        'a code and a value that a function returns are one column, in French as in Italian, Spanish and Japanese',
      text: ['Code/valeur de retour', 'Codice/valore restituito', 'Código/valor devuelto', 'リターン コード']
        .map((header) => `| ${header} | Description |\n|-|-|\n| ERROR_X_Y 10004 | Interrompu. |\n`)
        .join('\n'),
      rows: Array.from({ length: 4 }, () => ['0x00002714', ['Interrompu.'], []]),
    },
    {
      because: 'next to plain words they may be numbers of anything',
      text: '| Error code | Value | Description |\n|-|-|-|\n| Too many | 13 | There are too many. |\n| Too few | 14 | There are too few. |',
      rows: [],
    },
  ])('$because', ({ text, rows }) => {
    expect(rowsOf(text).map(([code, ...texts]) => [code?.replace(/^(?:bug check|stop)/i, 'STOP'), ...texts])).toEqual(
      rows,
    );
  });
});

describe('a table of plain numbers next to what to do', () => {
  const table = (header: string, numbers: readonly (number | string)[], todo = 'What to do') =>
    `# Agent\n\n| ${header} | Meaning | ${todo} |\n|-|-|-|\n${numbers.map((number) => `| ${String(number)} | Busy | Wait. |\n`).join('')}`;

  it.each(['Error', 'Code', 'Fehler', 'エラー'])('makes no entry under "%s", and says how it would', (header) => {
    const { guide, remarks } = readDocument(table(header, [105, 'none', 118]));
    expect([guide.rows, guide.warnings]).toEqual([[], []]);
    expect(remarks).toEqual([
      expect.objectContaining({
        line: 5,
        message: `The column "${header}" holds plain numbers, so no row makes an entry. Head it "Error code", or import with --family windows, if they are codes of Windows.`,
      }),
    ]);
    const told = readDocument(table(header, [105, 118]), 'windows');
    expect(told.guide.rows.map(({ code }) => code)).toEqual([105, 118]);
  });

  it.each([
    { why: 'the header speaks of anything', text: table('Value', [105, 118]) },
    { why: 'the numbers are those of HTTP', text: table('Error', [404, 503]) },
    { why: 'most cells are words', text: table('Error', [105, 'none', 'some']) },
    { why: 'half of the cells are words', text: table('Error', [105, 'none']) },
    { why: 'nothing says what to do', text: table('Error', [105, 118], 'Since') },
  ])('says nothing if $why', ({ text }) => {
    const { guide, remarks } = readDocument(text);
    expect([guide.rows, guide.warnings, remarks]).toEqual([[], [], []]);
  });
});
