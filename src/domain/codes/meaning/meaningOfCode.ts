import type { Language } from '../../language.ts';
import type { DecodedCode } from '../decoding/decode.ts';
import { ownWordsFor } from './ownWords.ts';
import type { OwnWords } from './ownWords.ts';
import { kindInWords } from './kindInWords.ts';
import { nameInWords } from './nameInWords.ts';
import { readNameWords } from './readNameWords.ts';

/** What a code means, and where that is known from: our own words, its name, the guidance, or its bits alone. */
export interface Meaning {
  /** A short sentence or phrase that begins with a capital, without a full stop. */
  readonly text: string;
  readonly from: 'WORDS' | 'NAME' | 'ENTRY' | 'BITS';
  /** Names are English in every language; null: that of the guidance. */
  readonly language: Language | null;
}

/**
 * What a code means: in our own words if there are any for its name, else its name in words, else the cause that the
 * guidance gives it, else what its bits say and no more. `cause` is plain text; null if nothing is published.
 */
export function meaningOfCode(code: DecodedCode, cause: string | null, language: Language = 'EN'): Meaning {
  const own = ownWordsOf(code);
  if (own !== null) return ownMeaning(own, language);
  if (code.symbol !== null)
    return { text: capitalised(nameInWords(code.symbol, readNameWords())), from: 'NAME', language: 'EN' };
  if (cause !== null) return { text: cause, from: 'ENTRY', language: null };
  const nameless = code.space === 'OTHER' ? '' : namelessIn[language];
  return { text: `${capitalised(kindInWords(code, language))}${nameless}`, from: 'BITS', language };
}

const namelessIn: Readonly<Record<Language, string>> = {
  EN: ', without a public name',
  DE: ', ohne öffentlichen Namen',
};

function ownMeaning({ meaning, german }: OwnWords, language: Language): Meaning {
  return language === 'DE' && german !== null
    ? { text: german, from: 'WORDS', language }
    : { text: meaning, from: 'WORDS', language: 'EN' };
}

/**
 * Words for one of several names of a number are not shown with another one, unless both are names of the Win32 error
 * that the code carries: E_ACCESSDENIED and ERROR_ACCESS_DENIED.
 */
function ownWordsOf({ family, unsigned, symbol, win32, names }: DecodedCode): OwnWords | null {
  const isOfSymbol = ({ name }: OwnWords) => name === (symbol ?? '-');
  const exact = ownWordsFor(family.slug, unsigned);
  if (exact !== undefined && isOfSymbol(exact)) return exact;
  if (family.slug !== 'windows') return null;
  const number = unsigned <= 0xffff ? unsigned : win32;
  const carried = number === null ? undefined : (ownWordsFor('win32', number) ?? ownWordsFor('ras', number));
  if (carried === undefined) return null;
  return isOfSymbol(carried) || (win32 !== null && names.some(({ name }) => name === carried.name)) ? carried : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
