import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

describe('a document that makes no entry', () => {
  it.each([
    {
      text: 'State: Code -2147024891,It is denied here,4\nState: Code -2147024890,It is gone from here,5\n',
      line: 1,
      because: 'two lines name a code each and say something about it',
    },
    {
      text: 'Error codes of the lift\n\n<7> It is full\n<8> It is empty\n<9> It is stuck\n',
      line: 3,
      because: 'three lines begin with a number under words that say error codes',
    },
    {
      text: 'Error codes of the press\n\n4c7: It was stopped\nbcb: It is not signed\n11b: It is not trusted\n',
      line: 3,
      because: 'three lines begin with a number in hexadecimal',
    },
    {
      text: 'Errors\n\n<td>0x8004DE40</td><td>It has no connection.</td>\n<td>0x8004DEB4</td><td>It is someone else’s.</td>\n',
      line: 3,
      because: 'cells without their table name codes',
    },
    {
      text: '| Error code | Value | Description |\n|-|-|-|\n| Too many | 13 | Too many. |\n| Too few | 14 | Too few. |\n| None | 15 | None. |\n',
      line: 3,
      because: 'three rows have a cell that is nothing but a number under words that say error codes',
    },
    {
      text: 'VSS_E_EXAMPLE\n\nCode: 0x800423F0 (2147754992)\n\nThe copy is only a part.\n',
      line: 3,
      because: 'a field of it is a code',
    },
    {
      text: 'Smart cards\n\nSCARD_E_INVALID_PARAMETER (0x80100004) may be returned by a function of cards.\n',
      line: 3,
      because: 'a name with its value begins a line',
    },
    {
      text: 'خطا:\n\n```\nwsl: 0x80072746\n```\n\n## علت\n\nکد خطا 0x80072746 مربوط به مشکل شبکه هست.\n\n## راه\n\n1. بررسی شبکه\n2. بررسی نسخه\n',
      line: 9,
      because: 'it names a code twice and counts something, in a language that nothing else is known of',
    },
    {
      text: '---\ntitle: Error code 0x15\n---\n\n# The activation fails\n\nThe library is off in the registry.\n',
      line: 2,
      because: 'the title above the document names a code',
    },
  ])('says at line $line what looks like a list and how to go on, because $because', ({ text, line }) => {
    const { guide, remarks } = readDocument(text);
    expect(guide.rows).toEqual([]);
    expect(remarks).toEqual([
      expect.objectContaining({
        line,
        message: expect.stringMatching(/^Nothing of the document makes an entry, though .*Begin a/) as string,
      }),
    ]);
  });

  it('looks at a title full of bars once', () => {
    const text = `# LIFTSERVER_17066${'|    '.repeat(40)}|${'x'.repeat(70)}\n\nIt is stuck.\n`;
    expect(readDocument(text).remarks).toEqual([]);
  });

  it('says that the code in its title is of a kind that is not read', () => {
    const text = '# <a name="liftserver_17066"></a>LIFTSERVER_17066\n\n## Explanation\n\nIt is stuck.\n';
    expect(readDocument(text).remarks).toEqual([
      expect.objectContaining({
        line: 1,
        message: expect.stringMatching(/: it is about LIFTSERVER_17066, a code of a kind that is not read\./) as string,
      }),
    ]);
  });

  it.each([
    {
      text: 'The lift\n\n<7> It is full\n<8> It is empty\n<9> It is stuck\n',
      because: 'nothing says that these are codes',
    },
    { text: 'Error codes\n\n1. Stop the lift\n2. Open the door\n3. Leave it\n', because: 'steps are counted so' },
    { text: 'The lift may answer 0x80070005 on a day like this.\n', because: 'one code in a sentence is no list' },
  ])('has no remark if $because', ({ text }) => {
    expect(readDocument(text).remarks.filter(({ message }) => message.startsWith('Nothing of'))).toEqual([]);
  });
});
