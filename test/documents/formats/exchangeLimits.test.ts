import { describe, expect, it } from 'vitest';
import { holdToLimits } from '../../../src/documents/formats/exchangeLimits.ts';
import { readImportedFile } from '../../../src/documents/formats/readGuideDocument.ts';

describe('a file of a guide', () => {
  const file = (entry: object, guide: object = {}): string =>
    JSON.stringify({
      ...{ format: 'hresolve-guide', version: 1, guide: { title: 'X', ...guide } },
      entries: [{ code: { hex: '0x80070005' }, causes: ['A.'], steps: [{ text: 'Do.' }], ...entry }],
    });
  const long = 'x'.repeat(20_000);
  const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `No. ${String(n)}`);
  const steps = (count: number): object[] => many(count).map((text) => ({ text }));
  const message = (text: string): string | undefined => {
    const [warning] = readImportedFile(text).document.warnings;
    return warning && `line ${String(warning.line)}: ${warning.message}`;
  };

  // The texts are too long to be titles.
  const cases = <Rest extends object>(each: readonly (Rest & { text: string })[]) =>
    each.map(({ text, ...rest }) => ({ ...rest, read: () => message(text) }));

  it.each(
    cases([
      { text: file({ causes: [long] }), because: 'a text may have 20,000 characters' },
      { text: file({ causes: ['🙂'.repeat(20_000)] }), because: 'characters are counted, not their units' },
      { text: file({ causes: many(500), steps: steps(500) }), because: 'a list may have 500' },
    ]),
  )('at its limits is taken in, because $because', ({ read }) => {
    expect(read()).toBeUndefined();
  });

  it.each(
    cases([
      {
        text: file({ causes: [`${long}y`] }),
        says: 'entries[0].causes[0] has 20001 characters; shorten it to 20000 at most.',
      },
      { text: file({ steps: [{ text: `${long}y` }] }), says: 'entries[0].steps[0].text has 20001 characters' },
      {
        text: file({ steps: [{ text: 'a', condition: `${long}y` }] }),
        says: 'entries[0].steps[0].condition has 20001 characters',
      },
      {
        text: file({ symbol: 'E'.repeat(201) }),
        says: 'entries[0].symbol has 201 characters; shorten it to 200 at most.',
      },
      { text: file({ causes: many(501) }), says: 'entries[0].causes has 501 items; at most 500 are taken in.' },
      { text: file({ steps: steps(501) }), says: 'entries[0].steps has 501 items' },
      { text: file({}, { firstSteps: steps(501) }), says: 'guide.firstSteps has 501 items' },
      { text: file({}, { appliesTo: many(501) }), says: 'guide.appliesTo has 501 items' },
      { text: file({}, { title: `${long}y` }), says: 'guide.title has 20001 characters' },
      { text: file({}, { escalation: `${long}y` }), says: 'guide.escalation has 20001 characters' },
      { text: file({ causes: ['a\0b'] }), says: 'entries[0].causes[0] holds a NUL at character 2; remove it.' },
      { text: file({ causes: ['a\ud800b'] }), says: 'entries[0].causes[0] holds half of a surrogate pair' },
      { text: file({}, { title: 'a\0' }), says: 'guide.title holds a NUL at character 2' },
      { text: file({ steps: [{ text: '\u200b' }] }), says: 'entries[0].steps[0].text is empty' },
      {
        text: file({ causes: 'DEEP' }).replace('"DEEP"', `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`),
        says: 'is a list; expected',
      },
      {
        text: file({}, { title: 'DEEP' }).replace('"DEEP"', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
        says: 'is an object; expected',
      },
      {
        text: `part,entry,code,unsigned,signed,symbol,condition,text\nentry,1,0x80070005,,,,,\ncause,1,,,,,,${long}y\n`,
        says: 'line 2: entries[0].causes[0] has 20001 characters',
      },
    ]),
  )('beyond them is refused in words: $says', ({ read, says }) => {
    expect(read()).toContain(says);
  });

  it('has 20,000 entries at most', () => {
    const { document, manifest } = readImportedFile(file({}));
    const withRows = (count: number) => () => {
      const rows = Array<(typeof document.rows)[number]>(count).fill(
        document.rows[0] as (typeof document.rows)[number],
      );
      holdToLimits({ document: { ...document, rows }, manifest });
    };
    expect(withRows(20_000)).not.toThrow();
    expect(withRows(20_001)).toThrow('entries has 20001 items; at most 20000 are taken in.');
  });
});
