import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuideDocument } from '../../../src/documents/formats/readGuideDocument.ts';
import { warningInGerman } from '../../../src/web/console/words/problems/warningInGerman.ts';

const folder = new URL('../../fixtures/documents/', import.meta.url);

/** The documents with which reading is tested, and some that are hard to read. */
function documents(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|html)$/.test(name),
  );
  return [
    ...files.map((name) => readFileSync(new URL(name, folder), 'utf8')),
    ...readFileSync(new URL('pages.txt', folder), 'utf8').split(/^=== .*$/m),
    '| Code | Cause |\n| - | - |\n| 0x801G0003 | A. |\n| 0x801C03E | B. |\n| 0x80070005 - 0x80070009 | C. | D. |\n| 0x80070005 |\n',
    '| 0x80070005 | No row of dashes. |\n',
    '# A\n\n```c\n#define APP_E_FULL MAKE_HRESULT(1, FACILITY_APP, 0x201) // It is full\n```\n',
    '# A\n\n```c\n#define APP_E_A MAKE_HRESULT(1, FACILITY_APP, 1)\n#define APP_E_B MAKE_HRESULT(1, FACILITY_APP, 2)\n```\n',
    '# A\n\n```cs\n/// Denied.\nAccessDenied = 0x00000005,\n/// Gone.\nBadHandle = 0x00000006,\n```\n',
    'switch (hr) {\n  case 0x80070005: return $"It is {what} of X";\n}\n',
    'switch (hr) {\n  case 0x80070005: return $"It is {what} of X";\n  case 0x80070006: return $"It is {what} of Y";\n}\n',
    '== AsciiDoc\n\n0x80070005\n',
    '# Error 806 at import\n\nError code: 806 - GadgetAlreadyKnown\n\n## Cause\n\nKnown.\n\n## Solution\n\nRemove it.\n',
  ];
}

it('says every warning about a document in German, whatever the document', () => {
  const said = documents().flatMap((text) => readGuideDocument(text).warnings.map(({ message }) => message));
  expect(new Set(said).size).toBeGreaterThan(20);
  expect([...new Set(said)].filter((message) => warningInGerman(message) === null)).toEqual([]);
});

it('keeps the values that a warning names, and the places that it is about', () => {
  const [range, many] = [
    '"0x80070005 - 0x80070009" is a range; only its ends make entries. Write a row for each code.',
    '3 places (lines 4-6): The row has 3 cells under 2 headers; those after the last header are not read. Write a pipe inside a cell as \\|.',
  ];
  const ofCase = 'The column "Windows 10" is read as steps for that case, because most of its cells tell what to do.';
  expect(warningInGerman(ofCase)).toContain('Die Spalte „Windows 10“ gilt als Schritte für diesen Fall');
  expect(warningInGerman(range)).toContain('„0x80070005 - 0x80070009“ ist ein Bereich');
  expect(warningInGerman(many)).toMatch(/^3 Stellen \(Zeilen 4-6\): Die Zeile hat 3 Zellen unter 2 Überschriften/);
});
