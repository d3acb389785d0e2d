import { describe, expect, it } from 'vitest';
import { cutText, foldText } from '../../../../src/domain/codes/reading/foldText.ts';

describe('foldText', () => {
  it.each([
    { original: '０ｘ８０', folded: '0x80', because: 'full-width forms are ASCII' },
    { original: '！～', folded: '!~', because: 'the first and the last of them are, too' },
    { original: '｟', folded: '｟', because: 'the next character is none of them' },
    { original: 'ﾊ', folded: 'ﾊ', because: 'half-width letters are not' },
    { original: '0x80\u200b07', folded: '0x8007', because: 'what does not show goes' },
    { original: '\u20135', folded: '-5', because: 'a dash is a minus' },
    { original: 'fa\u0130led', folded: 'failed', because: 'the Turkish capital is an i' },
    { original: 'fa\u0131led', folded: 'failed', because: 'the one without a dot is, too' },
    { original: 'a\u00a0b', folded: 'a b', because: 'a blank that does not break is a blank' },
    { original: 'ü\u0080', folded: 'ü\u0080', because: 'any other character stays' },
  ])('makes "$folded" of "$original", because $because', ({ original, folded }) => {
    expect(foldText(original).text).toBe(folded);
  });

  it('knows where each character stood, and the end', () => {
    const { text, originOf } = foldText('\u200ba\u200bb\u200b');
    expect([0, 1, text.length, text.length + 1].map(originOf)).toEqual([1, 3, 5, 5]);
  });

  it('leaves a text of ASCII as it is, place by place', () => {
    const { text, originOf } = foldText('0x80070005');
    expect([text, originOf(3), originOf(99)]).toEqual(['0x80070005', 3, 99]);
  });

  it('folds a text that is longer than a function takes arguments', () => {
    const long = `ü${'a'.repeat(20_000)}ü`;
    expect(foldText(long).text).toBe(long);
  });
});

describe('cutText', () => {
  const long = 'x'.repeat(100);
  it.each([
    { text: 'failed with 5', length: 20, cut: 'failed with 5', because: 'it is short enough' },
    { text: 'failed', length: 6, cut: 'failed', because: 'it is just as long' },
    { text: 'failed with 5', length: 9, cut: 'failed ', because: 'a word that would be split goes, too' },
    { text: 'failed with 5', length: 7, cut: 'failed ', because: 'no word is split there' },
    { text: `a ${long}`, length: 80, cut: `a ${'x'.repeat(18)}`, because: 'of a longer word 60 characters go' },
  ])('of "$text" to $length is "$cut", because $because', ({ text, length, cut }) => {
    expect(cutText(text, length)).toBe(cut);
  });
});
