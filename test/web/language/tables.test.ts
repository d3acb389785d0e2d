import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/web/pages/words/english.ts';
import { german } from '../../../src/web/pages/words/german.ts';
import { wordsOf } from './tableWords.ts';

const consoleWords = new URL('../../../src/web/console/words/', import.meta.url);
const topics = readdirSync(new URL('german/', consoleWords)).map((name) => name.replace('.ts', ''));

/** The tables of a topic of the console as each language has them: in tests its own language is English. */
async function tablesOf(topic: string): Promise<{ english: object; german: object }> {
  const [ours, theirs] = await Promise.all([
    import(new URL(`${topic}.ts`, consoleWords).href) as Promise<object>,
    import(new URL(`german/${topic}.ts`, consoleWords).href) as Promise<object>,
  ]);
  return { english: { ...ours }, german: { ...theirs } };
}

describe('German', () => {
  it('has the words of the pages and no other, with every value that a sentence takes in', () => {
    expect(shapeOf(german)).toEqual(shapeOf(english));
  });

  it.each(topics)(
    'has the words of the console on %s and no other, with every value that a sentence takes in',
    async (topic) => {
      const { english: ours, german: theirs } = await tablesOf(topic);
      expect(shapeOf(theirs)).toEqual(shapeOf(ours));
    },
  );

  it('has every topic of the console', () => {
    const english = readdirSync(consoleWords).filter((name) => name.endsWith('.ts') && name !== 'inLanguage.ts');
    expect(topics.map((topic) => `${topic}.ts`).sort()).toEqual(english.sort());
  });

  it('leaves no sentence in English', () => {
    const ours = new Set(wordsOf(english).map(({ said }) => said));
    const same = wordsOf(german).filter(({ said }) => ours.has(said) && /[a-z]{3} [a-z]{2}/.test(said));
    expect(same).toEqual([]);
  });
});

describe('a screen or a page', () => {
  const web = fileURLToPath(new URL('../../../src/web/', import.meta.url));
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

  it('names nothing in words of its own, which no table would translate', () => {
    const own = files.flatMap((name) => {
      const found = readFileSync(join(web, name), 'utf8').match(
        /\b(?:aria-label|label|placeholder|title|usual|alt|description)="[^"]*[A-Za-z]{2}[^"]*"/g,
      );
      return (found ?? []).map((words) => `${name}: ${words}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(own).toEqual([]);
  });
});

/** Where each word stands, and how many values it takes: `{}` for a text, `{2}` for a sentence of two. */
function shapeOf(table: object): string[] {
  return wordsOf(table)
    .map(({ place, values }) => `${place}${values === null ? '' : ` takes ${String(values)}`}`)
    .sort();
}
