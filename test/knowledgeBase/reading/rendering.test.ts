import { describe, expect, it } from 'vitest';
import { readText, type ReadText } from '../../../src/documents/text/readText.ts';
import { WorkStopped } from '../../../src/knowledgeBase/longWork/workStopped.ts';
import { createRendering } from '../../../src/knowledgeBase/reading/rendering.ts';

const dense = '*a* '.repeat(50);
const rendered = Array.from({ length: 50 }, () => '<em>a</em>').join(' ');

/** Parses elsewhere, as a thread does, and counts how often it is asked. */
function parser(answer: (text: string) => Promise<ReadText | null> = (text) => Promise.resolve(readText(text))) {
  const asked: string[] = [];
  const readElsewhere = (text: string) => {
    asked.push(text);
    return answer(text);
  };
  return { asked, work: { readText: readElsewhere } };
}

describe('a text that may take long to parse', () => {
  it('shows as it is written at first, and as it should from when it is parsed, which is done once', async () => {
    const { asked, work } = parser();
    const rendering = createRendering(work);
    let told = 0;
    rendering.onPrepared(() => (told += 1));
    expect(rendering.html(dense, null)).toBe(dense);
    expect(rendering.plainText(dense)).toBe(dense);
    await rendering.prepare([dense]);
    expect(rendering.html(dense, null)).toBe(rendered);
    expect(rendering.plainText(dense)).toBe('a '.repeat(50).trim());
    expect({ asked, told }).toEqual({ asked: [dense], told: 1 });
  });

  it('is parsed before a change shows it, fifty of them too', async () => {
    const { asked, work } = parser();
    const rendering = createRendering(work);
    const texts = Array.from({ length: 50 }, (_, n) => `${dense}${String(n)}`);
    await rendering.prepare([...texts, 'Restart *it*.']);
    expect(texts.map((text) => rendering.html(text, null))).toEqual(texts.map((_, n) => `${rendered} ${String(n)}`));
    expect(asked).toHaveLength(50);
  });

  it.each([
    { reason: 'time', asked: 1, because: 'it would take too long again' },
    { reason: 'memory', asked: 1, because: 'it would need as much again' },
    { reason: 'busy', asked: 2, because: 'there may be time later' },
  ] as const)('and that $reason keeps from being parsed is tried $asked times, because $because', async (kind) => {
    const { asked, work } = parser(() => Promise.reject(new WorkStopped(kind.reason, 'is stopped')));
    const rendering = createRendering(work);
    await rendering.prepare([dense]);
    expect(rendering.html(dense, null)).toBe(dense);
    await rendering.prepare([dense]);
    expect(asked).toHaveLength(kind.asked);
  });

  it('is parsed at once where nobody else waits', () => {
    expect(createRendering(null).html(dense, null)).toBe(rendered);
  });

  it('keeps no other text waiting', () => {
    const { asked, work } = parser();
    expect(createRendering(work).html('Restart *it*.', null)).toBe('Restart <em>it</em>.');
    expect(asked).toEqual([]);
  });
});
