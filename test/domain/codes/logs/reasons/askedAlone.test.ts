import { describe, expect, it } from 'vitest';
import { isAskedAlone } from '../../../../../src/domain/codes/logs/reasons/askedAlone.ts';

describe('a question for nothing but a number', () => {
  it.each([
    'error 5',
    'Error code: 1603',
    'what does error 1722 mean?',
    'it says error 1603',
    'Hi, I get error 53, help please',
    'Was bedeutet Fehler 5?',
    'que signifie erreur 53',
    'что значит ошибка 5',
    '错误代码 5 是什么意思',
    'common errors: 53, 67, 1219',
    '53',
  ])('is %j', (text) => {
    expect(isAskedAlone(text)).toBe(true);
  });

  it.each([
    { text: 'dishwasher error 15', because: 'it says what shows it' },
    { text: 'Waschmaschine Fehler 18', because: 'it says what shows it' },
    { text: 'エラー 25 食洗機', because: 'it says what shows it' },
    { text: 'error 5 '.repeat(13), because: 'it is as long as a log' },
  ])('is not $text, because $because', ({ text }) => {
    expect(isAskedAlone(text)).toBe(false);
  });
});
