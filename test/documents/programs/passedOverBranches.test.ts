import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

describe('a branch of a program', () => {
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
      'numbers with names of their own',
      [
        'switch (error.code) {',
        'case 1601: // AccountNotFound',
        'case 1618: // UnexpectedError',
        '  fail("There is no account");',
        '}',
      ],
    ],
    [
      'colours',
      ['switch (rgb) {', 'case 0xC0000005: return "A dark red";', 'case 0x80004005: return "A light blue";', '}'],
    ],
    [
      'a number alone that Windows Installer has, too',
      ['switch (code) {', 'case 1603: return "Goods go out";', 'case 2034: return "A receipt";', '}'],
    ],
    [
      'kinds of documents',
      [
        'switch (kind) {',
        'case 1603: return "Goods go out";',
        'case 1604: return "Goods come in";',
        'case 2034: return "A receipt";',
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
