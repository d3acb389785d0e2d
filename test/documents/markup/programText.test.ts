import { describe, expect, it } from 'vitest';
import { isProgram } from '../../../src/documents/markup/programText.ts';

describe('the text of a program', () => {
  it.each(['@echo off', '$code = 5', 'switch ($code) {', 'switch -Exact ($code) {'])('may begin with %s', (first) => {
    expect(isProgram([first, '', ':: 9009', ':: 0x2331  It is no command.'])).toBe(true);
  });

  it.each([
    ['a docstring', 'r"""Talks to it.', 'PORT = 23', '"""', 'import socket'],
    ['names of the authors', '__author__ = "A. B."', 'import socket'],
    ['several imports', 'import os, sys as system'],
    ['a directive', "'use strict'"],
  ])('may begin with %s', (_, ...lines) => {
    expect(isProgram(lines)).toBe(true);
  });

  it.each(['import os, sys, and the rest', '$5 is the price', 'switch it off', '@echo'])(
    'does not begin with %s',
    (first) => {
      expect(isProgram([first])).toBe(false);
    },
  );
});
