import { describe, expect, it } from 'vitest';
import { spellingOf } from '../../../src/domain/codes/families/spelling.ts';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

function entriesOf(markdown: string, family?: string): string[] {
  const { rows } = readDocument(markdown, family).guide;
  return rows.map(({ code, symbol }) => [code === null ? '–' : spellingOf(code), symbol ?? ''].join(' ').trim());
}

const ticketErrors = [
  '| Error code | Name | Cause |',
  '|---|---|---|',
  '| 0xC000006D | STATUS_LOGON_FAILURE | The password is wrong. |',
  '| 0x6 | KDC_ERR_C_PRINCIPAL_UNKNOWN | The user is in no realm. |',
  '| 0x18 | KDC_ERR_PREAUTH_FAILED | The password is wrong. |',
  '| 0x25 | KRB_AP_ERR_SKEW | The clocks are apart. |',
].join('\n');

describe('the numbers of another service', () => {
  it.each([
    {
      because: 'a heading names the service; the status of Windows next to them stays',
      markdown: `# Kerberos errors\n\n${ticketErrors}`,
      entries: [
        '0xC000006D STATUS_LOGON_FAILURE',
        '– KDC_ERR_C_PRINCIPAL_UNKNOWN',
        '– KDC_ERR_PREAUTH_FAILED',
        '– KRB_AP_ERR_SKEW',
      ],
    },
    {
      because: 'no published list has the names, and the numbers have other names there',
      markdown: `# What tickets say\n\n${ticketErrors}`,
      entries: [
        '0xC000006D STATUS_LOGON_FAILURE',
        '– KDC_ERR_C_PRINCIPAL_UNKNOWN',
        '– KDC_ERR_PREAUTH_FAILED',
        '– KRB_AP_ERR_SKEW',
      ],
    },
    {
      because: 'a header names the service',
      markdown:
        '# Common errors\n\n| SQLSTATE | Error code | Cause |\n|-|-|-|\n| HY000 | 4025 | A check fails. |\n| 42000 | 1064 | The statement cannot be parsed. |',
      entries: [],
    },
    {
      because: 'a column of HTTP statuses stands next to them',
      markdown:
        '# Errors\n\n| Error code | Name | HTTP status | Message |\n|-|-|-|-|\n| 150093 | MAPPING_NOT_FOUND | 400 | No mapping. |\n| 150094 | MAPPING_TWICE | 400 | It is there. |',
      entries: ['– MAPPING_NOT_FOUND', '– MAPPING_TWICE'],
    },
    {
      because: 'the texts say something else than the published names of the numbers',
      markdown:
        '# Transfer errors\n\n| Error code | Meaning |\n|-|-|\n| 101 | The partner is not known. |\n| 102 | The site has no such line. |\n| 103 | The record is too long. |\n| 104 | The session was ended by the partner. |\n| 105 | The time has run out. |',
      entries: [],
    },
    {
      because: 'what leads to one of the lists says that its numbers are the program’s',
      markdown:
        '# Installer\n\nStandard codes:\n\n- 1618: Another installation is in progress.\n- 1641: A restart was started.\n- 3010: A restart is required.\n\nCustom failure codes:\n\n- 1000: The script failed.\n- 1001: The tool is missing.\n- 1002: A parameter is wrong.\n',
      entries: ['0x00000652', '0x00000669', '0x00000BC2'],
    },
    {
      because: 'the numbers say why a session ended',
      markdown:
        'Remote Desktop disconnect codes\n\n0x204 The socket could not connect\n0x904 The socket was closed\n0x1104 The license was refused\n0x3 The server said so\n',
      entries: [],
    },
    {
      because: 'a list of internal errors has the names of Windows',
      markdown:
        '# Internal error codes\n\n- 5: Access is denied.\n- 32: The file is in use by another process: a sharing violation.\n- 112: The disk is full.\n',
      entries: ['0x00000005', '0x00000020', '0x00000070'],
    },
    {
      because: 'a program counts its own exit codes from nought',
      markdown:
        '### Exit codes\n\n| Code | Meaning | Action |\n|-|-|-|\n| 0 | All gates passed | Continue |\n| 1 | General error | Investigate |\n| 2 | Gate failure | Block merge |',
      entries: [],
    },
    {
      because: 'it does so in Chinese',
      markdown:
        '# 打包\n\n## 退出代码\n\n| 退出代码 | 含义 |\n|-|-|\n| 0 | 正常退出 |\n| 1 | 一般错误 |\n| 2 | 找不到配置 |',
      entries: [],
    },
    {
      because: 'numbers that do not count up are picked from a list',
      markdown:
        '### Exit codes\n\n| Code | Meaning |\n|-|-|\n| 1 | The gates are shut. |\n| 50 | The moon is full. |\n| 120 | The tide is out. |',
      entries: ['0x00000001', '0x00000032', '0x00000078'],
    },
    {
      because: 'some of the texts say what the published names of the numbers say',
      markdown:
        '### Exit codes\n\n| Code | Meaning |\n|-|-|\n| 0 | Success |\n| 1 | Incorrect function |\n| 2 | File not found |',
      entries: ['0x00000000', '0x00000001', '0x00000002'],
    },
    {
      because: 'one of three texts shares a word with a published name by chance',
      markdown:
        '| Exit code | Meaning |\n|-|-|\n| 0 | All clean |\n| 1 | Warnings only |\n| 2 | Flaws found |\n| 3 | Bad settings |',
      entries: [],
    },
    {
      because: 'nought and a byte are no pick from a list',
      markdown:
        '| Exit code | Meaning | Then |\n|-|-|-|\n| 0 | Plain end | It stays down |\n| 8 | Begin again | It is started again |',
      entries: [],
    },
    {
      because: 'the sentences are in English, though one text could be of any language',
      markdown:
        '| Error code | Description |\n|-|-|\n| 11 | The call was ended by someone. |\n| 22 | Unknown trouble. |\n| 33 | The input is not one. |\n| 55 | It is gone. |\n| 66 | It is there already. |',
      entries: [],
    },
    {
      because: 'in another language nothing can be compared',
      markdown: '| Exit code | Bedeutung |\n|-|-|\n| 0 | Erfolg |\n| 5 | Zugriff verweigert |',
      entries: ['0x00000000', '0x00000005'],
    },
    {
      because: 'whole codes are of the platform that the title names',
      markdown:
        '# Errors of the OPC UA client\n\n| Status code | Value | Description |\n|-|-|-|\n| BadShape | 0x80010000 | It has no shape. |\n| BadTime | 0x800A0001 | It came late. |',
      entries: [],
    },
    {
      because: 'no result code has nothing in its lower half',
      markdown:
        '# Errors of the field bus\n\n| Error code | Description |\n|-|-|\n| 0x80010000 | It has no shape. |\n| 0x80A20000 | It came late. |\n| 0x80330000 | It is gone. |',
      entries: [],
    },
    {
      because: 'but one that the lists have is one of Windows, whatever else the title names',
      markdown:
        '# Errors of the iPhone sync\n\n| Error code | Description |\n|-|-|\n| 0x80070005 | No right. |\n| 0x80A20000 | It came late. |\n| 0x80330000 | It is gone. |',
      entries: ['0x80070005', '0x80A20000', '0x80330000'],
    },
    {
      because: 'so is what a product of Microsoft shows there',
      markdown:
        '# Teams on the iPhone\n\n| Error code | Description |\n|-|-|\n| 0x80A20007 | It came late. |\n| 0x80330008 | It is gone. |',
      entries: ['0x80A20007', '0x80330008'],
    },
    {
      because: 'Data Protection Manager numbers its errors itself',
      markdown:
        '# DPM agent installation fails with error 347\n\n## Cause\n\nA part is missing.\n\n## Resolution\n\nInstall it.',
      entries: [],
    },
    {
      because: 'the text names the number as no list of Windows does',
      markdown:
        '# Error 806 at import\n\n## Symptoms\n\n> Error code: 806 - **GadgetAlreadyKnown**\n\n## Cause\n\nIt is known.\n\n## Solution\n\nRemove it.',
      entries: [],
    },
    {
      because: 'a program of another maker has numbers of its own',
      markdown:
        '# TeamViewer errors\n\n## Error code 5003\n\n**Cause:** A wall.\n\n## Error code 5011\n\n**Cause:** A gate.',
      entries: [],
    },
    {
      because: 'JSON-RPC reserves -32768 to -32000',
      markdown: '# Errors\n\n| Error code | Meaning |\n|-|-|\n| -32602 | A parameter is wrong. |',
      entries: [],
    },
  ])('are no codes of Windows, because $because', ({ markdown, entries }) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });

  it('are remarked on, with the way out', () => {
    const { remarks, guide } = readDocument(`# Kerberos errors\n\n${ticketErrors}`);
    expect(guide.warnings).toEqual([]);
    expect(remarks.map(({ message }) => message)).toEqual([
      '3 places (lines 6-8): The number is read as one of Kerberos, so the entry has the name and no code. Import with --family windows if it is one of Windows.',
    ]);
    expect(entriesOf(`# Kerberos errors\n\n${ticketErrors}`, 'windows')).toContain('0x00000018 KDC_ERR_PREAUTH_FAILED');
  });
});

