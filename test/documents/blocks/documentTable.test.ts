import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('a pipe table', () => {
  it('may be parted by words in bold alone in their rows', () => {
    const markdown =
      '| Code | Cause | Fix |\n|-|-|-|\n| **Download** | | |\n| 0x80246005 | No network. | Connect it. |\n| **0x80246007** | | |\n| 0x80246008 | | Try again. |\n';
    expect(entriesOf(markdown)).toEqual([
      '0x80246005 | No network. | Connect it.',
      '0x80246007 |  | ',
      '0x80246008 |  | Try again.',
    ]);
    const { guide, remarks } = readDocument(markdown);
    expect(guide.warnings).toEqual([]);
    expect(remarks.map(({ line, message }) => [line, message.slice(0, 32)])).toContainEqual([
      3,
      '"Download" takes the width of th',
    ]);
  });

  it('ends before a text right below it, if its rows begin with a pipe', () => {
    const rows = '| Code | Cause |\n|-|-|\n| 0x80246005 | No network. |\nSee also:\nthe list.\n';
    expect(entriesOf(rows)).toEqual(['0x80246005 | No network. | ']);
    expect(readDocument(rows).guide.warnings).toEqual([]);
  });

  it('goes on in a line that is only a code', () => {
    const rows = '| Code | Cause |\n|-|-|\n| 0x80246005 | No network. |\n0x80246007\n';
    expect(entriesOf(rows)).toEqual(['0x80246005 | No network. | ', '0x80246007 |  | ']);
  });
});
