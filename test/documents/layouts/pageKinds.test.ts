import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/documents/kinds/${name}`, import.meta.url), 'utf8');
}

describe('a page', () => {
  it('that was saved as HTML is read with its title, and without scripts, navigation and footer', () => {
    const text = fixture('saved-page.html');
    expect(readDocument(text).guide.title).toBe('Update errors - Contoso');
    expect(entriesOf(text)).toEqual([
      '0x80070002 | File not found // The file is **gone**. | Open *Settings*. // Run this:\n\n```\n# comment\nnet stop wuauserv\n```',
      '0x80070003 | The path is missing. | Create the path.',
      '0x80070004 | Too many files | ',
    ]);
  });

  it('with a summary and a section for a code has one entry of it', () => {
    const text =
      '| Code | Cause | More |\n|-|-|-|\n| [0x80070005](#access) | Denied by the server | [see](#access) |\n\n## <a name="access"></a>0x80070005\n\n**Cause:** No right.\n\n**Resolution:** Run as admin.';
    expect(entriesOf(text)).toEqual(['0x80070005 | Denied by the server // No right. | Run as admin.']);
  });

  it('says equal warnings once, with their lines', () => {
    const rows = Array.from({ length: 5 }, (_, index) => `| 0x8007000${String(index)} | Text |`).join('\n');
    const { warnings } = readDocument(`| Flag | Words |\n|-|-|\n${rows}`).guide;
    expect(warnings.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringMatching(/^5 places \(lines 3-7\): A code stands in this row/)],
    ]);
  });
});
