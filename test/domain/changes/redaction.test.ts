import { describe, expect, it } from 'vitest';
import { redactionOf } from '../../../src/domain/changes/redaction.ts';
import { redactRecord } from '../../../src/domain/changes/redactRecord.ts';
import { synonymsId } from '../../../src/domain/guidance/records.ts';
import { badToken, pinGuide, signOut } from '../../store/sampleDraft.ts';

describe('redactionOf', () => {
  it.each([
    { said: 'Call Jane Doe.', left: 'Call redacted-57.', because: 'it is the very text' },
    { said: 'call JANE doe', left: 'call redacted-57', because: 'letter case does not matter' },
    { said: 'Call Jane\u00a0  Doe now', left: 'Call redacted-57 now', because: 'a run of blanks is one blank' },
    { said: 'Jane\nDoe', left: 'redacted-57', because: 'a document breaks lines' },
    { said: 'Jane<br>Doe', left: 'redacted-57', because: 'so does a cell of a table' },
    { said: 'Ja\u200bne Doe', left: 'redacted-57', because: 'U+200B does not show' },
    { said: 'Jane Doe and Jane Doe', left: 'redacted-57 and redacted-57', because: 'it stands there twice' },
    { said: "Jane Doe's desk", left: "redacted-57's desk", because: 'an apostrophe ends a word' },
    { said: '[Jane Doe](tel:1)', left: '[redacted-57](tel:1)', because: 'brackets of Markdown are no letters' },
    { said: 'Jane Doering', left: 'Jane Doering', because: 'this is another name' },
    { said: 'SarahJane Doe', left: 'SarahJane Doe', because: 'this is another word' },
  ])('makes $said into $left, because $because', ({ said, left }) => {
    const redaction = redactionOf('Jane Doe', 57);
    expect(redaction.takeOut(said)).toBe(left);
    expect(redaction.isIn(said)).toBe(said !== left);
  });

  it.each([
    { text: 'j_doe*1', said: 'Ask j\\_doe\\*1.', because: 'Markdown escapes punctuation' },
    { text: 'R&D desk', said: 'Ask R&amp;D desk.', because: 'documents write & as an entity' },
    { text: 'a.b (c) [d] $x ^y', said: 'Ask a.b (c) [d] $x ^y.', because: 'no character is a pattern' },
    { text: 'C:\\Users\\jane', said: 'Ask C:\\Users\\jane.', because: 'a backslash is a character, too' },
    { text: 'Jürgen', said: 'Ask Ju\u0308rgen.', because: 'letters may be composed of two' },
    { text: '+49 30 1234', said: 'Ask +49 30 1234.', because: 'a text may begin with a sign' },
  ])('finds $text in $said, because $because', ({ text, said }) => {
    expect(redactionOf(text, 2).takeOut(said)).toBe('Ask redacted-2.');
  });
});

describe('redactRecord', () => {
  const redaction = redactionOf('jdoe', 9);

  it('takes a text out of every field that holds words, and leaves ids and codes', () => {
    const steps = [{ mitigationId: 'jdoe', condition: 'If jdoe is away' }];
    const entry = { ...badToken, id: 'jdoe', symbol: 'E_jdoe_1', causes: ['jdoe did it'], steps };
    expect(redactRecord(entry, redaction)).toEqual({
      ...entry,
      symbol: 'E_redacted_9_1',
      causes: ['redacted-9 did it'],
      steps: [{ mitigationId: 'jdoe', condition: 'If redacted-9 is away' }],
    });
    const texts = { title: 'jdoe', description: 'jdoe', license: 'jdoe', attribution: 'jdoe', escalation: 'jdoe' };
    const guide = {
      ...pinGuide,
      ...texts,
      slug: 'ask-jdoe',
      appliesTo: ['jdoe'],
      sourceUrl: 'https://a.example/jdoe',
      firstSteps: steps,
    };
    expect(JSON.stringify(redactRecord(guide, redaction)).match(/jdoe/g)).toEqual(['jdoe']);
    expect(redactRecord(guide, redaction)).toMatchObject({
      slug: 'ask-redacted-9',
      sourceUrl: 'https://a.example/redacted-9',
    });
    expect(redactRecord({ ...signOut, text: 'Ask jdoe.' }, redaction).text).toBe('Ask redacted-9.');
    const synonyms = { type: 'Synonyms', id: synonymsId, groups: [['boss', 'jdoe']] } as const;
    expect(redactRecord(synonyms, redaction).groups).toEqual([['boss', 'redacted-9']]);
  });

  it('keeps the order of fields, since the log holds them as they were written', () => {
    const { text, ...rest } = signOut;
    const turned = { text: `${text} jdoe`, ...rest };
    expect(Object.keys(redactRecord(turned, redaction))).toEqual(Object.keys(turned));
  });

  it('answers with the very record that does not hold the text', () => {
    expect(redactRecord(badToken, redaction)).toBe(badToken);
  });
});
