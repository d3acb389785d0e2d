import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

/**
 * Pages as publishers of many languages and tools lay them out, each after "=== " and its name, with the entries that are
 * right after "--- expect": code and name, causes, steps with conditions in braces; line ends inside a text as ⏎.
 */
const pages = readFileSync(new URL('../../fixtures/documents/pages.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((page): [string, string, string[]] => {
    const [head = '', expected = ''] = page.split(/^--- expect\n/m);
    const [name = '', ...lines] = head.split('\n');
    return [name, lines.join('\n'), expected.split('\n').filter((line) => line !== '')];
  });

function entriesOf(markdown: string): string[] {
  return readDocument(markdown).guide.rows.map(({ code, symbol, causes, steps }) =>
    [
      [code === null ? '-' : spellingOf(code), symbol ?? ''].join(' ').trim(),
      causes.join(' // '),
      steps.map(({ condition, text }) => (condition === null ? text : `{${condition}} ${text}`)).join(' // '),
    ]
      .join(' | ')
      .replaceAll('\n', '⏎')
      .trimEnd(),
  );
}

describe('a page of a publisher', () => {
  it.each(pages)('has each code under its words, and no cause among the steps: %s', (_, markdown, entries) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});
