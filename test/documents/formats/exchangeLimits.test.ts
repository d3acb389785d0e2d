import { describe, expect, it } from 'vitest';
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

  it.each([
    [file({ causes: [long] }), 'a text of 20,000 characters'],
    [file({ causes: ['🙂'.repeat(20_000)] }), 'characters are counted, not their units'],
    [file({ causes: many(500), steps: steps(500) }), 'lists of 500'],
  ])('at its limits is taken in: %#, %s', (text) => {
    expect(message(text)).toBeUndefined();
  });

  it.each([
    [file({ causes: [`${long}y`] }), 'entries[0].causes[0] has 20001 characters; shorten it to 20000 at most.'],
    [file({ steps: [{ text: `${long}y` }] }), 'entries[0].steps[0].text has 20001 characters'],
    [file({ steps: [{ text: 'a', condition: `${long}y` }] }), 'entries[0].steps[0].condition has 20001 characters'],
    [file({ symbol: 'E'.repeat(201) }), 'entries[0].symbol has 201 characters; shorten it to 200 at most.'],
    [file({ causes: many(501) }), 'entries[0].causes has 501 items; at most 500 are taken in.'],
    [file({ steps: steps(501) }), 'entries[0].steps has 501 items'],
    [file({}, { firstSteps: steps(501) }), 'guide.firstSteps has 501 items'],
    [file({}, { appliesTo: many(501) }), 'guide.appliesTo has 501 items'],
    [file({}, { title: `${long}y` }), 'guide.title has 20001 characters'],
    [file({}, { escalation: `${long}y` }), 'guide.escalation has 20001 characters'],
    [file({ causes: ['a\0b'] }), 'entries[0].causes[0] holds a NUL at character 2; remove it.'],
    [file({ causes: ['a\ud800b'] }), 'entries[0].causes[0] holds half of a surrogate pair'],
    [file({}, { title: 'a\0' }), 'guide.title holds a NUL at character 2'],
    [file({ steps: [{ text: '\u200b' }] }), 'entries[0].steps[0].text is empty'],
    [file({ causes: 'DEEP' }).replace('"DEEP"', `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`), 'is a list; expected'],
    [
      file({}, { title: 'DEEP' }).replace('"DEEP"', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
      'is an object; exp',
    ],
    [
      `part,entry,code,unsigned,signed,symbol,condition,text\nentry,1,0x80070005,,,,,\ncause,1,,,,,,${long}y\n`,
      'line 2: entries[0].causes[0] has 20001 characters',
    ],
  ])('beyond them is refused in words: %#', (text, expected) => {
    expect(message(text)).toContain(expected);
  });
});
