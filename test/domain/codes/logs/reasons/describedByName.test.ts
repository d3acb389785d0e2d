import { describe, expect, it } from 'vitest';
import {
  isBeforeOtherName,
  isDescribedByName,
  isMessageOf,
  isNamedBefore,
} from '../../../../../src/domain/codes/logs/reasons/describedByName.ts';
import { numberIn } from './numberIn.ts';

describe('a number that the words behind it describe', () => {
  it.each([
    { line: 'it gives «5» (access denied)', is: true, because: 'the brackets say its name' },
    { line: 'it gives «5» (access is denied', is: true, because: 'the brackets may end outside what is read' },
    { line: 'it gives «5»(access denied)', is: false, because: 'brackets that touch it hold its arguments' },
    { line: 'it gives «5», as (access denied)', is: false, because: 'the brackets stand elsewhere' },
    { line: 'it gives «5» (file not found)', is: false, because: 'that is another one' },
    { line: 'it gives «2» (file not found)', is: true, because: 'it is the name of 2' },
    { line: 'it gives «1» (invalid function)', is: false, because: '1 means too much' },
    { line: 'it gives «0x00000005» (access denied)', is: true, because: 'eight digits are usual' },
    { line: 'it gives «0x000000005» (access denied)', is: false, because: 'nine are not' },
    { line: 'it gives «5» means access denied', is: true, because: 'a verb of meaning stands between' },
    { line: 'it gives «5»means access denied', is: false, because: 'no blank stands between' },
    { line: 'it gives «5» for access denied', is: false, because: 'no such verb stands between' },
    { line: '«100»: too many semaphores', is: true, because: 'it stands first on its line' },
    { line: '«54»: network busy', is: false, because: 'a small number that stands first may number the line' },
    { line: 'row «100»: too many semaphores', is: false, because: 'it does not stand first' },
    { line: 'rc=«54», Network busy', is: true, because: 'it is a result, and a message follows' },
    { line: 'it means «5933» means cluster resource', is: false, because: 'two words of six are not half of them' },
    { line: 'it gives «5933» means cluster resource online', is: true, because: 'three words of six are' },
    { line: 'it gives «5» means accesses were denied', is: true, because: 'the beginnings of words count' },
    { line: 'it gives «5» means denied', is: false, because: 'one word is too few' },
  ])('is in $line: $is, because $because', ({ line, is }) => {
    expect(isDescribedByName(numberIn(line))).toBe(is);
  });

  it.each([
    { line: '"code": «2», "message": "File not found"', is: true, because: 'the words are those of its name' },
    { line: '"code": «1», "message": "Invalid function"', is: false, because: '1 means too much' },
    { line: '"code": «3», "message": "File not found"', is: false, because: 'they are those of another' },
  ])('has its message behind it in $line: $is, because $because', ({ line, is }) => {
    expect(isMessageOf(numberIn(line))).toBe(is);
  });
});

describe('a number that the words before it name', () => {
  const filler = '.'.repeat(37);
  it.each([
    { line: 'Access denied – code «5»', is: true, because: 'a word for code stands between' },
    { line: 'file not found, code «2»', is: true, because: 'it is the name of 2' },
    { line: 'invalid function, code «1»', is: false, because: '1 means too much' },
    { line: 'file not found, code «0x00000002»', is: true, because: 'eight digits are usual' },
    { line: 'file not found, code «0x000000002»', is: false, because: 'nine are not' },
    { line: 'too many semaphores «100»', is: true, because: 'a number of three digits needs no such word' },
    { line: 'network busy «54»', is: false, because: 'a smaller one does' },
    { line: 'disk full «112»', is: true, because: 'the words may be few' },
    { line: 'disk full: of «112»', is: false, because: 'it stands behind another word' },
    { line: 'disk full «112» more', is: true, because: 'the sentence goes on' },
    { line: 'disk full «112»/5', is: false, because: 'it is a part of something' },
    { line: `Access denied${filler} – code «5»`, is: true, because: 'they stand within 50 characters' },
    { line: `Access denied${filler}. – code «5»`, is: false, because: 'they stand farther away' },
    { line: `Access denied${filler}${filler} – code «5»`, is: false, because: 'they stand far away' },
    { line: 'Access denied code «5» when mapping a drive', is: true, because: 'the sentence goes on behind a code' },
    { line: 'Access denied, errno=«5»', is: true, because: 'what C says ends there' },
    { line: 'Access denied, errno=«5» when mapping a drive', is: false, because: 'behind a number of C none goes on' },
    { line: 'Bad environment («10») now', is: true, because: 'it stands in brackets' },
    { line: 'Network busy («54»), then', is: true, because: 'the sentence may go on behind them' },
    { line: 'Access denied («5») now', is: false, because: 'a number below 10 may count what was named' },
    { line: '"Bad environment"(«10») now', is: true, because: 'the blank before the brackets is lost' },
    { line: 'Bad environment(«10») now', is: true, because: 'so it may be without quotes' },
    { line: 'Bad environment (see «10») now', is: false, because: 'the brackets hold more' },
    { line: 'Bad environment («10» in x)', is: false, because: 'so they may behind it' },
    { line: '("Bad environment («10»)" now', is: true, because: 'the quote ends behind it' },
    { line: '("Bad environment («10»)." now', is: true, because: 'so it may behind a full stop' },
  ])('is in $line: $is, because $because', ({ line, is }) => {
    expect(isNamedBefore(numberIn(line))).toBe(is);
  });
});

describe('a number before the name of another', () => {
  it.each([
    { line: '«6» ERROR_ACCESS_DENIED', is: true, because: 'that is the name of 5' },
    { line: '«5» ERROR_ACCESS_DENIED', is: false, because: 'that is its own' },
    { line: '«24» dxgi_error_device_removed', is: true, because: 'that is the name of an HRESULT' },
    { line: '«0x887a0005» dxgi_error_device_removed', is: false, because: 'that HRESULT is the number itself' },
    { line: '«24» my_own_name', is: false, because: 'no one knows the name' },
    { line: '«24» times', is: false, because: 'no name follows' },
  ])('is in $line: $is, because $because', ({ line, is }) => {
    expect(isBeforeOtherName(numberIn(line))).toBe(is);
  });
});
