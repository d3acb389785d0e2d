import { describe, expect, it } from 'vitest';
import { partOfThread } from '../../../src/documents/labels/answers.ts';

const by = (length: number): string => {
  const start = 'Answer by ';
  return start + 'x'.repeat(length - start.length);
};

describe('the part of a thread that a heading begins', () => {
  it.each([
    { words: 'Question', is: 'question', because: 'it is asked' },
    { words: 'Original question from Mira', is: 'question', because: 'someone asked it' },
    { words: 'Questions', is: null, because: 'a section of several is no thread' },
    { words: 'Answer', is: 'answer', because: 'it is answered' },
    { words: 'Answer #2 (14 votes)', is: 'answer', because: 'answers are counted and voted on' },
    { words: 'Accepted answer', is: 'accepted', because: 'it helped' },
    { words: 'Beste Antwort', is: 'accepted', because: 'so it says in German' },
    { words: 'Answer the prompt', is: null, because: 'that is a step' },
    { words: by(80), is: 'answer', because: 'a name may be long' },
    { words: by(81), is: null, because: 'what is longer is a text of its own' },
  ])('is of "$words" $is, because $because', ({ words, is }) => {
    expect(partOfThread(words)).toBe(is);
  });
});
