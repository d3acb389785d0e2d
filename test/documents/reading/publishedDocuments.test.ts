import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../src/domain/codes/errorCode.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import type { DocumentReading } from '../../../src/documents/reading/readDocument.ts';

// Published documents are not copied into the project: they stand next to the checkout, or are left out by name.
const shared = new URL('../../../../shared/', import.meta.url);

interface Expected {
  readonly file: string;
  readonly entries: number;
  readonly codes: number;
  readonly warningLines: readonly number[];
  readonly remarkLines: readonly number[];
  /** Places with codes: in the text, in entries, in warnings and remarks, skipped. */
  readonly account: readonly number[];
  readonly because: string;
}

const documents: readonly Expected[] = [
  {
    file: 'seed/hello-errors-during-pin-creation.md',
    ...{ entries: 50, codes: 49, warningLines: [], remarkLines: [55, 78, 88], account: [49, 49, 0, 0] },
    because: '30 rows and 20 rows; one has no code, NTE_NO_MEMORY is another value, and Unknown has a name',
  },
  {
    file: 'upstream/2016-09-28.md',
    ...{ entries: 47, codes: 45, warningLines: [], remarkLines: [71, 185, 202, 219], account: [47, 47, 0, 0] },
    because: '28 rows of HTML and 19 of pipes; 0x801C044D and 0x801C03F1 stand there twice',
  },
  {
    file: 'upstream/2018-09-17.md',
    ...{ entries: 47, codes: 45, warningLines: [], remarkLines: [72, 186, 203, 220], account: [47, 47, 0, 0] },
    because: 'it has the rows of 2016 in another order',
  },
  {
    file: 'upstream/2022-08-31.md',
    ...{ entries: 51, codes: 50, warningLines: [], remarkLines: [48, 71, 82], account: [50, 50, 0, 0] },
    because: '30 rows and 21 rows, one without a code',
  },
  {
    file: 'upstream/2024-11-22.md',
    ...{ entries: 53, codes: 52, warningLines: [], remarkLines: [38, 61, 73], account: [52, 52, 0, 0] },
    because: '31 rows and 22 rows, one without a code',
  },
  {
    file: 'documents/01-common-windows-update-errors.md',
    ...{ entries: 34, codes: 33, warningLines: [], remarkLines: [182], account: [38, 37, 0, 1] },
    because: '32 headings, one of them with three codes, of which 0x80072EFE has a heading of its own too',
  },
  {
    file: 'documents/05-troubleshoot-company-resource-access-problems.md',
    ...{ entries: 323, codes: 322, warningLines: [], remarkLines: [31, 235, 238, 296], account: [629, 626, 3, 0] },
    because: '14 statuses, one of them without a number, and 309 codes; in three rows hex and decimal disagree',
  },
  {
    file: 'documents/07-software-update-agent-error-codes.md',
    ...{ entries: 209, codes: 209, warningLines: [], remarkLines: [], account: [209, 209, 0, 0] },
    because: 'one table has 209 rows',
  },
  {
    file: 'documents/08-azure-active-directory-integration-with-mdm.md',
    ...{ entries: 35, codes: 35, warningLines: [847], remarkLines: [218, 762], account: [35, 35, 0, 0] },
    because:
      'only the last of seven HTML tables holds codes: 36 rows, one of which says "rejectedTermsOfUse" for its code',
  },
  {
    file: 'documents/12-wua-success-and-error-codes-.md',
    ...{ entries: 75, codes: 75, warningLines: [], remarkLines: [92], account: [75, 75, 0, 0] },
    because: '75 rows with name and value in one cell, and 17 empty ones',
  },
];

const present = documents.filter(({ file }) => existsSync(new URL(file, shared)));
const leftOut = documents.filter((one) => !present.includes(one)).map(({ file }) => file);
for (const file of leftOut) process.stdout.write(`Left out, because ../shared does not hold it: ${file}\n`);

it('published documents stand next to the checkout all or not at all', () => {
  expect([[], documents.map(({ file }) => file)]).toContainEqual(leftOut);
});

function read(file: string): DocumentReading & { text: string } {
  const text = readFileSync(new URL(file, shared), 'utf8');
  return { text, ...readDocument(text) };
}

