import { describe, expect, it } from 'vitest';
import { isProgram } from '../../../src/documents/markup/programText.ts';

describe('the text of a program', () => {
  it.each(['@echo off', '$code = 5', 'switch ($code) {', 'switch -Exact ($code) {'])('may begin with %s', (first) => {
    expect(isProgram([first, '', ':: 9009', ':: 0x2331  It is no command.'])).toBe(true);
  });

  it.each(['$5 is the price', 'switch it off', '@echo'])('does not begin with %s', (first) => {
    expect(isProgram([first])).toBe(false);
  });
});