describe('small numbers stay codes', () => {
  it.each([
    {
      because: 'their texts share words with the published names',
      markdown:
        '# Setup\n\n| Return code | Meaning |\n|-|-|\n| 1602 | The user canceled the installation. |\n| 1618 | Another installation is running. |\n| 3010 | A reboot is needed. |\n| 1603 | A fatal failure. |',
      entries: ['0x00000642', '0x00000652', '0x00000BC2', '0x00000643'],
    },
    {
      because: 'the name next to the number says what its published name says, or is one of two words',
      markdown:
        '# Error 5 at start\n\n5 - AccessDeniedByPolicy, 5 - SetFile\n\n## Cause\n\nNo right.\n\n## Solution\n\nGrant it.',
      entries: ['0x00000005'],
    },
    {
      because: 'a heading speaks of the Windows Installer, whatever names the program has for them',
      markdown:
        '# Exit codes of MSI\n\n| Exit code | Name | Meaning |\n|-|-|-|\n| 1602 | USER_CANCELLED | The user left. |\n| 1603 | UNKNOWN_PROBLEM | It failed. |',
      entries: ['0x00000642 USER_CANCELLED', '0x00000643 UNKNOWN_PROBLEM'],
    },
    {
      because: 'so large a number is published for nothing else, whatever a library calls it',
      markdown:
        '# Socket errors\n\n| Error code | Name | Meaning |\n|-|-|-|\n| 10048 | AddressInUse | It is taken. |\n| 10054 | ConnectionReset | It was closed. |',
      entries: ['0x00002740 AddressInUse', '0x00002746 ConnectionReset'],
    },
    {
      because: 'a heading speaks of return codes, and nothing but a few words stands next to them',
      markdown:
        '# Return codes of setup\n\n| Scenario | Code |\n|-|-|\n| Installation canceled | 1602 |\n| Disk is full | 112 |',
      entries: ['0x00000642', '0x00000070'],
    },
    {
      because: 'in another language nothing can be compared',
      markdown:
        '# Fehler\n\n| Fehlercode | Bedeutung |\n|-|-|\n| 101 | Partner unbekannt |\n| 102 | Keine Leitung |\n| 103 | Zu lang |\n| 104 | Beendet |\n| 105 | Abgelaufen |',
      entries: ['0x00000065', '0x00000066', '0x00000067', '0x00000068', '0x00000069'],
    },
    {
      because: 'the document is about result codes of Windows, and these are states of its product',
      markdown:
        '# States\n\n| Status code | Name | Meaning |\n|-|-|-|\n| 10 | APP_WAITS | It waits. |\n| 20 | APP_RUNS | It runs. |\n| 0x87D00001 | APP_A | A. |\n| 0x87D00002 | APP_B | B. |\n| 0x87D00003 | APP_C | C. |\n| 0x87D00004 | APP_D | D. |',
      entries: [
        '0x0000000A APP_WAITS',
        '0x00000014 APP_RUNS',
        '0x87D00001 APP_A',
        '0x87D00002 APP_B',
        '0x87D00003 APP_C',
        '0x87D00004 APP_D',
      ],
    },
  ])('$because', ({ markdown, entries }) => {
    expect(entriesOf(markdown)).toEqual(entries);
  });
});
