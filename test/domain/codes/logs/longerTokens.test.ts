import { describe, expect, it } from 'vitest';
import { partsOfLongerTokens, spansOfLongerTokens } from '../../../../src/domain/codes/logs/longerTokens.ts';
import { stretchIn } from './reasons/numberIn.ts';

const isPart = (marked: string) => {
  const { line, stretch } = stretchIn(marked);
  return partsOfLongerTokens(line)({ ...stretch, isName: stretch.text.includes('_') });
};

const edges = ' \t"\'`<>|,;()[]{}=\u3001\u3002\u300c\u300d\u300e\u300f'.split('');

describe('a word that is a part of a longer token', () => {
  it.each([
    { line: 'see https://x.y/«80070005»', is: true, because: 'it is a part of a URL' },
    { line: 'see https://x.y/a "«80070005»"', is: false, because: 'the URL ends before it' },
    { line: 'see <https://x.y>«80070005»', is: false, because: 'an angle bracket ends it' },
    { line: '«80070005» at https://x.y/a', is: false, because: 'the URL stands behind it' },
    { line: 'https://x.y, https://a.b/«80070005»', is: true, because: 'the second of two URLs has it' },
    { line: 'https://x.y «80070005» https://a.b/', is: false, because: 'it stands between them' },
    { line: 'www.x.com?«80070005»', is: true, because: 'a URL may have no scheme' },
    { line: 'awww.x?«80070005»', is: false, because: 'that is a word' },
    { line: 'me@«80070005».com', is: true, because: 'it is a part of an address' },
    { line: 'a.b+c%d-«80070005»@x.com', is: true, because: 'so it is before the sign' },
    { line: 'me@x.com «80070005»', is: false, because: 'the address ends before it' },
    { line: 'me@x.com, you@«80070005»', is: true, because: 'the second address has it' },
    { line: '«80070005»@x.com', is: true, because: 'the address begins with it' },
    { line: '@«80070005»', is: true, because: 'the sign may begin the line' },
    { line: 'me@«80070005».com https://x.y', is: true, because: 'a URL may follow the address' },
    { line: '"C:\\my logs\\a «80070005» b.txt"', is: true, because: 'a path in quotes may have blanks' },
    { line: '"C:\\my logs\\a «80070005» it failed"', is: false, because: 'a message follows the path' },
    { line: '"C:\\my.logs\\a «80070005» it failed"', is: false, because: 'the full stop belongs to a folder' },
    { line: "'\\\\server\\my share\\«80070005»'", is: true, because: 'it may be the path to a server' },
    { line: '"C:/my logs/a «80070005» b.txt"', is: true, because: 'its slashes may lean forward' },
    { line: 'C:\\logs\\«80070005»', is: true, because: 'it is a path' },
    { line: 'C:\\logs\\a b «80070005»', is: false, because: 'without quotes a blank ends it' },
    { line: 'src/a/«80070005»', is: true, because: 'three parts make a path' },
    { line: 'a/«80070005»', is: false, because: 'two do not' },
    { line: 'a.b/«80070005»', is: true, because: 'one of them is a file' },
    { line: '1/2/«80070005»', is: false, because: 'numbers make none' },
    { line: '1/../«80070005»', is: false, because: 'neither do dots between them' },
    { line: '../«80070005»', is: true, because: 'it leads up' },
    { line: '~/«80070005»', is: true, because: 'it leads home' },
    { line: 'c:/«80070005»', is: true, because: 'it begins with a drive' },
    { line: '/«80070005»', is: true, because: 'it begins at the root' },
    { line: '/hr:«80070005»', is: false, because: 'that is an option' },
    { line: 'Wsl/Service/«0x8007273d»', is: false, because: 'it is the place of the error in a program' },
    { line: 'code:Wsl/Service/«0x8007273d»', is: false, because: 'a label may be glued to it' },
    { line: 'wsl/Service/«0x8007273d»', is: true, because: 'that place has capitals' },
    { line: '/«0x0000011b»/', is: false, because: 'a pattern searches for it' },
    { line: '/«0x0000011b»/a', is: true, because: 'that is no pattern' },
    { line: 'a/b/client.dll:«126»', is: false, because: 'a program has no lines' },
    { line: 'a/b/client.txt:«126»', is: true, because: 'a text has' },
    { line: 'x\\_«80070005»', is: false, because: 'Markdown escapes underscores' },
    { line: 'x\\"«80070005»', is: false, because: 'JSON escapes quotes' },
    { line: 'x\\t «80070005»', is: false, because: 'it escapes tabs' },
    { line: '«80070005»\\', is: false, because: 'a backslash ends a line of a program' },
    { line: 'x\\ta\\«80070005»', is: true, because: 'that is a name' },
    { line: 'me@«80070005» at https://x.y/a', is: true, because: 'the address stands before the URL' },
    { line: '«80070005»"C:\\my logs\\a.txt"', is: false, because: 'the path begins behind it' },
    { line: '"C:/my logs/«80070005»"', is: true, because: 'it is the last part of a path in quotes' },
    { line: '"C:\\x\\a b\\n«E_FAIL» it"', is: false, because: 'an escaped line break ends the path' },
    { line: '«80070005»\\.', is: false, because: 'Markdown escapes full stops' },
    { line: 'x\\.«80070005»', is: true, because: 'a folder may begin with one' },
    { line: '«80070005»\\n', is: false, because: 'a line break follows' },
    { line: '«80070005»\\na', is: true, because: 'a name follows' },
    { line: '«80070005»\\q', is: true, because: 'a folder does' },
    { line: 'c:/x/hr:«80070005»', is: true, because: 'an option is the first' },
    { line: 'deadbeef/c0000005/«80070005»', is: false, because: 'numbers of eight digits make no path' },
    { line: 'deadbeefs/c0000005/«80070005»', is: true, because: 'that is a word' },
    { line: '1/…/«80070005»', is: false, because: 'one sign may stand for the dots' },
    ...edges.map((edge) => ({ line: `a/b/x${edge}«80070005»`, is: false, because: `"${edge}" ends a path` })),
    ...edges.map((edge) => ({ line: `«80070005»${edge}a/b/x`, is: false, because: `"${edge}" goes before a path` })),
  ])('is in $line: $is, because $because', ({ line, is }) => {
    expect(isPart(line)).toBe(is);
  });

  it.each([
    { line: '«2»³²', is: true, because: 'the number goes on above the line' },
    { line: '«5»½', is: true, because: 'a fraction goes on with it' },
    { line: '«5»é', is: false, because: 'that is a letter' },
    { line: '«2»^32', is: true, because: 'a power follows' },
    { line: '«2»^x', is: false, because: 'no number follows' },
    { line: '«80070005»..c0000005', is: true, because: 'a version goes over to another' },
    { line: '80070005..«c0000005»', is: true, because: 'so it does before it' },
    { line: '«80070005»..c00000', is: false, because: 'six digits are no version' },
    { line: 'x..«c0000005»', is: false, because: 'neither is a letter' },
    { line: 'c0000005x:«0x80070005»', is: false, because: 'a colon stands between' },
    { line: '«80070005».txt', is: true, because: 'it is the name of a file' },
    { line: '«80070005».TXT', is: true, because: 'so it is in capitals' },
    { line: '«80070005».Txt', is: false, because: 'a sentence begins' },
    { line: '«80070005».texts', is: false, because: 'no file has so long an ending' },
    { line: '«5».5', is: true, because: 'it is a fraction' },
    { line: '«80070005». Then', is: false, because: 'the sentence ends' },
    { line: '«NTE_PERM».dll', is: true, because: 'a file may have such a name' },
    { line: '«NTE_PERM»-x', is: false, because: 'a name may have a hyphen behind it' },
    { line: '«NTE_PERM»%', is: false, because: 'or any mark' },
    { line: '«00007ffa»`80131904', is: true, because: 'it is half an address' },
    { line: '«00007ffa»`8013', is: false, because: 'four digits are no half' },
    { line: '00007ffa`«80131904»', is: true, because: 'it is the other half' },
    { line: 'x`«80131904»', is: false, because: 'a quote stands before it' },
    { line: '«0x801C03ED»-0000-1111', is: true, because: 'it begins a GUID' },
    { line: '«0x801C03ED»-000g', is: false, because: 'those are no digits of a GUID' },
    { line: '«0x801C03ED»-00001', is: false, because: 'those are too many' },
    { line: '«0x801C03ED»-..', is: true, because: 'a GUID is cut short' },
    { line: '«0x801C03ED»-…', is: true, because: 'so it is by one sign' },
    { line: '«0x801C03ED»-.x', is: false, because: 'one full stop does not cut it' },
    { line: '«0x801C03ED»-xxxx', is: true, because: 'so it is by letters' },
    { line: '«0x801C03ED»-xxx', is: false, because: 'three letters do not' },
    { line: '«0x801C03ED», 0x03ed, 0x1a, 5', is: true, because: 'C writes a GUID so' },
    { line: '«0x801C03ED»,0x3ed,0x1,5', is: true, because: 'blanks may be left out' },
    { line: '«0x801C03ED»: a, 0x03ed, 0x1a, 5', is: false, because: 'words stand between' },
    { line: '«0x801C03ED», 0x03ed, 5', is: false, because: 'that is a list' },
    { line: '«12»:30', is: true, because: 'it is a time' },
    { line: '«0x12»:30', is: false, because: 'no time is hexadecimal' },
    { line: '«12»: 30', is: false, because: 'a blank stands between' },
    { line: '«12»,345', is: true, because: 'its digits are grouped' },
    { line: '«12»,3456', is: false, because: 'groups have three' },
    { line: '«12»,34', is: false, because: 'groups have no fewer' },
    { line: '«12»-x', is: true, because: 'the word goes on' },
    { line: '«1068»-as hiba', is: false, because: 'that is an ending in Hungarian' },
    { line: '«1068»-asx', is: true, because: 'that is none' },
    { line: '«5»%', is: true, because: 'it is a share' },
    { line: '«0x5»%', is: false, because: 'no share is hexadecimal' },
    { line: '1.«5»', is: true, because: 'it is a fraction' },
    { line: '1.«0x5»', is: true, because: 'so it is in a list of numbers' },
    { line: '1.«NTE_PERM»', is: true, because: 'a number joins the name' },
    { line: 'a.«5»', is: true, because: 'it is a part of a name' },
    { line: 'a.«0x5»', is: false, because: 'a sentence ends before it' },
    { line: 'a.«NTE_PERM»', is: false, because: 'so it does before a name' },
    { line: '10:«30»', is: true, because: 'it is a time' },
    { line: 'x:«30»', is: false, because: 'a label stands before it' },
    { line: 'a-«5»', is: true, because: 'the word goes on' },
    { line: 'a -«5»', is: false, because: 'a blank stands before the hyphen' },
    { line: 'a-«0x5»', is: false, because: 'a mark begins a number' },
    { line: 'a+«5»', is: true, because: 'it is added' },
    { line: 'main()+«0x1d»', is: true, because: 'it is an offset' },
    { line: '+«0x1d»', is: false, because: 'nothing stands before the sign' },
    { line: '[«80004005»-501-8004010F-560]', is: false, because: 'Outlook reports codes so' },
    { line: '[80004005-501-«8004010F»-560]', is: false, because: 'so it does the second' },
    { line: 'in [80004005-501-«8004010F»-560]', is: false, because: 'words may go before the report' },
    { line: '[80004005-8004010F-«8004010F»-560]', is: false, because: 'it may write more' },
    { line: '[80004005-5-«8004010F»-560]', is: true, because: 'that is no such report' },
    { line: '(80004005-501-«8004010F»-560)', is: true, because: 'a report has other brackets' },
    { line: '[80004005-501-«8004010»-560]', is: true, because: 'codes have eight digits' },
    { line: '«80070005»: x..c0000005', is: false, because: 'the versions stand farther behind' },
    { line: '«8013»`8013`80131904', is: false, because: 'the half of an address does' },
    { line: '1 + «5»', is: false, because: 'a blank stands before it' },
    { line: '[80004005-501-8004010F-560] «80070005»-x', is: true, because: 'it stands behind the report' },
    { line: '[80004005-501-8004010F-560]-«80070005»:30', is: true, because: 'so it does behind a hyphen' },
  ])('is joined in $line: $is, because $because', ({ line, is }) => {
    expect(isPart(line)).toBe(is);
  });

  it.each([
    { line: 'tel 0711 «80070005»', is: true, because: 'an area code stands before it' },
    { line: '(0711) «80070005»', is: true, because: 'it may have brackets' },
    { line: '0711/«80070005»', is: true, because: 'a slash may part them' },
    { line: '+49 711 «80070005»', is: true, because: 'the country may be named' },
    { line: '0711 («80070005»)', is: false, because: 'a bracket stands between' },
    { line: '+49 («2147942402»)', is: false, because: 'so it does behind a country' },
    { line: '12 «80070005»', is: true, because: 'two digits are an area code' },
    { line: '01234 «80070005»', is: true, because: 'five are, with a zero' },
    { line: '12345 «80070005»', is: false, because: 'five are none without it' },
    { line: '1 «80070005»', is: false, because: 'one is none' },
    { line: 'x711 «80070005»', is: false, because: 'a letter stands before the digits' },
    { line: '1.12 «80070005»', is: false, because: 'that is a version' },
    { line: '0711 «8007000a»', is: false, because: 'a letter is in it' },
    { line: '0711 «800700055»', is: false, because: 'it has nine digits' },
    { line: '+49 «2147942402»', is: true, because: 'behind a country it may have ten' },
    { line: '+49 «2147942a»', is: false, because: 'a letter is in it' },
    { line: '+1 «1234567»', is: true, because: 'seven digits make a number' },
    { line: '+1 «123456»', is: false, because: 'six do not' },
    { line: '1+49 «2147942402»', is: false, because: 'that is a sum' },
    { line: '«80070005»', is: false, because: 'nothing stands before it' },
    { line: '+49 «0x80070005»', is: false, because: 'no telephone number has a mark' },
    { line: '+491234 «80070005»', is: true, because: 'the country may touch the area code' },
    { line: '+49 1234 «80070005»', is: true, because: 'a blank may part them' },
    { line: 'x} 201 «80200056»', is: false, because: 'the revision of an update stands before it' },
    { line: 'x} 201  «80200056»', is: false, because: 'two blanks part them' },
    { line: '201 «80200056»', is: true, because: 'no identifier goes before that' },
  ])('is a telephone number in $line: $is, because $because', ({ line, is }) => {
    expect(isPart(line)).toBe(is);
  });

  it('is found for one word of a line after the other', () => {
    const line = 'a/b/c/5/6 7 https://x.y/8 me@9 10';
    const isOfToken = partsOfLongerTokens(line);
    const words = [...line.matchAll(/\d+/g)].map(({ 0: text, index }) => ({
      start: index,
      end: index + text.length,
      text,
      isName: false,
    }));
    expect(words.filter(isOfToken).map(({ text }) => text)).toEqual(['5', '6', '8', '9']);
  });
});

describe('the spans of a line that hold no codes', () => {
  it.each([
    { line: 'plain «80070005»', is: undefined, because: 'it has none' },
    { line: 'C:\\a\\«80070005»', is: true, because: 'a path is one' },
    { line: 'C:\\a «80070005»', is: false, because: 'the path ends before it' },
    { line: 'a@b «80070005» C:\\a', is: false, because: 'it stands between two' },
    { line: 'a@b C:\\a\\«80070005»', is: true, because: 'one of two is a path' },
    { line: 'x WWW.a.b/«80070005»', is: true, because: 'a URL is one' },
    { line: 'http:/«80070005»', is: undefined, because: 'that is no URL' },
  ])('are in $line: $is, because $because', ({ line: marked, is }) => {
    const { line, stretch } = stretchIn(marked);
    expect(spansOfLongerTokens(line)?.({ ...stretch, isName: false })).toBe(is);
  });
});
