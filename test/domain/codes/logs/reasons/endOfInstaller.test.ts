import { describe, expect, it } from 'vitest';
import { isEndOfInstaller } from '../../../../../src/domain/codes/logs/reasons/endOfInstaller.ts';
import { numberIn } from './numberIn.ts';

describe('the number with which Windows Installer ends', () => {
  it.each([
    { line: 'the package fails with «1601».', is: true, because: 'these begin with 1601' },
    { line: 'the package fails with «1600».', is: false, because: 'that is none of them' },
    { line: 'the package fails with «1654».', is: true, because: 'these end with 1654' },
    { line: 'the package fails with «1655».', is: false, because: 'that is none of them' },
    { line: 'the package fails with «3010».', is: true, because: 'it asks for a restart' },
    { line: 'the package fails with «3011».', is: false, because: 'that is none of them' },
    { line: 'the package fails with «0x643».', is: false, because: 'people write it in decimals' },
    { line: 'setup returned «1603» and went on', is: true, because: 'the clause ends there' },
    { line: 'the package fails with «1603» files', is: false, because: 'something is counted' },
    { line: 'the package has «1603».', is: false, because: 'nothing says that it ended' },
    { line: 'the game ends with «1603».', is: false, because: 'nothing is installed' },
    {
      line: 'we made it «3010», which is the exit code for a restart',
      is: true,
      because: 'the words behind it say so',
    },
    { line: '«3010» is the exit code for a restart', is: true, because: 'it may stand first' },
    { line: 'we made it "«3010»" is the exit code', is: true, because: 'it may be quoted' },
    { line: 'room 4 «3010» is the exit code', is: false, because: 'a number stands before it' },
    { line: 'we made it 5«3010», which is the exit code', is: false, because: 'it is the end of a number' },
    { line: 'we made it «3010» at night', is: false, because: 'the words behind it say nothing of it' },
    { line: 'msiexec failed with exit code «13»', is: true, because: 'it is documented for the installer' },
    { line: 'the game failed with exit code «13»', is: false, because: 'other programs end so, too' },
    { line: 'msiexec failed with exit code «14»', is: false, because: 'that one is not documented' },
    { line: 'msiexec failed with exit code «0x57»', is: false, because: 'those are written in decimals, too' },
  ])('is in $line: $is, because $because', ({ line, is }) => {
    expect(isEndOfInstaller(numberIn(line))).toBe(is);
  });
});
