import { describe, expect, it } from 'vitest';
import { isMemoryDump } from '../../../../../src/domain/codes/logs/reasons/memoryDump.ts';

describe('a line of a debugger', () => {
  it.each([
    { line: '0012f4e0  80070005 c0000005 00000057', is: true, because: 'it lists what stands at an address' },
    { line: '808110f3 cc  int', is: true, because: 'it shows an instruction' },
    { line: 'f792342c 80428bc6 nt!CmSetValueKey', is: true, because: 'it shows a call' },
    { line: 'kd> bp 0x808110f3', is: true, because: 'it is a command' },
    { line: '> u 80070005', is: false, because: 'on a line so short the mark is rather that of a quoted mail' },
    { line: '80070005 was seen again', is: false, because: 'words follow' },
    { line: 'at 0012f4e0  80070005 c0000005 00000057', is: false, because: 'a word stands first' },
  ])('is "$line": $is, because $because', ({ line, is }) => {
    expect(isMemoryDump(line)).toBe(is);
  });
});
