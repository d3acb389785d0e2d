import { describe, expect, it } from 'vitest';
import { shownInLine, shownText } from '../../../src/cli/output/shownText.ts';

describe('text for a terminal', () => {
  it.each([
    { text: '\u001b[2Jgone', shown: '␛[2Jgone', because: 'it would clear the screen' },
    { text: '\u009b31m', shown: '<U+009B>31m', because: 'C1 is another way to write it' },
    { text: 'a\u202egpj.exe', shown: 'a<U+202E>gpj.exe', because: 'it would turn the direction' },
    { text: '\u2066x\u2069', shown: '<U+2066>x<U+2069>', because: 'isolates turn it as well' },
    { text: '\u061c\u200f', shown: '<U+061C><U+200F>', because: 'marks turn it as well' },
    { text: 'done\rFAILED', shown: 'done␍FAILED', because: 'it would write over the line' },
    { text: 'a\u0008b\u0007', shown: 'a␈b␇', because: 'it would rub out and ring' },
    { text: 'two\nlines', shown: 'two\nlines', because: 'lines are how text is written' },
    { text: 'größe 中文 😀', shown: 'größe 中文 😀', because: 'letters steer nothing' },
  ])('shows $text as $shown, because $because', ({ text, shown }) => {
    expect(shownText(text)).toBe(shown);
  });

  it('forges no line from a name', () => {
    expect(shownInLine('a.md\nb.md: done')).toBe('a.md␊b.md: done');
  });
});
