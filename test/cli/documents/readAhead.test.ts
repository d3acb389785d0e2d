import { afterAll, describe, expect, it } from 'vitest';
import { inputsAhead } from '../../../src/cli/documents/inputsAhead.ts';
import { openReadAhead } from '../../../src/cli/documents/readAhead.ts';
import { readImportedFile } from '../../../src/documents/formats/readGuideDocument.ts';

const readAhead = openReadAhead();
afterAll(() => readAhead.close());

const text = '# A\n\n| Code | Cause |\n| --- | --- |\n| 50076 | No second factor. |\n';

describe('a document that is read ahead', () => {
  it.each([
    { family: null, because: 'the document tells the family' },
    { family: 'aadsts', because: 'the family was given' },
  ])('reads as it does where it is asked for, with the family $family, because $because', async ({ family }) => {
    readAhead.begin(text, family);
    expect(await readAhead.read(text, family)).toEqual(readImportedFile(text, family));
  });

  it('reads anew if it is asked for in another family than it was begun in, or never was begun', async () => {
    readAhead.begin(text, null);
    expect(await readAhead.read(text, 'aadsts')).toEqual(readImportedFile(text, 'aadsts'));
    expect(await readAhead.read(`${text}More.\n`, null)).toEqual(readImportedFile(`${text}More.\n`));
  });

  it('is read where it is asked for once the thread has ended', async () => {
    const ended = openReadAhead();
    ended.begin(text, null);
    await ended.close();
    expect(await ended.read(text, null)).toEqual(readImportedFile(text));
    ended.begin(text, null);
    expect(await ended.read(text, null)).toEqual(readImportedFile(text));
  });
});

describe('inputs of documents', () => {
  it('are loaded once each, four before their turn, and one that cannot be loaded says so in its turn', async () => {
    const loaded: number[] = [];
    const begun: string[] = [];
    const loads = Array.from({ length: 8 }, (_, place) => () => {
      loaded.push(place);
      const input = { markdown: String(place), family: null };
      return place === 2 ? Promise.reject(new Error('There is no file 2.')) : Promise.resolve(input);
    });
    const inputs = inputsAhead(loads, { ...readAhead, begin: (markdown) => void begun.push(markdown) });
    expect(await inputs(0)).toEqual({ markdown: '0', family: null });
    expect(loaded).toEqual([0, 1, 2, 3, 4]);
    await inputs(1);
    await expect(inputs(2)).rejects.toThrow('There is no file 2.');
    expect(loaded).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(begun).toEqual(['0', '1', '3', '4', '5', '6']);
  });

  it('are loaded in their turn alone where nothing reads ahead', async () => {
    const loaded: number[] = [];
    const loads = [0, 1].map((place) => () => {
      loaded.push(place);
      return Promise.resolve({ markdown: '', family: null });
    });
    const inputs = inputsAhead(loads, null);
    await inputs(0);
    expect(loaded).toEqual([0]);
    await inputs(1);
    expect(loaded).toEqual([0, 1]);
  });
});
