import { describe, expect, it } from 'vitest';
import { boundedHeading } from '../../../src/documents/labels/boundedHeading.ts';
import { headingCode, headingMeaning } from '../../../src/documents/cells/headingCode.ts';
import { labelledTexts } from '../../../src/documents/cells/labelledText.ts';
import { sectionRole } from '../../../src/documents/labels/sectionRole.ts';
import { valueIn } from '../../../src/documents/cells/valueIn.ts';

describe('a heading', () => {
  it('is read with single blanks and 1,000 characters at most', () => {
    expect(boundedHeading('0x80070005:\t\u00a0 Access   is denied')).toBe('0x80070005: Access is denied');
    expect(boundedHeading('x'.repeat(5_000))).toHaveLength(1_000);
  });

  it('means the same however many blanks stand in it', () => {
    const wide = `0x80070005:${' '.repeat(500_000)}Access is denied`;
    expect(headingCode(wide)?.codes).toHaveLength(1);
    expect(headingMeaning(wide)).toBe('Access is denied');
    expect(sectionRole(`Resolution${'\t'.repeat(500_000)}:`).role).toBe('mitigation');
  });
});

it.each([
  ['VSS error 0x80070430 - Exit code 517', ''],
  ['VSS 錯誤 0x80070430 - 結束代碼 517', ''],
  ['0x80070430 - Exit of group 517', 'Exit of group 517'],
  ['0x80070430: The service is marked for deletion', 'The service is marked for deletion'],
])('a number of another kind next to a code is no meaning of it: %s', (heading, meaning) => {
  expect(headingMeaning(heading)).toBe(meaning);
});

// Each of these took minutes when its pattern began anew at every character.
describe('a text of half a million characters of one kind', () => {
  it.each(['`', '*', ' ', '\t'])('is read at once: %j', (run) => {
    const text = `0x80070005 ${run.repeat(500_000)}x`;
    expect(valueIn(text)).toBeNull();
    expect(labelledTexts(text)).toHaveLength(1);
  });

  it('keeps a value that stands behind its label, and what stands around it', () => {
    expect(valueIn(`The folder exists. <br> <br/>${' '.repeat(500_000)}**Value:** 0x800700b7`)).toMatchObject({
      rest: 'The folder exists.',
    });
  });
});
