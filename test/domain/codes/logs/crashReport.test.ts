import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { mayHoldReport, stopAtHead, stopInReport } from '../../../../src/domain/codes/logs/crashReport.ts';
import type { FamilyCode } from '../../../../src/domain/codes/families/familyCodesIn.ts';

/** Where the code of a line stands, and which it is: "139 is bugcheck-0x139". */
const told = (line: string, code: FamilyCode | null) => {
  if (code !== null) expect(code.coveredTo).toBe(code.end);
  return code === null ? null : `${line.slice(code.start, code.end)} is ${slugOf(code.code)}`;
};

describe('the code of a report about a crash', () => {
  it.each([
    { line: 'Code: 139', is: '139 is bugcheck-0x139', because: 'reports write it without its mark' },
    { line: 'Event: BlueScreen; Code:  1a;', is: '1a is bugcheck-0x1A', because: 'fields may share a line' },
    { line: '\tCode: 139', is: '139 is bugcheck-0x139', because: 'fields may be indented' },
    { line: 'Codice: 139', is: '139 is bugcheck-0x139', because: 'reports are written in other languages, too' },
    { line: 'Code: 9999', is: null, because: 'no such bug check is published' },
    { line: 'Code: 139 times', is: null, because: 'more than a code stands in the field' },
    { line: 'Exit code: 139', is: null, because: 'the field is another' },
    { line: 'Code 139', is: null, because: 'it is no field' },
  ])('is in "$line" $is, because $because', ({ line, is }) => {
    expect(
      told(
        line,
        stopInReport(line, (topic) => topic === 'blueScreen'),
      ),
    ).toBe(is);
  });

  it('is one only in a text about blue screens', () => {
    expect(stopInReport('Code: 139', () => false)).toBeNull();
  });
});

describe('the bug check at the head of an analysis', () => {
  const padding = ' '.repeat(92);
  it.each([
    { line: 'VIDEO_TDR_ERROR (116)', is: 'VIDEO_TDR_ERROR (116) is bugcheck-0x116', because: 'two words are the same' },
    {
      line: '  VIDEO_TDR_ERROR (116) ',
      is: 'VIDEO_TDR_ERROR (116)  is bugcheck-0x116',
      because: 'blanks do not count',
    },
    { line: 'VIDEO_ERROR (116)', is: null, because: 'only one word is the same' },
    { line: 'VIDEO_TDR_ERROR (11a)', is: null, because: 'that number has another name' },
    { line: 'see VIDEO_TDR_ERROR (116)', is: null, because: 'it is no head' },
    {
      line: `       VIDEO_TDR_ERROR (116)${padding}`,
      is: `VIDEO_TDR_ERROR (116)${padding} is bugcheck-0x116`,
      because: 'a line of 120 characters may be a head',
    },
    { line: `        VIDEO_TDR_ERROR (116)${padding}`, is: null, because: 'a longer one is none' },
  ])('is in "$line" $is, because $because', ({ line, is }) => {
    expect(told(line, stopAtHead(line))).toBe(is);
  });
});

describe('a report about a crash', () => {
  it.each([
    { text: 'x\nCode: 139', is: true, because: 'it may have such a field' },
    { text: 'x\nVIDEO_TDR_ERROR (116)', is: true, because: 'it may have such a head' },
    { text: 'Code 139, VIDEO_TDR_ERROR', is: false, because: 'it has neither' },
  ])('may be in "$text": $is, because $because', ({ text, is }) => {
    expect(mayHoldReport(text)).toBe(is);
  });
});
