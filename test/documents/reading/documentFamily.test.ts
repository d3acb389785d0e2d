import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { slugOf } from '../../../src/domain/codes/families/spelling.ts';

function read(document: string, family?: string) {
  const { rows, family: told } = readDocument(document, family).guide;
  return {
    slugs: rows.map(({ code }) => (code === null ? null : slugOf(code))),
    slug: told?.slug,
    toldBy: told?.toldBy,
  };
}

const table = (code: string, rows: readonly string[]) =>
  `| ${code} | Cause | Mitigation |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} | It broke. | Mend it. |\n`).join('')}`;

describe('the family of the bare numbers of a document', () => {
  it.each([
    {
      because: 'the title speaks of bug checks',
      document: `# Bug check code reference\n\n${table('Code', ['0x9F', '0x0000007B'])}`,
      expected: { slugs: ['bugcheck-0x9F', 'bugcheck-0x7B'], slug: 'bugcheck', toldBy: 'TITLE' },
    },
    {
      because: 'the title speaks of sign-in',
      document: `# Microsoft Entra sign-in error codes\n\n${table('Error code', ['50076', '90002'])}`,
      expected: { slugs: ['AADSTS50076', 'AADSTS90002'], slug: 'aadsts', toldBy: 'TITLE' },
    },
    {
      because: 'the title speaks of Device Manager, which has no code 0x99',
      document: `# Error codes in Device Manager\n\n${table('Code', ['28', 'Code 43', '0x99'])}`,
      expected: {
        slugs: ['devicemanager-28', 'devicemanager-43'],
        slug: 'devicemanager',
        toldBy: 'TITLE',
      },
    },
    {
      because: 'the header of the column says whose codes they are',
      document: `# USB adapters\n\n${table('Device Manager code', ['28', '43'])}`,
      expected: { slugs: ['devicemanager-28', 'devicemanager-43'], slug: 'devicemanager', toldBy: 'COLUMNS' },
    },
    {
      because: 'the headings quote what Device Manager says',
      document: '# USB\n\n## Code 43: Windows has stopped this device\n\nCause: It failed.\n\n1. Connect it again.\n',
      expected: { slugs: ['devicemanager-43'], slug: 'devicemanager', toldBy: 'CODES' },
    },
    {
      because: 'the title speaks of them in German',
      document: `# Stillstandcodes im Überblick\n\n${table('Code', ['0x9F'])}`,
      expected: { slugs: ['bugcheck-0x9F'], slug: 'bugcheck', toldBy: 'TITLE' },
    },
    {
      because: 'the numbers have the names of bug checks, and so has the one without a known name',
      document: `# Reference\n\n| Code | Name | Cause |\n| --- | --- | --- |\n| 0x9F | DRIVER_POWER_STATE_FAILURE | A driver slept. |\n| 0x7B | INACCESSIBLE_BOOT_DEVICE | No disk. |\n| 0x13 | SOMETHING_NEW | A thing. |\n`,
      expected: { slugs: ['bugcheck-0x9F', 'bugcheck-0x7B', 'bugcheck-0x13'], slug: 'bugcheck', toldBy: 'CODES' },
    },
    {
      because: 'nothing speaks of another family than Windows',
      document: `# Error codes\n\n${table('Error code', ['159', '1603'])}`,
      expected: { slugs: ['0x0000009F', '0x00000643'], slug: 'windows', toldBy: 'NOTHING' },
    },
    {
      because: 'each heading speaks of its own',
      document: `# Codes\n\n## Stop codes\n\n${table('Code', ['0x9F', '0x7B'])}\n## Win32 error codes\n\n${table('Code', ['0x9F'])}`,
      expected: { slugs: ['bugcheck-0x9F', 'bugcheck-0x7B', '0x0000009F'], slug: 'bugcheck', toldBy: 'HEADINGS' },
    },
    {
      because: 'a heading speaks for what is under it, not under the next of its depth',
      document: `# Codes\n\n## Stop codes\n\nThey are blue.\n\n## Others\n\n${table('Error code', ['0x9F'])}`,
      expected: { slugs: ['0x0000009F'], slug: 'windows', toldBy: 'NOTHING' },
    },
    {
      because: 'no bug check has such a number',
      document: `# Blue screens and what follows\n\n${table('Code', ['0x9F', '0x80070005'])}`,
      expected: { slugs: ['bugcheck-0x9F', '0x80070005'], slug: 'bugcheck', toldBy: 'TITLE' },
    },
    {
      because: 'sign-in numbers stand under a header that may head others, too',
      document: `# Sign-in help\n\n${table('Error', ['50076', '50079', '16000'])}`,
      expected: { slugs: ['AADSTS50076', 'AADSTS50079', 'AADSTS16000'], slug: 'aadsts', toldBy: 'CODES' },
    },
    {
      because: 'a heading says that the numbers under "Code" are error codes',
      document: `# VPN\n\n## Error codes of the dialer\n\n${table('Code', ['691', '809'])}`,
      expected: { slugs: ['0x000002B3', '0x00000329'], slug: 'windows', toldBy: 'NOTHING' },
    },
    {
      because: 'numbers under "Code" that nothing says anything of are none',
      document: `# Shops\n\n${table('Code', ['691', '809'])}`,
      expected: { slugs: [], slug: 'windows', toldBy: 'NOTHING' },
    },
    {
      because: 'the numbers are those of events',
      document: `# Error codes and event IDs\n\n${table('Code', ['691', '809'])}`,
      expected: { slugs: [], slug: 'windows', toldBy: 'NOTHING' },
    },
  ])('is $expected.slug ($expected.toldBy): $because', ({ document, expected }) => {
    expect(read(document)).toEqual(expected);
  });

  it('is the one that an import gives, whatever the document says', () => {
    expect(read(`# Error codes\n\n${table('Error code', ['0x9F'])}`, 'bugcheck')).toEqual({
      slugs: ['bugcheck-0x9F'],
      slug: 'bugcheck',
      toldBy: 'GIVEN',
    });
    for (const document of [table('Code', ['50076', '50079']), '- 50076: It broke.\n- 50079: Mend it.\n'])
      expect(read(`# Help\n\n${document}`, 'aadsts').slugs).toEqual(['AADSTS50076', 'AADSTS50079']);
    expect(read(`# Stop codes\n\n${table('Stop code', ['0x9F', 'Bug check 0x7B'])}`, 'windows').slugs).toEqual([
      '0x0000009F',
      'bugcheck-0x7B',
    ]);
  });
});
