import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('what a program says of codes where it chooses by them', () => {
  it.each([
    {
      because: 'a case of C goes on over lines, and its comment names the code',
      lines: [
        'static const char *hint(HRESULT hr)',
        '{',
        '    switch ((unsigned long)hr) {',
        '        case 0x80070057: // E_INVALIDARG',
        '            return "A size is wrong. Check the "',
        '                   "size of the frame.";',
        '        case 0x80004004: { result = ("E_ABORT: It was stopped"); } break;',
        '        case 0xC00D3E85: return L"MF_E_SHUTDOWN (it is shut down)";',
        '        case 0x00000000: return "S_OK, It went well";',
        '        default: return "It is unknown";',
        '    }',
        '}',
      ],
      entries: [
        '0x80070057 E_INVALIDARG | A size is wrong. | Check the size of the frame.',
        '0x80004004 E_ABORT | It was stopped | ',
        '0xC00D3E85 MF_E_SHUTDOWN | it is shut down | ',
        '0x00000000 S_OK | It went well | ',
      ],
    },
    {
      because: 'labels that follow each other share a text, and a value behind a whole sentence is none of it',
      lines: [
        'switch (unchecked((uint)error.HResult))',
        '{',
        '    case 0x80070005:',
        '    case unchecked((int)0x80070020):',
        '        return "It is in use. " + "(" + code + ")";',
        '    case -2147024893: // 0x80070003',
        '        Log.Warn(error, "There is no such path.");',
        '        Console.WriteLine("There is no such path.");',
        '        break;',
        '    case ComException when (uint)error.HResult == 0x80040154:',
        '        throw new InvalidOperationException("It is not registered.");',
        '}',
      ],
      entries: [
        '0x80070005 | It is in use. | ',
        '0x80070020 | It is in use. | ',
        '0x80070003 | There is no such path. | ',
        '0x80040154 | It is not registered. | ',
      ],
    },
    {
      because: 'Rust matches several values, and makes its texts strings',
      lines: [
        'fn explain(code: i32) -> String {',
        '    match code as u32 {',
        '        0x8007_0005 => {',
        '            "It is denied. Sign in as administrator."',
        '                .into()',
        '        }',
        '        0x80072EE7 | 0x80072EFD => "There is no connection.".to_string(),',
        '        other => format!("Exited with {}", other),',
        '    }',
        '}',
      ],
      entries: [
        '0x80070005 | It is denied. | Sign in as administrator.',
        '0x80072EE7 | There is no connection. | ',
        '0x80072EFD | There is no connection. | ',
      ],
    },
    {
      because: 'Kotlin and Java point at a text',
      lines: [
        'fun describe(code: Long): String =',
        '  when (code) {',
        '    0x80070005, 0x80070020 -> "It is not free"',
        '    0x80070070.toInt() -> {',
        '      "The disk has no room"',
        '    }',
        '    else -> "It is unknown"',
        '  }',
      ],
      entries: [
        '0x80070005 | It is not free | ',
        '0x80070020 | It is not free | ',
        '0x80070070 | The disk has no room | ',
      ],
    },
    {
      because: 'Go chooses among names that it declares',
      lines: [
        'package agent',
        'const (',
        '\tAGENT_E_STOPPED Result = 0x80370100',
        '\tAGENT_E_BUSY    Result = 0x80370101',
        ')',
        'func (r Result) Text() string {',
        '\tswitch r {',
        '\tcase AGENT_E_STOPPED:',
        '\t\treturn `It stopped.`',
        '\tcase AGENT_E_BUSY:',
        '\t\treturn "Wait a minute."',
        '\t}',
        '}',
      ],
      entries: ['0x80370100 AGENT_E_STOPPED | It stopped. | ', '0x80370101 AGENT_E_BUSY |  | Wait a minute.'],
    },
    {
      because: 'Python compares with one value after the other',
      lines: [
        'import agent',
        'def explain(error):',
        '    hresult = agent.hresult(error)',
        '    if hresult == 0x80070005:',
        '        return ("It is denied to you. "',
        '                "Sign in as administrator.")',
        '    elif hresult in (0x80070020, 0x80070021):',
        "        print('It is in use.')",
        "        print('Close the editor.')",
        '    elif hresult == 0x80070057 or hresult == 0x80070006:',
        "        log.error('It is wrong: %s' % error)",
        '    if hresult == 0x80004005 and error.isOld:',
        "        print('It is an old one.')",
        "    print('It has ended now.')",
      ],
      entries: [
        '0x80070005 | It is denied to you. | Sign in as administrator.',
        '0x80070020 | It is in use. | Close the editor.',
        '0x80070021 | It is in use. | Close the editor.',
      ],
    },
    {
      because: 'a batch file tells its levels apart',
      lines: [
        '@echo off',
        'msiexec /i agent.msi /qn',
        'if %errorlevel%==5 echo It is denied. Run this file as administrator.',
        'if "%errorlevel%"=="1603" echo The set-up failed ^(see the log^).',
        'if errorlevel 1618 (echo Another set-up is running.)',
        'if %ERRORLEVEL% EQU 3010 (',
        '  echo A restart is needed.',
        ')',
        'if %errorlevel%==1 echo The agent is missing.',
        'if %errorlevel%==1925 echo The rights are missing.',
        'if %errorlevel%==1602 echo %user% has stopped it.',
      ],
      entries: [
        '0x00000005 | It is denied. | Run this file as administrator.',
        '0x00000643 | The set-up failed (see the log). | ',
        '0x00000652 | Another set-up is running. | ',
        '0x00000BC2 | A restart is needed. | ',
      ],
    },
    {
      because: 'a shell has a label before a bracket',
      lines: [
        '#!/bin/bash',
        'wine msiexec /i agent.msi; rc=$?',
        'case $rc in',
        '  0) echo "It went well." ;;',
        '  1602|1604) echo The set-up was stopped. >&2 ;;',
        '  1603)',
        '    echo "The set-up failed on $HOST"',
        '    ;;',
        '  *) echo "It ended with $rc" ;;',
        'esac',
        'if [ $rc -eq 1618 ]; then',
        '  echo "Another set-up is running."',
        'fi',
      ],
      entries: [
        '0x00000000 | It went well. | ',
        '0x00000642 | The set-up was stopped. | ',
        '0x00000644 | The set-up was stopped. | ',
        '0x00000652 | Another set-up is running. | ',
      ],
    },
    {
      because: 'PowerShell has texts in braces, behind commands and under other signs',
      lines: [
        '$hint = switch ($process.ExitCode) {',
        '    1602 { "the set-up was stopped" }',
        "    '0x80070005' { 'It is denied.' }",
        '    default { "exit code $($process.ExitCode)" }',
        '}',
        'if ($process.ExitCode -eq 1618) {',
        '    Write-ColorOutput Red "✗ Another set-up is running"',
        '    exit 1',
        '}',
        'elseif ($process.ExitCode -eq 1619) {',
        '    Write-Result -Msg "The package does not open" -Success $false',
        '}',
        'elseif ($process.ExitCode -eq 1603) {',
        '    Restart-Service "Agent of Contoso"',
        '}',
        'elseif ($process.ExitCode -eq 1641) {',
        '    Write-Log "It fell over. Retrying after a minute."',
        '}',
      ],
      entries: [
        '0x00000642 | the set-up was stopped | ',
        '0x80070005 | It is denied. | ',
        '0x00000652 | Another set-up is running | ',
        '0x00000653 | The package does not open | ',
      ],
    },
    {
      because: 'a value may be a key over its text, and with fields under it is an object',
      lines: [
        'ERRORS = {',
        '    0x80070005:',
        '        "It is denied to you, "',
        '        "and to all.",',
        '    0x80070020: "It is in use.",',
        '}',
      ],
      entries: ['0x80070005 | It is denied to you, and to all. | ', '0x80070020 | It is in use. | '],
    },
  ])('gives $entries, because $because', ({ lines, entries }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(entries);
  });

  it.each([
    [
      'messages of windows',
      ['switch (msg) {', 'case 0x0010: return "The window closes";', 'case 0x0113: return "A timer ran out";', '}'],
    ],
    [
      'answers of a server',
      ['switch (status) {', 'case 404: return "There is no page";', 'case 500: return "The server failed";', '}'],
    ],
    [
      'leaves of a processor',
      [
        'switch (leaf) {',
        'case 0x80000002: return "The brand is here";',
        'case 0x80000005: return "The cache is here";',
        '}',
      ],
    ],
    ['keys', ['switch (key) {', 'case 0x0D: return "Go to the end";', 'case 0x1B: return "Go to the start";', '}']],
    [
      'results of a tool of its own',
      ['switch (rc) {', 'case 1: return "There is no file";', 'case 2: return "The file is wrong";', '}'],
    ],
    [
      'years',
      [
        'void draw() {',
        'switch (year) {',
        'case 1602: text("The town burns down"); break;',
        'case 1603: text("The king comes home"); break;',
        '}',
      ],
    ],
    [
      'names alone',
      ['switch (hr) {', 'case 0x80004001: return "E_NOTIMPL";', 'case 0x80070005: return "Error.AccessDenied";', '}'],
    ],
    [
      'commands',
      [
        'switch (hr) {',
        'case 0x80070005: Run("net stop agent"); break;',
        'case 0x80070006: key = Find("no such key", 5); break;',
        '}',
      ],
    ],
  ])('makes no entry of %s', (_, lines) => {
    expect(entriesOf(lines.join('\n'))).toEqual([]);
  });

  it('is passed over with its lines where it depends on more than the code', () => {
    const { rows, warnings } = readDocument(
      [
        'switch (hr) {',
        '  case 0x80004004: return "It was stopped";',
        '  case 0x80070005: return $"It is denied to {user}";',
        '  case 0x80070006: return isOld ? "It is an old one" : "It is a new one";',
        '}',
      ].join('\n'),
    ).guide;
    expect(rows).toHaveLength(1);
    expect(warnings).toEqual([
      expect.objectContaining({
        line: 3,
        message: expect.stringContaining('and 1 more say depends on more than the code') as string,
      }),
    ]);
  });
});
