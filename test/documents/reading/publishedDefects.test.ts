import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

describe('a defect of a published document is reported with its line', () => {
  // Each layout says one code with its name, its decimal, a cause and what to do.
  const layouts: readonly [string, (code: string, name: string, decimal: string, cause: string) => string][] = [
    [
      'a pipe table',
      (code, name, decimal, cause) =>
        `| Hex | Decimal | Name | Cause | Fix |\n|-|-|-|-|-|\n| ${code} | ${decimal} | ${name} | ${cause} | Wait. |`,
    ],
    [
      'an HTML table',
      (code, name, decimal, cause) =>
        `<table><tr><th>Hex</th><th>Decimal</th><th>Name</th><th>Cause</th><th>Fix</th></tr>\n<tr><td>${code}</td><td>${decimal}</td><td>${name}</td><td>${cause}</td><td>Wait.</td></tr></table>`,
    ],
    [
      'headings',
      (code, name, decimal, cause) => `## ${name} ${code} ${decimal}\n\n**Cause:** ${cause}\n\n**Fix:** Wait.`,
    ],
    ['items', (code, name, decimal, cause) => `- ${code} ${decimal} ${name}\n  - Cause: ${cause}\n  - Fix: Wait.`],
    [
      'labels',
      (code, name, decimal, cause) => `Error code: ${code} ${decimal}\nName: ${name}\nCause: ${cause}\nFix: Wait.`,
    ],
    [
      'definitions',
      (code, name, decimal, cause) =>
        `<dl>\n<dt>${code} ${decimal} ${name}</dt>\n<dd>Cause: ${cause}</dd>\n<dd>Fix: Wait.</dd>\n</dl>`,
    ],
  ];
  const said = (text: string): string[] => {
    const { guide, remarks } = readDocument(text);
    return [...guide.warnings, ...remarks].map(({ message }) => message);
  };

  it.each(layouts)('in %s', (_, row) => {
    expect(said(row('0x80090005', 'NTE_BAD_DATA', '-2146893819', 'It is bad.'))).toEqual([]);
    expect(said(row('0x80090005', 'NTE_BAD_DATA', '-2146893818', 'It is bad.'))).toContainEqual(
      expect.stringContaining('disagree'),
    );
    expect(said(row('0x80090005', 'NTE_PERM', '-2146893819', 'It is bad.'))).toContainEqual(
      expect.stringContaining('NTE_PERM is the name of 0x80090010'),
    );
    expect(said(row('0x80090005', 'NTE_BAD_DATA', '', 'Unknown'))).toContainEqual(
      expect.stringContaining('is said to be unknown, but the published lists call it NTE_BAD_DATA'),
    );
    const other = row('0x80090005', 'NTE_BAD_DATA', '', 'It is something else.');
    expect(said(`${row('0x80090005', 'NTE_BAD_DATA', '', 'It is bad.')}\n\n${other}`)).toContainEqual(
      expect.stringContaining('with other guidance'),
    );
    for (const [code, reason] of [
      ['0x8009005', '1 short of 8'],
      ['0x800900055', '1 more than 8'],
    ] as const)
      expect(said(row(code, '', '', 'It is bad.'))).toContainEqual(expect.stringContaining(reason));
  });
});