describe.runIf(present.length > 0)('published documents next to the checkout (../shared)', () => {
  it.each(present)('$file gives $entries entries, because $because', (expected) => {
    const { guide, remarks, codes } = read(expected.file);
    expect({
      entries: guide.rows.length,
      codes: new Set(guide.rows.flatMap((row) => (row.code === null ? [] : [row.code]))).size,
      warningLines: guide.warnings.map((warning) => warning.line),
      remarkLines: remarks.map((remark) => remark.line),
      account: [codes?.inText, codes?.inEntries, codes?.inWarnings, codes?.skipped.length],
    }).toEqual({
      entries: expected.entries,
      codes: expected.codes,
      warningLines: expected.warningLines,
      remarkLines: expected.remarkLines,
      account: expected.account,
    });
  });

  it.each(present)('$file has each of its codes in an entry, in a warning or among the skipped', ({ file }) => {
    const { text, guide, remarks, codes } = read(file);
    const said = JSON.stringify([
      guide.rows.map((row) => (row.code === null ? '' : hexOf(row.code))),
      guide.warnings,
      remarks,
      codes?.skipped,
    ]).toUpperCase();
    const written = [...text.matchAll(/0x[0-9a-f]{8}/gi)].map(([code]) => code.toUpperCase());
    expect(written.filter((code) => !said.includes(code))).toEqual([]);
  });

  it.each(present)('$file has each code in the line of its row', ({ file }) => {
    const { text, guide } = read(file);
    const lines = text.replaceAll('\u200b', '').split(/\r\n|\n/);
    const astray = guide.rows.filter(({ code, line }) => {
      const written = lines[line - 1] ?? '';
      const spellings = code === null ? [] : [hexOf(code), String(code), String(code | 0)];
      return code !== null && !spellings.some((one) => written.toUpperCase().includes(one.toUpperCase()));
    });
    expect(astray).toEqual([]);
  });

  it.each<[string, number, string | null, string | null, string[], string[], string]>(
    [
      [
        'upstream/2016-09-28.md',
        56,
        '0x80090036',
        null,
        ['User cancelled an interactive dialog'],
        ['User will be asked to try again'],
        'an HTML row is like any other',
      ],
      [
        'upstream/2018-09-17.md',
        186,
        '0x801C044D',
        null,
        ['Unable to obtain user token'],
        ['Sign out and then sign in again.', 'Check network and credentials.'],
        'U+200B before the code is nothing, and the first sentence stands whole elsewhere',
      ],
      [
        'upstream/2024-11-22.md',
        93,
        '0xCAA30193',
        null,
        [
          'HTTP 403 Request Forbidden: it means request left the device, however either Server, proxy or firewall generated this response.',
        ],
        [],
        'the last row is in the second table',
      ],
      [
        'documents/01-common-windows-update-errors.md',
        80,
        '0x80246017',
        'WU_E_DM_UNAUTHORIZED_LOCAL_USER',
        ['The download failed because the local user was denied authorization to download the content.'],
        [
          'Ensure that the user attempting to download and install updates has been provided with sufficient privileges to install updates (Local Administrator).',
        ],
        'the code is in the heading and the name in the column of messages',
      ],
      [
        'documents/01-common-windows-update-errors.md',
        44,
        '0x80200053',
        'BG_E_VALIDATION_FAILED',
        [],
        [
          'Ensure that there are no firewalls that filter downloads. Such filtering could lead to incorrect responses being received by the Windows Update client.',
        ],
        'NA is no cause',
      ],
      [
        'documents/05-troubleshoot-company-resource-access-problems.md',
        18,
        '0x0000000A',
        'APP_CI_ENFORCEMENT_IN_PROGRESS',
        ['Installation in progress'],
        [],
        'number and name share a cell',
      ],
      [
        'documents/05-troubleshoot-company-resource-access-problems.md',
        31,
        null,
        'APP_CI_ENFORCEMENT_UNKNOWN',
        [],
        ['The status is currently unknown.'],
        'it has a name and no number',
      ],
      [
        'documents/05-troubleshoot-company-resource-access-problems.md',
        296,
        '0x87D107D1',
        null,
        ['DCMO(1201): Enable operation is performed successfully and the Device Capability is currently attached'],
        [],
        'only the decimal stands between the codes of the rows around it',
      ],
      [
        'documents/05-troubleshoot-company-resource-access-problems.md',
        233,
        '0x87D13AA3',
        null,
        ['5011:Wrong passcode'],
        [],
        'its hex cell is empty, and the decimal says the same',
      ],
      [
        'documents/07-software-update-agent-error-codes.md',
        37,
        '0x00CF0001',
        'OM_S_SERVICE_STOP',
        ['The agent was successfully stopped.'],
        [],
        'bold and lower-case digits are style',
      ],
      [
        'documents/08-azure-active-directory-integration-with-mdm.md',
        872,
        '0x801C000B',
        'DSREG_E_DISCOVERY_REDIRECTION_NOT_TRUSTED',
        [
          'idErrorUntrustedServer',
          'The server being contacted is not trusted. Contact your system administrator with the error code {0}.',
        ],
        [],
        'the name stands in a comment after the identifier',
      ],
      [
        'documents/12-wua-success-and-error-codes-.md',
        17,
        '0x00240001',
        'WU_S_SERVICE_STOP',
        ['WUA was stopped successfully.'],
        [],
        'a list in the cell holds name and value',
      ],
    ].filter(([file]) => present.some((one) => one.file === file)) as never,
  )('%s:%i reads %s %s, %j, %j, because %s', (file, line, code, symbol, causes, steps) => {
    const row = read(file).guide.rows.find((one) => one.line === line);
    expect(row && { ...row, code: row.code && hexOf(row.code), steps: row.steps.map((step) => step.text) }).toEqual({
      line,
      code,
      symbol,
      causes,
      steps,
    });
  });
});
