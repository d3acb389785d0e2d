import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

function table(headers: string, ...rows: readonly string[]): string {
  return [headers, headers.replace(/[^|]+/g, '-'), ...rows].join('\n');
}

describe('a table', () => {
  it.each([
    {
      markdown: table('| Identificador de error | Descripción |', '| 0x80070005 | Se denegó. |', '| 53 | No existe. |'),
      entries: ['0x80070005 | Se denegó. | ', '0x00000035 | No existe. | '],
      because: 'an "identificador de error" is a code, and so is a decimal below one',
    },
    {
      markdown: table('| 退出码 | 含义 |', '| 1603 | 安装失败 |', '| -1073741515 | 缺少 DLL |'),
      entries: ['0x00000643 | 安装失败 | ', '0xC0000135 | 缺少 DLL | '],
      because: 'an exit code is one in Chinese, too',
    },
    {
      markdown: table(
        '| Code | Meaning | Implication |',
        '| 0x80070003 | ERROR_PATH_NOT_FOUND | The files are gone |',
        '| 0x80070005 | ERROR_ACCESS_DENIED | Some right is missing |',
      ),
      entries: [
        '0x80070003 ERROR_PATH_NOT_FOUND | The files are gone | ',
        '0x80070005 ERROR_ACCESS_DENIED | Some right is missing | ',
      ],
      because: 'a meaning that is nothing but names names the codes, and the other column says what they mean',
    },
    {
      markdown: table(
        '| Code | Meaning |',
        '| 0x80070003 | ERROR_PATH_NOT_FOUND |',
        '| 0x80070005 | ERROR_ACCESS_DENIED |',
      ),
      entries: ['0x80070003 | ERROR_PATH_NOT_FOUND | ', '0x80070005 | ERROR_ACCESS_DENIED | '],
      because: 'a name is the only thing that is said',
    },
    {
      markdown: table(
        '| Error code | Cause | Action |',
        '| 0x80070002 | It is too old. | Possible reasons: nobody has updated it. |',
        '| 0x80070005 | Solution: Start it as an administrator. | |',
      ),
      entries: [
        '0x80070002 | It is too old. // nobody has updated it. | ',
        '0x80070005 |  | Start it as an administrator.',
      ],
      because: 'a label in a cell knows better than the header above it',
    },
  ])('has these entries: $entries, because $because', ({ markdown, entries }) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});

describe('a code in bold in a line of its own', () => {
  it.each([
    {
      markdown: '**0x80070002** - File not found\n- Cause: It was deleted\n- Fix: Restore it\n',
      entries: ['0x80070002 | File not found // It was deleted | Restore it'],
      because: 'a list of labels goes on with it',
    },
    {
      markdown: '**0x80070002** - File not found\n\n1. Open the folder.\n2. Restore the file.\n',
      entries: ['0x80070002 | File not found | Open the folder. // Restore the file.'],
      because: 'so does a list of steps',
    },
    {
      markdown: '**0x80070002** - File not found\n\n- Windows 10\n- Windows 11\n',
      entries: ['0x80070002 | File not found | '],
      because: 'any other list is about something else',
    },
  ])('has the entry $entries, because $because', ({ markdown, entries }) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});

describe('a text', () => {
  it('keeps names with two colons whole: they are no labels', () => {
    expect(entriesOf('## 0x80070002\n\nReadBehavior::OnlyFromCache was used.\n')).toEqual([
      '0x80070002 | ReadBehavior::OnlyFromCache was used. | ',
    ]);
  });

  it('has a title without the name of its anchor', () => {
    expect(readDocument('# Activation {#activation}\n\n## 0x80070002\n\nIt is gone.\n').guide.title).toBe('Activation');
  });
});
