import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

describe('a document of which nothing is read', () => {
  it.each([
    { name: 'comma-separated text', line: 2, text: '\nFehlercode;Ursache\n0x80070005;Kein Zugriff;weil;\n' },
    { name: 'XML', line: 1, text: '<?xml version="1.0"?>\n<errors><error code="0x80070005"/></errors>\n' },
    { name: 'a PDF', line: 1, text: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nstream\n' },
    { name: 'wiki markup', line: 1, text: '== Errors ==\n\n* 0x80070005 is no access.\n' },
    { name: 'JSON', line: 1, text: '[\n  { "Error": "ERR_ONE", "Code": 1, "Cause": "No access." }\n]\n' },
    {
      name: 'reStructuredText',
      line: 1,
      text: '.. csv-table:: Those of 0x80070005 are elsewhere\n   :file: errors.csv\n',
    },
  ])('in $name says so at line $line, and how to go on', ({ name, line, text }) => {
    const { rows, warnings } = readDocument(text).guide;
    expect(rows).toEqual([]);
    const [warning] = warnings.filter(({ message }) => message.includes('which is not read'));
    expect(warning).toMatchObject({
      line,
      message: expect.stringMatching(new RegExp(`^The document is ${name}.* and import that\\.$`)) as string,
    });
  });

  it.each([
    { text: '= Errors\n\n== Notes\n\nNo codes here.\n', because: 'it holds no codes' },
    { text: '# Errors\n\nThe service may return 0x80070005.\n', because: 'it is Markdown' },
    { text: 'Errors\n======\n\n0x80070005\n----------\n\n**Cause:** No access.\n', because: 'it was read' },
  ])('says nothing of formats if $because', ({ text }) => {
    expect(readDocument(text).guide.warnings.filter(({ message }) => message.includes('which is not read'))).toEqual(
      [],
    );
  });
});
