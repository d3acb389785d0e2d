import { describe, expect, it } from 'vitest';
import { acceptedTags, chooseLanguage } from '../../../src/web/language/chooseLanguage.ts';

describe('chooseLanguage of an Accept-Language header', () => {
  it.each([
    { header: 'de', language: 'de', because: 'it is ours' },
    { header: 'de-AT,de;q=0.9,en;q=0.8', language: 'de', because: 'Austrian German is German' },
    { header: 'en-GB,de;q=0.9', language: 'en', because: 'English is wanted more' },
    { header: 'de;q=0.3, en;q=0.7', language: 'en', because: 'weights count, not the order' },
    { header: 'fr,de;q=0.5', language: 'de', because: 'French is none of ours' },
    { header: 'fr, *, de', language: 'en', because: 'anything will do before German' },
    { header: 'de;q=0, fr', language: 'en', because: 'a weight of 0 refuses German' },
    { header: 'DE-ch', language: 'de', because: 'case does not matter' },
    { header: '', language: 'en', because: 'English is for whoever asks for none' },
    { header: ';;q=,,x;q=abc', language: 'en', because: 'what is no header chooses nothing' },
  ])('reads "$header" as $language, because $because', ({ header, language }) => {
    expect(chooseLanguage(acceptedTags(header))).toBe(language);
  });
});
