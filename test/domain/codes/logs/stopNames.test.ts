import { describe, expect, it } from 'vitest';
import { codeInFamily, type ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { codeFamilies } from '../../../../src/domain/codes/families/codeFamilies.ts';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { mayHoldStopNames, namesInWords, stopNamesIn } from '../../../../src/domain/codes/logs/stopNames.ts';
import { listingOf } from '../listingOf.ts';

const ownStop = codeInFamily(
  codeFamilies.findIndex(({ slug }) => slug === 'bugcheck'),
  0xbad1,
);
const named: Readonly<Record<string, readonly ErrorCode[]>> = {
  OWN_STOP: [0x80070005 as ErrorCode, ownStop],
  A_B: [ownStop],
  OWN: [ownStop],
  WINDOWS_ONLY: [0x80070005 as ErrorCode],
};
const listing = { ...listingOf([]), codesNamed: (name: string) => named[name] ?? [] };

const spelt = (code: ErrorCode) => slugOf(code).replace('bugcheck-', '');

/** The names found on a line, each with its number: "MEMORY MANAGEMENT 0x1A". */
function stops(line: string, isAboutBlueScreens = false): readonly string[] {
  const found = stopNamesIn(line, listing, (topic) => topic === 'blueScreen' && isAboutBlueScreens);
  return found.map(({ start, end, code }) => `${line.slice(start, end)} ${spelt(code)}`);
}

describe('the names of bug checks in words', () => {
  it.each([
    {
      beginning: 'PDC WATCHDOG',
      names: ['PDC WATCHDOG TIMEOUT LIVEDUMP 0x15C', 'PDC WATCHDOG TIMEOUT 0x14F'],
      because: 'the longest goes first',
    },
    {
      beginning: 'MUTEX',
      names: ['MUTEX LEVEL NUMBER VIOLATION 0xD', 'MUTEX ALREADY OWNED 0xBF'],
      because: 'both begin with it',
    },
    { beginning: 'IORING', names: [], because: 'one word is no name in words' },
  ])('that begin with $beginning are $names, because $because', ({ beginning, names }) => {
    const found = (namesInWords().get(beginning.split(' ', 1).join('')) ?? [])
      .filter(({ name }) => name.startsWith(beginning))
      .map(({ name, code }) => `${name} ${spelt(code)}`);
    expect(found).toEqual(names);
  });

  it('are of the number that a name is best known for, if it has two', () => {
    const reports = namesInWords()
      .get('VIDEO')
      ?.filter(({ name }) => name === 'VIDEO DRIVER DEBUG REPORT REQUEST');
    expect(reports?.map(({ code }) => spelt(code))).toEqual(['0xAD', '0xAD']);
  });
});

describe('the name of a bug check in words', () => {
  it.each([
    { line: 'Stop code: CRITICAL PROCESS DIED', is: ['CRITICAL PROCESS DIED 0xEF'], because: 'it is published' },
    { line: 'Stop code: critical process died', is: ['critical process died 0xEF'], because: 'small letters do, too' },
    { line: 'Stop code: MEMORY MANAGEMENT here', is: ['MEMORY MANAGEMENT 0x1A'], because: 'words may follow' },
    { line: 'Stop code: PDC WATCHDOG TIMEOUT', is: ['PDC WATCHDOG TIMEOUT 0x14F'], because: 'it ends there' },
    {
      line: 'Stop code: PDC WATCHDOG TIMEOUT LIVEDUMP',
      is: ['PDC WATCHDOG TIMEOUT LIVEDUMP 0x15C'],
      because: 'this is longer',
    },
    { line: 'Stop code: MEMORY MANAGEMENTS', is: [], because: 'it ends with its last letter' },
    { line: 'Stop code: GOOD MEMORY MANAGEMENT', is: [], because: 'it stands right behind the label' },
    { line: 'a stop code: OWN STOP again', is: ['OWN STOP 0xBAD1'], because: 'a guide gives it to a bug check' },
    { line: 'a stop code: own stop', is: ['own stop 0xBAD1'], because: 'labels go before small letters, too' },
    { line: 'stop A B', is: ['A B 0xBAD1'], because: 'no shorter line holds one' },
    { line: 'stop code: OWN THINGS', is: [], because: 'of a name in a guide two words are needed' },
    { line: 'stop code: WINDOWS ONLY', is: [], because: 'the guide gives that to a code of Windows' },
    { line: 'we own: OWN STOP', is: [], because: 'no label stands before it' },
    {
      line: 'stop code: OWN STOP, bugcheck: MEMORY MANAGEMENT',
      is: ['OWN STOP 0xBAD1', 'MEMORY MANAGEMENT 0x1A'],
      because: 'each has a label',
    },
  ])('behind a label is in "$line" $is, because $because', ({ line, is }) => {
    expect(stops(line)).toEqual(is);
  });

  it.each([
    { line: 'it says MEMORY MANAGEMENT again', is: ['MEMORY MANAGEMENT 0x1A'], because: 'it is in capitals' },
    { line: 'it says memory management again', is: [], because: 'these are words like any other' },
    { line: 'see THE MEMORY MANAGEMENT', is: ['MEMORY MANAGEMENT 0x1A'], because: 'other capitals may go before it' },
    { line: 'see XMEMORY MANAGEMENT', is: [], because: 'it begins with its first letter' },
    { line: 'see THE XMEMORY MANAGEMENT', is: [], because: 'the first letter begins a word' },
    { line: 'it says MEMORY MANAGEMENTS', is: [], because: 'it ends with its last letter' },
    { line: 'it says OWN STOP', is: [], because: 'names of guides need a label' },
    {
      line: 'MEMORY MANAGEMENT, then TRAP CAUSE UNKNOWN',
      is: ['MEMORY MANAGEMENT 0x1A', 'TRAP CAUSE UNKNOWN 0x12'],
      because: 'each stretch of capitals may hold one',
    },
    {
      line: 'MEMORY MANAGEMENT TRAP CAUSE UNKNOWN',
      is: ['MEMORY MANAGEMENT 0x1A'],
      because: 'a stretch of capitals holds one',
    },
    { line: 'Stop code: MEMORY MANAGEMENT', is: ['MEMORY MANAGEMENT 0x1A'], because: 'its label found it already' },
    {
      line: '> STOP CODE MEMORY MANAGEMENT',
      is: ['MEMORY MANAGEMENT 0x1A'],
      because: 'a label in capitals found it already',
    },
    { line: 'stop code: GOOD DAY', is: [], because: 'none has such a name' },
    { line: `${'x'.repeat(982)} MEMORY MANAGEMENT`, is: ['MEMORY MANAGEMENT 0x1A'], because: 'lines may be long' },
    { line: `${'x'.repeat(983)} MEMORY MANAGEMENT`, is: [], because: 'a longer line is no sentence' },
  ])('in a text about blue screens is in "$line" $is, because $because', ({ line, is }) => {
    expect(stops(line, true)).toEqual(is);
  });

  it('needs a label in any other text', () => {
    expect(stops('it says MEMORY MANAGEMENT again')).toEqual([]);
  });

  it.each([
    { text: 'bug check: memory management', is: true, because: 'it has a label' },
    { text: 'says MEMORY MANAGEMENT', is: true, because: 'it has capitals' },
    { text: 'it stopped with Memory Management', is: false, because: 'it has neither' },
  ])('may be in "$text": $is, because $because', ({ text, is }) => {
    expect(mayHoldStopNames(text)).toBe(is);
  });
});
