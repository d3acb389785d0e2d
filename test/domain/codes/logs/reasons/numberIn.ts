import type { LabelledNumber } from '../../../../../src/domain/codes/logs/reasons/labelledNumber.ts';
import type { Topic } from '../../../../../src/domain/codes/logs/reasons/topics.ts';

/** The number between « and » on a line, in a text about these topics: "failed with «5» again". */
export function numberIn(marked: string, ...topics: readonly Topic[]): LabelledNumber {
  const [before = '', text = '', after = ''] = marked.split(/[«»]/);
  return { value: Number(text), text, before, after, isAbout: (topic) => topics.includes(topic) };
}

/** The line without the marks, and where the number stands on it. */
export function stretchIn(marked: string): { line: string; stretch: { start: number; end: number; text: string } } {
  const [before = '', text = '', after = ''] = marked.split(/[«»]/);
  const stretch = { start: before.length, end: before.length + text.length, text };
  return { line: before + text + after, stretch };
}
