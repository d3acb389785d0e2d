import { describe, expect, it } from 'vitest';
import { escapeSteering, withoutControls, withoutSteering } from '../../src/domain/withoutSteering.ts';

describe('a text on its way to a terminal', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\u0085b\u2028c', 'a<U+0085>b<U+2028>c'],
    ['a\rb\r\nc\n', 'a␍b\r\nc\n'],
    ['größe 中文', 'größe 中文'],
  ])('shows what would steer it: %j', (text, shown) => {
    expect(withoutSteering(text)).toBe(shown);
  });

  it('keeps in a page what turns the direction of writing, and blanks and line ends', () => {
    expect(withoutControls('a\u001b\u0000\u007f\u0085b\u202e\u200f\tc\r\n')).toBe('a␛␀␡\ufffdb\u202e\u200f\tc\r\n');
  });

  it('says the same as JSON', () => {
    const value = { text: 'a\u202eb\u009bc\u2028\u001b' };
    const json = escapeSteering(JSON.stringify(value));
    expect(json).toMatch(/^[ -~]*$/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
