import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../src/domain/codes/decoding/equivalentCodes.ts';
import { toErrorCode, type ErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { slugOf } from '../../../../src/domain/codes/families/spelling.ts';
import { JudgedNumbers } from '../../../../src/domain/codes/logs/place.ts';
import {
  isKnownFailure,
  isRegularFailure,
  numberMeant,
  speaksAgainst,
} from '../../../../src/domain/codes/logs/numberMeant.ts';
import type { OtherField } from '../../../../src/domain/codes/logs/reasons/otherFields.ts';
import type { Topic } from '../../../../src/domain/codes/logs/reasons/topics.ts';
import { readNumber } from '../../../../src/domain/codes/reading/readNumber.ts';
import { listingOf, seedListing } from '../listingOf.ts';
import { stretchIn } from './reasons/numberIn.ts';

/** The readings of the number between « and » in a text about these topics, the best first. */
function readings(
  marked: string,
  topics: readonly Topic[] = [],
  judged = new JudgedNumbers(),
  listing = seedListing,
): readonly ErrorCode[] {
  const { line, stretch } = stretchIn(marked);
  const number = readNumber(stretch.text);
  if (number === null) return [];
  return numberMeant(number, {
    line,
    word: { ...stretch, isName: false },
    listing,
    judged,
    index: stretch.start,
    isAbout: (topic) => topics.includes(topic),
    world: () => 'windows',
  });
}

/** The best of them, a Win32 error as the HRESULT that carries it. */
function meant(marked: string, topics: readonly Topic[], judged = new JudgedNumbers()): string {
  const [first] = readings(marked, topics, judged);
  if (first === undefined) return 'none';
  return slugOf(first <= 0xffff ? fromWin32(first) : first);
}

type Row = readonly [line: string, is: string, because: string, ...topics: Topic[]];
const told = (rows: readonly Row[]) => rows.map(([line, is, because, ...topics]) => ({ line, is, because, topics }));

describe('what a number with the failure bit means', () => {
  it.each(
    told([
      ['it says «0x80070005»', '0x80070005', 'its form says so'],
      ['it says «0x7fffffff»', 'none', 'it lacks the bit'],
      ['it says «0x80000000»', 'none', 'it is more often a mask'],
      ['error «0x80000000»', '0x80000000', 'a label makes it one'],
      ['exit code «0xc0000000»', '0xC0000000', 'so does a result'],
      ['exit code «0xffffffff»', 'none', 'a program that ends with -1 says no more'],
      ['ticket «80070005»', 'none', 'tickets are numbered'],
      ['ticket «0x80070005»', '0x80070005', 'no ticket has a mark'],
      ['sql error «-2147217900»', '0x80040E14', 'a database passes on what is negative'],
      ['error «-214702489»', 'none', 'of nine digits one was lost, and no one knows the rest'],
      ['it says «-2147024891»', '0x80070005', 'ten are whole'],
      ['it says «-2145644546»', '0x801C0FFE', 'its facility is known'],
      ['it says «-1234567890»', 'none', 'that of this one is not'],
      ['error «-1234567890»', '0xB669FD2E', 'a label makes it one'],
      ['it says «2149322750»', '0x801C0FFE', 'its facility is known without a sign, too'],
      ['pixel «0xC0C0C0FF»', 'none', 'it is a colour', 'colours'],
      ['error «0xC0C0C0FF»', '0xC0C0C0FF', 'no label stands before a colour', 'colours'],
      ['it says «0xc19a0003»', '0xC19A0003', 'its form says so'],
      ['it says «0xc19a0003»', 'none', 'printers show such numbers', 'printing'],
      ['it says «0x801c0ffe»', '0x801C0FFE', 'its facility is known', 'printing'],
      ['it says «83c0000b»', 'none', 'printers show such numbers', 'printing'],
      ['g_version=«0xa042ee00»', 'none', 'a program calls it otherwise'],
      ['g_version = «0xa042ee00»', 'none', 'so it does with blanks'],
      ['g_version: «0xa042ee00»', '0xA042EE00', 'that is no assignment'],
      ['g_version=«0x801c0ffe»', '0x801C0FFE', 'its facility is known'],
      ['error=«0xa042ee00»', '0xA042EE00', 'a label is assigned to'],
      ['exit code «-2068643838»', '0x84B30002', 'setups end with those of their facility'],
      ['exit code «-1000000000»', 'none', 'programs end with other long numbers'],
      ['got «801c0ffe»', '0x801C0FFE', 'bare digits of a known facility are a code'],
      ['got «8007af1c»', 'none', 'they may begin any identifier'],
      ['got «8000a31f»', 'none', 'so may these'],
      ['got «a042ee00»', 'none', 'the facility of these is not known'],
      ['LSA «0x80000003»', 'none', 'routers number their announcements so', 'routing'],
      ['LSA «0x80010108»', '0x80010108', 'they do not number so high', 'routing'],
      ['it says «0x80000003»', '0x80000003', 'elsewhere it is a code'],
      ['error «0x80000003»', '0x80000003', 'a label makes it one among routers, too', 'routing'],
      ['from «0x80240000» to 0x8024FFFF', 'none', 'it begins a range'],
      ['ticket «80070005h»', 'none', 'an h is no mark of one either'],
      ['ticket «&H80070005»', '0x80070005', 'what stands before it is'],
      ['sql error «2882400001»', 'none', 'a database has large numbers of its own'],
      ['error «a042ee00»', '0xA042EE00', 'a label makes eight digits one'],
      ['error «-1234567890»', '0xB669FD2E', 'printers show no negative numbers', 'printing'],
      ['x=«0xa042ee00» and so on for a while', 'none', 'so a program does at the beginning of a line'],
      ['it says «0xFFFFFFFFA042EE00»', 'none', 'sixteen digits may be an address'],
      ['it says «0xFFFFFFFF801C0FFE»', 'none', 'so they may with a facility'],
      ['exit code «84b30002»', 'none', 'eight bare digits may be any number'],
      ['it says «-2146980068»', '0x8007AF1C', 'ten digits behind a minus are one'],
      ['got «80240999»', 'none', 'they may be decimal'],
      ['error «0x000000005»', 'none', 'it has nine digits'],
      ['it says «-1071837185»', '0xC01D0FFF', 'its facility is one of NTSTATUS'],
      ['it says «-2145579009»', 'none', 'no HRESULT has that facility'],
      ['Buchung «80070005»', 'none', 'it numbers a thing'],
    ]),
  )('is in $line $is, because $because', ({ line, is, topics }) => {
    expect(meant(line, topics)).toBe(is);
  });
});

describe('what any other number means', () => {
  it.each(
    told([
      ['error «5»', '0x80070005', 'a label makes it one'],
      ['error «05»', 'none', 'no one writes a zero before it'],
      ['error «00000005»', '0x80070005', 'eight digits may begin with zeros'],
      ['error «0»', 'none', 'zero is none'],
      ['error «0x000000005»', 'none', 'it has nine digits'],
      ['error «0x00000005»', '0x80070005', 'it has eight'],
      ['error «-5»', 'none', 'it is negative'],
      ['«5»', 'none', 'nothing stands around it'],
      [' \t«5»', 'none', 'only blanks do'],
      ['error «65535»', 'none', 'no one knows it'],
      ['Reason Code 12 («0xC»)', 'none', 'what holds for the first spelling does for the second'],
      ['Error Code 12 («0xC»)', '0x8007000C', 'it is the first spelling in another base'],
      ['it says «0x0000007B»', 'bugcheck-0x7B', 'blue screens write it so', 'blueScreen'],
      ['it says 0x5, «0x0000007B»', 'none', 'it is one of several numbers', 'blueScreen'],
      ['it says «0x0000007B», 0x5', 'none', 'others follow', 'blueScreen'],
      ['it says «0x0000007B» 00000005', 'none', 'so they do without a mark', 'blueScreen'],
      ['x=«0x0000007B»', 'none', 'something is set to it', 'blueScreen'],
      ['x= «0x0000007B»', 'none', 'so it is behind a blank', 'blueScreen'],
      ['port «0x0000007B»', 'none', 'a word says what it is', 'blueScreen'],
      ['http status code «0x41303»', '0x00041303', 'no status of the web is so large', 'scheduledTasks'],
      ['http status code «0x41303»', 'none', 'nothing else speaks for it'],
      ['error «0000001326»', '0x8007052E', 'programs fill decimals up to ten digits'],
      ['error «0001326»', 'none', 'not up to seven'],
      ['it says «0x801c03ed» or «5»', '0x801C03ED', 'the first is one'],
      ['win32 error «5»', '0x80070005', 'the label names Windows'],
      ['Reason Code 0x0C («12»)', 'none', 'so it does if the first is hexadecimal'],
      ['Reason Code 12(«0xC»)', 'none', 'so it does without a blank'],
      ['Reason Code 12 and («0xC»)', 'none', 'no one says what that is'],
      ['Code: «4999»', 'none', 'no one knows it'],
      ['it says 0x5 and «0x0000007B»', 'bugcheck-0x7B', 'a word stands between the numbers', 'blueScreen'],
      ['it says 0x12, «0x0000007B»', 'none', 'the number before it has two digits', 'blueScreen'],
      ['it says 7, «0x0000007B»', 'none', 'so it is without a mark', 'blueScreen'],
      ['x64 «0x0000007B»', 'bugcheck-0x7B', 'that digit belongs to a word', 'blueScreen'],
      ['v6 «0x0000007B»', 'bugcheck-0x7B', 'so does this one', 'blueScreen'],
      ['x=y, «0x0000007B»', 'bugcheck-0x7B', 'something else is set', 'blueScreen'],
      ['«0x0000007B» and 0x5', 'bugcheck-0x7B', 'words stand before the next number', 'blueScreen'],
      ['«0x0000007B» again', 'bugcheck-0x7B', 'a word follows', 'blueScreen'],
      ['error «0xFFF0»', 'none', 'no one knows it', 'blueScreen'],
      ['http error %%«5»', '0x80070005', 'so it is whatever they call it'],
      ['native error «87»', 'none', 'errors of sockets have five digits'],
      ['ResultType: «0x57»', 'none', 'sign-in codes are decimal'],
      ['status: «0x01»', 'none', 'so it is behind a mark'],
      ['status «0x1F»', '0x8007001F', 'someone asks about it'],
      ['"status «0x1F»', '0x8007001F', 'a mark may stand before that'],
      ['a long status «0x1F»', 'none', 'more words stand before it'],
      ['status is «0x1F»', 'none', 'more words stand between'],
      ['http error «5»', 'none', 'it is one of the web'],
      ['errors «53», 67, 1219', '0x80070035', 'it is one of a list'],
      ['errors «53»', 'none', 'it counts them'],
      ['native error «10054»', '0x80072746', 'a driver passes on the errors of sockets'],
      ['native error «5»', 'none', 'other numbers are those of a database'],
      ['native error «12002»', 'none', 'so are those of the web'],
      ['service-specific error %%«5»', '0x80070005', 'events write the number of a message so'],
      ['errno=«10048»', '0x80072740', 'sockets have it'],
      ['errno=«48»', 'none', 'C has smaller ones'],
      ['status «0x01»', 'none', 'that is a byte'],
      ['status: «0x10»', '0x80070010', 'from 10 on two digits are usual'],
      ['status: «0x1»', '0x80070001', 'codes are written with one'],
      ['status «0x1F» here', 'none', 'a device holds it'],
      ['status «0x1F» failed', '0x8007001F', 'something failed'],
      ['failed, status «0x1F» here', '0x8007001F', 'so it did before'],
      ['status: «0x1F» here', '0x8007001F', 'a mark stands between'],
      ['status «31»', 'none', 'a decimal status may be anything'],
      ['exit code «1601»', '0x80070641', 'from 1000 on it is one of Windows'],
      ['exit code «999»', 'none', 'programs end with numbers of their own'],
      ['exit code «0x57»', '0x80070057', 'not in hexadecimal'],
      ['Code: «1753»', '0x800706D9', 'the field holds nothing else'],
      ['Code «1753»', 'none', 'the mark is missing'],
      ['my Code: «1753»', 'none', 'another word stands before it'],
      ['Code: «5»', '0x80070005', 'from 5 on it is one'],
      ['Code: «4»', 'none', 'smaller ones may be anything'],
      ['my Code: «10054»', '0x80072746', 'those of sockets mean nothing else'],
      ['ResultType: «5»', 'none', 'only sign-in codes stand there'],
      ['error «0x80070»', 'none', 'it is the beginning of a failure'],
      ['error 5 times, error «5» times', 'none', 'it counts something'],
      ['it says «0x41303»', '0x00041303', 'the text speaks of tasks', 'scheduledTasks'],
      ['error «267009»', '0x00041301', 'the scheduler answers in decimals, too'],
      ['error «267099»', 'none', 'no one knows that one'],
    ]),
  )('is in $line $is, because $because', ({ line, is, topics }) => {
    expect(meant(line, topics)).toBe(is);
  });

  it.each([
    { line: 'Error = «0x00000109»', is: [0x80070109, 0x109], because: 'STATUS_VOLUME_MOUNTED is no error' },
    { line: 'Error = «0x00000006»', is: [0x80070006, 6], because: 'Win32 has an error of that number' },
    { line: 'NTSTATUS: «0x00000109»', is: [0x109], because: 'the table is named' },
    { line: 'HRESULT: «0x00000109»', is: [0x109], because: 'so it is here' },
    { line: 'status: «0x00000109»', is: [0x109], because: 'a status is no error' },
  ])('may be in $line $is, because $because', ({ line, is }) => {
    expect(readings(line).slice(0, is.length)).toEqual(is);
  });

  it.each([
    { line: 'it says «0x41399» here', is: [0x41399], because: 'a guide lists it' },
    { line: 'it says «267161» here', is: [], because: 'only with its mark is it the number of a guide' },
    { line: 'it says «0x41398» here', is: [], because: 'no guide lists that one' },
    { line: 'error «0xFFF0»', is: [0x8007fff0, 0xfff0], because: 'a guide lists the HRESULT that carries it' },
    { line: 'error «0x1FFF0»', is: [], because: 'no HRESULT carries so large a number' },
    { line: 'error «0x109»', is: [0x80070109, 0x109], because: 'it lists this one, and headers name the number' },
  ])('may be known to a guide in $line as $is, because $because', ({ line, is }) => {
    const listing = listingOf([0x41399, 0x8007fff0, 0x80070109]);
    expect(readings(line, [], new JudgedNumbers(), listing)).toEqual(is);
  });

  it('is the same in the same surroundings of a long line, and judged by its own elsewhere', () => {
    const judged = new JudgedNumbers();
    const filler = 'and so on '.repeat(30);
    expect(meant(`${filler}error «5» ${filler}`, [], judged)).toBe('0x80070005');
    expect(meant(`${filler}error «5» ${filler}`, [], judged)).toBe('0x80070005');
    expect(meant(`${filler}row «5» ${filler}`, [], judged)).toBe('none');
    expect(meant(`${filler}error «5» times ${filler}`, [], judged)).toBe('none');
    expect(meant(`${filler}error «6» ${filler}`, [], judged)).toBe('0x80070006');
  });
});

describe('the field of another thing', () => {
  const fields: Readonly<Record<string, Omit<OtherField, 'phrases' | 'why'>>> = {
    any: {},
    'small ones': { smallOnly: true },
    unmarked: { unlessMarked: true },
    unknown: { unlessKnown: true },
    'unmarked or unknown': { unlessMarked: true, unlessKnown: true },
  };
  it.each([
    { of: 'any', marked: true, known: true, is: true },
    { of: 'small ones', marked: false, known: false, is: false },
    { of: 'unmarked', marked: true, known: false, is: false },
    { of: 'unmarked', marked: false, known: true, is: true },
    { of: 'unknown', marked: false, known: true, is: false },
    { of: 'unknown', marked: true, known: false, is: true },
    { of: 'unmarked or unknown', marked: true, known: true, is: false },
    { of: 'unmarked or unknown', marked: true, known: false, is: true },
    { of: 'unmarked or unknown', marked: false, known: true, is: true },
  ])(
    'that speaks against $of numbers rules out one (marked: $marked, known: $known): $is',
    ({ of, marked, known, is }) => {
      expect(speaksAgainst({ phrases: '', why: '', ...fields[of] }, marked, known)).toBe(is);
    },
  );
});

describe('a failure', () => {
  it.each([
    { value: 0x80070005, known: true, regular: false, because: 'the tables name it' },
    { value: 0x801c03ed, known: true, regular: true, because: 'a guide lists it' },
    { value: 0x801c0ffe, known: false, regular: true, because: 'only its facility is known' },
    { value: 0x80070000, known: false, regular: false, because: 'it carries no error' },
    { value: 0x8f1c0ffe, known: false, regular: false, because: 'it has bits that none has' },
    { value: 0xc01c0ffe, known: false, regular: false, because: 'it is no HRESULT' },
    { value: 0x86660001, known: false, regular: false, because: 'no one knows its facility' },
    { value: 0x00000005, known: false, regular: false, because: 'it lacks the bit' },
  ])('of value $value is known: $known, regular: $regular, because $because', ({ value, known, regular }) => {
    expect(isKnownFailure(toErrorCode(value), seedListing)).toBe(known);
    expect(isRegularFailure(toErrorCode(value))).toBe(regular);
  });
});
