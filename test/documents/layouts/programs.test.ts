import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('the text of a program', () => {
  it.each([
    {
      because: 'comments stand above the members of an enumeration',
      lines: [
        'namespace Contoso;',
        'public enum Result',
        '{',
        '    /// <summary>It is denied.</summary>',
        '    E_ACCESSDENIED = unchecked((int)0x80070005),',
        '    /// <summary>It is of no use.</summary>',
        '    SHADES_OF_GRAY = 0x50,',
        '}',
      ],
      entries: ['0x80070005 E_ACCESSDENIED | It is denied. | '],
    },
    {
      because: 'an error that says what it counts is none of the numbers of a program, such as FACILITY_MAX',
      lines: [
        'const wchar_t* messages[] = {',
        '  { 0x80240002, "WU_E_MAX_CAPACITY", "Too many." },',
        '  { 0x80240003, "WU_E_UNKNOWN_ID", "No such number." },',
        '};',
        '#define CONTOSO_S_MAX 0x80240004L // The last.',
        '#define CONTOSO_E_MAX 0x0000FFFFL // The last one.',
        '#define ERROR_MAX_THRDS_REACHED 164L // No more threads.',
      ],
      entries: [
        '0x80240002 WU_E_MAX_CAPACITY | Too many. | ',
        '0x80240003 WU_E_UNKNOWN_ID | No such number. | ',
        '0x000000A4 ERROR_MAX_THRDS_REACHED | No more threads. | ',
      ],
    },
    {
      because: 'a name of its own may stand for a published code',
      lines: [
        'namespace Contoso;',
        'public static class Errors',
        '{',
        '    /// <summary>It is denied to you.</summary>',
        '    public const int AccessDenied = unchecked((int)0x80070005);',
        '    /// <summary>A shade of gray.</summary>',
        '    public const uint Silver = 0xC0C0C0FF;',
        '    E_FAIL = 0x80004005, // It failed.',
        '}',
      ],
      entries: ['0x80070005 | It is denied to you. | ', '0x80004005 E_FAIL | It failed. | '],
    },
    {
      because: 'a name of its own for a small number is that of the published list, and a limit is none',
      lines: [
        'namespace Contoso;',
        'internal static class NativeErrors',
        '{',
        '    /// <summary>It is denied.</summary>',
        '    public const int AccessDenied = 5;',
        '    /// <summary>The disk has no room.</summary>',
        '    public const int DiskFull = 0x70;',
        '    /// <summary>No path is longer.</summary>',
        '    public const int MaxPath = 260;',
        '}',
      ],
      entries: ['0x00000005 | It is denied. | ', '0x00000070 | The disk has no room. | '],
    },
    {
      because: 'Go says of which package a type or a number is',
      lines: [
        'package agent',
        'const (',
        '\t// It stopped.',
        '\tAGENT_E_STOPPED windows.Errno = 0x80370100',
        '\t// It is there.',
        '\tERROR_ALREADY_EXISTS = syscall.Errno(183)',
        '\t// It is small.',
        '\tERROR_INSUFFICIENT_BUFFER = syscall.Errno(122)',
        '\t// It is denied.',
        '\tERROR_ACCESS_DENIED = syscall.Errno(5)',
        ')',
      ],
      entries: [
        '0x80370100 AGENT_E_STOPPED | It stopped. | ',
        '0x000000B7 ERROR_ALREADY_EXISTS | It is there. | ',
        '0x0000007A ERROR_INSUFFICIENT_BUFFER | It is small. | ',
        '0x00000005 ERROR_ACCESS_DENIED | It is denied. | ',
      ],
    },
    {
      because: 'Ruby gives a constant what it is made of',
      lines: [
        'module Contoso',
        '  ERROR_SHARING_VIOLATION = Contoso::Errors::ErrorCode.new("ERROR_SHARING_VIOLATION",0x00000020,"It is in use.")',
      ],
      entries: ['0x00000020 ERROR_SHARING_VIOLATION | It is in use. | '],
    },
    {
      because: 'a choice gives a text to each code, and a value under a flag of the task scheduler is no register',
      lines: [
        '$code = $task.LastTaskResult',
        'switch ($code) {',
        "  '0x41301' { 'It is running now.' }",
        "  '0x80070005' { 'It is denied to you.' }",
        "  default { 'It is unknown.' }",
        '}',
      ],
      entries: ['0x00041301 | It is running now. | ', '0x80070005 | It is denied to you. | '],
    },
    {
      because: 'a value behind another one says nothing, and a region is no comment',
      lines: [
        'from ctypes import c_long',
        '# Errors of the pipe',
        'E_FAIL = -2147467259  # 0x80004005L',
        'class C:',
        '#region 0 - 499',
        '  # It is denied.',
        '  E_ACCESSDENIED = 0x80070005',
      ],
      entries: ['0x80004005 E_FAIL | Errors of the pipe | ', '0x80070005 E_ACCESSDENIED | It is denied. | '],
    },
    {
      because: 'a comment over a group is its title',
      lines: [
        'from ctypes import c_long',
        '# connection point error codes',
        'CONNECT_E_CANNOTCONNECT = -2147220990',
        'CONNECT_E_ADVISELIMIT = -2147220991',
        '# It is denied.',
        'E_ACCESSDENIED = 0x80070005',
        'E_ABORT = 0x80004004',
      ],
      entries: ['0x80070005 E_ACCESSDENIED | It is denied. | '],
    },
    {
      because: 'records may stand under codes that they name, or under names of their own',
      lines: [
        'ERRORS = {',
        '    0x80070005: {"code": "E_ACCESSDENIED", "message": "It is denied."},',
        '    0x80070020: {"code": "ERROR_SHARING_VIOLATION", "message": "It is in use."},',
        '}',
        'STATES = {',
        '    258: {"hex": "0x00000102", "id": "STATUS_TIMEOUT", "desc": "It took too long."},',
        '    259: {"hex": "0x00000103", "id": "STATUS_PENDING", "desc": "It goes on."},',
        '}',
      ],
      entries: [
        '0x80070005 E_ACCESSDENIED | It is denied. | ',
        '0x80070020 ERROR_SHARING_VIOLATION | It is in use. | ',
        '0x00000102 STATUS_TIMEOUT | It took too long. | ',
        '0x00000103 STATUS_PENDING | It goes on. | ',
      ],
    },
    {
      because: 'a macro makes a value of its parts',
      lines: [
        '#define AGENT_E_BUSY MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, 0x201) // It is busy.',
        '#define AGENT_E_GONE MAKE_HRESULT(1, FACILITY_OF_NOBODY, 0x202) // It is gone.',
      ],
      entries: ['0x80040201 AGENT_E_BUSY | It is busy. | '],
    },
    {
      because: 'a value may be the key of its text',
      lines: [
        'namespace Contoso;',
        'var known = new Dictionary<uint, string>',
        '{',
        '    { 0x80240001, "WU_E_NO_SERVICE: The service is off." },',
        '    { 0x80240017, "It is not for this computer." },',
        '};',
      ],
      entries: ['0x80240001 WU_E_NO_SERVICE | The service is off. | ', '0x80240017 | It is not for this computer. | '],
    },
    {
      because: 'one number that a program calls an error, and no header knows, is a setting of it',
      lines: [
        'package contoso;',
        '',
        'public const int ERROR_PAGE = 404; // The usual page of an error',
        'public const int ERROR_ACCESS_DENIED = 5; // It is denied.',
      ],
      entries: ['0x00000005 ERROR_ACCESS_DENIED | It is denied. | '],
    },
    {
      because: 'registers of a device have names like those of errors, and values that are none',
      lines: ['#define STATUS_REG 0x40021000 // where the status is', '#define E_FAIL 0x80004005 // It failed.'],
      entries: ['0x80004005 E_FAIL | It failed. | '],
    },
    {
      because: 'Rust parts digits, gives them types, and says in a comment of its own what the file is',
      lines: [
        '//! Results of the agent.',
        '',
        '/// It is off.',
        'pub const WU_E_NO_SERVICE: u32 = 0x8024_0001;',
        'pub const WU_E_NO_UPDATE: HRESULT = HRESULT(0x80240024_u32 as _); // There is none.',
        '/// How it searches.',
        'pub const SEARCH_FLAGS: u32 = 0x80000001;',
      ],
      entries: ['0x80240001 WU_E_NO_SERVICE | It is off. | ', '0x80240024 WU_E_NO_UPDATE | There is none. | '],
    },
    {
      because: 'a text stands in the declaration',
      lines: ['package contoso;', '', 'enum Errors {', '  ERROR_ACCESS_DENIED(0x5, "It is denied."),'],
      entries: ['0x00000005 ERROR_ACCESS_DENIED | It is denied. | '],
    },
    {
      because: 'a table of tuples declares as well',
      lines: ['# Errors', 'ERRORS = {', '    0x80030005: ("STG_E_ACCESSDENIED", "It is denied."),', '}'],
      entries: ['0x80030005 STG_E_ACCESSDENIED | It is denied. | '],
    },
    {
      because: 'a decimal behind the value is no text, so that above it is the one',
      lines: ['#ifndef ERRORS', '// It is denied.', '#define ERROR_ACCESS_DENIED 5 // 5', '#endif'],
      entries: ['0x00000005 ERROR_ACCESS_DENIED | It is denied. | '],
    },
  ])('gives $entries, because $because', ({ lines, entries }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(entries);
  });

  it('is named as what it is if it declares no codes so, and no label in it is read', () => {
    const { rows, warnings } = readDocument(
      "export const errors = {\n  code: '0x80070005',\n  cause: 'It is denied.',\n};\n",
    ).guide;
    expect(rows).toEqual([]);
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining('is the text of a program')]);
  });

  it('that names its codes as no header would says so in a document', () => {
    const { rows, warnings } = readDocument(
      '# Errors\n\n```cs\n/// Denied.\nAccessDenied = 0x00000005,\n/// Gone.\nBadHandle = 0x00000006,\n```\n',
    ).guide;
    expect(rows).toEqual([]);
    expect(warnings).toEqual([
      expect.objectContaining({ line: 5, message: expect.stringContaining('and 1 more declare values') as string }),
    ]);
  });

  it.each([
    {
      made: ['#define APP_E_FULL MAKE_HRESULT(SEVERITY_ERROR, FACILITY_APP, 0x201) // It is full'],
      said: '"#define APP_E_FULL MAKE_HRESULT(SEVERIT…" is made with a facility whose number stands nowhere',
    },
    {
      made: [
        '#define E_NO MAKE_HRESULT(1, FACILITY_WIN32, 5) // No',
        '#define A_X MAKE_SCODE(1, FACILITY_A, 1) // X',
        '#define A_Y MAKE_SCODE(1, FACILITY_A, 2)',
      ],
      said: '"#define A_X MAKE_SCODE(1, FACILITY_A, 1…" and 1 more are made with a facility whose number stands nowhere',
    },
  ])('that makes its codes with a facility of its own is told so: $said', ({ made, said }) => {
    const { warnings } = readDocument(
      `# Errors\n\n\`\`\`c\n#define MAKE_HRESULT(sev,fac,code) (0)\n${made.join('\n')}\n\`\`\`\n`,
    ).guide;
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    [
      'pub const C: &[(u32, &str, &str)] = &[\n    (0x8007_0005, "E_ACCESSDENIED", "It is denied."),',
      '0x80070005 E_ACCESSDENIED',
    ],
    [
      '#include <a.h>\nstatic const T t[] = {\n  { 0x80070005, "E_ACCESSDENIED", L"It is denied." },',
      '0x80070005 E_ACCESSDENIED',
    ],
    [
      '#include <a.h>\nstatic const T t[] = {\n  { "E_ACCESSDENIED", 0x80070005, "It is denied." },',
      '0x80070005 E_ACCESSDENIED',
    ],
    ['pub fn text(code: u32) -> Option<&str> {\n        0x8007_0005 => Some("It is denied."),', '0x80070005'],
  ])('takes the whole number of a tuple: %s', (program, named) => {
    expect(entriesOf(`${program}\n`)).toEqual([`${named} | It is denied. | `]);
  });

  it.each([
    'Use the following codes',
    'Type of error',
    'Using certificates',
    'Package errors',
    'Class libraries of the agent',
    'Import the certificate',
    '---\nexternal help file: agent.xml\n---',
    'const is a word of many languages',
  ])('is no page that begins with "%s"', (first) => {
    const { rows } = readDocument(`${first}\n\n- 0x80070005: It is denied.\n- 0x80070006: It is gone.\n`).guide;
    expect(rows).toHaveLength(2);
  });
});
