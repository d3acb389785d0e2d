import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const article = (...parts: string[]): string => `# Error 0x80070643 during setup\n\n${parts.join('\n\n')}\n`;
const steps = '1. Remove the old library.\n2. Run the setup again.';

describe('a section whose title is a line without marks', () => {
  it.each([
    {
      because: 'the cause may stand behind the steps',
      text: article(`Solution\n${steps}`, 'Problem Cause\nThe source is gone from the cache.'),
      entries: ['0x80070643 | The source is gone from the cache. | Remove the old library. // Run the setup again.'],
    },
    {
      because: 'links to more are no part of a step',
      text: article(`Solution\n${steps}`, 'Additional Resources\nKB 4711 - How to collect logs'),
      entries: ['0x80070643 |  | Remove the old library. // Run the setup again.'],
    },
    {
      because: 'nor are they in French',
      text: article(`Solution\n${steps}`, 'Voir aussi\nKB 4711 - Journaux'),
      entries: ['0x80070643 |  | Remove the old library. // Run the setup again.'],
    },
  ])('ends the one before it: $because', ({ text, entries }) => {
    expect(entriesOf(text)).toEqual(entries);
  });
});

describe('a question as a title', () => {
  it.each(['Comment le corriger ?', 'Comment la réparer ?', 'Comment éliminer cette erreur ?'])(
    '"%s" leads to the steps',
    (title) => {
      expect(entriesOf(article(`## ${title}\n\n${steps}`))).toEqual([
        '0x80070643 |  | Remove the old library. // Run the setup again.',
      ]);
    },
  );
});

describe('a quoted text under a title of steps', () => {
  it('is none of them before the first', () => {
    const text = article(
      '## Resolution\n\n> "The source is gone" means that the cache was cleared.\n\n- Fill the cache.',
    );
    expect(entriesOf(text)[0]?.split(' | ')[2]).toBe('Fill the cache.');
  });

  it('belongs to the one before it', () => {
    const text = article('## Resolution\n\nRun the setup until it says:\n\n> The source is there.');
    expect(entriesOf(text)[0]?.split(' | ')[2]).toContain('The source is there.');
  });
});
