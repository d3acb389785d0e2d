import { describe, expect, it } from 'vitest';
import { endOfLabel, labelBefore, phrasesByLastWord } from '../../../../src/domain/codes/logs/labelBefore.ts';
import { stretchIn } from './reasons/numberIn.ts';

/** What the label takes, "sure" if it names Windows, "alone" and "marked"; "field" for another one; "none". */
function label(marked: string): string {
  const { line, stretch } = stretchIn(marked);
  const before = labelBefore(line, stretch.start, stretch.end);
  if (before === null) return 'none';
  if (before.field !== null) return 'field';
  const { label: row, isAlone, isMarked } = before;
  return [row.takes, row.isSure === true ? 'sure' : '', isAlone ? 'alone' : '', isMarked ? 'marked' : '']
    .filter((word) => word !== '')
    .join(' ');
}

describe('the phrases of the tables', () => {
  /** "error code", or "field: http error". */
  const told = (last: string, before: string) => {
    const ending = phrasesByLastWord().get(last);
    const phrases = before === '' ? ending?.single : ending?.longer.get(before);
    return phrases?.map(({ label: row, rest }) => {
      const phrase = [...[...rest].reverse(), last].join(' ');
      return row === null ? `field: ${phrase}` : phrase;
    });
  };

  it.each([
    {
      last: 'error',
      before: 'http',
      is: ['win http error', 'field: http error'],
      because: 'the longest goes first',
    },
    {
      last: 'code',
      before: 'exit',
      is: ['win32 exit code', 'last exit code', 'exit code'],
      because: 'of equal ones the first row does',
    },
    { last: 'keywords', before: '', is: ['field: keywords'], because: 'one word makes it' },
    { last: 'damgasi', before: 'zaman', is: ['field: zaman damgasi'], because: 'a row may go over two lines' },
    { last: 'nothing', before: '', is: undefined, because: 'none ends so' },
  ])('that end in "$before $last" are $is, because $because', ({ last, before, is }) => {
    expect(told(last, before)).toEqual(is);
  });

  it('of other errors hold for their codes, too, unless sockets have such numbers', () => {
    expect(told('code', 'error')).toContain('field: steam error code');
    expect(told('code', 'error')).not.toContain('field: native error code');
    expect(told('code', 'state')).toBeUndefined();
  });

  it('are of each length the longest first', () => {
    for (const { longer } of phrasesByLastWord().values())
      for (const phrases of longer.values()) {
        const lengths = phrases.map(({ rest }) => rest.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
      }
  });

  it('are of one word apart from those of more', () => {
    for (const { longer, single } of phrasesByLastWord().values()) {
      expect(single.every(({ rest }) => rest.length === 0)).toBe(true);
      for (const [before, phrases] of longer) expect(phrases.every(({ rest }) => rest[0] === before)).toBe(true);
    }
  });
});

describe('the label before a number', () => {
  it.each([
    { line: 'error «5»', is: 'number alone', because: 'the word is one' },
    { line: 'error: «5»', is: 'number alone marked', because: 'a colon stands between' },
    { line: 'error («5»)', is: 'number alone marked', because: 'a bracket does' },
    { line: 'error[«5»]', is: 'number alone marked', because: 'it may touch the word' },
    { line: 'the error code: «5»', is: 'number marked', because: 'another word goes before it' },
    { line: 'error code: «5»', is: 'number alone marked', because: 'two words are one label' },
    { line: 'Win32 error «5»', is: 'number sure alone', because: 'the longer phrase names Windows' },
    { line: 'dwLastError=«5»', is: 'number sure marked', because: 'identifiers are words' },
    { line: 'http error «5»', is: 'field', because: 'the longer phrase is of another field' },
    { line: 'http error code «5»', is: 'field', because: 'so it is with one word more' },
    { line: 'Steam error code «105»', is: 'field', because: 'a code is as little one of Windows as an error' },
    { line: 'NativeErrorCode: «5»', is: 'number marked', because: 'that of .NET is one' },
    { line: 'native error: «5»', is: 'field', because: 'a driver numbers its own' },
    { line: 'keywords: «5»', is: 'field', because: 'that is a set of bits' },
    { line: 'keywords «5»', is: 'none', because: 'without a mark it is none' },
    { line: 'FAILED «1060»:', is: 'number alone marked', because: 'a colon behind the number is a mark' },
    { line: 'FAILED «10»:30', is: 'none', because: 'the colon belongs to a time' },
    { line: 'FAILED «1060»', is: 'none', because: 'the mark is missing' },
    { line: 'lot «51005»', is: 'field', because: 'a lot has a number' },
    { line: 'a lot of «51005»', is: 'none', because: 'that is an amount' },
    { line: '«5»', is: 'none', because: 'nothing stands before it' },
    { line: 'error,«5»', is: 'none', because: 'a comma parts them' },
    { line: 'error;«5»', is: 'none', because: 'a semicolon does' },
    { line: 'error/«5»', is: 'none', because: 'a slash does' },
    { line: 'error 6 «5»', is: 'none', because: 'another number has the label' },
    { line: 'error 0x6 («5»', is: 'none', because: 'so it has in brackets' },
    { line: 'error e6 «5»', is: 'none', because: 'an unknown word stands between' },
    { line: 'error9 «5»', is: 'none', because: 'the word goes on' },
    { line: 'error - «5»', is: 'number alone', because: 'a hyphen is no word' },
    { line: 'error code is «5»', is: 'number alone', because: 'a filling word stands between' },
    { line: 'error is is is is «5»', is: 'number alone', because: 'up to four may' },
    { line: 'error is is is is is «5»', is: 'none', because: 'five do not' },
    { line: 'error window «5»', is: 'none', because: 'that word fills nothing' },
    { line: 'error syst?me «5»', is: 'number alone', because: 'a wrong encoding lost a letter of that word' },
    { line: 'error syst\ufffdme «5»', is: 'number alone', because: 'so it did with this one' },
    { line: 'status «0x5»', is: 'hex alone', because: 'a status is written so' },
    { line: 'GetLastError status «87»', is: 'number sure alone', because: 'a sure label stands before a weak one' },
    { line: 'error status «87»', is: 'number alone', because: 'both are one label' },
    { line: 'exit code: «1603»', is: 'result alone marked', because: 'a program ended with it' },
    { line: 'job: «5»', is: 'field', because: 'a job is numbered' },
    { line: 'Result of the backup job: «0x2»', is: 'result marked', because: 'it is the result of the job' },
    { line: 'Error code of the nightly job: «5»', is: 'number marked', because: 'it is the error of the job' },
    { line: 'Error code of the time stamp: «5»', is: 'field', because: 'no time stamp ends with one' },
    { line: 'Result of the backup job: «0x2», it says here', is: 'result marked', because: 'the line may go on' },
    { line: 'event id result «0x2»', is: 'field', because: 'an event has the result as its number' },
    { line: 'error code of «5»', is: 'number alone', because: 'a small word stands between' },
    { line: 'Error code of the nightly job «5»', is: 'field', because: 'the mark is missing' },
    { line: 'Error code of the nightly run: «5»', is: 'number marked', because: 'a few words part them' },
    { line: 'The error code returned on failure is «5»', is: 'number', because: 'the clause before the verb names it' },
    { line: 'The row returned on success is «5»', is: 'none', because: 'that clause does not' },
    { line: 'Seriennummer «5»', is: 'field', because: 'German writes numbers of things as one word' },
    { line: 'Kundennr «5»', is: 'field', because: 'so it does for short' },
    { line: 'kunr «5»', is: 'none', because: 'four letters are too few for a thing and its number' },
    { line: 'unr «5»', is: 'none', because: 'that is too short for one' },
    { line: '发生错误代码«5»', is: 'number alone', because: 'a Chinese sentence is one word' },
    { line: 'エラーコードは«5»', is: 'number alone', because: 'a Japanese particle may follow' },
    { line: '发生窗口«5»', is: 'none', because: 'no label ends that sentence' },
    { line: 'xerror «5»', is: 'none', because: 'Latin words are whole' },
    {
      line: `Error code of the nightly job: «5», ${'x'.repeat(200)}`,
      is: 'number marked',
      because: 'however long the line goes on',
    },
    {
      line: `The error code returned on failure is «5», ${'x'.repeat(200)}`,
      is: 'number',
      because: 'so it may behind a verb',
    },
  ])('of $line is "$is", because $because', ({ line, is }) => {
    expect(label(line)).toBe(is);
  });

  it('is read anew if a colon follows the number', () => {
    expect([label('FAILED «5» x'), label('FAILED «5»: x'), label('FAILED «5» x')]).toEqual([
      'none',
      'number alone marked',
      'none',
    ]);
  });

  it('stays the same however many were asked for', () => {
    const before = label('error «5»');
    for (let index = 0; index < 500; index++) label(`${String.fromCharCode(0x61 + (index % 26))}${String(index)} «5»`);
    expect(label('error «5»')).toBe(before);
  });
});

describe('the end of a line that labels the next one', () => {
  const long = `${'x'.repeat(100)} error code: `;
  it.each([
    { line: 'Details:', is: 'Details:', because: 'it ends in a colon' },
    { line: 'Code =  ', is: 'Code =  ', because: 'blanks may follow the mark' },
    { line: 'Code =   ', is: 'Code =   ', because: 'so may three' },
    { line: 'Code =    ', is: '', because: 'four are too many' },
    { line: long, is: long.slice(-60), because: 'of a long line its end counts' },
    { line: 'Error code', is: 'Error code', because: 'a form shows it so' },
    { line: 'Sign-in error code', is: 'Sign-in error code', because: 'so does a portal' },
    { line: 'hresult', is: 'hresult', because: 'so is it called' },
    { line: 'Error code 5', is: '', because: 'the number stands there already' },
    { line: 'Error code 0', is: '', because: 'so it does' },
    { line: 'Error code 9', is: '', because: 'so it does' },
    { line: 'Message', is: '', because: 'that labels no code' },
    { line: '', is: '', because: 'it is empty' },
    { line: `Error code ${'x'.repeat(29)}`, is: `Error code ${'x'.repeat(29)}`, because: 'it has 40 characters' },
    { line: `Error code ${'x'.repeat(30)}`, is: '', because: 'a longer line is a sentence' },
    {
      line: `${'x '.repeat(30)}Exit code was`,
      is: `${'x '.repeat(30)}Exit code was`.slice(-60),
      because: 'it is broken there',
    },
    { line: `${'x '.repeat(30)}Exit code for`, is: '', because: 'a sentence goes on there' },
    {
      line: `${'x '.repeat(30)}[Win error`,
      is: `${'x '.repeat(30)}[Win error`.slice(-60),
      because: 'it is broken in a bracket',
    },
    { line: `${'x '.repeat(30)}an error`, is: '', because: 'the bracket is missing' },
    { line: 'State: x', is: '', because: 'a value stands there' },
    { line: 'It is [error', is: 'It is [error', because: 'a short line may be broken in a bracket, too' },
    { line: 'It was the exit code', is: 'It was the exit code', because: 'that is the end of a label' },
  ])('"$line" is "$is", because $because', ({ line, is }) => {
    expect(endOfLabel(line)).toBe(is);
  });
});
